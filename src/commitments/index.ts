export { shippedCommitments } from './content/index.ts';
export { statements } from './content/statements.ts';
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
export type { Passage, Statement } from './statement/statement.ts';
export { checkTree, type TreeProblem } from './tree/check-tree.ts';
export {
  type Commitment,
  type CommitmentId,
  type CommitmentLevel,
  type CommitmentOrigin,
  type CommitmentRelation,
  commitmentLevels,
  commitmentOrigins,
  commitmentRelations,
  type Horizon,
  type Lineage,
  type Party,
} from './tree/commitment.ts';
