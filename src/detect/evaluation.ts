import { normalQuantile } from './distribution/normal.ts';
import type { Detection, NotEvaluated, ReasonCode, SeriesInput } from './method.ts';

/** Scores are kept within this many standard deviations. */
const largestScore = 37;

/** The z value with this upper tail probability, within -37..37. */
export function scoreOfPValue(pValue: number): number {
  const z = -normalQuantile(pValue);
  return Math.max(-largestScore, Math.min(largestScore, z));
}

/** Values that may be used as numbers: NaN where the value is only known within bounds. */
export function usableValues({ values, bounded }: SeriesInput): Float64Array {
  if (bounded === undefined) return values;
  return values.map((value, i) => (bounded[i] === 1 ? Number.NaN : value));
}

export function notEvaluated(input: SeriesInput, index: number, status: ReasonCode): NotEvaluated {
  const value = input.values[index] ?? Number.NaN;
  return { status, index, observed: Number.isFinite(value) ? value : null };
}

interface Judgement {
  readonly index: number;
  readonly observed: number;
  readonly expected: number;
  readonly lower: number | null;
  readonly upper: number;
  readonly pValue: number | null;
  /** Where there is no p value to derive it from. */
  readonly score?: number;
  readonly alarm: boolean;
}

/** An evaluation, or `not-converged` if any of its numbers is not finite. */
export function evaluation(input: SeriesInput, judgement: Judgement): Detection {
  const { index, observed, expected, lower, upper, pValue, alarm } = judgement;
  const score = judgement.score ?? (pValue === null ? Number.NaN : scoreOfPValue(pValue));
  const numbers = [observed, expected, lower ?? 0, upper, pValue ?? 0, score];
  if (!numbers.every(Number.isFinite)) return notEvaluated(input, index, 'not-converged');
  return { status: 'evaluated', index, observed, expected, lower, upper, score, pValue, alarm };
}

/** Judges each index of the range that has a usable value; the others get their reason. */
export function evaluateEach(
  input: SeriesInput,
  values: Float64Array,
  judge: (index: number, observed: number) => Detection,
): readonly Detection[] {
  const first = Math.max(0, input.range.first);
  const last = Math.min(values.length - 1, input.range.last);
  const detections: Detection[] = [];
  for (let index = first; index <= last; index++) {
    const observed = values[index] ?? Number.NaN;
    if (input.bounded?.[index] === 1) detections.push(notEvaluated(input, index, 'bounded-value'));
    else if (!Number.isFinite(observed)) detections.push(notEvaluated(input, index, 'missing-value'));
    else detections.push(judge(index, observed));
  }
  return detections;
}

/** The same reason for every index of the range. */
export function refuse(input: SeriesInput, status: ReasonCode): readonly Detection[] {
  return evaluateEach(input, input.values, (index) => notEvaluated(input, index, status));
}

/** Why a count method must not watch these values, or null. Events are whole numbers from 0. */
export function countObjection(input: SeriesInput, values: Float64Array): ReasonCode | null {
  if ((input.window ?? 1) !== 1) return 'wrong-window';
  return values.every((value) => Number.isNaN(value) || (value >= 0 && Number.isInteger(value))) ? null : 'not-a-count';
}

/** Throws on a parameter outside its range: that is a mistake of the caller, not a property of the series. */
export function requireRange(name: string, value: number, { from, to }: { from: number; to: number }): void {
  if (!(value >= from && value <= to)) throw new RangeError(`${name} must be from ${from} to ${to}, not ${value}`);
}
