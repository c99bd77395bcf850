import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBreaches } from '../lint/layers.ts';
import { readHouse } from '../lint/read-house.ts';
import { scaffoldSource } from './scaffold-source.ts';

const project = join(import.meta.dirname, '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vigia-new-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('writes a folder with code, fixture, test and README under the id', () => {
  const files = scaffoldSource({ root, id: 'mx-agency-table' });

  expect(files.map((file) => file.replaceAll('\\', '/'))).toEqual([
    'src/sources/mx-agency-table/README.md',
    'src/sources/mx-agency-table/fixture/expected.json',
    'src/sources/mx-agency-table/fixture/table_2025-03-31.csv',
    'src/sources/mx-agency-table/index.test.ts',
    'src/sources/mx-agency-table/index.ts',
    'src/sources/mx-agency-table/layout.ts',
  ]);
  const index = readFileSync(join(root, 'src/sources/mx-agency-table/index.ts'), 'utf8');
  expect(index).toContain("id: 'mx-agency-table'");
  expect(index).toContain("country: 'MX'");
});

test('imports only what the project has, and breaks no wall', () => {
  const files = scaffoldSource({ root, id: 'uk-agency-table' });

  const sources = files.filter((file) => file.endsWith('.ts'));
  for (const file of sources) {
    const text = readFileSync(join(root, file), 'utf8');
    const targets = [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => match[1] ?? '');
    const missing = targets
      .map((target) => join(file, '..', target))
      .filter((target) => !existsSync(join(project, target)) && !existsSync(join(root, target)));
    expect(missing).toEqual([]);
  }
  const { references } = readHouse(project);
  const written = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(findBreaches({ files: written, references })).toEqual([]);
});

test('refuses an id without country, publisher and dataset, and a folder that is there', () => {
  scaffoldSource({ root, id: 'ca-agency-table' });

  expect(() => scaffoldSource({ root, id: 'ca-agency-table' })).toThrow('is there already');
  expect(() => scaffoldSource({ root, id: '../outside' })).toThrow('no id of a source');
  expect(() => scaffoldSource({ root, id: 'canada' })).toThrow('no id of a source');
});
