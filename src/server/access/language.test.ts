import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de, *;q=0.5', 'en'],
  ['fr-CA', 'fr'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr;q=0.2, es;q=0.7', 'es'],
  ['de, fr;q=0.9, en;q=0.8', 'fr'],
  ['fr;q=0, es;q=0.1', 'es'],
  ['esperanto-x', 'en'],
  ['fr;q=nonsense, es;q=0.1', 'es'],
])('"%s" asks for %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});
