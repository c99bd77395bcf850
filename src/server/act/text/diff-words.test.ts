import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { diffWordings, isSameWording } from './diff-words.ts';

test('each language is compared with itself; what did not change is left out', () => {
  const before = { en: 'Fentanyl and its salts', fr: 'Fentanyl et ses sels', es: 'solo antes' };
  const after = { en: 'Fentanyl, its salts and analogues', fr: 'Fentanyl et ses  sels', nl: 'alleen nu' };

  const diff = diffWordings(before, after);

  expect(diff.map(({ language }) => language)).toEqual(['en']);
});

test('dashes, quotes and white space of the printer are no change of the law', () => {
  expect(isSameWording('1–phenyl–2–propanone', '1-phenyl-2-propanone')).toBe(true);
  expect(isSameWording('3’-methyl', "3'-methyl")).toBe(true);
  expect(isSameWording('3-methyl', "3'-methyl")).toBe(false);
});

test('what stays and what went is the old wording, what stays and what came the new one', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 80 }), string({ unit: 'grapheme', maxLength: 80 }), (en, other) => {
      for (const { parts } of diffWordings({ en }, { en: other })) {
        const without = (left: string): string => parts.flatMap(({ op, text }) => (op === left ? [] : [text])).join('');
        expect(without('added')).toBe(en);
        expect(without('removed')).toBe(other);
      }
    }),
  );
});
