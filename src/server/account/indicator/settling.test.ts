import { expect, test, vi } from 'vitest';
import { addMonths, type CalendarDate } from '../../../base/index.ts';
import type { MeasuredSeries, SeriesCell, SeriesVintage } from './measure-store.ts';
import { settlingOf } from './settling.ts';

const series: MeasuredSeries = {
  id: 1,
  indicator: 'overdose-deaths',
  place: 'CA',
  source: 'one',
  dataset: 'deaths',
  training: false,
  dimensions: {},
  marking: 1,
};
const today = '2024-06-15';
const open: SeriesCell = { series: 1, period: '2024-05-01', value: 100, status: 'P', asOf: today };
const nowcast = new Map([[1, new Map([['2024-05-01', { low: 104, high: 131 }]])]]);

/** Months that were first said at the age of one month, and grew by a tenth. */
function grown(months: number): readonly SeriesVintage[] {
  return Array.from({ length: months }, (_, index) => addMonths('2020-01-01', index)).flatMap((period) => {
    const said = (asOf: CalendarDate, value: number): SeriesVintage => ({
      series: 1,
      period,
      asOf,
      value,
      isProvisional: false,
      status: 'A',
    });
    return [said(addMonths(period, 1), 100), said(addMonths(period, 6), 110)];
  });
}

async function settle(vintages: readonly SeriesVintage[]) {
  const nowcastOf = vi.fn(() => Promise.resolve(nowcast));
  const settled = await settlingOf({
    frequency: 'M',
    vintages,
    days: new Map([['one', today]]),
    open: [series],
    cells: new Map([[1, [open]]]),
    nowcastOf,
  });
  return { bounds: settled.get(1)?.get('2024-05-01'), asked: nowcastOf.mock.calls };
}

test('how figures of the age were revised before bounds a provisional one, and no nowcast is asked for', async () => {
  const { bounds, asked } = await settle(grown(19));

  expect(bounds?.low).toBe(100);
  expect(bounds?.high).toBeCloseTo(110, 9);
  expect(asked).toEqual([]);
});

test('where too few were, the nowcast does', async () => {
  expect(await settle(grown(18))).toEqual({ bounds: { low: 104, high: 131 }, asked: [[[1]]] });
});

test('of a period that no nowcast speaks of, nothing is said', async () => {
  const settled = await settlingOf({
    frequency: 'M',
    vintages: [],
    days: new Map([['one', today]]),
    open: [series],
    cells: new Map([[1, [{ ...open, period: '2024-04-01' }]]]),
    nowcastOf: () => Promise.resolve(nowcast),
  });

  expect(settled.get(1)?.size).toBe(0);
});
