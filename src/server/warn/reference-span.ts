import type { Frequency } from '../../base/index.ts';
import type { BoundMethod } from '../../domains/index.ts';

const perYear: Readonly<Record<Frequency, number>> = { D: 365, W: 52, M: 12, Q: 4, S: 2, A: 1 };

/**
 * First and last index of the periods that a judgement of `index` rests on, from the method's own parameters; null where
 * the series does not reach back that far.
 */
export function referenceSpan(
  { id, parameters }: Pick<BoundMethod, 'id' | 'parameters'>,
  frequency: Frequency,
  window: number,
  index: number,
): { readonly first: number; readonly last: number } | null {
  const number = (name: string): number => {
    const value = parameters[name];
    return typeof value === 'number' ? value : 0;
  };
  const span = (length: number, leftOut: number): { first: number; last: number } | null => {
    const last = index - leftOut - 1;
    return last < 0 ? null : { first: Math.max(0, last - length + 1), last };
  };
  switch (id) {
    case 'ears-c1':
      return span(number('baseline'), 0);
    case 'ears-c2':
    case 'ears-c3':
      return span(number('baseline'), 2);
    case 'rare-count':
      return span(number('periods'), number('periodsExcluded'));
    case 'individuals-chart':
      return span(number('baseline'), number('periodsExcluded'));
    case 'window-ratio':
      // One value of the window before: it covers all its months.
      return index < window ? null : { first: index - window, last: index - window };
    case 'farrington-flexible': {
      const leftOut =
        parameters.recentPeriodsExcluded === null ? number('halfWindow') : number('recentPeriodsExcluded');
      return span(number('yearsBack') * perYear[frequency] + number('halfWindow') - leftOut, leftOut);
    }
  }
}
