export {
  type AkritasTheilSenMode,
  akritasTheilSen,
  type CensoredTrend,
  type NoCensoredTrend,
} from './censored/akritas-theil-sen.ts';
export type { CensoredScale, CensoredValues } from './censored/censored-values.ts';
export {
  type NoOrderStatistics,
  type OrderStatisticsFit,
  regressionOnOrderStatistics,
} from './censored/order-statistics.ts';
export { plottingPositions } from './censored/plotting-positions.ts';
export {
  type CensoredMoments,
  censoredMoments,
  fitBoundedRegression,
  fitTobit,
  type NoTobitFit,
  type TobitFit,
} from './censored/tobit.ts';
export {
  type BayesianOnlineChanges,
  type BayesianOnlineOptions,
  bayesianOnlineChanges,
  type NotFollowed,
} from './changepoint/bayesian-online.ts';
export { type ChangePenalty, changePenaltyValue } from './changepoint/change-penalty.ts';
export {
  type ChangePointOptions,
  type ChangePoints,
  changePoints,
  type NotSegmented,
  type Segment,
} from './changepoint/change-points.ts';
export { type CumulativeSumOptions, type CumulativeSumTest, cumulativeSumTest } from './changepoint/cumulative-sum.ts';
export { type MeanBreaks, type MeanBreaksOptions, meanBreaks, type NoMeanBreaks } from './changepoint/mean-breaks.ts';
export type { NormalRunPrior, PoissonRunPrior } from './changepoint/run-predictions.ts';
export type { SegmentModel } from './changepoint/segment-cost.ts';
export type { IndividualsChartParameters } from './chart/individuals-chart.ts';
export { type Corroboration, corroborate, type StreamEvidence } from './corroboration/corroborate.ts';
export { yearlyDepartures } from './corroboration/departures.ts';
export {
  type LeadTime,
  type LeadTimeOptions,
  learnLeadTime,
  type NoLeadTime,
  type StreamPair,
} from './corroboration/lead-time.ts';
export {
  type BinomialCusum,
  type BinomialCusumOptions,
  binomialCusum,
  binomialLogRatio,
  shareAtOddsRatio,
} from './cusum/binomial-cusum.ts';
export { type CountCusum, type CountCusumOptions, countCusum } from './cusum/count-cusum.ts';
export {
  type BinomialRunLength,
  binomialCusumAlarmChances,
  binomialCusumRunLength,
  designPoissonCusum,
  type PoissonCusum,
  type PoissonCusumDesign,
  poissonCusumRunLength,
  poissonReferenceValue,
} from './cusum/count-run-length.ts';
export { type CountTransform, countTransforms } from './cusum/count-transform.ts';
export {
  type CusumDesign,
  cusumDecisionInterval,
  designCusum,
  type NormalCusum,
  normalCusumRunLength,
} from './cusum/normal-run-length.ts';
export {
  fitSeasonalMean,
  type SeasonalMean,
  type SeasonalMeanFit,
  type SeasonalMeanOptions,
} from './cusum/seasonal-mean.ts';
export { betaQuantile, incompleteBeta } from './distribution/incomplete-beta.ts';
export { chiSquaredQuantile, gammaQuantile, incompleteGamma, type Tails } from './distribution/incomplete-gamma.ts';
export { logBeta, logGamma } from './distribution/log-gamma.ts';
export {
  type NegativeBinomial,
  negativeBinomialLowerTail,
  negativeBinomialOfDispersion,
  negativeBinomialProbability,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from './distribution/negative-binomial.ts';
export { normalDensity, normalLowerTail, normalQuantile, normalUpperTail } from './distribution/normal.ts';
export { poissonLowerTail, poissonProbability, poissonQuantile, poissonUpperTail } from './distribution/poisson.ts';
export { digamma, trigamma } from './distribution/polygamma.ts';
export { studentLowerTail, studentQuantile, studentUpperTail } from './distribution/student-t.ts';
export type { EarsC3Parameters, EarsParameters } from './ears/ears.ts';
export {
  c2Statistic,
  c3Statistic,
  c3UpperLimit,
  c3UpperLimitAsDocumented,
  c3UpperLimitAsInSurveillance,
  type EarsBaseline,
  type EarsLimit,
  earsMoments,
  earsUpperLimit,
  writeEarsUpperLimits,
} from './ears/statistics.ts';
export { dispersionWithoutWorkingWeights, pearsonDispersion } from './farrington/dispersion.ts';
export {
  type FarringtonFlexibleControl,
  type FarringtonMode,
  type FarringtonPrediction,
  type FarringtonSeries,
  type FarringtonThreshold,
  farringtonFlexible,
  type NoPrediction,
} from './farrington/flexible.ts';
export type { FarringtonFlexibleParameters } from './farrington/flexible-method.ts';
export {
  type FarringtonOriginalControl,
  type FarringtonOriginalPrediction,
  farringtonOriginal,
} from './farrington/original.ts';
export type { FarringtonOriginalParameters } from './farrington/original-method.ts';
export { OutlierWeights } from './farrington/outlier-weights.ts';
export { referenceDates } from './farrington/reference-dates.ts';
export { type SeasonDesign, seasonDesign } from './farrington/season-design.ts';
export { SeasonFit } from './farrington/season-fit.ts';
export { FarringtonWorkSpace } from './farrington/work-space.ts';
export type { FixedWindowParameters } from './fixed-window/fixed-window.ts';
export {
  pastWindows,
  type RecommendedThreshold,
  recommendThreshold,
  type ThresholdOptions,
  type ThresholdRule,
} from './fixed-window/recommended-threshold.ts';
export {
  type RegionThreshold,
  type SpikeNotice,
  type SpikeScope,
  spikeNotices,
  type WatchedArea,
} from './fixed-window/spike-notices.ts';
export {
  type LikelihoodRatioChart,
  type LikelihoodRatioOptions,
  likelihoodRatioChart,
} from './glr/likelihood-ratio-chart.ts';
export { neededCounts } from './glr/needed-count.ts';
export * from './judge/index.ts';
export type { LoadChartParameters } from './load-chart/load-chart.ts';
export {
  type BaselineSpan,
  type Detection,
  type Evaluation,
  type EvaluationRange,
  type Frequency,
  type Method,
  type NotEvaluated,
  type ReasonCode,
  reasonCodes,
  type SeriesInput,
  type ValueKind,
} from './method.ts';
export { type FamilySelection, selectHierarchically } from './multiplicity/hierarchical.ts';
export {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
} from './multiplicity/multiple-testing.ts';
export { chanceByEffort, type Effort } from './novelty/effort.ts';
export {
  type Appearance,
  type AppearanceScope,
  type AppearanceStatus,
  type Coverage,
  type FirstAppearanceOptions,
  firstAppearances,
  type NoveltyExpectation,
  type PanelEntry,
  type SeenElsewhere,
  type Sighting,
} from './novelty/first-appearance.ts';
export { type HypergeometricDraw, hypergeometricUpperTail } from './novelty/hypergeometric.ts';
export {
  type CombinationOptions,
  type NewCombination,
  newCombinations,
  type SampleFinding,
} from './novelty/new-combination.ts';
export * from './nowcast/index.ts';
export { type OutbreakLimit, outbreakCases } from './outbreak-p/outbreak-cases.ts';
export { logOutbreakStatistic, type OutbreakMode, outbreakStatistic } from './outbreak-p/outbreak-statistic.ts';
export { Generator } from './random/generator.ts';
export {
  randomBeta,
  randomBinomial,
  randomGamma,
  randomLognormal,
  randomNegativeBinomial,
  randomNormal,
  randomPoisson,
  shuffle,
} from './random/variates.ts';
export { predictRareCount, type RareCountParameters, type RareCountPrediction } from './rare-count/rare-count.ts';
export { type BayesParameters, bayesUpperLimit } from './reference-value/bayes.ts';
export { type CdcParameters, cdcUpperLimit, fourWeekTotal } from './reference-value/cdc.ts';
export { momentsOf, type ReferenceWindow, referenceValues } from './reference-value/reference-values.ts';
export { crowGardnerUpperLimit, type RkiParameters, rkiUpperLimit } from './reference-value/rki.ts';
export {
  type AnyMethodChoice,
  baselineSpan,
  detect,
  effectiveParameters,
  type MethodChoice,
  type MethodId,
  type MethodParameters,
  methods,
  minimumHistory,
} from './registry.ts';
export {
  type CountData,
  fitBinomialRegression,
  fitPoissonRegression,
  type ShareData,
} from './regression/count-regression.ts';
export { type DesignMatrix, designOfColumns, interceptColumn } from './regression/design-matrix.ts';
export { binomialFamily, type ErrorFamily, negativeBinomialFamily, poissonFamily } from './regression/error-family.ts';
export {
  devianceOf,
  type FittedModel,
  fitGeneralizedLinearModel,
  type IterationLimits,
  type RegressionData,
  type RegressionFit,
  type UnsolvedModel,
} from './regression/generalized-linear-model.ts';
export { fitLeastSquares, type LeastSquaresData, type LeastSquaresFit } from './regression/least-squares.ts';
export {
  estimateSize,
  fitNegativeBinomialRegression,
  type NegativeBinomialFit,
  type NegativeBinomialModel,
} from './regression/negative-binomial-regression.ts';
export {
  type CoefficientTest,
  type LinearPrediction,
  predictLinear,
  testCoefficient,
} from './regression/prediction.ts';
export type { AdaptiveRegressionParameters } from './rnssp/adaptive-regression.ts';
export type { EwmaParameters } from './rnssp/ewma.ts';
export { type EwmaOptions, type EwmaPoint, type EwmaState, ewmaChart } from './rnssp/ewma-chart.ts';
export type { NegativeBinomialRegressionParameters } from './rnssp/negative-binomial-method.ts';
export {
  type CountLimits,
  type CountModel,
  countLimits,
  fitWaveCounts,
  type NegativeBinomialMode,
} from './rnssp/negative-binomial-threshold.ts';
export { quietLevel } from './rnssp/quiet-level.ts';
export type { RegressionSwitchParameters } from './rnssp/regression-switch.ts';
export {
  type RnsspFarringtonAnswer,
  type RnsspFarringtonOptions,
  type RnsspModifiedOptions,
  rnsspFarringtonModified,
  rnsspFarringtonOriginal,
  type WeeklySeries,
} from './rnssp/rnssp-farrington.ts';
export type { SerflingParameters } from './rnssp/serfling.ts';
export {
  fitSerfling,
  isInSeason,
  type MonthSpan,
  type SerflingLimits,
  type SerflingModel,
  serflingLimits,
} from './rnssp/serfling-limits.ts';
export {
  classifyShareTrend,
  type ShareSeries,
  type ShareTrend,
  type ShareTrendClass,
  type ShareTrendOptions,
} from './rnssp/share-trend.ts';
export {
  type WeekdayForecast,
  type WeekdayRegressionAnswer,
  type WeekdayRegressionOptions,
  weekdayForecast,
  weekdayOf,
} from './rnssp/weekday-regression.ts';
export {
  type BetaBinomial,
  betaBinomialLowerTail,
  betaBinomialProbability,
  betaBinomialQuantile,
  betaBinomialUpperTail,
} from './share/beta-binomial.ts';
export type { ShareChartParameters } from './share/share-chart.ts';
export { predictShare, type ShareHistory, type SharePrediction } from './share/share-prediction.ts';
export * from './space/index.ts';
export { isOnDownSlope } from './suppression/down-slope.ts';
export { type Duration, kaplanMeierMedian } from './survival/kaplan-meier.ts';
export {
  describeTrend,
  type TrendDescription,
  type TrendOptions,
  type TrendReason,
  type TrendWord,
} from './trend/describe-trend.ts';
export type { NotTested } from './trend/known-values.ts';
export { type MannKendall, mannKendall } from './trend/mann-kendall.ts';
export { type Pettitt, pettitt } from './trend/pettitt.ts';
export { type SeasonalMannKendall, seasonalMannKendall } from './trend/seasonal-mann-kendall.ts';
export { type SenSlope, type SenSlopeOptions, senSlope } from './trend/sen-slope.ts';
export * from './wastewater/index.ts';
export type { WindowRatioParameters } from './window-ratio/window-ratio.ts';
