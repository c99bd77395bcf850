import { englishAccount } from './en/account.ts';
import { englishAdministration } from './en/administration.ts';
import { englishAlerts } from './en/alerts.ts';
import { englishCheck } from './en/check.ts';
import { englishCommitments } from './en/commitments.ts';
import { englishExplore } from './en/explore.ts';
import { englishGaps } from './en/gaps.ts';
import { englishInterchange } from './en/interchange.ts';
import { englishMarkings } from './en/markings.ts';
import { englishMeetings } from './en/meetings.ts';
import { englishMethods } from './en/methods.ts';
import { englishNotices } from './en/notices.ts';
import { englishParts } from './en/parts.ts';
import { englishPortal } from './en/portal.ts';
import { englishProcesses } from './en/processes.ts';
import { englishQuestions } from './en/questions.ts';
import { englishRecommendations } from './en/recommendations.ts';
import { englishReports } from './en/reports.ts';
import { englishSharing } from './en/sharing.ts';
import { englishShell } from './en/shell.ts';
import { englishSignals } from './en/signals.ts';
import { englishSources } from './en/sources.ts';
import { englishStatements } from './en/statements.ts';
import { englishSubstances } from './en/substances.ts';
import { englishTexts } from './en/texts.ts';
import { englishWatching } from './en/watching.ts';

/** English (Canada): the catalogue that names every text of the web application, one file for each part of it. */
export const english = {
  ...englishShell,
  ...englishSignals,
  ...englishExplore,
  ...englishSources,
  ...englishMethods,
  ...englishWatching,
  ...englishSubstances,
  ...englishCheck,
  ...englishGaps,
  ...englishProcesses,
  ...englishCommitments,
  ...englishReports,
  ...englishInterchange,
  ...englishMeetings,
  ...englishStatements,
  ...englishQuestions,
  ...englishRecommendations,
  ...englishTexts,
  ...englishParts,
  ...englishPortal,
  ...englishAdministration,
  ...englishSharing,
  ...englishAccount,
  ...englishAlerts,
  ...englishNotices,
  ...englishMarkings,
} as const;

export type MessageId = keyof typeof english;
