import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = /^vigia-(?:ingest|upload|training)-/u;
/** No file takes a day to go in. */
const oldestMilliseconds = 86_400_000;

interface LeftBehind {
  readonly folder: string;
  readonly error: unknown;
}

/**
 * Removes the folders of ours that processes left behind when they were killed, a day after; tells which of them could not
 * be removed.
 */
export async function sweepTemporaryFolders(now: Date, directory: string = tmpdir()): Promise<readonly LeftBehind[]> {
  const failed: LeftBehind[] = [];
  for (const name of await readdir(directory)) {
    if (!names.test(name)) continue;
    const folder = join(directory, name);
    try {
      const { mtimeMs } = await stat(folder);
      if (now.getTime() - mtimeMs > oldestMilliseconds) await rm(folder, { recursive: true, force: true });
    } catch (error) {
      // Its process may just have removed it.
      if (!isGone(error)) failed.push({ folder, error });
    }
  }
  return failed;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
