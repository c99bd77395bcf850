import { normalQuantile } from '../distribution/normal.ts';
import { dispersionWithoutWorkingWeights, pearsonDispersion } from './dispersion.ts';
import { smallestMean } from './iterate.ts';
import { fitReweighted } from './reweighted-fit.ts';
import type { SeasonFit } from './season-fit.ts';
import { countThreshold, type PowerTransform, powerThreshold } from './threshold.ts';
import { FarringtonWorkSpace } from './work-space.ts';

/**
 * `published`: standard errors and the trend test use the Pearson dispersion, as in Noufaily et al. 2013.
 * `surveillance`: number for number what the R package surveillance 1.20.3 prints; after reweighting it takes a wrong
 * dispersion for standard errors and the trend test (about the right one divided by the mean).
 */
export type FarringtonMode = 'published' | 'surveillance';

/** How the limit is drawn: on a power scale, from the negative binomial, or from it with an uncertain mean. */
export type FarringtonThreshold = 'delta' | 'nbPlugin' | 'muan';

/** Parameters of Farrington flexible; the name in R's `control` list stands behind each. */
export interface FarringtonFlexibleControl {
  readonly mode: FarringtonMode;
  /** Years to look back (b). */
  readonly yearsBack: number;
  /** Half width of the windows, in periods (w). */
  readonly halfWindow: number;
  /** Weigh down past outbreaks (reweight). */
  readonly reweight: boolean;
  /** Residual above which they are (weightsThreshold). */
  readonly weightsThreshold: number;
  /** One-sided error probability of the upper limit (alpha). */
  readonly alpha: number;
  /** Fit a linear trend (trend). */
  readonly trend: boolean;
  /** Keep it only if its p value is smaller; 1 keeps it always (pThresholdTrend). */
  readonly trendSignificance: number;
  /** No alarm below this number of cases in the last periods, the current one included (limit54). */
  readonly minimumCases: number;
  readonly minimumCasesPeriods: number;
  /** Scale of the delta threshold (powertrans). */
  readonly powerTransform: PowerTransform;
  /** Model rates per population (populationOffset). */
  readonly populationOffset: boolean;
  /** Season levels (noPeriods). */
  readonly seasonLevels: number;
  /** Recent periods left out of the baseline; null means the half window (pastWeeksNotIncluded). */
  readonly recentPeriodsExcluded: number | null;
  readonly threshold: FarringtonThreshold;
}

export interface FarringtonSeries {
  readonly values: Float64Array;
  /** First day of each period; null where periods are counted instead of dated. */
  readonly starts: Int32Array | null;
  readonly periodsPerYear: number;
  readonly population: Float64Array | null;
}

/** One prediction; NaN where R gives NA. */
export interface FarringtonPrediction {
  readonly status: 'predicted';
  readonly observed: number;
  /** Expected count. */
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  /** (observed - fit) / (upper - fit), the fit on the log scale for nbPlugin and muan, as in R. */
  readonly exceedance: number;
  readonly dispersion: number;
  readonly hasTrend: boolean;
  readonly trendCoefficient: number;
  /** Mean of the predictive distribution (R's mu0Vector). */
  readonly predictiveMean: number;
  /** At least the minimum number of cases in the last periods. */
  readonly enoughCases: boolean;
  /** Rows of the baseline, and how many of them have a value. */
  readonly baselineRows: number;
  readonly knownRows: number;
}

export interface NoPrediction {
  readonly status: 'too-short' | 'too-many-gaps' | 'not-converged';
}

/**
 * Farrington flexible for one period: Noufaily et al. 2013 (Stat Med 32:1206), as built into surveillance (Salmon,
 * Schumacher and Höhle 2016, J Stat Softw 70:10). A quasi-Poisson regression on season levels and a trend, fitted to
 * the last years, refitted with past outbreaks weighed down, predicts the period; the limit follows from the chosen
 * threshold. The work space may be shared by any number of calls.
 */
export function farringtonFlexible(
  series: FarringtonSeries,
  index: number,
  control: FarringtonFlexibleControl,
  workSpace: FarringtonWorkSpace = new FarringtonWorkSpace(),
): FarringtonPrediction | NoPrediction {
  const design = workSpace.seasons.find({
    length: series.values.length,
    starts: series.starts,
    periodsPerYear: series.periodsPerYear,
    index,
    yearsBack: control.yearsBack,
    halfWindow: control.halfWindow,
    seasonLevels: control.seasonLevels,
    recentPeriodsExcluded: control.recentPeriodsExcluded ?? control.halfWindow,
  });
  if (design === null) return { status: 'too-short' };
  const exposure = control.populationOffset ? series.population : null;
  const { fit } = workSpace;
  fit.load(design, series.values, exposure);
  const exposureNow = exposure === null ? 1 : (exposure[index] ?? Number.NaN);
  const level = fit.rows.rankOf(design.levelNow);
  if (level < 0) return { status: 'too-many-gaps' };
  const at = {
    level,
    time: timeNow(series, design.rows, design.timeNow, control),
    logExposure: Math.log(exposureNow),
  };

  const { reweight, weightsThreshold } = control;
  let fitted = control.trend && fitReweighted(workSpace, { trend: true, reweight, weightsThreshold });
  if (!(fitted && fit.hasTrend && trendStands(workSpace, control, at))) {
    fitted = fitReweighted(workSpace, { trend: false, reweight, weightsThreshold });
  }
  if (!fitted) return { status: 'not-converged' };
  return predict(fit, control, at, {
    ...observedOf(series, index, control),
    baselineRows: design.rows.length,
  });
}

