import { median } from '../robust/location-scale.ts';
import { knownValues } from './known-values.ts';
import { mannKendall, normalTest } from './mann-kendall.ts';
import { seasonalMannKendall } from './seasonal-mann-kendall.ts';
import { senSlope } from './sen-slope.ts';
import { serialVarianceInflation } from './serial-dependence.ts';
import type { EstimateOptions, NoTrendEstimate, TrendEstimate } from './trend-estimate.ts';

/** Beyond this share of pairs of equal values Sen's interval shrinks to 0 and would pass for no change. */
const largestTiedShare = 0.5;

/**
 * Trend of rates, loads, shares and prices: Sen's slope of the logarithms with the Mann-Kendall test, among values of
 * the same season where one is given; both with the variance of S raised where neighbours resemble each other. Where some
 * values are 0 the slope is that of the values, as a share of their median.
 */
export function magnitudeTrend(
  series: ArrayLike<number>,
  { confidence, seasonLength }: EstimateOptions,
): TrendEstimate | NoTrendEstimate {
  const { values } = knownValues(series);
  if (values.some((value) => value < 0)) return { status: 'not-positive' };
  const positive = values.every((value) => value > 0);
  const level = median(values);
  if (!positive && !(level > 0)) return { status: 'not-positive' };
  const scale = positive ? 'log' : 'level';
  const scaled = Float64Array.from(series, (value) => {
    if (!Number.isFinite(value)) return Number.NaN;
    return positive ? Math.log(value) : value / level;
  });
  if (values.every((value) => value === values[0])) {
    return { status: 'estimated', scale, slope: 0, lower: 0, upper: 0, pValue: 1 };
  }
  const season = seasonLength === undefined ? {} : { seasonLength };
  const plain = senSlope(scaled, season);
  const test = seasonLength === undefined ? mannKendall(scaled) : seasonalMannKendall(scaled, { seasonLength });
  if (plain.status !== 'estimated' || test.status === 'too-few-values') return { status: 'too-few-values' };
  if (plain.tiedShare > largestTiedShare || test.status !== 'tested') return { status: 'too-many-ties' };
  const varianceInflation = serialVarianceInflation(residualsAbout(scaled, plain.slope, seasonLength ?? 1));
  const sen = senSlope(scaled, { ...season, confidence, varianceInflation });
  if (sen.status !== 'estimated') return { status: 'too-few-values' };
  if (!sen.confidenceReached) {
    return { status: varianceInflation > 1 ? 'too-few-independent-values' : 'too-few-values' };
  }
  const { slope, lower, upper } = sen;
  const { pValue } = normalTest(test.score, test.variance * varianceInflation);
  return { status: 'estimated', scale, slope, lower, upper, pValue };
}

/** Residuals below this share of the values are rounding. */
const rounding = 1e-12;

/** What is left of the values without their trend and the mean of their season; gaps stay gaps, rounding is 0. */
function residualsAbout(values: Float64Array, slope: number, seasonLength: number): Float64Array {
  const residuals = values.map((value, i) => value - slope * i);
  for (let season = 0; season < seasonLength; season++) {
    let sum = 0;
    let known = 0;
    for (let i = season; i < residuals.length; i += seasonLength) {
      if (Number.isNaN(residuals[i])) continue;
      sum += residuals[i]!;
      known += 1;
    }
    for (let i = season; i < residuals.length; i += seasonLength) {
      const residual = residuals[i]! - sum / known;
      residuals[i] = Math.abs(residual) <= rounding * Math.max(1, Math.abs(values[i]!)) ? 0 : residual;
    }
  }
  return residuals;
}
