import { expect, test } from 'vitest';
import type { FigurePoint } from '../../../api/index.ts';
import { shiftPeriod } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { trendOf } from './figure-trend.ts';

const deaths = findIndicator('overdose-deaths');
if (deaths === undefined) throw new Error('overdose-deaths is an indicator');
const question = { indicator: deaths, isRate: false };
const monthly = { frequency: 'M', window: '' } as const;

function points(values: readonly (number | null)[], provisional = 0): readonly FigurePoint[] {
  return values.map((value, at) => ({
    period: shiftPeriod('2023-01-01', 'M', at),
    value,
    low: null,
    high: null,
    status: at >= values.length - provisional ? 'P' : 'A',
    confidentiality: 'F',
    reason: null,
    asOf: '2026-01-01',
  }));
}

const growth = Array.from({ length: 24 }, (_, at) => Math.round(100 * 1.05 ** at));

test('tells the last twelve months, with their first and last', () => {
  // log(1.05) a month: 5 %.
  const trend = trendOf(monthly, points(growth), question);

  expect(trend).toMatchObject({ word: 'rising', from: '2024-01-01', to: '2024-12-01', periods: 12, known: 12 });
  expect(trend?.percentChangePerPeriod).toBeCloseTo(5, 0);
});

test('leaves out provisional figures, which rise by themselves', () => {
  const trend = trendOf(monthly, points([...growth, 60, 20], 2), question);

  expect(trend).toMatchObject({ word: 'rising', to: '2024-12-01' });
});

test('uses provisional figures where there are no others', () => {
  expect(trendOf(monthly, points(growth, 24), question)).toMatchObject({ word: 'rising', to: '2024-12-01' });
});

test('a withheld figure is a gap, never a zero', () => {
  const withheld = growth.map((value, at) => (at % 4 === 1 ? null : value));
  const trend = trendOf(monthly, points(withheld), question);

  expect(trend).toMatchObject({ word: 'rising', known: 9 });
  expect(trend?.percentChangePerPeriod).toBeCloseTo(5, 0);
});

test('ends with the last figure that is there', () => {
  expect(trendOf(monthly, points([...growth, null, null]), question)).toMatchObject({ to: '2024-12-01', known: 12 });
});

test('says why where nothing can be told, and nothing of an empty line', () => {
  expect(trendOf(monthly, points([1, 2, 3]), question)).toMatchObject({ word: 'unclear', reason: 'too-few-values' });
  expect(trendOf(monthly, [], question)).toBeNull();
});

test('windows that overlap are told over three years', () => {
  const window = { frequency: 'M', window: 'P12M' } as const;
  const falling = Array.from({ length: 60 }, (_, at) => Math.round(80_000 * 0.99 ** at));

  expect(trendOf(window, points(falling), question)).toMatchObject({ word: 'falling', periods: 36 });
});
