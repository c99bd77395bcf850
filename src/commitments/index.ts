export { withChance } from './estimate/chance.ts';
export { type Estimate, exactly } from './estimate/estimate.ts';
export { type RevisedFigure, type RevisionRange, revisionRange, withRevision } from './estimate/revision.ts';
export {
  type Aggregation,
  aggregations,
  type BetterDirection,
  betterDirections,
  type Denominator,
  type IndicatorDefinition,
  type Measure,
} from './indicator/definition.ts';
export { Evaluation, type IndicatorData, type IndicatorFigure } from './indicator/evaluate.ts';
export type { KnownCell, KnownSeries } from './indicator/known-series.ts';
export { type Caveat, caveats } from './indicator/place-figure.ts';
export type { Goal } from './progress/goal.ts';
export {
  type Judged,
  judgeProgress,
  type OpenStatus,
  type ProgressStatus,
  progressStatuses,
} from './progress/judge.ts';
export {
  type Gauge,
  type GaugeInput,
  type GaugeStatus,
  gaugeOfGrowth,
  gaugeOfLinearPath,
  gaugeStatuses,
} from './progress/other-methods.ts';
export { measureProgress, type Progress, type ProgressReason, progressReasons } from './progress/progress.ts';
