import type { MessageId } from './en.ts';
import { spanishAccount } from './es/account.ts';
import { spanishAdministration } from './es/administration.ts';
import { spanishAlerts } from './es/alerts.ts';
import { spanishCheck } from './es/check.ts';
import { spanishCommitments } from './es/commitments.ts';
import { spanishExplore } from './es/explore.ts';
import { spanishGaps } from './es/gaps.ts';
import { spanishInterchange } from './es/interchange.ts';
import { spanishMarkings } from './es/markings.ts';
import { spanishMeetings } from './es/meetings.ts';
import { spanishMethods } from './es/methods.ts';
import { spanishNotices } from './es/notices.ts';
import { spanishParts } from './es/parts.ts';
import { spanishPortal } from './es/portal.ts';
import { spanishProcesses } from './es/processes.ts';
import { spanishQuestions } from './es/questions.ts';
import { spanishRecommendations } from './es/recommendations.ts';
import { spanishReports } from './es/reports.ts';
import { spanishSharing } from './es/sharing.ts';
import { spanishShell } from './es/shell.ts';
import { spanishSignals } from './es/signals.ts';
import { spanishSources } from './es/sources.ts';
import { spanishStatements } from './es/statements.ts';
import { spanishSubstances } from './es/substances.ts';
import { spanishTexts } from './es/texts.ts';
import { spanishWatching } from './es/watching.ts';

/** Spanish (Mexico). */
export const spanish: Readonly<Record<MessageId, string>> = {
  ...spanishShell,
  ...spanishSignals,
  ...spanishExplore,
  ...spanishSources,
  ...spanishMethods,
  ...spanishWatching,
  ...spanishSubstances,
  ...spanishCheck,
  ...spanishGaps,
  ...spanishProcesses,
  ...spanishCommitments,
  ...spanishReports,
  ...spanishInterchange,
  ...spanishMeetings,
  ...spanishStatements,
  ...spanishQuestions,
  ...spanishRecommendations,
  ...spanishTexts,
  ...spanishParts,
  ...spanishPortal,
  ...spanishAdministration,
  ...spanishSharing,
  ...spanishAccount,
  ...spanishAlerts,
  ...spanishNotices,
  ...spanishMarkings,
};
