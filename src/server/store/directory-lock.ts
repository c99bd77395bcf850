import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VigiaError } from '../../base/index.ts';

export interface DirectoryLock {
  readonly release: () => Promise<void>;
}

/** Keeps a second process out of an embedded data directory; the lock of a process that is gone is taken over. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = join(directory, 'vigia.lock');
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!isExisting(error)) throw error;
    const holder = Number(await readFile(path, 'utf8'));
    if (holder !== process.pid && isAlive(holder)) {
      throw new VigiaError('store.locked', { directory, process: holder }, error);
    }
    await writeFile(path, String(process.pid));
  }
  return { release: () => rm(path, { force: true }) };
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
