import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { VigiaError } from '../../../base/index.ts';
import { mostListBytes } from './read-list.ts';

/** The bytes of a list on disk; one that is too large is not read at all. */
export async function readListFile(path: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const fileName = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new VigiaError('file.unreadable', { file: fileName, reason: 'not a regular file' });
    if (found.size > mostListBytes)
      throw new VigiaError('screening.too-large', { file: fileName, limit: mostListBytes });
    return { fileName, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new VigiaError('file.unreadable', { file: fileName, reason }, error);
  }
}
