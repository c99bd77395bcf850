import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AlertDetail, AlertPage, SaveDraftRequest } from '../../src/api/index.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';

const directory = testDirectory();

describe('vigia init', () => {
  test('asks for the country of a new directory, and makes nothing without it', async () => {
    const fresh = join(directory.path, 'fresh');
    const { status, stdout, stderr } = await vigiaHere(['init', '--data-dir', fresh]);

    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--country');
    expect(existsSync(fresh)).toBe(false);
    const named = await vigiaHere(['init', '--data-dir', fresh, '--json'], { environment: { VIGIA_COUNTRY: 'MX' } });
    expect([named.status, JSON.parse(named.stdout).country]).toEqual([0, 'MX']);
  });

  test('says that a new node has no key to rotate', async () => {
    const words = ['init', '--data-dir', join(directory.path, 'rotated'), '--country', 'US', '--rotate-key'];
    const first = await vigiaHere([...words, '--json']);
    const second = await vigiaHere([...words, '--json']);

    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('none to rotate')]);
    expect([second.status, second.stderr]).toEqual([0, '']);
    expect(JSON.parse(second.stdout).fingerprint).not.toBe(JSON.parse(first.stdout).fingerprint);
  });
});

test('a command that reads in an empty directory makes no key; one that makes it says for which country', async () => {
  const empty = ['--data-dir', join(directory.path, 'empty'), '--json'];
  const read = await vigiaHere(['alerts', 'list', ...empty]);
  expect([read.status, read.stderr, AlertPage.parse(JSON.parse(read.stdout)).alerts]).toEqual([0, '', []]);
  expect(existsSync(join(directory.path, 'empty', 'keys'))).toBe(false);

  const written = await vigiaHere(['peers', 'document', ...empty]);
  expect([written.status, written.stderr]).toEqual([0, expect.stringContaining('its key was made for CA')]);
  expect((await vigiaHere(['peers', 'document', ...empty])).stderr).toBe('');
});

test('what "alerts show --as-request" prints is what "alerts save" takes', async () => {
  const store = ['--data-dir', join(directory.path, 'request')];
  await vigiaHere(['init', ...store, '--country', 'CA']);
  const composed = AlertDetail.parse(JSON.parse((await vigiaHere(['alerts', 'compose', ...store, '--json'])).stdout));
  const printed = await vigiaHere(['alerts', 'show', composed.id, '--as-request', ...store]);

  const request = SaveDraftRequest.parse(JSON.parse(printed.stdout));
  const title = { en: { text: 'Written by hand', state: 'final' } };
  const file = directory.file('draft.json', JSON.stringify({ ...request, text: { ...request.text, title } }));
  const saved = await vigiaHere(['alerts', 'save', composed.id, file, ...store, '--json']);
  const { draft } = AlertDetail.parse(JSON.parse(saved.stdout));
  expect(draft).toMatchObject({ revision: 2, text: { title }, ownMarking: composed.draft?.ownMarking });
});
