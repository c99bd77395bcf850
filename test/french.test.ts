import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHouse } from '../tools/lint/read-house.ts';

const { files } = readHouse(join(import.meta.dirname, '..'));
const written = /\bfr: *\n? *('(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/gu;

/** An expression in a template stands for a word. */
function wordsOf(literal: string): string {
  return literal.replaceAll(/\$\{[^}]*\}/gu, 'x');
}

const wrong = / :(?:[ '`]|$)|[\dx] %|« | »/u;

test('finds a colon, a percent sign and quotation marks after which a line may not break', () => {
  expect(
    ["'Sources : deux'", ['`$', '{a} : deux`'].join(''), "'95 %'", "'« oui »'"].filter(
      (text) => !wrong.test(wordsOf(text)),
    ),
  ).toEqual([]);
  expect(["'Sources\u00a0: deux'", "'à 12:30'", "'95\u00a0%'"].filter((text) => wrong.test(wordsOf(text)))).toEqual([]);
});

test('French texts have a no-break space there (Bureau de la traduction, Clefs du français pratique)', () => {
  const found = [...files]
    .filter(([file]) => file.startsWith('src/') && !/\.test\.tsx?$|\/_[^/]+$/u.test(file))
    .flatMap(([file, text]) =>
      [...text.matchAll(written)]
        .map(([, literal = '']) => wordsOf(literal))
        .filter((literal) => wrong.test(literal))
        .map((literal) => `${file}: ${literal}`),
    );

  expect(found).toEqual([]);
});
