import { negativeBinomialOfDispersion, negativeBinomialQuantile } from '../distribution/negative-binomial.ts';
import { normalQuantile } from '../distribution/normal.ts';
import { poissonQuantile } from '../distribution/poisson.ts';
import { referenceDates } from '../farrington/reference-dates.ts';
import { type DesignMatrix, designOfColumns, interceptColumn } from '../regression/design-matrix.ts';
import { predictLinear, testCoefficient } from '../regression/prediction.ts';
import { fitReweighted, type ReweightedBaseline } from './reweighted-baseline.ts';
import { rnsspSeasonLevels } from './rnssp-season-levels.ts';

/** Weekly counts, one per week without gaps. */
export interface WeeklySeries {
  readonly values: Float64Array;
  /** Days since 1970-01-01, seven apart. */
  readonly starts: Int32Array;
}

export interface RnsspFarringtonOptions {
  /** Years of history (B). */
  readonly yearsBack: number;
  /** Weeks on each side of the same week (w). */
  readonly halfWindow: number;
}

export interface RnsspModifiedOptions extends RnsspFarringtonOptions {
  /** Weeks just before the one judged that are left out (g). */
  readonly weeksExcluded: number;
  /** Season levels (p). */
  readonly seasonLevels: number;
}

export interface RnsspFarringtonAnswer {
  readonly predicted: number;
  /** Trend of the first fit, kept or not; NaN where it was fitted without one. */
  readonly timeCoefficient: number;
  /** NaN where Rnssp gives none: fewer than six events in the last five weeks (modified). */
  readonly upper: number;
  readonly score: number;
  readonly alarm: boolean;
}

const levelOfLimit = 0.95;
const largestTrendP = 0.05;
const originalRows = 7;

/**
 * Farrington's 1996 method as Rnssp 0.3.1 computes it (alert_farrington, method "original"): one-sided 95% limit on the
 * 2/3 power scale, seven weeks of each year from `halfWindow` weeks before the same week, alarm with more than 5 events
 * in 5 weeks. For comparison with ESSENCE; null where the history is too short or the fit fails.
 */
export function rnsspFarringtonOriginal(
  series: WeeklySeries,
  index: number,
  { yearsBack, halfWindow }: RnsspFarringtonOptions,
): RnsspFarringtonAnswer | null {
  if (index < shortestHistory({ yearsBack, halfWindow })) return null;
  const centres = centresOf(series, index, yearsBack).slice(0, -1);
  const rows = centres.flatMap((centre) => {
    const start = positionOf(series, centre - 7 * halfWindow);
    return start === null ? [] : Array.from({ length: originalRows }, (_, i) => start + i);
  });
  const model = fitBaseline(series, { index, rows, levels: null, weightsThreshold: 1 });
  if (model === null) return null;
  const { fit, row, timeCoefficient } = model;
  const { linear, standardError } = predictLinear(fit.weighted, row, { dispersion: fit.errorDispersion });
  const predicted = Math.exp(linear);
  const error = standardError * predicted;
  const tau = fit.dispersion + (error * error) / predicted;
  const reach = normalQuantile(levelOfLimit) * Math.sqrt((4 / 9) * Math.cbrt(predicted) * tau);
  const upper = (predicted ** (2 / 3) + reach) ** (3 / 2);
  const score = (series.values[index]! - predicted) / (upper - predicted);
  return { predicted, timeCoefficient, upper, score, alarm: score > 1 && eventsOfFiveWeeks(series, index) > 5 };
}

/**
 * The modified Farrington method as Rnssp 0.3.1 computes it (alert_farrington, method "modified"): season levels, the
 * last half year left out, negative binomial 95% limit. Its score mixes the predictor's scale with that of the counts
 * and is kept for comparison only; `farrington-flexible` is the published method.
 */
export function rnsspFarringtonModified(
  series: WeeklySeries,
  index: number,
  { yearsBack, halfWindow, weeksExcluded, seasonLevels }: RnsspModifiedOptions,
): RnsspFarringtonAnswer | null {
  if (index < shortestHistory({ yearsBack, halfWindow })) return null;
  const centres = centresOf(series, index, yearsBack);
  const first = (centres[0] ?? Number.NaN) - 7 * halfWindow;
  // Rnssp takes 7 B days where 7 w are meant; only the last end, of the week judged, ever counts.
  const last = Math.max(
    series.starts[index]! - 7 * weeksExcluded,
    ...centres
      .slice(1)
      .map((centre) => centre - 7 * yearsBack)
      .slice(0, -1),
  );
  const start = positionOf(series, first);
  const end = positionOf(series, last);
  const weeks = centres.map((centre) => positionOf(series, centre));
  if (start === null || end === null || weeks.some((week) => week === null)) return null;
  const rows = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const known = weeks.filter((week) => week !== null);
  const levels = rnsspSeasonLevels({ weeks: known, length: rows.length, halfWindow, weeksExcluded, seasonLevels });
  if (levels.length !== rows.length) return null;
  const model = fitBaseline(series, { index, rows, levels: { levels, now: seasonLevels }, weightsThreshold: 2.58 });
  if (model === null) return null;
  const { fit, row, timeCoefficient } = model;
  const { linear } = predictLinear(fit.weighted, row);
  const predicted = Math.exp(linear);
  const limit = countLimit(predicted, fit.dispersion);
  const score = (series.values[index]! - linear) / (limit - linear);
  const isEnough = eventsOfFiveWeeks(series, index) > 5;
  return { predicted, timeCoefficient, upper: isEnough ? limit : Number.NaN, score, alarm: score > 1 && isEnough };
}

