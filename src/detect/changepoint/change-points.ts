import { movingRangeDeviation } from '../robust/location-scale.ts';
import { knownValues } from '../trend/known-values.ts';
import { type ChangePenalty, changePenaltyValue } from './change-penalty.ts';
import { pelt, peltAsInChangepoint, type Segmentation } from './pelt.ts';
import { type RunningSums, runningSums, type SegmentCost, type SegmentModel, segmentCost } from './segment-cost.ts';

export interface ChangePointOptions {
  readonly model: SegmentModel;
  readonly penalty?: ChangePenalty;
  /** Fewest values of a segment (R: minseglen); 1 for a mean or a rate, 2 where a variance is estimated. */
  readonly shortestSegment?: number;
  /** `published`: the least cost, exactly. `changepoint`: as R's package of that name, version 2.3. */
  readonly mode?: 'published' | 'changepoint';
  /**
   * Standard deviation about the mean for `normal-mean`. Not given: estimated from neighbours' differences in
   * `published` mode, 1 in `changepoint` mode, whose users scale their series.
   */
  readonly noiseDeviation?: number;
  /** Shape of gamma values; 1 for exponential ones. */
  readonly shape?: number;
}

export interface Segment {
  /** Index from 0 of its first known period. */
  readonly first: number;
  /** Index from 0 of its last known period. */
  readonly last: number;
  /** Known values. */
  readonly count: number;
  readonly mean: number;
}

export interface ChangePoints {
  readonly status: 'segmented';
  /**
   * Index from 0 of the first known period of each new segment. R's `cpts` count from 1 and name the period before:
   * without gaps the same numbers.
   */
  readonly changes: readonly number[];
  readonly segments: readonly Segment[];
  /** What one more change had to gain. */
  readonly penalty: number;
  /** Cost of all segments and penalties. */
  readonly cost: number;
}

export interface NotSegmented {
  readonly status: 'too-few-values' | 'not-a-count' | 'not-positive' | 'constant-values';
}

/** A segment's deviation is not taken below this share of that of the whole series: rounded values may repeat. */
const smallestShare = 0.01;

function fewestOf(model: SegmentModel): number {
  return model === 'normal-variance' || model === 'normal-mean-variance' ? 2 : 1;
}

function objectionTo(values: Float64Array, model: SegmentModel): 'not-a-count' | 'not-positive' | null {
  if (model === 'poisson' && !values.every((value) => value >= 0 && Number.isInteger(value))) return 'not-a-count';
  if (model === 'gamma' && !values.every((value) => value > 0)) return 'not-positive';
  return null;
}

/** Differences of neighbours that have no gap between them. */
function neighbourDeviation(values: Float64Array, times: Float64Array): number {
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i++) {
    if (times[i]! - times[i - 1]! === 1) ranges.push(values[i]! - values[i - 1]!);
  }
  return movingRangeDeviation(ranges);
}

/**
 * Where a series changes its level, its variance or its rate, and how often: the segmentation of least cost, found by
 * PELT (Killick, Fearnhead and Eckley 2012, JASA 107:1590). Meant for values independent of each other within a segment:
 * a trend or a yearly wave shows as many small steps. Gaps are left out. About n steps where changes keep coming, n^2
 * where there are none.
 */
export function changePoints(series: ArrayLike<number>, options: ChangePointOptions): ChangePoints | NotSegmented {
  const { model, penalty = 'mbic', mode = 'published', shape = 1 } = options;
  const shortest = options.shortestSegment ?? fewestOf(model);
  if (!Number.isInteger(shortest) || shortest < fewestOf(model)) {
    throw new RangeError(`shortestSegment must be a whole number from ${fewestOf(model)}, not ${shortest}`);
  }
  if (!(shape > 0)) throw new RangeError(`shape must be above 0, not ${shape}`);
  const { values, times } = knownValues(series);
  const count = values.length;
  if (count < Math.max(2, 2 * shortest)) return { status: 'too-few-values' };
  const objection = objectionTo(values, model);
  if (objection !== null) return { status: objection };
  const penaltyValue = changePenaltyValue(penalty, { model, count });
  const problem = { count, penalty: penaltyValue, shortest };

  if (mode === 'changepoint') {
    const { noiseDeviation = 1 } = options;
    const sums = runningSums(values);
    const cost = segmentCost(sums, { model, shape, noiseVariance: noiseDeviation ** 2, smallestVariance: null });
    const withLength = penalty === 'mbic' ? addLengthCost(cost, model, sums) : cost;
    return describe(values, times, penaltyValue, peltAsInChangepoint({ ...problem, cost: withLength }));
  }

  const { centred, variance } = centre(values, model);
  if (variance === 0) return { status: 'constant-values' };
  const { noiseDeviation = neighbourDeviation(values, times) } = options;
  if (model === 'normal-mean' && !(noiseDeviation > 0)) return { status: 'constant-values' };
  const cost = segmentCost(runningSums(centred), {
    model,
    shape,
    noiseVariance: noiseDeviation ** 2,
    smallestVariance: smallestShare ** 2 * variance,
  });
  return describe(values, times, penaltyValue, pelt({ ...problem, cost, lengthCost: penalty === 'mbic' }));
}

/** The package gives a segment without events no length cost. */
function addLengthCost(cost: SegmentCost, model: SegmentModel, { values }: RunningSums): SegmentCost {
  return (from, to) => {
    if (model === 'poisson' && values[to] === values[from]) return 0;
    return cost(from, to) + Math.log(to - from);
  };
}

/** Normal values about their mean, so that sums of squares keep their digits; others as they are. */
function centre(
  values: Float64Array,
  model: SegmentModel,
): { readonly centred: Float64Array; readonly variance: number } {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  const distances = values.map((value) => value - mean);
  const constant = values.every((value) => value === values[0]);
  let squares = 0;
  for (let i = 0; i < n; i++) squares += distances[i]! ** 2;
  const centred = model === 'poisson' || model === 'gamma' ? values : distances;
  return { centred, variance: constant ? 0 : squares / n };
}

function describe(
  values: Float64Array,
  times: Float64Array,
  penalty: number,
  { changes, cost }: Segmentation,
): ChangePoints {
  const ends = [...changes, values.length];
  let from = 0;
  const segments: Segment[] = [];
  for (const end of ends) {
    let sum = 0;
    for (let i = from; i < end; i++) sum += values[i]!;
    segments.push({ first: times[from]!, last: times[end - 1]!, count: end - from, mean: sum / (end - from) });
    from = end;
  }
  return { status: 'segmented', changes: changes.map((change) => times[change]!), segments, penalty, cost };
}
