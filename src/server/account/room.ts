import type { ComposedQuestion } from '../../api/index.ts';
import { CommitmentService } from './commitment/service.ts';
import type { AccountContext, AccountOptions } from './context.ts';
import { EntryService } from './entry/service.ts';
import { GoalService } from './goal/service.ts';
import { IndicatorService } from './indicator/service.ts';
import { InterchangeService } from './interchange/service.ts';
import { JudgementService } from './judgement/service.ts';
import { PracticeService } from './practice/service.ts';
import { questionRules } from './question/question-rules.ts';
import { type ReportOptions, ReportService } from './report/service.ts';

/** The room in which the node says what was promised and how far it is. */
export interface AccountRoom {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
  readonly judgements: JudgementService;
  readonly practices: PracticeService;
  /** Questions that people composed. */
  readonly questions: EntryService<ComposedQuestion>;
  readonly indicators: IndicatorService;
  readonly reports: ReportService;
  /** Files of commitments and goals that others read and write. */
  readonly interchange: InterchangeService;
}

export function openAccount(context: AccountContext, options: AccountOptions & ReportOptions): AccountRoom {
  const commitments = new CommitmentService(context);
  const goals = new GoalService(context, options);
  const indicators = new IndicatorService(context, options);
  return {
    commitments,
    goals,
    interchange: new InterchangeService(context, { commitments, goals, indicators }),
    judgements: new JudgementService(context),
    practices: new PracticeService(context),
    questions: new EntryService(context, questionRules),
    indicators,
    reports: new ReportService(context, options),
  };
}
