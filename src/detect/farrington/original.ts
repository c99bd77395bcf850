import { pearsonDispersion } from './dispersion.ts';
import type { FarringtonSeries, NoPrediction } from './flexible.ts';
import { smallestMean } from './iterate.ts';
import { fitReweighted } from './reweighted-fit.ts';
import type { SeasonFit } from './season-fit.ts';
import { type PowerTransform, powerThreshold } from './threshold.ts';
import { FarringtonWorkSpace } from './work-space.ts';

/** Parameters of Farrington 1996; the name in R's `control` list stands behind each. */
export interface FarringtonOriginalControl {
  /**
   * `published`: every reference period must lie within the series, and values that are not known are left out.
   * `surveillance`: reference periods before the series are left out, as `algo.farrington` does with a warning.
   */
  readonly mode: 'published' | 'surveillance';
  /** Years to look back (b). */
  readonly yearsBack: number;
  /** Half width of the windows, in periods (w). */
  readonly halfWindow: number;
  /** Weigh down past outbreaks (reweight). */
  readonly reweight: boolean;
  /** Anscombe residual above which they are; R has 1 built in. */
  readonly weightsThreshold: number;
  /** One-sided error probability of the upper limit; R's alpha is two-sided, twice this one. */
  readonly alpha: number;
  /** Fit a linear trend (trend). */
  readonly trend: boolean;
  /** Keep it only if its p value is smaller; R has 0.05 built in. */
  readonly trendSignificance: number;
  /** No alarm below this number of cases in the last periods, the current one included (limit54). */
  readonly minimumCases: number;
  readonly minimumCasesPeriods: number;
  /** Scale of the limit (powertrans). */
  readonly powerTransform: PowerTransform;
  /** Model rates per population (fitFun = "algo.farrington.fitGLM.populationOffset"). */
  readonly populationOffset: boolean;
}

/** One prediction; numbers that cannot be computed are NaN. */
export interface FarringtonOriginalPrediction {
  readonly status: 'predicted';
  readonly observed: number;
  /** Expected count. */
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  /** The observed count in standard deviations on the power scale. */
  readonly deviate: number;
  /** P(Y >= observed) if nothing changed. */
  readonly pValue: number;
  /** (observed - expected) / (upper - expected): the exceedance score, alarm above 1. */
  readonly exceedance: number;
  readonly dispersion: number;
  readonly hasTrend: boolean;
  /** At least the minimum number of cases in the last periods. */
  readonly enoughCases: boolean;
  /** Reference periods, and how many of them have a value. */
  readonly baselineRows: number;
  readonly knownRows: number;
}

/**
 * Farrington for one period: Farrington, Andrews, Beale and Catchpole 1996 (JRSS A 159:547). A quasi-Poisson regression with
 * a linear trend on the same weeks of earlier years, refitted with past outbreaks weighed down, predicts the period; the
 * limit is normal on a power scale. The trend is kept with three years or more, where it is significant and does not lead
 * beyond the history. For counts by week, month or day with at least as many years as asked for. The work space may be
 * shared by any number of calls.
 */
export function farringtonOriginal(
  series: FarringtonSeries,
  index: number,
  control: FarringtonOriginalControl,
  workSpace: FarringtonWorkSpace = new FarringtonWorkSpace(),
): FarringtonOriginalPrediction | NoPrediction {
  const { yearsBack, halfWindow, reweight, weightsThreshold } = control;
  const design = workSpace.windows.find({
    length: series.values.length,
    starts: series.starts,
    periodsPerYear: series.periodsPerYear,
    index,
    yearsBack,
    halfWindow,
    seasonLevels: 1,
    recentPeriodsExcluded: 0,
  });
  const isWhole = design !== null && design.rows.length === yearsBack * (2 * halfWindow + 1);
  if (design === null || (control.mode === 'published' && !isWhole)) return { status: 'too-short' };
  const exposure = control.populationOffset ? series.population : null;
  const { fit } = workSpace;
  fit.load(design, series.values, exposure);
  if (fit.rows.count === 0) return { status: 'too-many-gaps' };
  const at = { time: index, logExposure: exposure === null ? 0 : Math.log(exposure[index] ?? Number.NaN) };

  let fitted = control.trend && fitReweighted(workSpace, { trend: true, reweight, weightsThreshold });
  if (!(fitted && fit.hasTrend && trendStands(workSpace, control, at))) {
    fitted = fitReweighted(workSpace, { trend: false, reweight, weightsThreshold });
  }
  if (!fitted) return { status: 'not-converged' };
  return predict(series, index, control, { fit, at, baselineRows: design.rows.length });
}

interface PredictedPoint {
  readonly time: number;
  readonly logExposure: number;
}

/** Farrington et al. 1996, section 3.3: at least three years, significant, and no prediction beyond the history. */
function trendStands(
  { fit, trendTest }: FarringtonWorkSpace,
  control: FarringtonOriginalControl,
  at: PredictedPoint,
): boolean {
  if (control.yearsBack < 3) return false;
  const predicted = Math.exp(fit.linearPredictor(0, at.time) + at.logExposure);
  if (!(predicted <= fit.rows.largest)) return false;
  const t = fit.slope / Math.sqrt(pearsonDispersion(fit) / fit.slopeInformation);
  return trendTest.isSignificant(t, fit.residualDegrees, control.trendSignificance);
}

interface Fitted {
  readonly fit: SeasonFit;
  readonly at: PredictedPoint;
  readonly baselineRows: number;
}

function predict(
  { values }: FarringtonSeries,
  index: number,
  control: FarringtonOriginalControl,
  { fit, at, baselineRows }: Fitted,
): FarringtonOriginalPrediction {
  const observed = values[index] ?? Number.NaN;
  const dispersion = Math.max(1, pearsonDispersion(fit));
  const mean = Math.max(smallestMean, Math.exp(fit.linearPredictor(0, at.time) + at.logExposure));
  const { lower, upper, deviate, pValue } = powerThreshold({
    mean,
    standardError: mean * Math.sqrt(dispersion * fit.unscaledVariance(0, at.time)),
    dispersion,
    powerTransform: control.powerTransform,
    alpha: control.alpha,
    observed,
  });
  let cases = 0;
  for (let i = Math.max(0, index - control.minimumCasesPeriods + 1); i <= index; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) cases += value;
  }
  return {
    status: 'predicted',
    observed,
    expected: mean,
    lower,
    upper,
    deviate,
    pValue,
    exceedance: (observed - mean) / (upper - mean),
    dispersion,
    hasTrend: fit.hasTrend,
    enoughCases: cases >= control.minimumCases,
    baselineRows,
    knownRows: fit.rows.count,
  };
}
