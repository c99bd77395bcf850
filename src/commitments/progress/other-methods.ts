import type { BetterDirection } from '../../model/index.ts';

/** Words of open-sdg for its gauges. */
export const gaugeStatuses = [
  'target-achieved',
  'substantial-progress',
  'moderate-progress',
  'limited-progress',
  'deterioration',
  'not-available',
] as const;
export type GaugeStatus = (typeof gaugeStatuses)[number];

/** What those methods use: the values alone, and years. */
export interface GaugeInput {
  readonly baseline: number | null;
  readonly current: number | null;
  readonly target: number | null;
  readonly baselineYear: number;
  readonly currentYear: number;
  readonly targetYear: number;
  readonly better: BetterDirection;
}

export interface Gauge {
  readonly status: GaugeStatus;
  /** Observed change over the change that is asked for; without a target the yearly growth in the wanted direction. */
  readonly score: number | null;
  /** Target that was used: a rate of growth to 0 does not exist. */
  readonly target: number | null;
}

const withTarget = { high: 0.95, medium: 0.6 };
const withoutTarget = { high: 0.015, medium: 0.005 };
/** open-sdg puts this in the place of a target of 0. */
const leastTarget = 0.001;
const none: Gauge = { status: 'not-available', score: null, target: null };

/** Compound annual growth: that from baseline to now over that from baseline to target (Statistics Canada's method, as in open-sdg). */
export function gaugeOfGrowth(input: GaugeInput): Gauge {
  const { baseline, current, baselineYear, currentYear, targetYear, better } = input;
  const target = input.target === 0 ? leastTarget : input.target;
  if (baseline === null || current === null || baseline <= 0 || current < 0 || currentYear <= baselineYear) return none;
  const observed = growth(baseline, current, currentYear - baselineYear);
  if (target === null) {
    const score = better === 'lower' ? -observed : observed;
    return { status: gaugeStatus(score, withoutTarget), score, target };
  }
  if (isReached(current, target, better)) return { status: 'target-achieved', score: null, target };
  if (target < 0 || targetYear <= baselineYear) return none;
  const asked = growth(baseline, target, targetYear - baselineYear);
  if (asked === 0) return none;
  const score = observed / asked;
  return { status: gaugeStatus(score, withTarget), score, target };
}

/** The same with the yearly change of a straight line in place of growth; a target of 0 is a target like others. */
export function gaugeOfLinearPath(input: GaugeInput): Gauge {
  const { baseline, current, target, baselineYear, currentYear, targetYear, better } = input;
  if (baseline === null || current === null || target === null || currentYear <= baselineYear) return none;
  if (isReached(current, target, better)) return { status: 'target-achieved', score: null, target };
  if (target === baseline || targetYear <= baselineYear) return none;
  const observed = (current - baseline) / (currentYear - baselineYear);
  const score = observed / ((target - baseline) / (targetYear - baselineYear));
  return { status: gaugeStatus(score, withTarget), score, target };
}

function isReached(current: number, target: number, better: BetterDirection): boolean {
  return better === 'lower' ? current <= target : current >= target;
}

function growth(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}

function gaugeStatus(score: number, { high, medium }: { readonly high: number; readonly medium: number }): GaugeStatus {
  if (score >= high) return 'substantial-progress';
  if (score >= medium) return 'moderate-progress';
  return score >= 0 ? 'limited-progress' : 'deterioration';
}
