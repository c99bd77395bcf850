import type { MessageId } from './en.ts';
import { frenchAccount } from './fr/account.ts';
import { frenchAdministration } from './fr/administration.ts';
import { frenchAlerts } from './fr/alerts.ts';
import { frenchCheck } from './fr/check.ts';
import { frenchCommitments } from './fr/commitments.ts';
import { frenchExplore } from './fr/explore.ts';
import { frenchGaps } from './fr/gaps.ts';
import { frenchInterchange } from './fr/interchange.ts';
import { frenchMarkings } from './fr/markings.ts';
import { frenchMeetings } from './fr/meetings.ts';
import { frenchMethods } from './fr/methods.ts';
import { frenchNotices } from './fr/notices.ts';
import { frenchParts } from './fr/parts.ts';
import { frenchPortal } from './fr/portal.ts';
import { frenchProcesses } from './fr/processes.ts';
import { frenchQuestions } from './fr/questions.ts';
import { frenchRecommendations } from './fr/recommendations.ts';
import { frenchReports } from './fr/reports.ts';
import { frenchSharing } from './fr/sharing.ts';
import { frenchShell } from './fr/shell.ts';
import { frenchSignals } from './fr/signals.ts';
import { frenchSources } from './fr/sources.ts';
import { frenchStatements } from './fr/statements.ts';
import { frenchSubstances } from './fr/substances.ts';
import { frenchTexts } from './fr/texts.ts';
import { frenchWatching } from './fr/watching.ts';

/** French (Canada). */
export const french: Readonly<Record<MessageId, string>> = {
  ...frenchShell,
  ...frenchSignals,
  ...frenchExplore,
  ...frenchSources,
  ...frenchMethods,
  ...frenchWatching,
  ...frenchSubstances,
  ...frenchCheck,
  ...frenchGaps,
  ...frenchProcesses,
  ...frenchCommitments,
  ...frenchReports,
  ...frenchInterchange,
  ...frenchMeetings,
  ...frenchStatements,
  ...frenchQuestions,
  ...frenchRecommendations,
  ...frenchTexts,
  ...frenchParts,
  ...frenchPortal,
  ...frenchAdministration,
  ...frenchSharing,
  ...frenchAccount,
  ...frenchAlerts,
  ...frenchNotices,
  ...frenchMarkings,
};
