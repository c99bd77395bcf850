import type { z } from 'zod';
import { type AlertTextRequest, type TranslatedTextEntry, textRequestOf } from '../../api/index.ts';

/** A whole text as its author has it on the screen: what is sent when it is saved. */
export type DraftForm = z.output<typeof AlertTextRequest>;
export type FormTexts = DraftForm['title'];

/** What is on the screen when writing begins: the draft, else what is published. */
export function formOf(alert: Parameters<typeof textRequestOf>[0]): DraftForm | null {
  return textRequestOf(alert);
}

/** The text of one language changed; an emptied one is none. */
export function withText(
  texts: FormTexts,
  language: keyof FormTexts,
  change: Partial<NonNullable<FormTexts[keyof FormTexts]>>,
): FormTexts {
  const before = texts[language] ?? { text: '', state: 'draft' as const };
  const after = { ...before, ...change };
  const others = Object.entries(texts).filter(([name]) => name !== language);
  return Object.fromEntries([...others, ...(after.text === '' ? [] : [[language, after]])]);
}

/** Whether anything is written in any language. */
export function isWritten(texts: TranslatedTextEntry | undefined): boolean {
  return texts !== undefined && Object.keys(texts).length > 0;
}
