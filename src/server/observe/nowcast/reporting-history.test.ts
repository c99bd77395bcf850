import { expect, test } from 'vitest';
import type { StoredFigure } from './nowcast-store.ts';
import { historiesOf, lagInMonths, numberVintages, revisionPairs, standingOn } from './reporting-history.ts';

function figure(series: number, period: string, asOf: string, value: number | null): StoredFigure {
  return { series, period, asOf, value, bounded: false };
}

/** Series 7 is corrected in March, series 8 is published late, and never changes. */
const figures = [
  figure(7, '2024-01-01', '2024-02-15', 90),
  figure(7, '2024-01-01', '2024-03-15', 100),
  figure(7, '2024-02-01', '2024-03-15', 80),
  figure(8, '2024-01-01', '2024-03-15', 50),
];
const vintages = ['2024-02-15', '2024-03-15', '2024-04-15'].map((asOf, months) => ({
  asOf,
  first: '2023-01-01',
  last: `2024-0${months + 1}-01`,
}));
const options = {
  frequency: 'M',
  vintages,
  groups: new Map([
    [7, 0],
    [8, 1],
  ]),
} as const;

test('a figure stands as it was last published by a day', () => {
  const [first = []] = historiesOf(figures);

  expect(standingOn(first, '2024-03-14')?.value).toBe(90);
  expect(standingOn(first, '2024-03-15')?.value).toBe(100);
  expect(standingOn(first, '2024-02-14')).toBeUndefined();
});

test('every vintage that speaks for a period makes a pair with the last one, changed or not', () => {
  const pairs = revisionPairs(historiesOf(figures), options);

  expect(pairs.map(({ group, vintage, earlier, later }) => [group, vintage, earlier, later])).toEqual([
    [0, 0, 90, 100],
    [0, 1, 100, 100],
    [0, 1, 80, 80],
    [1, 1, 50, 50],
  ]);
});

test('lags are months from the last day of the period', () => {
  // 15 days after 31 January.
  expect(lagInMonths('2024-01-01', 'M', '2024-02-15')).toBeCloseTo(15 / 30.4375, 12);
  const [pair] = revisionPairs(historiesOf(figures), options);

  expect(pair?.laterLag).toBeCloseTo(75 / 30.4375, 12);
});

test('what is withdrawn or unknown in the last vintage makes no pair', () => {
  const withdrawn = historiesOf([
    figure(7, '2024-01-01', '2024-02-15', 90),
    figure(7, '2024-01-01', '2024-03-15', null),
  ]);

  expect(revisionPairs(withdrawn, options)).toEqual([]);
});

test('vintages of neighbouring days count as one', () => {
  const days = ['2022-06-08', '2022-06-09', '2022-08-21', '2022-08-26', '2022-09-26', '2022-09-30'];

  expect(numberVintages(days)).toEqual([0, 0, 1, 1, 2, 2]);
});
