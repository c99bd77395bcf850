import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { VigiaError } from '../../base/index.ts';
import { isSameProcess, type ProcessMark, parseMark, readMark, writeMark } from './process-mark.ts';

export interface DirectoryLock {
  readonly release: () => Promise<void>;
}

/** Two processes that take over the lock of a dead one at the same moment see each other within this time. */
const settleMilliseconds = 50;

/** Keeps a second process out of an embedded data directory; the lock of a process that is gone is taken over. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = lockPath(directory);
  const mine = writeMark(await readMark(process.pid));
  try {
    await writeFile(path, mine, { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    await refuseWhileHeld(directory, error);
    await takeOver(path, mine);
    await refuseWhileHeld(directory, error);
  }
  return {
    release: async () => {
      if ((await readLock(path)) === mine) await rm(path, { force: true });
    },
  };
}

/** The process that holds the directory, where one does and lives. */
export async function findLockHolder(directory: string): Promise<number | undefined> {
  const text = await readLock(lockPath(directory));
  const holder: ProcessMark | undefined = text === undefined ? undefined : parseMark(text);
  return holder !== undefined && (await isSameProcess(holder)) ? holder.process : undefined;
}

async function refuseWhileHeld(directory: string, cause: unknown): Promise<void> {
  const holder = await findLockHolder(directory);
  if (holder === undefined || holder === process.pid) return;
  throw new VigiaError('store.locked', { directory, process: holder }, cause);
}

async function takeOver(path: string, mine: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine);
  await rename(draft, path);
  await wait(settleMilliseconds);
}

async function readLock(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function lockPath(directory: string): string {
  return join(directory, 'vigia.lock');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
