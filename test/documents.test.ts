import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

function markdownIn(folder: string, { deep }: { readonly deep: boolean }): readonly string[] {
  return readdirSync(join(root, folder), { recursive: deep, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const pages = [
  ...markdownIn('.', { deep: false }),
  ...['docs', 'src', 'data', 'tools'].flatMap((folder) => markdownIn(folder, { deep: true })),
];

function folders(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`);
}

function brokenLinks(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^(https?:|mailto:|#)/.test(target))
    .filter((target) => !existsSync(join(root, dirname(page), target.split('#')[0] ?? '')));
}

test('finds the documents', () => {
  expect(pages.length).toBeGreaterThan(45);
});

test.each(pages)('%s points to files that exist', (page) => {
  expect(brokenLinks(page)).toEqual([]);
});

describe('README', () => {
  const described = [
    ...folders('src'),
    ...folders('src/server'),
    ...folders('src/sources'),
    ...folders('src/domains'),
  ].filter((folder) => !folder.endsWith('/dist'));

  test.each(described)('%s says in at most 40 lines what it is', (folder) => {
    const path = join(root, folder, 'README.md');

    expect(existsSync(path), relative(root, path)).toBe(true);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});

test('the README names every command of the command line', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const commands = readdirSync(join(root, 'src/cli/commands'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index');

  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((name) => !readme.includes(`| \`${name}`))).toEqual([]);
});

test('decisions are numbered without a gap', () => {
  const numbers = readdirSync(join(root, 'docs/adr')).map((name) => Number(name.slice(0, 4)));

  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
});
