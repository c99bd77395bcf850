import { addMonths } from '../../base/index.ts';
import type { GapsSearch } from './gaps-search.ts';

/** What is asked about the past: the same question for the line at the top and for the figure, so that it is asked once. */
export function historyQuestion(
  { on, knownOn, span = '10' }: Pick<GapsSearch, 'on' | 'knownOn' | 'span'>,
  today: string,
): {
  readonly from: string;
  readonly to: string;
  readonly knownOn: string | undefined;
  readonly step: 'month' | 'quarter';
} {
  const to = on ?? today;
  const years = Number(span);
  return { from: addMonths(to, -12 * years), to, knownOn, step: years > 10 ? 'quarter' : 'month' };
}
