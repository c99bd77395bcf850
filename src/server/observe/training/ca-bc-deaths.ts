import { addMonths, type CalendarDate } from '../../../base/index.ts';
import { type TrainingDelivery, writeTable } from './delivery.ts';
import { drawMonthlyCounts, during, monthsBetween } from './monthly-counts.ts';

const sourceId = 'ca-bc-deaths';
const firstMonth = '2016-01-01';
const lastMonth = '2026-09-01';
const spike = { from: '2026-08-01', factor: 1.8 };
/** Deaths that investigations moved from one month to another between the vintages of July and August 2026. */
const revisions: ReadonlyMap<CalendarDate, number> = new Map([
  ['2025-12-01', -4],
  ['2026-02-01', -2],
  ['2026-03-01', 1],
  ['2026-05-01', -9],
]);

/** Three vintages: the second changes four months, the third swaps month and day in the dates of 2026. */
export function britishColumbiaDeaths(): readonly TrainingDelivery[] {
  const deaths = drawMonthlyCounts(monthsBetween(firstMonth, lastMonth), {
    name: sourceId,
    mean: 150,
    season: 0.04,
    peak: 1,
    size: 400,
    factor: during(spike.factor, spike.from),
  });
  const rows = [...deaths];
  const early = rows.map(([month, count]): [CalendarDate, number] => [month, count + (revisions.get(month) ?? 0)]);
  return [
    write(
      '2026-07-31',
      early.filter(([month]) => month <= '2026-06-01'),
    ),
    write('2026-10-30', rows),
    write(
      '2026-11-12',
      rows.map(([month, count]) => [swapped(month), count]),
    ),
  ];
}

function write(asOf: CalendarDate, rows: readonly (readonly [CalendarDate, number])[]): TrainingDelivery {
  const table = [['Date', 'Deaths'], ...rows.map(([month, count]) => [month, `${count}.0`])];
  return { sourceId, fileName: `training-monthly-deaths_${asOf}.csv`, asOf, bytes: writeTable(table) };
}

/** What a spreadsheet of another locale makes of the last two months: 1 August becomes 8 January. */
function swapped(month: CalendarDate): string {
  if (month < addMonths(lastMonth, -1)) return month;
  return `${month.slice(0, 4)}-01-${month.slice(5, 7)}`;
}
