import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorCodes, errorText, languages } from '../src/base/index.ts';
import { readHouse } from '../tools/lint/read-house.ts';
import { findThrownCodes } from '../tools/lint/thrown-codes.ts';

const { files } = readHouse(join(import.meta.dirname, '..'));
const thrown = new Set(
  [...files].filter(([file]) => !/\.test\.tsx?$/.test(file)).flatMap(([file, text]) => findThrownCodes(file, text)),
);

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

test('finds codes that are thrown, also where one of two is chosen', () => {
  const text = "throw new VigiaError(empty ? 'delivery.empty' : 'delivery.no-rows', { file });";

  expect(findThrownCodes('src/a.ts', text)).toEqual(['delivery.empty', 'delivery.no-rows']);
});

test('finds codes that are looked up in the same file', () => {
  const text =
    "const codes = { a: 'delivery.empty' }; const others = { b: 'x' }; throw new VigiaError(codes[kind], {});";

  expect(findThrownCodes('src/a.ts', text)).toEqual(['delivery.empty']);
});

test('every code of the list is thrown somewhere', () => {
  expect(Object.keys(errorCodes).filter((code) => !thrown.has(code))).toEqual([]);
});

test('every thrown code is on the list', () => {
  expect([...thrown].filter((code) => !(code in errorCodes))).toEqual([]);
});

describe.each(Object.entries(errorCodes))('%s', (code, { text }) => {
  test('is an area and words in kebab-case', () => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  test('has a text in three languages that ask for the same details', () => {
    for (const language of languages) {
      expect(text[language].trim()).not.toBe('');
      expect(placeholders(text[language])).toEqual(placeholders(text.en));
    }
  });
});

test('a text shows its details, lists with commas, absent ones as a dash', () => {
  const text = errorText('source.unknown', { source: 'ca-x', known: ['ca-a', 'mx-b'] }, 'en');

  expect(text).toBe('There is no source ca-x. Known sources: ca-a, mx-b.');
  expect(errorText('delivery.empty', {}, 'en')).toBe('The file – is empty: nothing was stored.');
});
