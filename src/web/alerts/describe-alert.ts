import type { AlertEntry, TranslatedTextEntry } from '../../api/index.ts';
import { type Language, languages } from '../../base/index.ts';
import type { Voice } from '../format/voice.ts';

/** A text in one language. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: Language;
}

/** A text in the reader's language, else in the first one that it has; null where there is none. */
export function textFor(text: TranslatedTextEntry, wanted: Language): TextInLanguage | null {
  for (const language of [wanted, ...languages]) {
    const found = text[language]?.text;
    if (found !== undefined && found !== '') return { text: found, language };
  }
  return null;
}

/** "2026-03-01 to 2026-03-31"; one day where both are the same, nothing where no day is known. */
export function describeDays({ from, until }: Pick<AlertEntry, 'from' | 'until'>, voice: Voice): string {
  if (from === null || until === null || from === until) return from ?? until ?? '';
  return voice.text('period.range', { from, to: until });
}
