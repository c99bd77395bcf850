import { expect, test } from 'vitest';
import { isOld, nameOfLanguage } from './describe-text.ts';

test('a text is old after a year', () => {
  expect(isOld('2024-06-07', '2026-11-22')).toBe(true);
  expect(isOld('2025-11-22', '2026-11-22')).toBe(false);
});

test('a language has its name in the language of the reader', () => {
  expect(nameOfLanguage('nl', 'fr-CA')).toBe('Néerlandais');
  expect(nameOfLanguage('en', 'es-MX')).toBe('Inglés');
});
