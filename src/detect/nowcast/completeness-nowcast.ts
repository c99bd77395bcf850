import { studentQuantile } from '../distribution/student-t.ts';
import { type CompletenessModel, fitCompleteness, type NoCompletenessModel } from './completeness-model.ts';
import { decayBetween, type RevisionPair, spreadOf } from './revision-pair.ts';

/** A figure whose completeness is asked for. */
export interface ProvisionalFigure {
  /** Series it belongs to; one that no pair tells of gets the average of the others. */
  readonly group: number;
  readonly lag: number;
  readonly reported: number;
  /** Share pending in per cent; NaN where not given, which a model that rests on it cannot complete. */
  readonly pending: number;
}

/** Where the logarithm of the completeness lies, and how far it may be off. */
export interface LogCompleteness {
  readonly center: number;
  readonly deviation: number;
}

interface PredictionOptions {
  /** Lag of the later figure that is predicted: by default the longest one seen. */
  readonly targetLag?: number;
  /** Whether the group is taken to report as slowly as it did: known once it was seen in several vintages. */
  readonly steadyGroups?: boolean;
}

/** Logarithm of what is reported as a share of what is known at a later lag. */
export function predictLogCompleteness(
  model: CompletenessModel,
  figure: ProvisionalFigure,
  { targetLag = Math.max(model.matureLag, figure.lag), steadyGroups = true }: PredictionOptions = {},
): LogCompleteness {
  const decay = decayBetween(figure.lag, targetLag, model.timeConstant);
  const pending = model.usesPending ? figure.pending * decay : 0;
  const own = model.groups[figure.group] ?? { departure: 0, variance: model.betweenGroups };
  const { covariance } = model;
  const ofFit =
    covariance.deficit * decay ** 2 + 2 * covariance.both * decay * pending + covariance.pending * pending ** 2;
  const ofGroup = (steadyGroups ? own.variance : model.betweenGroups) * decay ** 2;
  const variance = model.scale * spreadOf(decay, figure.reported, model.countRatio) + ofGroup + ofFit;
  return {
    center: -(model.deficit + own.departure) * decay - model.pendingEffect * pending,
    deviation: Math.sqrt(variance),
  };
}

/** Departures of figures that the model did not see, in its own standard deviations, with their lags. */
export interface HeldOutDepartures {
  /** Whether vintages were left out, so that the departures tell how steady a group is from one to the next. */
  readonly byVintage: boolean;
  readonly lags: Float64Array;
  readonly departures: Float64Array;
}

/** Held-out figures whose lag differs by less than this factor decide how wide an interval is, 20 of them at least. */
const lagFactor = 1.3;
const fewestNear = 20;
const fewestFolds = 2;

/** Vintages are left out in runs where there are more of them: each run is one more fit. */
const mostVintageFolds = 6;

/**
 * Leaves out one vintage at a time (with only one, a tenth of the groups), fits the rest and notes how far off the
 * figures left out are. Empty where there is nothing to leave out.
 */
export function heldOutDepartures(pairs: readonly RevisionPair[]): HeldOutDepartures {
  const vintages = [...new Set(pairs.map(({ vintage }) => vintage))].sort((a, b) => a - b);
  const byVintage = vintages.length >= fewestFolds;
  const perFold = Math.max(1, vintages.length / mostVintageFolds);
  const foldOfVintage = new Map(vintages.map((vintage, rank) => [vintage, Math.floor(rank / perFold)]));
  const foldOf = ({ vintage, group }: RevisionPair): number =>
    byVintage ? (foldOfVintage.get(vintage) ?? 0) : foldOfGroup(group);
  const folds = [...new Set(pairs.map(foldOf))];
  const lags: number[] = [];
  const departures: number[] = [];
  if (folds.length >= fewestFolds) {
    for (const fold of folds) {
      const model = fitCompleteness(pairs.filter((pair) => foldOf(pair) !== fold));
      if (model.status !== 'fitted') continue;
      for (const pair of pairs) {
        if (foldOf(pair) !== fold || !coversMost(model, pair)) continue;
        lags.push(pair.earlierLag);
        departures.push(departureOf(model, pair));
      }
    }
  }
  return { byVintage, lags: Float64Array.from(lags), departures: Float64Array.from(departures) };
}

/** Groups are left out in ten parts at most: each part is one more fit. */
function foldOfGroup(group: number): number {
  return group % 10;
}

