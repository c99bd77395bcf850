import type { CalendarDate, PeriodWindow } from '../../base/index.ts';
import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import { type FigureProblem, parseQuantity } from '../parse-figure.ts';

/** Values of `rate_time`: a month, or the twelve months that end with it. Each is a dataset of its own. */
export interface RateTime {
  readonly dataset: string;
  readonly window: PeriodWindow;
}

export const rateTimes: ReadonlyMap<string, RateTime> = new Map([
  ['Monthly', { dataset: 'jurisdictions-monthly', window: '' }],
  ['Annual', { dataset: 'jurisdictions-annual', window: 'P12M' }],
]);

const suppressed = missingCell('suppressed');
const leftOut = missingCell('not-reported');
const notCollected = missingCell('not-collected');
const perTenThousand = 10_000;

/** Months that the publisher leaves out for every jurisdiction: the onset of the COVID-19 pandemic (data dictionary). */
const firstLeftOut: CalendarDate = '2020-03-01';
const lastLeftOut: CalendarDate = '2020-08-01';
const lastWindowWithLeftOut: CalendarDate = '2021-07-01';

/**
 * A rate per 10,000 emergency department visits, or a symbol of the data dictionary: `*` suppressed (1 to 19 overdoses, or
 * too few months of data), `§` not shared by the state, `¶` state does not take part. 0.0 is a true zero: no overdose.
 * A suppressed rate has no bounds, for the number of visits is not published.
 */
export function readRate(text: string, start: CalendarDate, window: PeriodWindow): Cell | FigureProblem {
  if (text === '*') return isLeftOut(start, window) ? leftOut : suppressed;
  if (text === '§' || text === '¶') return notCollected;
  const rate = parseQuantity(text);
  if (typeof rate === 'string') return rate;
  return rate > perTenThousand ? 'out-of-range' : plainCell(rate);
}

function isLeftOut(start: CalendarDate, window: PeriodWindow): boolean {
  return start >= firstLeftOut && start <= (window === 'P12M' ? lastWindowWithLeftOut : lastLeftOut);
}
