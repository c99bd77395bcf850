import { expect, test } from 'vitest';
import { linePath, lonePoints, type Placed, placeAll } from './line-paths.ts';
import type { SeriesPoint } from './time-series-spec.ts';

function point(date: string, value: number | null, isAfterGap = false): SeriesPoint {
  return { date, value, low: null, high: null, label: date, mark: null, interval: false, isAfterGap };
}

const toPlaced = ({ date, value }: SeriesPoint): Placed | null =>
  value === null ? null : { x: Number(date.slice(5, 7)), y: value };

test('no line is drawn across periods of which nothing is known', () => {
  const points = [point('2025-01-01', 1), point('2025-02-01', 2), point('2025-06-01', 3, true), point('2025-07-01', 1)];

  expect(linePath(placeAll(points, toPlaced))).toBe('M1,1L2,2M6,3L7,1');
});

test('a figure alone between two gaps is still seen', () => {
  const points = [point('2025-01-01', 1), point('2025-04-01', 5, true), point('2025-09-01', 2, true)];

  expect(lonePoints(placeAll(points, toPlaced))).toEqual([
    { x: 1, y: 1 },
    { x: 4, y: 5 },
    { x: 9, y: 2 },
  ]);
});
