import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Where the publishers' files lie; not part of the project. */
export const sharedRoot = resolve(projectRoot, process.env.VIGIA_SHARED ?? '../shared');

/** `null` where the publishers' file is at hand, else why the generator cannot run. */
export function missingInput(...relativePaths: readonly string[]): string | null {
  const missing = relativePaths.filter((path) => !existsSync(join(sharedRoot, path)));
  return missing.length === 0 ? null : `not present under ${sharedRoot}: ${missing.join(', ')}`;
}

export function writeGenerated(relativePath: string, content: string): void {
  writeFileSync(join(projectRoot, relativePath), content);
  console.log(`wrote ${relativePath} (${content.length} characters)`);
}