/** Whether at least half of what was missing at the earlier lag was reported by the later one. */
function coversMost({ timeConstant }: CompletenessModel, { earlierLag, laterLag }: RevisionPair): boolean {
  return decayBetween(earlierLag, laterLag, timeConstant) >= 0.5 * Math.exp(-earlierLag / timeConstant);
}

function departureOf(model: CompletenessModel, pair: RevisionPair): number {
  const { center, deviation } = predictLogCompleteness(
    model,
    { group: pair.group, lag: pair.earlierLag, reported: pair.earlier, pending: pair.pending },
    { targetLag: pair.laterLag },
  );
  return Math.abs(Math.log((pair.earlier + 0.5) / (pair.later + 0.5)) - center) / deviation;
}

/**
 * Standard deviations on each side of an interval that holds `level` of the figures: as many as held-out figures of
 * about this lag needed (split conformal, Lei et al 2018, J Am Stat Assoc 113:1094), Student's where too few were held
 * out to tell.
 */
export function intervalWidth({ lags, departures }: HeldOutDepartures, lag: number, level: number): number {
  const distances = lags.map((one) => lagDistance(one, lag));
  const isNear = departures.filter((_, i) => (distances[i] ?? 0) < Math.log(lagFactor));
  const sorted = (isNear.length < fewestNear ? nearestDepartures(departures, distances) : isNear).sort();
  const rank = Math.ceil((sorted.length + 1) * level);
  const width = sorted[rank - 1];
  if (width !== undefined) return width;
  return Math.max(sorted.at(-1) ?? 0, studentQuantile((1 + level) / 2, Math.max(2, sorted.length)));
}

function nearestDepartures(departures: Float64Array, distances: Float64Array): Float64Array {
  const order = Array.from(distances.keys()).sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  return Float64Array.from(order.slice(0, fewestNear), (i) => departures[i] ?? 0);
}

/** Lags count by their ratio: between one and two months lies as much as between six and twelve. */
function lagDistance(one: number, other: number): number {
  return Math.abs(Math.log((1 + Math.max(0, one)) / (1 + Math.max(0, other))));
}

export interface Interval {
  /** Share of figures that such an interval is to hold. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

export interface CompletenessNowcast {
  /** Reported as a share of what will be known, best estimate; may exceed 1 where figures are corrected downward. */
  readonly completeness: number;
  readonly completenessIntervals: readonly Interval[];
  /** What will be known, in events. */
  readonly nowcast: number;
  readonly nowcastIntervals: readonly Interval[];
}

export interface FittedNowcast {
  readonly status: 'fitted';
  readonly model: CompletenessModel;
  /** Figures that were held out to set the width of intervals. */
  readonly heldOut: number;
  /** Null where the model rests on the share pending and the figure has none. */
  readonly predict: (figure: ProvisionalFigure, levels?: readonly number[]) => CompletenessNowcast | null;
}

/** Fits the regression to what was revised so far and makes it ready to complete provisional figures. */
export function nowcastByCompleteness(pairs: readonly RevisionPair[]): FittedNowcast | NoCompletenessModel {
  const model = fitCompleteness(pairs);
  if (model.status !== 'fitted') return model;
  const heldOut = heldOutDepartures(pairs);
  const steadyGroups = heldOut.byVintage;
  return {
    status: 'fitted',
    model,
    heldOut: heldOut.lags.length,
    predict: (figure, levels = [0.5, 0.9]) => {
      if (model.usesPending && !Number.isFinite(figure.pending)) return null;
      const widthOf = (level: number): number => intervalWidth(heldOut, figure.lag, level);
      return completed(figure, predictLogCompleteness(model, figure, { steadyGroups }), { widthOf, levels });
    },
  };
}

function completed(
  { reported }: ProvisionalFigure,
  { center, deviation }: LogCompleteness,
  { widthOf, levels }: { readonly widthOf: (level: number) => number; readonly levels: readonly number[] },
): CompletenessNowcast {
  const count = (logCompleteness: number): number => Math.max(0, (reported + 0.5) * Math.exp(-logCompleteness) - 0.5);
  const ends = levels.map((level) => {
    const half = widthOf(level) * deviation;
    return { level, low: center - half, high: center + half };
  });
  return {
    completeness: Math.exp(center),
    completenessIntervals: ends.map(({ level, low, high }) => ({ level, low: Math.exp(low), high: Math.exp(high) })),
    nowcast: count(center),
    nowcastIntervals: ends.map(({ level, low, high }) => ({ level, low: count(high), high: count(low) })),
  };
}
