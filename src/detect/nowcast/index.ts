export {
  type BayesNowcast,
  type BayesOptions,
  type BayesPeriod,
  type CountPrior,
  nowcastByBayes,
  nowcastByBetaNegativeBinomial,
  sizeOfPrior,
} from './bayes.ts';
export { type CompletenessModel, fitCompleteness, type NoCompletenessModel } from './completeness-model.ts';
export {
  type CompletenessNowcast,
  type FittedNowcast,
  type HeldOutDepartures,
  heldOutDepartures,
  type Interval,
  intervalWidth,
  type LogCompleteness,
  nowcastByCompleteness,
  type ProvisionalFigure,
  predictLogCompleteness,
} from './completeness-nowcast.ts';
export {
  type CountPrediction,
  certainCount,
  massOf,
  meanOf,
  type PredictionScore,
  quantileOf,
  scorePrediction,
  uniformPrediction,
} from './count-prediction.ts';
export { type DelayPosterior, delayPosterior, expectedCompleteness } from './delay-posterior.ts';
export {
  type LawlessNowcast,
  type LawlessPeriod,
  lawlessPrediction,
  type NowcastMode,
  nowcastByLawless,
} from './lawless.ts';
export {
  type DelayTotals,
  type DelayWindow,
  delayTotals,
  objectionTo,
  type ReportedEvents,
  type ReportingTriangle,
  reportedSoFar,
  type TriangleObjection,
  triangleOfEvents,
} from './reporting-triangle.ts';
export type { RevisionPair } from './revision-pair.ts';
