import { requireRange } from '../evaluation.ts';

export interface PointEvents {
  /** Coordinates on a plane. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Time of each event, ascending. */
  readonly time: ArrayLike<number>;
}

export interface ShiryaevRobertsOptions {
  /** Radius of the cylinders, in the unit of the coordinates. R: `radius`. */
  readonly radius: number;
  /** Relative rise inside the cylinder that is looked for, > 0. R: `epsilon`. */
  readonly rise: number;
  /** The statistic above which an alarm is raised. R: `threshold`. */
  readonly threshold: number;
  /** Sum over all starts of the cluster (Shiryaev-Roberts) or the largest (CUSUM). R: `cusum`. */
  readonly statistic?: 'shiryaev-roberts' | 'cusum';
  /** `surveillance`: the CUSUM keeps the largest value ever seen, as in surveillance 1.20.3. */
  readonly mode?: 'published' | 'surveillance';
}

export interface ShiryaevRobertsResult {
  /** The statistic after each event. */
  readonly statistic: Float64Array;
  /** Index of the event that raises the first alarm; null where none does. */
  readonly firstAlarm: number | null;
  /** The event at the centre of the cluster found then. */
  readonly clusterCentre: number | null;
}

/**
 * Emerging clusters of single events by the Shiryaev-Roberts statistic (Assuncao and Correa 2009, Comput Stat Data Anal
 * 53:2817). With N(k,n) the events within the radius of event k from k to n, and M(k,n) those expected there when space
 * and time are independent, (events within the radius up to n)(n - k + 1)/n:
 * R(n) = sum over k of (1 + rise)^N(k,n) exp(-rise M(k,n)). About `threshold` events pass between false alarms.
 * surveillance 1.20.3: `stcd`; its `areaA` and `areaAcapBk` have no effect there.
 */
export function shiryaevRoberts(events: PointEvents, options: ShiryaevRobertsOptions): ShiryaevRobertsResult {
  const { radius, rise, threshold, statistic = 'shiryaev-roberts', mode = 'published' } = options;
  requireRange('rise', rise, { from: Number.MIN_VALUE, to: Number.MAX_VALUE });
  requireRange('radius', radius, { from: 0, to: Number.MAX_VALUE });
  const size = checkedSize(events);
  const values = new Float64Array(size);
  // For each k: events near it since k, and events near it in all.
  const nearSince = new Int32Array(size);
  const nearEver = new Int32Array(size);
  let firstAlarm: number | null = null;
  let clusterCentre: number | null = null;
  let largestEver = 0;
  for (let n = 0; n < size; n++) {
    let sum = 0;
    let largest = 0;
    let centre = 0;
    for (let k = 0; k <= n; k++) {
      if (distance(events, k, n) < radius) {
        nearSince[k]! += 1;
        if (k < n) nearEver[k]! += 1;
        nearEver[n]! += 1;
      }
    }
    for (let k = 0; k <= n; k++) {
      const expected = ((n - k + 1) * nearEver[k]!) / (n + 1);
      const ratio = (1 + rise) ** nearSince[k]! * Math.exp(-rise * expected);
      sum += ratio;
      if (ratio > largest) {
        largest = ratio;
        centre = k;
      }
    }
    largestEver = Math.max(largestEver, largest);
    const cusum = mode === 'surveillance' ? largestEver : largest;
    const value = statistic === 'cusum' ? cusum : sum;
    values[n] = value;
    if (firstAlarm === null && value > threshold) {
      firstAlarm = n;
      clusterCentre = centre;
    }
  }
  return { statistic: values, firstAlarm, clusterCentre };
}

function checkedSize({ x, y, time }: PointEvents): number {
  if (x.length !== y.length || x.length !== time.length) throw new RangeError('events lack a coordinate or a time');
  for (let i = 0; i < time.length; i++) {
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) throw new RangeError(`event ${i} has no coordinates`);
    if (!(i === 0 || time[i]! >= time[i - 1]!)) throw new RangeError(`event ${i} is not in the order of time`);
  }
  return time.length;
}

function distance({ x, y }: PointEvents, i: number, j: number): number {
  const dx = x[i]! - x[j]!;
  const dy = y[i]! - y[j]!;
  return Math.sqrt(dx * dx + dy * dy);
}
