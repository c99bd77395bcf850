export type { IndividualsChartParameters } from './chart/individuals-chart.ts';
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
} from './ears/statistics.ts';
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
export { referenceDates } from './farrington/reference-dates.ts';
export { type SeasonDesign, seasonDesign } from './farrington/season-design.ts';
export { SeasonFit } from './farrington/season-fit.ts';
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
export {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
} from './multiplicity/multiple-testing.ts';
export {
  type Appearance,
  type AppearanceScope,
  type AppearanceStatus,
  type Coverage,
  type FirstAppearanceOptions,
  firstAppearances,
  type NoveltyExpectation,
  type PanelEntry,
  type Sighting,
} from './novelty/first-appearance.ts';
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
export type { WindowRatioParameters } from './window-ratio/window-ratio.ts';
