import type { Interval } from './protection-table.ts';

/** When a cell of a table is too telling to be published. */
export interface SensitivityRule {
  /** A count from 1 up to one less is small; 0 is no person and is published. */
  readonly minimum: number;
  /** (n, k): the `largest` contributors make more than `percent` of the cell. */
  readonly dominance?: { readonly largest: number; readonly percent: number };
  /** p %: the second largest contributor could estimate the largest more closely than `percent` of it. */
  readonly priorPosterior?: { readonly percent: number };
}

/** What must not be ruled out of a small count: nothing at all, and as much as need not be withheld. */
export function protectCount(count: number, { minimum }: Pick<SensitivityRule, 'minimum'>): Interval | undefined {
  return count > 0 && count < minimum ? { low: 0, high: minimum } : undefined;
}

/**
 * What must not be ruled out of a sum, from what each contributor added; undefined: the sum may be published.
 * Protection intervals of the Handbook on Statistical Disclosure Control (Hundepool and others 2012, section 4.2.2, table
 * 4.4): (n, k) needs `100/k` times the largest ones, p % needs `p/100` of the largest beyond what the others leave open.
 */
export function protectSum(contributions: readonly number[], rule: SensitivityRule): Interval | undefined {
  const sorted = contributions.filter((one) => one > 0).sort((a, b) => b - a);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  if (sorted.length === 0) return undefined;
  const needed = Math.max(
    sorted.length < rule.minimum ? total : 0,
    dominanceNeed(sorted, total, rule),
    priorPosteriorNeed(sorted, total, rule),
  );
  return needed > 0 ? { low: Math.max(0, total - needed), high: total + needed } : undefined;
}

function dominanceNeed(sorted: readonly number[], total: number, { dominance }: SensitivityRule): number {
  if (dominance === undefined) return 0;
  const largest = sorted.slice(0, dominance.largest).reduce((sum, one) => sum + one, 0);
  return Math.max(0, (largest * 100) / dominance.percent - total);
}

function priorPosteriorNeed(sorted: readonly number[], total: number, { priorPosterior }: SensitivityRule): number {
  if (priorPosterior === undefined) return 0;
  const [first = 0, second = 0] = sorted;
  return Math.max(0, (first * priorPosterior.percent) / 100 - (total - first - second));
}
