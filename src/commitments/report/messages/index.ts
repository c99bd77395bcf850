import type { Language } from '../../../base/index.ts';
import { english, type ReportMessageId } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';

export type { ReportMessageId } from './en.ts';

/** Texts of reports, as ICU messages. */
export const reportMessages: Readonly<Record<Language, Readonly<Record<ReportMessageId, string>>>> = {
  en: english,
  fr: french,
  es: spanish,
};
