import type { FigureLine, FigurePoint, FigureTrend } from '../../../api/index.ts';
import { type Frequency, periodsBetween } from '../../../base/index.ts';
import { describeTrend } from '../../../detect/index.ts';
import type { DomainIndicator } from '../../../domains/index.ts';

/** Periods that a trend is told over: about the last year, or eight periods where a period is longer. */
const windows: Readonly<Record<Frequency, number>> = { D: 56, W: 26, M: 12, Q: 8, S: 8, A: 8 };
/** Windows that overlap share most of their events with their neighbours: it takes three years to tell. */
const monthsOfOverlapping = 36;
const seasons: Readonly<Partial<Record<Frequency, number>>> = { D: 7 };
const fewestKnown = 8;

/**
 * The trend of a line's last periods in a word. Provisional figures at the end are left out, because they rise by
 * themselves, unless the line would then be too short. A suppressed figure is a gap, never a number.
 */
export function trendOf(
  { frequency, window }: Pick<FigureLine, 'frequency' | 'window'>,
  points: readonly FigurePoint[],
  { indicator, isRate }: { readonly indicator: DomainIndicator; readonly isRate: boolean },
): FigureTrend | null {
  const settled = points.slice(0, points.findLastIndex(({ status }) => status !== 'P') + 1);
  const used = settled.filter(({ value }) => value !== null).length >= fewestKnown ? settled : points;
  const length = window === '' ? windows[frequency] : monthsOfOverlapping;
  // What is not there yet is no part of the window; what is withheld is.
  const last = used.findLast(({ value, low, high }) => value !== null || low !== null || high !== null);
  const first = used.find(({ period }) => last !== undefined && distance(period, last.period) < length);
  if (first === undefined || last === undefined) return null;
  const values = new Float64Array(distance(first.period, last.period) + 1).fill(Number.NaN);
  for (const { period, value } of used) {
    const at = distance(first.period, period);
    if (at >= 0 && value !== null) values[at] = value;
  }
  const isCount = indicator.kind === 'count' && window === '' && !isRate;
  const season = seasons[frequency];
  const trend = describeTrend(values, {
    kind: isCount ? 'count' : 'magnitude',
    fewestKnown,
    ...(season === undefined ? {} : { seasonLength: season }),
  });
  return { ...trend, from: first.period, to: last.period };

  function distance(from: string, to: string): number {
    return periodsBetween(from, to, frequency);
  }
}
