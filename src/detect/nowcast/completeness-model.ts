import { columnsOf, decayBetween, type PairColumns, type RevisionPair, spreadOf } from './revision-pair.ts';

/** How completeness grows with lag, for one series and for all of them together. */
export interface CompletenessModel {
  readonly status: 'fitted';
  /** Time in which what is missing falls to 37 %, in the unit of the lags. */
  readonly timeConstant: number;
  /** Minus the logarithm of completeness at lag 0, on average over series. */
  readonly deficit: number;
  /** What each percentage point pending adds to it; 0 where the model does not use the share pending. */
  readonly pendingEffect: number;
  readonly usesPending: boolean;
  /** Departure of each group's deficit from the average, shrunk, and the variance it has left. */
  readonly groups: readonly { readonly departure: number; readonly variance: number }[];
  /** Variance of the departures between groups. */
  readonly betweenGroups: number;
  /** Factor of `spreadOf`, and its `countRatio`. */
  readonly scale: number;
  readonly countRatio: number;
  /** Covariance of `deficit` and `pendingEffect`. */
  readonly covariance: { readonly deficit: number; readonly pending: number; readonly both: number };
  /** Longest lag of a later figure: what is called complete is what is known then. */
  readonly matureLag: number;
  readonly pairs: number;
  readonly logLikelihood: number;
}

/** Why there is no model: too few pairs, or no figure was ever revised. */
export interface NoCompletenessModel {
  readonly status: 'too-few-vintages' | 'no-variation';
}

const fewestPairs = 12;
/** Variance between groups divided by that within: from none to very different groups. */
const groupRatios = [0, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];
const timeConstants = 8;
/** Fewer groups do not tell how much groups differ: they are taken as one. */
const fewestGroups = 5;
/** How much the chance of single events weighs beside differences of the delay. */
const countRatios = [1, 10, 100, 1000];

/**
 * Regression of completeness on lag: log(earlier / later) = -(deficit of the group + b pending)
 * (exp(-l₁/c) - exp(-l₂/c)), the deficits of the groups normal around their mean, so that a group with few vintages borrows
 * from the others. Time constant c and the ratios of the variances maximise the likelihood on a grid.
 *
 * The kind of model CDC uses for provisional overdose deaths (Rossen et al 2018, VSRR report 6: completeness on the
 * share pending and the period, correlated within jurisdictions); coefficients are not published there. Exponential lag
 * keeps its form for sums over moving windows, so that it holds for 12-month-ending counts too. Needs 12 pairs.
 */
export function fitCompleteness(pairs: readonly RevisionPair[]): CompletenessModel | NoCompletenessModel {
  if (pairs.length < fewestPairs) return { status: 'too-few-vintages' };
  if (pairs.every(({ earlier, later }) => earlier === later)) return { status: 'no-variation' };
  const usesPending = pairs.every((pair) => Number.isFinite(pair.pending));
  const groups = new Set(pairs.map(({ group }) => group)).size;
  let best: CompletenessModel | null = null;
  const columns = columnsOf(pairs, usesPending);
  const decays = new Float64Array(columns.length);
  const ratios = groups < fewestGroups ? [0] : groupRatios;
  for (const timeConstant of candidateConstants(pairs)) {
    for (let i = 0; i < columns.length; i++)
      decays[i] = decayBetween(columns.earlierLag[i] ?? 0, columns.laterLag[i] ?? 0, timeConstant);
    for (const countRatio of countRatios) {
      const sums = groupSums(columns, decays, countRatio);
      for (const groupRatio of ratios) {
        const model = fitAt(sums, { timeConstant, countRatio, usesPending, groupRatio });
        if (model !== null && (best === null || model.logLikelihood > best.logLikelihood)) best = model;
      }
    }
  }
  return best ?? { status: 'no-variation' };
}

/**
 * From a tenth of the span of lags to all of it, in equal steps of the logarithm: a delay that is shorter still cannot be
 * told from a jump, and would be carried far beyond the shortest lag seen.
 */
function candidateConstants(pairs: readonly RevisionPair[]): readonly number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const { earlierLag, laterLag } of pairs) {
    low = Math.min(low, earlierLag);
    high = Math.max(high, laterLag);
  }
  const span = Math.max(high - low, 1e-6);
  return Array.from({ length: timeConstants }, (_, i) => (span / 10) * 10 ** (i / (timeConstants - 1)));
}

