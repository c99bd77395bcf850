import type { BetterDirection, ProgressStatus } from '../../model/index.ts';
import { type Estimate, isBounded, unknown } from '../estimate/estimate.ts';

export type OpenStatus = Exclude<ProgressStatus, 'inconclusive'>;

export interface Compared {
  readonly baseline: Estimate;
  readonly current: Estimate;
  /** null: anything better than the baseline. */
  readonly target: number | null;
  /** Share of the time from the baseline to the day of the target that had passed at the end of the current period. */
  readonly elapsed: number;
  readonly better: BetterDirection;
}

export interface Judged {
  readonly status: ProgressStatus;
  /** What the bounds leave open, best first: one where a statement can be made. */
  readonly possible: readonly OpenStatus[];
  /** Share of the way from baseline to target that is covered: below 0 moving away, from 1 on achieved; unbounded: unknown. */
  readonly covered: Estimate;
}

const everything: readonly OpenStatus[] = ['achieved', 'on-track', 'behind', 'moving-away'];

/** Where the figures carry no statement at all. */
export const openToAll: Judged = { status: 'inconclusive', possible: everything, covered: unknown };

/**
 * The rule. Of the way from the baseline B to the target T, p = (B − V) / (B − T) is covered by the value V, and a share τ of
 * the time has passed: achieved p ≥ 1; on track τ ≤ p < 1; behind 0 ≤ p < τ; moving away p < 0. Bounds of B and V give bounds
 * of p, at their corners since p is monotone in each; a status is given only where all that the bounds leave open is that one.
 * Where the baseline is beyond the target already, it is kept (achieved) or lost (moving away). Without a target, better than
 * the baseline is on track and worse is moving away.
 */
export function judgeProgress({ baseline, current, target, elapsed, better }: Compared): Judged {
  // Seen so that lower is better.
  const [from, now] = better === 'lower' ? [baseline, current] : [mirrored(baseline), mirrored(current)];
  if (target === null) return judged(againstBaseline(from, now), unknown);
  const goal = better === 'lower' ? target : -target;
  if (from.low === null || from.high === null) return openToAll;
  if (from.high <= goal) return judged(kept(now, goal), unknown);
  if (from.low <= goal) {
    const open: readonly OpenStatus[] = isAchieved(now, goal) ? ['achieved'] : everything;
    return judged(open, unknown);
  }
  return underWay({ from: { low: from.low, high: from.high, value: from.value }, now, goal, elapsed });
}

interface UnderWay {
  readonly from: { readonly value: number | null; readonly low: number; readonly high: number };
  readonly now: Estimate;
  readonly goal: number;
  readonly elapsed: number;
}

/** From a baseline that the target is below of. */
function underWay({ from, now, goal, elapsed }: UnderWay): Judged {
  const [best, worst] = [now.low ?? Number.NEGATIVE_INFINITY, now.high ?? Number.POSITIVE_INFINITY];
  const corners = [from.low, from.high].flatMap((start) => [best, worst].map((end) => (start - end) / (start - goal)));
  const [low, high] = [Math.min(...corners), Math.max(...corners)];
  const due = Math.min(1, Math.max(0, elapsed));
  const open: readonly (readonly [OpenStatus, boolean])[] = [
    ['achieved', best <= goal],
    ['on-track', due < 1 && high >= due && worst > goal],
    ['behind', due > 0 && best <= from.high && low < due],
    ['moving-away', worst > from.low],
  ];
  const possible = open.flatMap(([status, isOpen]) => (isOpen ? [status] : []));
  const value = from.value === null || now.value === null ? null : (from.value - now.value) / (from.value - goal);
  return judged(possible, { value, low: finite(low), high: finite(high) });
}

/** Of a target that the baseline had reached. */
function kept(now: Estimate, goal: number): readonly OpenStatus[] {
  if (isAchieved(now, goal)) return ['achieved'];
  return now.low !== null && now.low > goal ? ['moving-away'] : ['achieved', 'moving-away'];
}

function isAchieved({ high }: Estimate, goal: number): boolean {
  return high !== null && high <= goal;
}

function againstBaseline(from: Estimate, now: Estimate): readonly OpenStatus[] {
  if (from.low !== null && now.high !== null && now.high < from.low) return ['on-track'];
  if (from.high !== null && now.low !== null && now.low > from.high) return ['moving-away'];
  // No worse, and no better.
  const isSame =
    isBounded(from) && isBounded(now) && from.low === from.high && now.low === now.high && now.low === from.low;
  return isSame ? ['behind'] : ['on-track', 'behind', 'moving-away'];
}

function judged(possible: readonly OpenStatus[], covered: Estimate): Judged {
  const [only, ...others] = possible;
  return { status: only === undefined || others.length > 0 ? 'inconclusive' : only, possible, covered };
}

function mirrored({ value, low, high }: Estimate): Estimate {
  const minus = (number: number | null): number | null => (number === null ? null : -number);
  return { value: minus(value), low: minus(high), high: minus(low) };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
