import type { ComposedQuestion, NarrativeContent } from '../../api/index.ts';
import { CommitmentService } from './commitment/service.ts';
import type { AccountContext, AccountOptions } from './context.ts';
import { EntryService } from './entry/service.ts';
import { EntryExchange } from './exchange/service.ts';
import { GoalService } from './goal/service.ts';
import { IndicatorService } from './indicator/service.ts';
import { InterchangeService } from './interchange/service.ts';
import { JointStatementService } from './joint-statement/service.ts';
import { JudgementService } from './judgement/service.ts';
import { MeetingService } from './meeting/service.ts';
import { narrativeRules } from './narrative/narrative-rules.ts';
import { PracticeService } from './practice/service.ts';
import { questionRules } from './question/question-rules.ts';
import { KeptReportService } from './report/kept/service.ts';
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
  /** Files of commitments and goals that others read and write. */
  readonly interchange: InterchangeService;
  /** Reports that are built in the background and kept. */
  readonly keptReports: KeptReportService;
  /** What countries write about their own year. */
  readonly narratives: EntryService<NarrativeContent>;
}

interface RoomOptions extends AccountOptions, ReportOptions {
  /** Hears of bugs in work that nobody waits for. */
  readonly onError: (error: unknown) => void;
}

export function openAccount(context: AccountContext, options: RoomOptions): AccountRoom {
  const commitments = new CommitmentService(context);
  const goals = new GoalService(context, options);
  const judgements = new JudgementService(context);
  const indicators = new IndicatorService(context, options);
  const reports = new ReportService(context, options);
  return {
    commitments,
    goals,
    judgements,
    meetings: new MeetingService(context, { commitments, goals, judgements }),
    jointStatements: new JointStatementService(context, options),
    practices: new PracticeService(context),
    questions: new EntryService(context, questionRules),
    indicators,
    interchange: new InterchangeService(context, { commitments, goals, indicators }),
    exchange: new EntryExchange(context, options),
    reports,
    keptReports: new KeptReportService(context, { reports, onError: options.onError }),
    narratives: new EntryService(context, narrativeRules),
  };
}
