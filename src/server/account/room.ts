import type { ComposedQuestion } from '../../api/index.ts';
import { CommitmentService } from './commitment/service.ts';
import type { AccountContext, AccountOptions } from './context.ts';
import { EntryService } from './entry/service.ts';
import { EntryExchange } from './exchange/service.ts';
import { GoalService } from './goal/service.ts';
import { IndicatorService } from './indicator/service.ts';
import { JointStatementService } from './joint-statement/service.ts';
import { JudgementService } from './judgement/service.ts';
import { MeetingService } from './meeting/service.ts';
import { PracticeService } from './practice/service.ts';
import { questionRules } from './question/question-rules.ts';
import { type ReportOptions, ReportService } from './report/service.ts';

/** The room in which the node says what was promised and how far it is. */
export interface AccountRoom {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
  readonly judgements: JudgementService;
  readonly meetings: MeetingService;
  readonly jointStatements: JointStatementService;
  readonly practices: PracticeService;
  /** Questions that people composed. */
  readonly questions: EntryService<ComposedQuestion>;
  readonly indicators: IndicatorService;
  readonly reports: ReportService;
  readonly exchange: EntryExchange;
}

export function openAccount(context: AccountContext, options: AccountOptions & ReportOptions): AccountRoom {
  const commitments = new CommitmentService(context);
  const goals = new GoalService(context, options);
  const judgements = new JudgementService(context);
  return {
    commitments,
    goals,
    judgements,
    meetings: new MeetingService(context, { commitments, goals, judgements }),
    jointStatements: new JointStatementService(context, options),
    practices: new PracticeService(context),
    questions: new EntryService(context, questionRules),
    indicators: new IndicatorService(context, options),
    reports: new ReportService(context, options),
    exchange: new EntryExchange(context, options),
  };
}
