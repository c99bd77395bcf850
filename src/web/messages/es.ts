import type { MessageId } from './en.ts';
import { spanishCheck } from './es/check.ts';
import { spanishExplore } from './es/explore.ts';
import { spanishMethods } from './es/methods.ts';
import { spanishShell } from './es/shell.ts';
import { spanishSignals } from './es/signals.ts';
import { spanishSources } from './es/sources.ts';
import { spanishSubstances } from './es/substances.ts';
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
};
