import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { VigiaError } from '../../../base/index.ts';
import { mostTextBytes } from './open-control-file.ts';

/** A file of a text of law from disk; one that is too large is refused before it is read. */
export async function readTextFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new VigiaError('file.unreadable', { file: name, reason: 'not a regular file' });
    if (found.size > mostTextBytes) throw new VigiaError('text.too-large', { file: name, limit: mostTextBytes });
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new VigiaError('file.unreadable', { file: name, reason }, error);
  }
}