interface PredictedPoint {
  readonly level: number;
  readonly time: number;
  readonly logExposure: number;
}

/**
 * R counts the time of the predicted period from the first row *with a value*, that of the rows from the first row:
 * with a missing first row the two differ, which only the surveillance mode repeats.
 */
function timeNow(series: FarringtonSeries, rows: Int32Array, time: number, control: FarringtonFlexibleControl): number {
  const { starts, values } = series;
  if (control.mode === 'published' || starts === null) return time;
  const first = rows.find((row) => !Number.isNaN(values[row] ?? Number.NaN)) ?? 0;
  const unit = (starts[1] ?? 0) - (starts[0] ?? 0);
  return time - ((starts[first] ?? 0) - (starts[rows[0] ?? 0] ?? 0)) / unit;
}

/** Dispersion behind the standard error of the trend. */
function trendDispersion(fit: SeasonFit, control: FarringtonFlexibleControl): number {
  const misled = control.mode === 'surveillance' && control.reweight;
  return misled ? dispersionWithoutWorkingWeights(fit) : pearsonDispersion(fit);
}

/** Farrington et al. 1996, section 3.3: at least three years, significant, and no prediction beyond the history. */
function trendStands(
  { fit, trendTest }: FarringtonWorkSpace,
  control: FarringtonFlexibleControl,
  at: PredictedPoint,
): boolean {
  if (control.yearsBack < 3) return false;
  const predicted = Math.exp(fit.linearPredictor(at.level, at.time) + at.logExposure);
  if (!(predicted <= fit.rows.largest)) return false;
  if (control.trendSignificance >= 1) return fit.slope !== 0;
  const t = fit.slope / Math.sqrt(trendDispersion(fit, control) / fit.slopeInformation);
  return trendTest.isSignificant(t, fit.residualDegrees, control.trendSignificance);
}

interface Observed {
  readonly value: number;
  readonly enoughCases: boolean;
  readonly baselineRows: number;
}

function observedOf(
  series: FarringtonSeries,
  index: number,
  control: FarringtonFlexibleControl,
): Omit<Observed, 'baselineRows'> {
  let cases = 0;
  for (let i = Math.max(0, index - control.minimumCasesPeriods + 1); i <= index; i++) {
    const value = series.values[i] ?? Number.NaN;
    if (control.mode === 'surveillance' || !Number.isNaN(value)) cases += value;
  }
  return { value: series.values[index] ?? Number.NaN, enoughCases: cases >= control.minimumCases };
}

/**
 * Standard error of the linear predictor. As published its dispersion is the one of the threshold, at least 1. The negative
 * binomial limit takes the mean as known.
 */
function predictorError(
  fit: SeasonFit,
  control: FarringtonFlexibleControl,
  at: PredictedPoint,
  dispersion: number,
): number {
  if (control.threshold === 'nbPlugin') return 0;
  const chosen = control.mode === 'published' ? dispersion : trendDispersion(fit, control);
  return Math.sqrt(chosen * fit.unscaledVariance(at.level, at.time));
}

function predict(
  fit: SeasonFit,
  control: FarringtonFlexibleControl,
  at: PredictedPoint,
  observed: Observed,
): FarringtonPrediction {
  const { alpha } = control;
  const dispersion = Math.max(1, pearsonDispersion(fit));
  const eta = fit.linearPredictor(at.level, at.time) + at.logExposure;
  const etaError = predictorError(fit, control, at, dispersion);
  const z = normalQuantile(1 - alpha);
  const isDelta = control.threshold === 'delta';
  const mean = isDelta ? Math.max(smallestMean, Math.exp(eta)) : Math.exp(eta);
  const fitValue = isDelta ? mean : eta;
  const fitError = isDelta ? etaError * mean : etaError;
  const predictiveMean = control.threshold === 'nbPlugin' ? mean : Math.exp(fitValue + z * fitError);
  const { lower, upper, pValue } = isDelta
    ? powerThreshold({
        mean,
        standardError: fitError,
        dispersion,
        powerTransform: control.powerTransform,
        alpha,
        observed: observed.value,
      })
    : countThreshold({ mean: predictiveMean, dispersion, alpha, observed: observed.value });
  return {
    status: 'predicted',
    observed: observed.value,
    expected: mean,
    lower,
    upper,
    pValue,
    exceedance: (observed.value - fitValue) / (upper - fitValue),
    dispersion,
    hasTrend: fit.hasTrend,
    trendCoefficient: fit.hasTrend ? fit.slope : Number.NaN,
    predictiveMean,
    enoughCases: observed.enoughCases,
    baselineRows: observed.baselineRows,
    knownRows: fit.rows.count,
  };
}