interface GridPoint {
  readonly timeConstant: number;
  readonly countRatio: number;
  readonly usesPending: boolean;
  readonly groupRatio: number;
}

/** Sums of one group over its rows, each divided by the spread. */
interface GroupSums {
  xx: number;
  xy: number;
  xp: number;
  pp: number;
  py: number;
  yy: number;
}

/** Generalised least squares for a given time constant and ratio; null where nothing can be solved for. */
function fitAt({ sums, logSpread, count, matureLag }: SumsOfGroups, point: GridPoint): CompletenessModel | null {
  const { groupRatio, usesPending, timeConstant, countRatio } = point;
  let [xx, xp, pp, xy, py, yy, logDeterminant] = [0, 0, 0, 0, 0, 0, logSpread];
  for (const one of sums) {
    const shrink = groupRatio / (1 + groupRatio * one.xx);
    xx += one.xx - shrink * one.xx ** 2;
    xp += one.xp - shrink * one.xx * one.xp;
    pp += one.pp - shrink * one.xp ** 2;
    xy += one.xy - shrink * one.xx * one.xy;
    py += one.py - shrink * one.xp * one.xy;
    yy += one.yy - shrink * one.xy ** 2;
    logDeterminant += Math.log1p(groupRatio * one.xx);
  }
  const determinant = usesPending ? xx * pp - xp ** 2 : xx;
  if (!(xx > 0 && (!usesPending || determinant > 1e-10 * xx * pp))) return null;
  const deficit = usesPending ? -(pp * xy - xp * py) / determinant : -xy / xx;
  const pendingEffect = usesPending ? -(xx * py - xp * xy) / determinant : 0;
  const rest = yy + deficit * xy + pendingEffect * py;
  const freedom = count - (usesPending ? 2 : 1);
  if (!(rest > 0)) return null;
  const scale = rest / freedom;
  const logLikelihood = -(freedom * Math.log(scale) + logDeterminant + Math.log(determinant)) / 2;
  return {
    status: 'fitted',
    timeConstant,
    deficit,
    pendingEffect,
    usesPending,
    groups: sums.map((one) => ({
      departure: (-groupRatio * (one.xy + deficit * one.xx + pendingEffect * one.xp)) / (1 + groupRatio * one.xx),
      variance: (scale * groupRatio) / (1 + groupRatio * one.xx),
    })),
    betweenGroups: scale * groupRatio,
    scale,
    countRatio,
    covariance: usesPending
      ? {
          deficit: (scale * pp) / determinant,
          pending: (scale * xx) / determinant,
          both: (-scale * xp) / determinant,
        }
      : { deficit: scale / xx, pending: 0, both: 0 },
    matureLag,
    pairs: count,
    logLikelihood,
  };
}

interface SumsOfGroups {
  readonly sums: readonly GroupSums[];
  /** Sum of the logarithms of the spreads. */
  readonly logSpread: number;
  /** Number of pairs, and the longest lag of a later figure. */
  readonly count: number;
  readonly matureLag: number;
}

function groupSums(columns: PairColumns, decays: Float64Array, countRatio: number): SumsOfGroups {
  const groups = columns.group.reduce((most, group) => Math.max(most, group + 1), 0);
  const sums = Array.from({ length: groups }, (): GroupSums => ({ xx: 0, xy: 0, xp: 0, pp: 0, py: 0, yy: 0 }));
  let [logSpread, matureLag] = [0, 0];
  for (let i = 0; i < columns.length; i++) {
    const one = sums[columns.group[i] ?? -1];
    if (one === undefined) continue;
    matureLag = Math.max(matureLag, columns.laterLag[i] ?? 0);
    const decay = decays[i] ?? 0;
    const logShare = columns.logShare[i] ?? 0;
    const pending = (columns.pending[i] ?? 0) * decay;
    const spread = spreadOf(decay, columns.earlier[i] ?? 0, countRatio);
    logSpread += Math.log(spread);
    one.xx += decay ** 2 / spread;
    one.xy += (decay * logShare) / spread;
    one.xp += (decay * pending) / spread;
    one.pp += pending ** 2 / spread;
    one.py += (pending * logShare) / spread;
    one.yy += logShare ** 2 / spread;
  }
  return { sums, logSpread, count: columns.length, matureLag };
}
