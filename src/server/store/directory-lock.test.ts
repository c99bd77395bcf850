import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { VigiaError } from '../../base/index.ts';
import { findLockHolder, lockDirectory } from './directory-lock.ts';
import { readMark, writeMark } from './process-mark.ts';

const directory = mkdtempSync(join(tmpdir(), 'vigia-lock-test-'));
const path = join(directory, 'vigia.lock');
beforeEach(() => rmSync(path, { force: true }));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** More than any system gives to a process. */
const noProcess = 2 ** 30;

test('a directory is held until it is given back', async () => {
  const lock = await lockDirectory(directory);
  expect(await findLockHolder(directory)).toBe(process.pid);

  await lock.release();

  expect(await findLockHolder(directory)).toBeUndefined();
});

test('a living process keeps others out, and its lock as it is', async () => {
  const mark = writeMark(await readMark(process.ppid));
  writeFileSync(path, mark);

  const refused = await lockDirectory(directory).catch((error: unknown) => error);

  expect(refused).toBeInstanceOf(VigiaError);
  expect(refused).toMatchObject({ code: 'store.locked', details: { directory, process: process.ppid } });
  expect(readFileSync(path, 'utf8')).toBe(mark);
});

test.each([
  ['a process that is gone', `${noProcess} \n`],
  ['an earlier version, gone', String(noProcess)],
  ['a text that broke off', ''],
  ['nonsense', 'x y z'],
])('the lock of %s is taken over', async (_what, text) => {
  writeFileSync(path, text);

  await lockDirectory(directory);

  expect(await findLockHolder(directory)).toBe(process.pid);
});

test.runIf(process.platform === 'linux')(
  'a number that the system gave to another process since then is not the holder',
  async () => {
    const parent = await readMark(process.ppid);
    expect(parent.started).toMatch(/^[0-9a-f-]{36}:\d+$/);
    writeFileSync(path, writeMark({ ...parent, started: `${parent.started}0` }));

    await lockDirectory(directory);

    expect(await findLockHolder(directory)).toBe(process.pid);
  },
);

test('what somebody else has taken over meanwhile is left to them', async () => {
  const lock = await lockDirectory(directory);
  const others = writeMark(await readMark(process.ppid));
  writeFileSync(path, others);

  await lock.release();

  expect(readFileSync(path, 'utf8')).toBe(others);
});
