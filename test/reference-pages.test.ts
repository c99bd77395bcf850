import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '../src/base/index.ts';
import { indicators } from '../src/domains/index.ts';
import { options } from '../src/server/index.ts';
import { sources } from '../src/sources/index.ts';
import { pages } from '../tools/docs/pages.ts';

const folder = join(import.meta.dirname, '../docs/reference');

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

test.each(Object.entries(pages))('%s is what `npm run docs` writes', (name, write) => {
  expect(read(name)).toBe(write());
});

test('holds no page that nobody writes', () => {
  expect(readdirSync(folder).sort()).toEqual(['api.md', ...Object.keys(pages)].sort());
});

test('names every code, option, source and indicator', () => {
  const missing = (page: string, names: readonly string[]): readonly string[] =>
    names.filter((name) => !read(page).includes(name));

  expect(missing('errors.md', Object.keys(errorCodes))).toEqual([]);
  expect(
    missing(
      'config.md',
      Object.values(options).map(({ variable }) => variable),
    ),
  ).toEqual([]);
  expect(
    missing(
      'sources.md',
      sources.map(({ id }) => `## ${id}`),
    ),
  ).toEqual([]);
  expect(
    missing(
      'indicators.md',
      indicators.map(({ id }) => `### ${id}`),
    ),
  ).toEqual([]);
});
