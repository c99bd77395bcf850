// What was promised, how far it is, and what is said and decided of it.

export { ApprovalContent, ApprovalRequest, ApprovalStanding } from './approval.ts';
export {
  CommitmentContent,
  CommitmentDetail,
  CommitmentEntry,
  CommitmentList,
  CommitmentQuery,
  SaveCommitmentOutcome,
  SaveCommitmentRequest,
  StatementEntry,
} from './commitment.ts';
export {
  ComposedQuestion,
  ComposedQuestionDetail,
  ComposedQuestionEntry,
  ComposedQuestionList,
  PreviewQuestionRequest,
  SaveComposedQuestionOutcome,
  SaveComposedQuestionRequest,
} from './composed-question.ts';
export {
  type EntryDetail,
  EntryHead,
  type EntryHistory,
  type MergeConflictEntry,
  type SaveOutcome,
  WithdrawEntryRequest,
} from './entry.ts';
export { CommitmentStanding, MeetingFollowUp, MeetingStanding } from './follow-up.ts';
export {
  GoalContent,
  GoalDetail,
  GoalEntry,
  GoalList,
  GoalProgress,
  GoalProgressList,
  GoalProgressQuery,
  GoalStatus,
  SaveGoalOutcome,
  SaveGoalRequest,
} from './goal.ts';
export {
  FigureCitation,
  JointParagraph,
  JointStatementContent,
  JointStatementDetail,
  JointStatementEntry,
  JointStatementList,
  PublishJointStatementRequest,
  SaveJointStatementOutcome,
  SaveJointStatementRequest,
  StatementTextQuery,
} from './joint-statement.ts';
export {
  JudgementContent,
  JudgementDetail,
  JudgementEntry,
  JudgementList,
  JudgementQuery,
  SaveJudgementOutcome,
  SaveJudgementRequest,
} from './judgement.ts';
export { BuildReportRequest, KeptReport, KeptReportList, type ReportFile, ReportVerification } from './kept-report.ts';
export {
  ActionItemOutcome,
  CalendarQuery,
  EnterActionItemRequest,
  MeetingContent,
  MeetingDetail,
  MeetingEntry,
  MeetingList,
  MeetingSeriesEntry,
  MeetingSummary,
  SaveMeetingOutcome,
  SaveMeetingRequest,
} from './meeting.ts';
export { MeetingDecisionsList, MeetingDecisionsQuery } from './meeting-decisions.ts';
export {
  NarrativeContent,
  NarrativeDetail,
  NarrativeEntry,
  NarrativeList,
  SaveNarrativeOutcome,
  SaveNarrativeRequest,
} from './narrative.ts';
export { PlanFileQuery, PlanFileReport, PlanFileRow, planFormats } from './plan-file.ts';
export {
  PracticeContent,
  PracticeDetail,
  PracticeEntry,
  PracticeList,
  PracticeQuery,
  SavePracticeOutcome,
  SavePracticeRequest,
} from './practice.ts';
export {
  ProgressAnswer,
  ProgressAnswerQuery,
  ProgressEntry,
  ProgressFigure,
  ProgressList,
  ProgressListQuery,
  ProgressQuery,
  ProgressQuestion,
} from './progress.ts';
export type { EvidenceEntry, RecommendationEntry } from './recommendation.ts';
export { ReportFilesQuery, ReportQuery } from './report.ts';
export { CheckParagraphRequest, CitedFigureEntry, FigureFindingEntry, ParagraphCheck } from './statement-check.ts';
export { JointStatementStanding, PublicationGap } from './statement-standing.ts';
