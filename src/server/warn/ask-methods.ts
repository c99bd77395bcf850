import type { Detection, Evaluation, EvaluationRange, SeriesInput } from '../../detect/index.ts';
import { type BoundMethod, bindMethod, type Watch } from '../../domains/index.ts';
import type { SeriesIdentity } from './series-data.ts';
import type { SeriesGrid } from './series-grid.ts';

interface PassedOver {
  readonly method: string;
  readonly reason: string;
}

/** What the first method that can say something about a series says; `method` null: none can. */
export type MethodAnswer =
  | {
      readonly method: BoundMethod;
      readonly detections: readonly Detection[];
      readonly passedOver: readonly PassedOver[];
    }
  | { readonly method: null; readonly passedOver: readonly PassedOver[] };

export interface Question {
  readonly series: Pick<SeriesIdentity, 'frequency'>;
  readonly watch: Watch;
  readonly grid: SeriesGrid;
  readonly range: EvaluationRange;
  /** Indices that do not say what is usual, because they are under judgement. */
  readonly tested: ReadonlySet<number>;
}

/** Asks the methods of a watch, best first. */
export function askMethods({ series, watch, grid, range, tested }: Question): MethodAnswer {
  const passedOver: PassedOver[] = [];
  for (const choice of watch.methods) {
    const method = bindMethod(choice, series.frequency);
    if (choice.fewestPerPeriod !== undefined && averageWithout(grid, tested) < choice.fewestPerPeriod) {
      passedOver.push({ method: method.id, reason: 'too-sparse' });
      continue;
    }
    const detections = method.detect(inputOf(series, watch, grid, range));
    if (detections.some((detection) => detection.status === 'evaluated')) return { method, detections, passedOver };
    passedOver.push({ method: method.id, reason: detections.at(-1)?.status ?? 'too-short' });
  }
  return { method: null, passedOver };
}

/** Average of the known values of the periods that are not under judgement themselves. */
function averageWithout({ values }: SeriesGrid, tested: ReadonlySet<number>): number {
  let sum = 0;
  let known = 0;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value) || tested.has(index)) continue;
    sum += value;
    known += 1;
  }
  return known === 0 ? 0 : sum / known;
}

export function inputOf(
  series: Pick<SeriesIdentity, 'frequency'>,
  watch: Watch,
  grid: SeriesGrid,
  range: EvaluationRange,
): SeriesInput {
  return {
    values: grid.values,
    starts: grid.starts,
    frequency: series.frequency,
    range: { first: range.first, last: range.last },
    bounded: grid.bounded,
    ...(grid.exposure === null ? {} : { population: grid.exposure }),
    ...(watch.values === 'rolling-count' ? { window: watch.windowMonths } : {}),
    // An interval of a count is not a measurement error; only measured amounts carry one.
    ...(watch.values === 'magnitude' && grid.hasStandardErrors ? { standardErrors: grid.standardErrors } : {}),
    ...(watch.values === 'magnitude' && grid.weights !== null ? { weights: grid.weights } : {}),
    // What lies within bounds is history for methods that can read it; a suppressed count is not.
    ...(watch.values === 'magnitude' ? { lowerBounds: grid.lowerBounds, upperBounds: grid.upperBounds } : {}),
  };
}

/** Null: within what is expected. The score is in the direction of the departure. */
export interface Direction {
  readonly kind: 'increase' | 'decrease' | null;
  readonly score: number;
  readonly pValue: number | null;
}

/**
 * Which way a value departs. Where both ways are watched the p value is two-sided. A fall is not raised among
 * provisional figures: they rise by themselves.
 */
export function directionOf(
  evaluation: Evaluation,
  watch: Watch,
  { method, isProvisional }: { readonly method: BoundMethod; readonly isProvisional: boolean },
): Direction {
  const { alarm, score, pValue } = evaluation;
  if (watch.directions === 'increase') return { kind: alarm ? 'increase' : null, score, pValue };
  const twoSided = pValue === null ? null : Math.min(1, 2 * Math.min(pValue, 1 - pValue));
  if (alarm) return { kind: 'increase', score, pValue: twoSided };
  // By its probability, not by the lower limit: a zero on a logarithmic scale stands for less than could be measured.
  const falls = pValue !== null && 1 - pValue < alphaOf(method) && !isProvisional;
  return { kind: falls ? 'decrease' : null, score: falls ? -score : score, pValue: twoSided };
}

/** Probability of a limit, on either side. */
function alphaOf({ parameters }: BoundMethod): number {
  return typeof parameters.alpha === 'number' ? parameters.alpha : 0;
}
