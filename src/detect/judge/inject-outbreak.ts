import type { Generator } from '../random/generator.ts';
import { randomLognormal, randomPoisson } from '../random/variates.ts';
import type { OutbreakSpan } from './outbreak-span.ts';

export interface OutbreakPlan {
  /** Period in which the outbreak starts. */
  readonly start: number;
  /** k: the mean number of cases is k standard deviations of the usual count. */
  readonly factor: number;
  /** Standard deviation of the usual count at the start. */
  readonly deviation: number;
}

/** An outbreak that was put into a series: its cases, and from the first to the last period that got one. */
export interface InjectedOutbreak extends OutbreakSpan {
  readonly factor: number;
  /** Cases that were added; those that would come after the end of the series are not. */
  readonly size: number;
}

/** Mean and standard deviation of the logarithm of the delay of a case, in periods. */
const delay = { mean: 0, deviation: 0.5 } as const;

/**
 * Adds one outbreak to `values` in place: Poisson(k sd) cases, each a lognormal(0, 0.5) number of periods after the start
 * (Noufaily et al. 2013, Stat Med 32:1206, section 3.2), so that half of them fall into the first period and nearly all
 * into the first three. A period without a known value (NaN) stays unknown. Null where no case came to lie in the series:
 * then nothing was added and there is nothing to find.
 */
export function injectOutbreak(
  generator: Generator,
  values: Float64Array,
  { start, factor, deviation }: OutbreakPlan,
): InjectedOutbreak | null {
  if (!(Number.isInteger(start) && start >= 0)) throw new RangeError(`an outbreak starts at an index, not at ${start}`);
  if (!(factor >= 0 && deviation >= 0)) throw new RangeError('the size of an outbreak is not negative');
  let first = -1;
  let last = -1;
  let size = 0;
  for (let cases = randomPoisson(generator, factor * deviation); cases > 0; cases--) {
    const at = start + Math.floor(randomLognormal(generator, delay));
    const usual = values[at] ?? Number.NaN;
    if (Number.isNaN(usual)) continue;
    values[at] = usual + 1;
    size += 1;
    if (first < 0 || at < first) first = at;
    if (at > last) last = at;
  }
  return size === 0 ? null : { first, last, size, factor };
}
