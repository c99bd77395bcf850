import { type CalendarDate, type Frequency, nextPeriod } from '../base/index.ts';
import type { FigureOutput } from './source.ts';

/** Says that a delivery covers these periods of a dataset: each run without a gap for itself. */
export function coverRuns(
  output: Pick<FigureOutput, 'covers'>,
  dataset: string,
  frequency: Frequency,
  starts: Iterable<CalendarDate>,
): void {
  const sorted = [...new Set(starts)].sort();
  let from = sorted[0];
  sorted.forEach((start, index) => {
    const next = sorted[index + 1];
    if (from === undefined || next === nextPeriod(start, frequency)) return;
    output.covers(dataset, frequency, from, start);
    from = next;
  });
}
