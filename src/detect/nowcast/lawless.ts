import { normalLowerTail, normalUpperTail } from '../distribution/normal.ts';
import { type CountPrediction, certainCount } from './count-prediction.ts';
import {
  type DelayTotals,
  type DelayWindow,
  delayTotals,
  objectionTo,
  type ReportingTriangle,
  reportedSoFar,
  type TriangleObjection,
} from './reporting-triangle.ts';

/**
 * `published`: the variance of the paper, and the normal distribution cut at what is already reported.
 * `surveillance`: as R's surveillance 1.20.3 computes it, where a line break drops the first term of the variance and
 * the distribution is not scaled to 1.
 */
export type NowcastMode = 'published' | 'surveillance';

export interface LawlessPeriod {
  readonly reported: number;
  /** Share of the period's events that is expected to be reported by now (R: `What.t`). */
  readonly completeness: number;
  /** Reported divided by completeness. NaN where the completeness is estimated as 0. */
  readonly expected: number;
  /** Variance of the expected count, events². */
  readonly variance: number;
}

export interface LawlessNowcast {
  readonly status: 'nowcast';
  /** Share of events with delay x among those with delay x or less (R: `g.hat`); 1 for delay 0. */
  readonly reverseHazards: Float64Array;
  /** One entry per period of the triangle. */
  readonly periods: readonly LawlessPeriod[];
}

interface LawlessOptions {
  readonly window?: DelayWindow;
  readonly mode?: NowcastMode;
}

/**
 * Corrects counts for reporting delay by reverse hazards of the delay: g(x) = n(x) / N(x), completeness
 * W(t) = product of 1 - g(x) over the delays still to come, expected count N(t) / W(t), and
 * Var = N(N + 1) / W^4 Var(W) + N (1 - W) / W^2 with Var(W) = W^2 sum g / (N(x) (1 - g)).
 * Lawless JF 1994, Can J Stat 22:15. Needs more periods than the longest delay.
 */
export function nowcastByLawless(
  triangle: ReportingTriangle,
  { window, mode = 'published' }: LawlessOptions = {},
): LawlessNowcast | TriangleObjection {
  const objection = objectionTo(triangle);
  if (objection !== null) return objection;
  const { periods, maximumDelay } = triangle;
  const totals = delayTotals(triangle, window);
  const reverseHazards = reverseHazardsOf(totals);
  const reported = reportedSoFar(triangle);
  const completeness = new Float64Array(maximumDelay + 1).fill(1);
  const relativeVariance = new Float64Array(maximumDelay + 1);
  for (let delay = maximumDelay - 1; delay >= 0; delay--) {
    const hazard = reverseHazards[delay + 1] ?? 0;
    const events = totals.upToDelay[delay + 1] ?? 0;
    completeness[delay] = (completeness[delay + 1] ?? 1) * (1 - hazard);
    relativeVariance[delay] = (relativeVariance[delay + 1] ?? 0) + (hazard > 0 ? hazard / (events * (1 - hazard)) : 0);
  }
  return {
    status: 'nowcast',
    reverseHazards,
    periods: Array.from(reported, (count, period) => {
      const delay = Math.min(maximumDelay, periods - 1 - period);
      const share = completeness[delay] ?? 1;
      const ofShare = share ** 2 * (relativeVariance[delay] ?? 0);
      const first = mode === 'published' ? (count * (count + 1) * ofShare) / share ** 4 : 0;
      const variance = first + (count * (1 - share)) / share ** 2;
      return { reported: count, completeness: share, expected: count / share, variance };
    }),
  };
}

function reverseHazardsOf({ atDelay, upToDelay }: DelayTotals): Float64Array {
  return Float64Array.from(atDelay, (events, delay) => {
    if (delay === 0) return 1;
    const all = upToDelay[delay] ?? 0;
    return all > 0 ? events / all : 0;
  });
}

/** The normal distribution of one period's final count, as probabilities of whole counts; null without an estimate. */
export function lawlessPrediction(
  { reported, expected, variance }: LawlessPeriod,
  { mode, largestCount }: { readonly mode: NowcastMode; readonly largestCount: number },
): CountPrediction | null {
  if (!(Number.isFinite(expected) && Number.isFinite(variance))) return null;
  if (variance <= 0) return Number.isInteger(expected) && expected <= largestCount ? certainCount(expected) : null;
  if (reported > largestCount) return null;
  const deviation = Math.sqrt(variance);
  const lowerTail = (count: number): number => normalLowerTail((count - expected) / deviation);
  const scale = 1 / normalUpperTail((reported - (mode === 'published' ? 0.5 : 0) - expected) / deviation);
  const probabilities = new Float64Array(largestCount - reported + 1);
  let before = mode === 'published' ? lowerTail(reported - 0.5) : 0;
  for (let i = 0; i < probabilities.length; i++) {
    const upTo = lowerTail(reported + i + (mode === 'published' ? 0.5 : 0));
    probabilities[i] = (upTo - before) * scale;
    before = upTo;
  }
  return { from: reported, probabilities };
}
