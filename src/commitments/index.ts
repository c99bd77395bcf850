export { shippedCommitments } from './content/index.ts';
export { meetingSeries } from './content/meeting-series.ts';
export { shippedMeetings } from './content/meetings.ts';
export { statements } from './content/statements.ts';
export { withChance } from './estimate/chance.ts';
export { type Estimate, exactly, medianOf } from './estimate/estimate.ts';
export {
  ageOf,
  type RevisedFigure,
  type RevisionRange,
  revisionRange,
  revisionsAt,
  type Vintage,
  withRevision,
} from './estimate/revision.ts';
export { checkQuestion, type QuestionProblem, questionProblems } from './indicator/check-question.ts';
export {
  type Denominator,
  type IndicatorDefinition,
  type IndicatorQuestion,
  type Measure,
  type MeasureQuestion,
  type PlaceSelection,
  settlePlaces,
} from './indicator/definition.ts';
export { Evaluation, type IndicatorData, type IndicatorFigure } from './indicator/evaluate.ts';
export type { KnownCell, KnownSeries } from './indicator/known-series.ts';
export {
  type AnsweredCitation,
  checkFigures,
  type FigureFinding,
} from './joint-statement/check-figures.ts';
export { citedEstimate, type FigureCitation, isCarried } from './joint-statement/citation.ts';
export { inOrder } from './joint-statement/paragraphs.ts';
export { type Approval, standingOf } from './joint-statement/standing.ts';
export { type CommitmentFacts, stateOfActionItem } from './meeting/action-item-state.ts';
export { checkMeeting, type MeetingProblem } from './meeting/check-meeting.ts';
export { commitmentOfItem } from './meeting/commitment-of-item.ts';
export { hasSameHostAsBefore, lastHeldBefore, nextHostOf } from './meeting/rotation.ts';
export { changedParts } from './merge/changed-parts.ts';
export { type Content, pointerTo } from './merge/content.ts';
export { type MergeConflict, type Merged, mergeContents } from './merge/merge-contents.ts';
export { checkGoal, type GoalProblem, goalProblems } from './progress/check-goal.ts';
export type { Goal } from './progress/goal.ts';
export {
  type Judged,
  judgeProgress,
  type OpenStatus,
} from './progress/judge.ts';
export {
  type Gauge,
  type GaugeInput,
  type GaugeStatus,
  gaugeOfGrowth,
  gaugeOfLinearPath,
  gaugeStatuses,
} from './progress/other-methods.ts';
export { measureProgress, type Progress } from './progress/progress.ts';
export { buildReport, findReportFacts, type ReportFacts } from './report/build-report.ts';
export { countRevisions, type RevisionCount } from './report/count-revisions.ts';
export type {
  Block,
  Figure,
  Inline,
  List,
  Paragraph,
  ReportDocument,
  Section,
  Table,
  TableColumn,
} from './report/document.ts';
export type { MeasuredGoal } from './report/goal-section.ts';
export { type ReportMessageId, reportMessages } from './report/messages/index.ts';
export { type QuestionFacts, type Verdict, verdicts } from './report/question-facts.ts';
export {
  type AskedQuestion,
  idsOfStrategy,
  type Narrative,
  type ReportedGoal,
  type ReportedSource,
  type ReportInput,
} from './report/report-input.ts';
export type { ReportVoice } from './report/voice.ts';
export { horizonOf } from './tree/ancestry.ts';
export { checkRecommendation, type RecommendationProblem } from './tree/check-recommendation.ts';
export type { TreeProblem } from './tree/check-tree.ts';
export { problemsOfChange } from './tree/problems-of-change.ts';
export { type Delay, delayOn, type EventDays, medianDelay } from './work/delay.ts';
export { endedPeriods } from './work/ended-periods.ts';
export { type WorkFigure, workFigure } from './work/work-figures.ts';
export {
  findWorkIndicator,
  type WorkIndicator,
  type WorkIndicatorId,
  workIndicatorIds,
} from './work/work-indicators.ts';
export { exactPart, type WorkPart } from './work/work-parts.ts';
export { questionOfWork, type WorkAsked } from './work/work-question.ts';
