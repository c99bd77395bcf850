import { englishCheck } from './en/check.ts';
import { englishExplore } from './en/explore.ts';
import { englishMethods } from './en/methods.ts';
import { englishShell } from './en/shell.ts';
import { englishSignals } from './en/signals.ts';
import { englishSources } from './en/sources.ts';
import { englishSubstances } from './en/substances.ts';
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
} as const;

export type MessageId = keyof typeof english;
