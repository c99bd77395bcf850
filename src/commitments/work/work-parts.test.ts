import { expect, test } from 'vitest';
import { workFigure } from './work-figures.ts';
import { exactPart, type WorkPart } from './work-parts.ts';

const figure = { place: 'CA', period: '2026-01-01', sources: [], asOf: null };
const delay = (item: string, value: number, high: number | null): WorkPart => ({ item, value, low: value, high });

test('a delay in the middle of which most have not ended is not bounded above', () => {
  const parts = [delay('a', 10, 10), delay('b', 30, null), delay('c', 50, null)];

  expect(workFigure('days-from-finding-to-alert', { ...figure, parts }).estimate).toEqual({
    value: null,
    low: 30,
    high: null,
  });
});

test('gaps that may be open widen the count above', () => {
  const parts = [exactPart('a', 1), exactPart('b', 1), { item: 'c', value: 0, low: 0, high: 1 }];

  expect(workFigure('open-control-gaps', { ...figure, parts }).estimate).toEqual({ value: 2, low: 2, high: 3 });
  expect(workFigure('open-control-gaps', { ...figure, parts: [] }).estimate).toEqual({ value: 0, low: 0, high: 0 });
});

test('a share is of all parts, a median of those that are there', () => {
  const parts = [exactPart('a', 1), exactPart('b', 0), exactPart('c', 1), exactPart('d', 1)];
  const days = [exactPart('a', 4), exactPart('b', 90), exactPart('c', 31)];

  expect(workFigure('sources-on-time-share', { ...figure, parts }).estimate.value).toBe(75);
  expect(workFigure('days-since-latest-period', { ...figure, parts: days }).estimate).toEqual({
    value: 31,
    low: 31,
    high: 31,
  });
});

test('the order in which parts come changes nothing, to the last digit', () => {
  const parts = [0.1, 0.2, 0.3, 0.7, 0.15].map((value, index) => exactPart(String(index), value));
  const one = workFigure('figures-reported-share', { ...figure, parts });
  const other = workFigure('figures-reported-share', { ...figure, parts: parts.toReversed() });

  expect(other).toEqual(one);
});