function shortestHistory({ yearsBack, halfWindow }: RnsspFarringtonOptions): number {
  return 52 * yearsBack + halfWindow + 1;
}

/** The same week of earlier years, oldest first; the week itself is the last. */
function centresOf({ starts }: WeeklySeries, index: number, yearsBack: number): readonly number[] {
  return referenceDates({ dayNumber: starts[index]!, yearsBack, sameWeekday: true }).toReversed();
}

function positionOf({ starts }: WeeklySeries, day: number): number | null {
  const position = (day - starts[0]!) / 7;
  return Number.isInteger(position) && position >= 0 && position < starts.length ? position : null;
}

function eventsOfFiveWeeks({ values }: WeeklySeries, index: number): number {
  let sum = 0;
  for (let i = index - 4; i <= index; i++) sum += values[i]!;
  return sum;
}

function countLimit(mean: number, dispersion: number): number {
  if (!Number.isFinite(mean)) return Number.NaN;
  if (!(dispersion > 1)) return poissonQuantile(levelOfLimit, mean);
  return negativeBinomialQuantile(levelOfLimit, negativeBinomialOfDispersion(mean, dispersion));
}

interface SeasonLevels {
  readonly levels: readonly number[];
  /** Level of the week judged. */
  readonly now: number;
}

interface Baseline {
  readonly index: number;
  readonly rows: readonly number[];
  readonly levels: SeasonLevels | null;
  readonly weightsThreshold: number;
}

interface BaselineModel {
  readonly fit: ReweightedBaseline;
  /** The week judged as a row of the design. */
  readonly row: readonly number[];
  readonly timeCoefficient: number;
}

/** With trend; without where that does not come to rest, is not significant, or points above all that was seen. */
function fitBaseline({ values, starts }: WeeklySeries, baseline: Baseline): BaselineModel | null {
  const { index, rows, levels, weightsThreshold } = baseline;
  const counts = Float64Array.from(rows, (i) => values[i]!);
  const origin = Math.min(...rows.map((i) => starts[i]!));
  const now = (starts[index]! - origin) / 7;
  const times = rows.map((i) => (starts[i]! - origin) / 7);
  const withTrend = fitReweighted({ design: designOf(times, levels), counts, weightsThreshold });
  const timeCoefficient = withTrend?.first.coefficients[1] ?? Number.NaN;
  if (withTrend !== null) {
    const { weighted: fitted, errorDispersion: dispersion } = withTrend;
    const row = rowOf(now, levels);
    const { pValue } = testCoefficient(fitted, 1, { dispersion, residualDegrees: fitted.residualDegrees });
    const isSeen = Math.exp(predictLinear(fitted, row).linear) <= Math.max(...counts);
    if (pValue < largestTrendP && isSeen) return { fit: withTrend, row, timeCoefficient };
  }
  const fit = fitReweighted({ design: designOf(times.length, levels), counts, weightsThreshold });
  return fit === null ? null : { fit, row: rowOf(null, levels), timeCoefficient };
}

/** Intercept, trend where times are given, and the season levels but for the first. */
function designOf(times: readonly number[] | number, season: SeasonLevels | null): DesignMatrix {
  const trend = typeof times === 'number' ? [] : [times];
  const length = typeof times === 'number' ? times : times.length;
  const levels =
    season === null ? [] : otherLevels(season).map((level) => season.levels.map((one) => (one === level ? 1 : 0)));
  return designOfColumns([interceptColumn(length), ...trend, ...levels]);
}

function rowOf(time: number | null, season: SeasonLevels | null): readonly number[] {
  const trend = time === null ? [] : [time];
  const levels = season === null ? [] : otherLevels(season).map((level) => (level === season.now ? 1 : 0));
  return [1, ...trend, ...levels];
}

function otherLevels({ levels }: SeasonLevels): readonly number[] {
  return [...new Set(levels)].sort((a, b) => a - b).slice(1);
}
