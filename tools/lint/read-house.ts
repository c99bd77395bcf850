import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { z } from 'zod';
import type { House } from './layers.ts';

const Project = z.object({ references: z.array(z.object({ path: z.string() })) });

/** The house as it stands on disk: every TypeScript file of `src`, and what each layer's tsconfig references. */
export function readHouse(root: string): House {
  const files = new Map<string, string>();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(entry) || entry.endsWith('.d.ts')) continue;
    files.set(posix.join('src', ...entry.split(/[\\/]/)), readFileSync(join(root, 'src', entry), 'utf8'));
  }
  const references = new Map<string, readonly string[]>();
  for (const layer of readdirSync(join(root, 'src'))) {
    const path = join(root, 'src', layer, 'tsconfig.json');
    if (!existsSync(path)) continue;
    const project = Project.parse(JSON.parse(readFileSync(path, 'utf8')));
    references.set(
      layer,
      project.references.map((reference) => basename(reference.path)),
    );
  }
  return { files, references };
}
