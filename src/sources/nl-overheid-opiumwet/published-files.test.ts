import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readControlFiles } from '../_read-control-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const path = join(resolve(root, process.env['VIGIA_SHARED'] ?? '../shared'), 'reference/texts/nl_opiumwet_2017.md');
const found = existsSync(path);

describe.skipIf(!found)(`the text published in 2017 (skipped where ${path} is not there)`, () => {
  const text = found ? readFileSync(path, 'utf8') : '';
  const { entries, issues, unknown } = readControlFiles(source, [{ format: 'text', name: 'opiumwet.md', text }]);

  test('every row of the tables is read; counted with awk', () => {
    const rows = (list: string): number =>
      entries.filter((entry) => entry.list === list && entry.kind === 'substance').length;

    expect(unknown).toEqual([]);
    expect(issues).toEqual([]);
    expect([rows('I'), rows('II')]).toEqual([180, 73]);
  });

  test('the closing paragraphs are wordings, and the mushrooms belong to theirs', () => {
    const wordings = entries.filter(({ kind }) => kind === 'class');

    expect(wordings.map(({ list, text }) => `${list} ${text.nl?.slice(0, 30)}`)).toEqual([
      'I de esters en derivaten van ecg',
      'I de mono- en di-alkylamide-, de',
      'I vijfwaardige stikstof-gesubsti',
      'I de isomeren en stereoisomeren ',
      'I de ethers, esters en enantiome',
      'II Paddo’s A: paddenstoelen die v',
      'II B: paddenstoelen die van natur',
    ]);
    expect(wordings.slice(-2).map(({ text }) => text.nl?.split(';').length)).toEqual([186, 2]);
  });
});
