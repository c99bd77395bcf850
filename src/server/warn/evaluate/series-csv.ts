import { encodeCsvRecord } from '../../../exchange/index.ts';
import type { Trial } from './judge-variants.ts';

/** Head of the file of series that another implementation can read and judge. */
export const seriesCsvHead = encodeCsvRecord(['scenario', 'factor', 'series', 'period', 'count', 'state', 'current']);

/** One line for each period: `period` from 1, `state` 1 in any outbreak, `current` 1 in the one to be found. */
export function seriesCsvLines({ scenario, factor, input, state, outbreaks }: Trial, series: number): string {
  let text = '';
  for (const [at, value] of input.values.entries()) {
    const isCurrent = outbreaks.some(({ first, last }) => at >= first && at <= last);
    const count = Number.isNaN(value) ? null : value;
    text += encodeCsvRecord([scenario, factor, series, at + 1, count, state[at] ?? 0, isCurrent ? 1 : 0]);
  }
  return text;
}
