/** A number that is known within bounds. `value` null: only the bounds are known; a bound null: nothing bounds it there. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Nothing is known of it. */
export const unknown: Estimate = { value: null, low: null, high: null };

/** An amount of which nobody said anything: it is not below 0. */
export const unreported: Estimate = { value: null, low: 0, high: null };

export function exactly(value: number): Estimate {
  return { value, low: value, high: value };
}

/** Whether it is bounded on both sides. */
export function isBounded({ low, high }: Estimate): boolean {
  return low !== null && high !== null;
}

/** The sum, whatever the parts have to do with each other: bounds are added, and one that is missing is missing in the sum. */
export function sumOf(parts: readonly Estimate[]): Estimate {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return {
    value: total(parts.map(({ value }) => value)),
    low: total(parts.map(({ low }) => low)),
    high: total(parts.map(({ high }) => high)),
  };
}

/** The arithmetic mean of at least one. */
export function meanOf(parts: readonly Estimate[]): Estimate {
  return parts.length === 0 ? unknown : scaled(sumOf(parts), 1 / parts.length);
}

/** The median of at least one: of the values, of the lower and of the upper bounds, since it grows with each of them. */
export function medianOf(parts: readonly Estimate[]): Estimate {
  if (parts.length === 0) return unknown;
  return {
    value: middleOf(parts.map(({ value }) => value)),
    low: middleOf(parts.map(({ low }) => low)),
    high: middleOf(parts.map(({ high }) => high)),
  };
}

/** The largest of at least one. */
export function highestOf(parts: readonly Estimate[]): Estimate {
  if (parts.length === 0) return unknown;
  const values = known(parts.map(({ value }) => value));
  const lows = parts.flatMap(({ low }) => (low === null ? [] : [low]));
  const highs = known(parts.map(({ high }) => high));
  return {
    value: values === undefined ? null : Math.max(...values),
    // It is at least as large as each of them.
    low: lows.length === 0 ? null : Math.max(...lows),
    high: highs === undefined ? null : Math.max(...highs),
  };
}

/** Multiplied by a number above 0. */
export function scaled({ value, low, high }: Estimate, factor: number): Estimate {
  const times = (number: number | null): number | null => (number === null ? null : number * factor);
  return { value: times(value), low: times(low), high: times(high) };
}

/**
 * Quotient of two amounts, neither below 0, whatever they have to do with each other. By an amount that may be 0, and by 0,
 * the quotient is not bounded above.
 */
export function quotientOf(amount: Estimate, by: Estimate): Estimate {
  const { low: least, high: most } = by;
  return {
    value: amount.value === null || by.value === null || by.value === 0 ? null : amount.value / by.value,
    low: amount.low === null || most === null ? 0 : most === 0 ? null : amount.low / most,
    high: amount.high === null || least === null || least <= 0 ? null : amount.high / least,
  };
}

/** The narrowest estimate that holds both, around the value of the first. */
export function widened({ value, low, high }: Estimate, other: Pick<Estimate, 'low' | 'high'>): Estimate {
  return {
    value,
    low: low === null || other.low === null ? null : Math.min(low, other.low),
    high: high === null || other.high === null ? null : Math.max(high, other.high),
  };
}

function total(numbers: readonly (number | null)[]): number | null {
  const all = known(numbers);
  return all === undefined ? null : all.reduce((sum, number) => sum + number, 0);
}

/** The middle of numbers, or between the two in the middle; null: there are none, or one of them is not known. */
export function middleOf(numbers: readonly (number | null)[]): number | null {
  const all = known(numbers)?.toSorted((a, b) => a - b);
  if (all === undefined) return null;
  const [lower, upper] = [all[Math.floor((all.length - 1) / 2)], all[Math.ceil((all.length - 1) / 2)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** All of them, or nothing where one is not known. */
function known(numbers: readonly (number | null)[]): readonly number[] | undefined {
  const found = numbers.filter((number) => number !== null);
  return found.length === numbers.length ? found : undefined;
}
