import type { LoadCell } from './load-cell.ts';

/** Seven days and their mean are each rounded to two decimals: they may differ by one hundredth. */
const rounding = 0.0101;

export interface Reconciled {
  /** What each day must have been for the mean to hold; `null` for a blank day or where it cannot be told. */
  readonly days: readonly (number | null)[];
  /** Positions of days printed as sound numbers that the daily mean proves damaged. */
  readonly damagedDays: readonly number[];
  /** What the daily mean must have been, where it is the mean that is damaged. */
  readonly mean: number | null;
}

/**
 * Holds the days against the printed daily mean and finds the reading of damaged cells with which they agree. Sound-looking
 * cells are doubted only if nothing else explains a full week, as few of them as possible, and only if one answer is left.
 */
export function reconcile(days: readonly LoadCell[], dailyMean: LoadCell): Reconciled {
  const asPrinted = days.map((day) => day.value);
  const unresolved: Reconciled = { days: asPrinted, damagedDays: [], mean: null };
  if (days.every((day) => day.state !== 'damaged') && agreesWith(asPrinted, dailyMean.value)) return unresolved;
  const readings = days.map(readingsOf);
  const means = readingsOf(dailyMean);
  if (means.length === 0 || readings.some((list, index) => list.length === 0 && days[index]?.state !== 'blank')) {
    return unresolved;
  }
  const fullWeek = days.every((day) => day.state !== 'blank');
  const answers = combinations([...readings.map((list) => (list.length === 0 ? [none] : list)), means])
    .map((combination) => ({ combination, doubts: combination.filter((reading) => reading.doubted).length }))
    .filter(({ combination, doubts }) => (doubts === 0 || fullWeek) && agrees(combination));
  const fewest = Math.min(...answers.map(({ doubts }) => doubts));
  const best = answers.filter(({ doubts }) => doubts === fewest);
  const [answer] = best;
  if (answer === undefined || (fewest > 0 && best.length > 1)) return unresolved;
  const chosen = answer.combination.slice(0, days.length);
  const mean = answer.combination.at(-1) ?? none;
  return {
    days: chosen.map((reading, index) =>
      best.every((other) => other.combination[index]?.value === reading.value) ? reading.value : null,
    ),
    damagedDays: chosen.flatMap((reading, index) => (reading.doubted ? [index] : [])),
    mean: mean.doubted || dailyMean.state === 'damaged' ? mean.value : null,
  };
}

interface Reading {
  readonly value: number | null;
  readonly doubted: boolean;
}

const none: Reading = { value: null, doubted: false };

function readingsOf(cell: LoadCell): readonly Reading[] {
  const printed = cell.value === null ? [] : [{ value: cell.value, doubted: false }];
  return [...printed, ...cell.alternatives.map((value) => ({ value, doubted: cell.state === 'good' }))];
}

function combinations(lists: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  let result: (readonly Reading[])[] = [[]];
  for (const list of lists) result = result.flatMap((start) => list.map((reading) => [...start, reading]));
  return result;
}

function agrees(combination: readonly Reading[]): boolean {
  const days = combination.slice(0, -1).map((reading) => reading.value);
  return agreesWith(days, combination.at(-1)?.value ?? null);
}

/** Whether a mean is that of its days as far as two decimals can tell. */
export function agreesWith(days: readonly (number | null)[], mean: number | null): boolean {
  return mean !== null && Math.abs(meanOf(days) - mean) <= rounding;
}

/** Mean of the numbers in a list; NaN where there is none. */
export function meanOf(values: readonly (number | null)[]): number {
  const numbers = values.filter((value) => value !== null);
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
