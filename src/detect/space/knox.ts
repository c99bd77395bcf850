import { poissonUpperTail } from '../distribution/poisson.ts';
import { requireRange } from '../evaluation.ts';
import type { Generator } from '../random/generator.ts';
import { shuffle } from '../random/variates.ts';
import type { PointEvents } from './shiryaev-roberts.ts';

export interface KnoxOptions {
  /** Pairs at most this far apart in time are close. R: `eps.t`. */
  readonly closeInTime: number;
  /** Pairs at most this far apart in space are close. R: `eps.s`. */
  readonly closeInSpace: number;
  /** Shuffles of the times among the events; none without a generator. R's `B` shuffles pairs instead. */
  readonly simulations?: number;
  readonly generator?: Generator;
}

export interface KnoxTest {
  /** Pairs close in space and time. */
  readonly closePairs: number;
  /** Pairs close in time, in space, and in all. */
  readonly closeInTime: number;
  readonly closeInSpace: number;
  readonly pairs: number;
  /** Close pairs expected when space and time are independent. */
  readonly expected: number;
  /** P(X >= closePairs), X Poisson with that mean. */
  readonly poissonPValue: number;
  /** P(X > closePairs): what surveillance 1.20.3 calls the Poisson p value. */
  readonly poissonPValueAsInSurveillance: number;
  /** (1 + shuffles with as many close pairs) / (1 + shuffles); null without simulation. */
  readonly pValue: number | null;
}

/**
 * Do events near each other in space come near each other in time (Knox 1964, Appl Stat 13:25)? The times are shuffled
 * among the events for the p value (Mantel 1967, Cancer Res 27:209), which keeps both margins and the dependence of pairs
 * that share an event. Null where fewer than two events are given.
 */
export function knoxTest(events: PointEvents, options: KnoxOptions): KnoxTest | null {
  const { x, y, time } = events;
  const { closeInTime, closeInSpace, simulations = 999, generator } = options;
  requireRange('closeInTime', closeInTime, { from: 0, to: Number.MAX_VALUE });
  requireRange('closeInSpace', closeInSpace, { from: 0, to: Number.MAX_VALUE });
  const size = time.length;
  if (x.length !== size || y.length !== size) throw new RangeError('events lack a coordinate or a time');
  if (size < 2) return null;
  const near = nearPairs(events, closeInSpace);
  const times = Float64Array.from({ length: size }, (_, i) => time[i]!);
  const closePairs = countClose(near, times, closeInTime);
  const inTime = pairsCloseInTime(times, closeInTime);
  const pairs = (size * (size - 1)) / 2;
  const expected = (inTime * (near.length / 2)) / pairs;
  let atLeast = 1;
  if (generator !== undefined) {
    for (let i = 0; i < simulations; i++) {
      shuffle(generator, times);
      if (countClose(near, times, closeInTime) >= closePairs) atLeast++;
    }
  }
  return {
    closePairs,
    closeInTime: inTime,
    closeInSpace: near.length / 2,
    pairs,
    expected,
    poissonPValue: poissonUpperTail(closePairs, expected),
    poissonPValueAsInSurveillance: poissonUpperTail(closePairs + 1, expected),
    pValue: generator === undefined ? null : atLeast / (simulations + 1),
  };
}

/** Both indices of every pair close in space, one pair after the other. */
function nearPairs({ x, y }: PointEvents, closeInSpace: number): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      if (Math.sqrt(dx * dx + dy * dy) <= closeInSpace) found.push(i, j);
    }
  }
  return Int32Array.from(found);
}

function countClose(near: Int32Array, times: Float64Array, closeInTime: number): number {
  let close = 0;
  for (let k = 0; k < near.length; k += 2) {
    if (Math.abs(times[near[k]!]! - times[near[k + 1]!]!) <= closeInTime) close++;
  }
  return close;
}

function pairsCloseInTime(times: Float64Array, closeInTime: number): number {
  let close = 0;
  for (let i = 0; i < times.length; i++) {
    for (let j = 0; j < i; j++) if (Math.abs(times[i]! - times[j]!) <= closeInTime) close++;
  }
  return close;
}
