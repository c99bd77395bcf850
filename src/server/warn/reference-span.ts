import type { BoundMethod } from '../../domains/index.ts';

/**
 * First and last index of the periods that a judgement of `index` rests on, as its method says; null where the series does
 * not reach back that far.
 */
export function referenceSpan(
  { baselineSpan }: Pick<BoundMethod, 'baselineSpan'>,
  window: number,
  index: number,
): { readonly first: number; readonly last: number } | null {
  const { length, leftOut } = baselineSpan(window) ?? { length: index, leftOut: 0 };
  const last = index - leftOut - 1;
  return last < 0 ? null : { first: Math.max(0, last - length + 1), last };
}
