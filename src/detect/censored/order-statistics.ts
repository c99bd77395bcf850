import { normalQuantile } from '../distribution/normal.ts';
import { median } from '../robust/location-scale.ts';
import type { CensoredScale, CensoredValues } from './censored-values.ts';
import { plottingPositions } from './plotting-positions.ts';

export interface OrderStatisticsFit extends CensoredValues {
  readonly status: 'fitted';
  /** Probability of a smaller value, for each of the ascending values. */
  readonly positions: Float64Array;
  /** Known values as they are; in place of each censored one what the line gives at its position. */
  readonly modelled: Float64Array;
  readonly intercept: number;
  readonly slope: number;
  /** Of the known and the modelled values together. */
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
}

export interface NoOrderStatistics {
  /** `too-few-known`: a line takes three known values. `no-variation`: all known values are the same. */
  readonly status: 'too-few-known' | 'no-variation';
}

const fewestKnown = 3;

/**
 * Robust regression on order statistics: a line through the known values (their logarithms, for `lognormal`) against
 * normal quantiles of their plotting positions says what the censored ones may have been; mean and deviation are then
 * taken from known and modelled values together, never from half a limit (Helsel and Cohn 1988, Water Resour Res
 * 24:1997; Helsel 2012, section 6.3). Limits above the largest known value say nothing and are left out, as in R's NADA
 * `ros`. Up to about 80 % censored values; beyond that the results are tenuous.
 */
export function regressionOnOrderStatistics(
  sample: CensoredValues,
  { scale = 'lognormal' }: { readonly scale?: CensoredScale } = {},
): OrderStatisticsFit | NoOrderStatistics {
  if (scale === 'lognormal' && sample.values.some((value) => value <= 0)) {
    throw new RangeError('lognormal values and limits are positive');
  }
  const { values, censored } = ascending(sample);
  const known = values.filter((_, i) => censored[i] !== 1);
  if (known.length < fewestKnown) return { status: 'too-few-known' };
  if (known[0] === known.at(-1)) return { status: 'no-variation' };
  const positions = plottingPositions({ values, censored });
  const quantiles = positions.map(normalQuantile);
  const onScale = scale === 'lognormal' ? Math.log : (value: number): number => value;
  const back = scale === 'lognormal' ? Math.exp : (value: number): number => value;
  const { intercept, slope } = lineThrough(
    quantiles.filter((_, i) => censored[i] !== 1),
    known.map(onScale),
  );
  const modelled = values.map((value, i) =>
    censored[i] === 1 ? back(intercept + slope * (quantiles[i] ?? Number.NaN)) : value,
  );
  const mean = modelled.reduce((sum, value) => sum + value, 0) / modelled.length;
  const squares = modelled.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    status: 'fitted',
    values,
    censored,
    positions,
    modelled,
    intercept,
    slope,
    mean,
    deviation: Math.sqrt(squares / (modelled.length - 1)),
    median: median(modelled),
  };
}

/** In ascending order, values above the largest known one left out; equal values keep their order. */
function ascending({ values, censored }: CensoredValues): CensoredValues {
  let largest = Number.NEGATIVE_INFINITY;
  for (const [i, value] of values.entries()) if (censored[i] !== 1) largest = Math.max(largest, value);
  const order = Array.from(values.keys())
    .filter((i) => (values[i] ?? 0) <= largest)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return {
    values: Float64Array.from(order, (i) => values[i] ?? Number.NaN),
    censored: Uint8Array.from(order, (i) => censored[i] ?? 0),
  };
}

function lineThrough(x: Float64Array, y: Float64Array): { readonly intercept: number; readonly slope: number } {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    products += (x[i]! - meanX) * (y[i]! - meanY);
    squares += (x[i]! - meanX) * (x[i]! - meanX);
  }
  const slope = products / squares;
  return { intercept: meanY - slope * meanX, slope };
}
