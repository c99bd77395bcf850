import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { type Language, numberLocale } from '../../base/index.ts';
import { english } from '../messages/en.ts';
import { spanish } from '../messages/es.ts';
import { french } from '../messages/fr.ts';
import { formatCell } from './cell.ts';
import { formatAge, formatLongDate } from './date.ts';
import { formatBytes, formatNumber, formatRange, formatShare } from './number.ts';
import { describePeriod } from './period.ts';
import type { Voice } from './voice.ts';

function speak(language: Language): Voice {
  const messages = { en: english, fr: french, es: spanish }[language];
  const intl = createIntl({ locale: numberLocale[language], messages: { ...messages } });
  return { language, locale: numberLocale[language], text: (id, values) => intl.formatMessage({ id }, values) };
}

const [en, fr, es] = [speak('en'), speak('fr'), speak('es')];

describe('numbers', () => {
  test('follow the custom of each country', () => {
    expect(formatNumber(1234567, en)).toBe('1,234,567');
    expect(formatNumber(1234567, fr)).toBe('1\u00a0234\u00a0567');
    expect(formatNumber(1234567, es)).toBe('1,234,567');
    expect(formatNumber(12.34, fr)).toBe('12,3');
  });

  test('carry the digits that mean something', () => {
    expect([0, 0.0123, 0.456, 3.456, 42.55, 1234.5].map((value) => formatNumber(value, en))).toEqual([
      '0',
      '0.0123',
      '0.46',
      '3.46',
      '42.6',
      '1,235',
    ]);
  });

  test('say shares, ranges and sizes', () => {
    expect(formatShare(0.05, fr)).toBe('5\u00a0%');
    expect(formatRange(1, 9, en)).toBe('1–9');
    expect(formatRange(null, 9, en)).toBe('≤ 9');
    expect(formatRange(3, null, en)).toBe('≥ 3');
    expect(formatBytes(812345, en)).toBe('812 kB');
  });
});

describe('figures', () => {
  const cell = { value: null, low: 1, high: 9, status: 'Q', reason: 'suppressed-small-count' } as const;

  test('that are suppressed are said with their bounds and never as zero', () => {
    expect(formatCell(cell, en)).toBe('1–9 (small number, not published)');
    expect(formatCell(cell, es)).toBe('1–9 (número pequeño, no publicado)');
  });

  test('that are zero are said as zero', () => {
    expect(formatCell({ value: 0, low: null, high: null, status: 'A', reason: null }, en)).toBe('0');
  });
});

describe('periods', () => {
  test.each([
    [{ start: '2026-06-01', frequency: 'M', window: '' }, 'June 2026', 'juin 2026', 'junio de 2026'],
    [
      { start: '2026-06-01', frequency: 'M', window: 'P12M' },
      '12 months ending June 2026',
      '12 mois se terminant en juin 2026',
      '12 meses que terminan en junio de 2026',
    ],
    [
      { start: '2025-01-01', frequency: 'A', window: 'P9M' },
      '2025 (January to September)',
      '2025 (janvier à septembre)',
      '2025 (enero a septiembre)',
    ],
    [{ start: '2025-07-01', frequency: 'Q', window: '' }, 'Q3 2025', '3e trimestre de 2025', '3.º trimestre de 2025'],
    [
      { start: '2026-06-08', frequency: 'W', window: '' },
      'week of 2026-06-08',
      'semaine du 2026-06-08',
      'semana del 2026-06-08',
    ],
    [{ start: '2025-01-01', frequency: 'A', window: '' }, '2025', '2025', '2025'],
  ] as const)('are said in three languages: %o', (period, english, french, spanish) => {
    expect([en, fr, es].map((voice) => describePeriod(period, voice))).toEqual([english, french, spanish]);
  });
});

describe('days', () => {
  test('are said long in the words of each language', () => {
    expect(formatLongDate('2026-11-21', en)).toBe('November 21, 2026');
    expect(formatLongDate('2026-11-21', fr)).toBe('21 novembre 2026');
    expect(formatLongDate('2026-11-21', es)).toBe('21 de noviembre de 2026');
  });

  test('have an age', () => {
    expect([formatAge(0, fr), formatAge(1, en), formatAge(23, es)]).toEqual([
      'aujourd’hui',
      '1 day ago',
      'hace 23 días',
    ]);
  });
});
