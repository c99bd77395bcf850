import { invertIncreasing } from '../distribution/inversion.ts';
import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';
import { evaluateEach, evaluation, notEvaluated, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';

export interface WindowRatioParameters {
  readonly alpha: number;
  /** Independent earlier comparisons needed to know how much windows usually differ. */
  readonly fewestComparisons: number;
  /** Events in both windows together below which nothing is said. */
  readonly minimumCases: number;
}

/** Keeps the logarithm of an empty window finite (Haldane's half). */
const half = 0.5;

function parametersFor(_: Frequency, given: Partial<WindowRatioParameters> = {}): WindowRatioParameters {
  return { alpha: 0.01, fewestComparisons: 2, minimumCases: 10, ...given };
}

interface Pair {
  readonly now: number;
  readonly before: number;
  /** Exposure now divided by exposure before. */
  readonly exposureRatio: number;
}

function pairAt(input: SeriesInput, values: Float64Array, index: number, window: number): Pair {
  const exposureNow = input.population?.[index] ?? 1;
  const exposureBefore = input.population?.[index - window] ?? 1;
  return {
    now: values[index] ?? Number.NaN,
    before: values[index - window] ?? Number.NaN,
    exposureRatio: exposureNow / exposureBefore,
  };
}

/**
 * Logarithm of the rate ratio in units of its standard error; the error is that of two windows which share their events
 * by exposure alone (conditional on the sum: binomial), so that the ratio grows with each further event.
 */
function standardisedLogRatio({ now, before, exposureRatio }: Pair): number {
  const logRatio = Math.log((now + half) / ((before + half) * exposureRatio));
  const shareBefore = (now + before) / (1 + exposureRatio);
  return logRatio / Math.sqrt(1 / (shareBefore * exposureRatio + half) + 1 / (shareBefore + half));
}

interface Dispersion {
  /** Mean square of the standardised log ratios of the past, at least 1. */
  readonly factor: number;
  /** Comparisons that do not share a window, as a real number. */
  readonly comparisons: number;
}

/**
 * How much windows one length apart usually differ. Only pairs that end before the window under comparison begins are
 * used, so that what is judged does not widen its own limits; neighbouring pairs share most of their events, so they
 * count as one comparison per window length.
 */
function dispersionBefore(input: SeriesInput, values: Float64Array, index: number, window: number): Dispersion {
  let squares = 0;
  let pairs = 0;
  for (let end = window; end <= index - window; end++) {
    const ratio = standardisedLogRatio(pairAt(input, values, end, window));
    if (!Number.isFinite(ratio)) continue;
    squares += ratio * ratio;
    pairs++;
  }
  const comparisons = pairs === 0 ? 0 : 1 + (pairs - 1) / window;
  return { factor: pairs === 0 ? Number.NaN : Math.max(1, squares / pairs), comparisons };
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  { alpha, fewestComparisons, minimumCases }: WindowRatioParameters,
  index: number,
): Detection {
  const window = input.window ?? 1;
  if (index < window * (1 + fewestComparisons)) return notEvaluated(input, index, 'too-short');
  const pair = pairAt(input, values, index, window);
  const { now, before, exposureRatio } = pair;
  if (!(exposureRatio > 0 && Number.isFinite(exposureRatio))) return notEvaluated(input, index, 'no-exposure');
  const { factor, comparisons } = dispersionBefore(input, values, index, window);
  if (Number.isNaN(before) || comparisons < fewestComparisons) return notEvaluated(input, index, 'too-many-gaps');
  if (now + before < minimumCases) return notEvaluated(input, index, 'too-sparse');
  const root = Math.sqrt(factor);
  const t = studentQuantile(1 - alpha, comparisons);
  const expected = before * exposureRatio;
  const ratioAt = (count: number): number => standardisedLogRatio({ now: count, before, exposureRatio });
  const limit = (target: number): number => {
    const start = Math.log((before + half) * exposureRatio);
    return Math.exp(invertIncreasing({ start, target, value: (v) => ratioAt(Math.exp(v) - half) })) - half;
  };
  const upper = limit(t * root);
  const lower = ratioAt(0) >= -t * root ? 0 : limit(-t * root);
  const pValue = studentUpperTail(standardisedLogRatio(pair) / root, comparisons);
  return evaluation(input, { index, observed: now, expected, lower, upper, pValue, alarm: now > upper });
}

/**
 * For counts over windows that overlap from one value to the next (12 months ending): each window is compared with the
 * one just before it, which shares no event with it, by the log rate ratio; the conditional binomial error is widened
 * by how much such ratios varied in the past, with Student's t for the few independent comparisons there are. Months
 * that share eleven twelfths of their events do not alarm again and again (log ratio and conditional test: Przyborowski
 * and Wilenski 1940, Biometrika 31:313; Breslow and Day 1987, IARC 82, section 2.3; quasi-likelihood dispersion:
 * McCullagh and Nelder 1989, section 4.5).
 */
export const windowRatio: Method<WindowRatioParameters> = {
  id: 'window-ratio',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['rolling-count'],
  frequencies: ['D', 'W', 'M', 'Q', 'S'],
  parametersFor,
  /** In values of the series; the window length of monthly 12-month-ending counts is taken where none is known. */
  minimumHistory: (frequency, given) => {
    const perYear: Readonly<Record<Frequency, number>> = { D: 365, W: 52, M: 12, Q: 4, S: 2, A: 1 };
    return perYear[frequency] * (1 + parametersFor(frequency, given).fewestComparisons);
  },
  // One value of the window before: it covers all its months.
  baselineSpan: (_frequency, _given, window = 1) => ({ length: 1, leftOut: window - 1 }),
  detect: (input, given) => {
    const parameters = parametersFor(input.frequency, given);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('fewestComparisons', parameters.fewestComparisons, { from: 1, to: 100 });
    if (input.frequency === 'A') return refuse(input, 'wrong-frequency');
    if (!((input.window ?? 1) > 1)) return refuse(input, 'wrong-window');
    const values = usableValues(input);
    if (values.some((value) => value < 0)) return refuse(input, 'not-a-count');
    return evaluateEach(input, values, (index) => judge(input, values, parameters, index));
  },
};
