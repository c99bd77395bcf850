import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Package = z.object({ version: z.string() });

/** Version of this installation, from its package.json (the same two folders up in `src` and in `dist`). */
export function readVersion(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  return Package.parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
