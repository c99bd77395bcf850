import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../base/index.ts';
import { findNumbers } from './find-numbers.ts';

function valuesIn(text: string, language: Language): readonly (readonly number[])[] {
  return findNumbers(text, language).map(({ readings }) => readings.map(({ value }) => value));
}

/** As people write numbers in each language, with and without signs between groups. */
const styles: Readonly<Record<Language, readonly { readonly group: string; readonly decimal: string }[]>> = {
  en: [
    { group: ',', decimal: '.' },
    { group: '', decimal: '.' },
    { group: '\u00a0', decimal: '.' },
  ],
  fr: [
    { group: '\u00a0', decimal: ',' },
    { group: '\u202f', decimal: ',' },
    { group: ' ', decimal: ',' },
    { group: '', decimal: ',' },
  ],
  es: [
    { group: ',', decimal: '.' },
    { group: '.', decimal: ',' },
    { group: ' ', decimal: ',' },
    { group: '', decimal: '.' },
  ],
};

const written = fc.constantFrom(...languages).chain((language) =>
  fc.record({
    language: fc.constant(language),
    style: fc.constantFrom(...styles[language]),
    whole: fc.integer({ min: 0, max: 999_999_999 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    fraction: fc.integer({ min: 0, max: 99 }),
    percent: fc.constantFrom('', '%', '\u00a0%', ' %'),
  }),
);

test('a number that is written as a language writes it is found again, whole and with its percent', () => {
  fc.assert(
    fc.property(written, ({ language, style, whole, decimals, fraction, percent }) => {
      const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/gu, style.group);
      const tail = String(fraction).padStart(2, '0').slice(0, decimals);
      const digits = decimals === 0 ? grouped : `${grouped}${style.decimal}${tail}`;
      const [found, ...others] = findNumbers(`(${digits}${percent}).`, language);
      expect(others).toEqual([]);
      expect(found?.text).toBe(`${digits}${percent}`);
      expect(found?.isPercent).toBe(percent !== '');
      expect(found?.readings.map(({ value }) => value)).toContain(Number(`${whole}.${tail === '' ? '0' : tail}`));
    }),
  );
});

test('what Intl writes for Canada and Mexico is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (value) => {
      for (const [language, locale] of [
        ['en', 'en-CA'],
        ['fr', 'fr-CA'],
        ['es', 'es-MX'],
        ['es', 'es-ES'],
      ] as const) {
        const [readings] = valuesIn(`: ${new Intl.NumberFormat(locale).format(value)} .`, language);
        expect(readings).toContain(value);
      }
    }),
  );
});

describe('what is no figure', () => {
  test.each<[Language, string]>([
    ['en', 'The ninth meeting was held on January 27–28, 2026 and the seventh on 7 and 8 November 2023.'],
    ['fr', 'La 9e réunion a eu lieu les 27 et 28 janvier 2026, la 1re le 1er octobre 2016.'],
    ['es', 'La 9.ª reunión tuvo lugar el 27 y 28 de enero de 2026; la 1.º en octubre de 2016.'],
    ['en', 'U-47700, 2C-B, 1-boc-4-AP and 2,5-dimethoxyamphetamine (CAS 125541-22-2) since 2026-01-27.'],
    ['en', 'COVID-19; the plan 2025–26; Article 12 of Schedule I; at 14:30; https://example.org/2024/55'],
    ['fr', 'Conformément à l’article 12 et à l’annexe 2 de la résolution 62/1.'],
    ['en', '1. First line of work\n2. Second line of work'],
    ['es', '(1) Primera línea de acción'],
  ])('%s: %s', (language, text) => {
    expect(findNumbers(text, language).filter(({ isDoubtful }) => !isDoubtful)).toEqual([]);
  });
});

test('millions, thousands and words are numbers in each language', () => {
  expect(valuesIn('1.2 million tablets and three ports', 'en')).toEqual([[1_200_000], [3]]);
  expect(valuesIn('1,2 million de comprimés et trois ports, 2,5 milliards', 'fr')).toEqual([
    [1_200_000],
    [3],
    [2_500_000_000],
  ]);
  expect(valuesIn('1.2 millones de tabletas y tres puertos, 40 mil kits, 2 mil millones', 'es')).toEqual([
    [1_200_000],
    [3],
    [40_000],
    [2_000_000_000],
  ]);
});

test('before three digits a sign that can both group and part leaves both readings', () => {
  expect(valuesIn('5,724', 'es')).toEqual([[5724, 5.724]]);
  expect(valuesIn('5.724', 'es')).toEqual([[5724, 5.724]]);
  expect(valuesIn('5,724', 'en')).toEqual([[5724]]);
  expect(valuesIn('5.724', 'en')).toEqual([[5.724]]);
  expect(valuesIn('5,724', 'fr')).toEqual([[5.724]]);
  expect(valuesIn('1,234,567.5 and 0.125', 'en')).toEqual([[1_234_567.5], [0.125]]);
});

test('years are doubtful, and nobody counts them by themselves', () => {
  expect(
    findNumbers('In 2024 there were 2,024 deaths', 'en').map(({ text, isDoubtful }) => [text, isDoubtful]),
  ).toEqual([
    ['2024', true],
    ['2,024', false],
  ]);
  expect(valuesIn('en 2025 724 décès', 'fr')).toEqual([[2025], [724]]);
});

test('both ends of a range are of a hundred', () => {
  expect(findNumbers('between 5 and 10 per cent', 'en').map(({ isPercent }) => isPercent)).toEqual([true, true]);
  expect(findNumbers('5–10 %', 'fr').map(({ isPercent }) => isPercent)).toEqual([true, true]);
  expect(findNumbers('de 5 a 10 por ciento', 'es').map(({ isPercent }) => isPercent)).toEqual([true, true]);
});
