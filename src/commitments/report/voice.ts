import type { Language } from '../../base/index.ts';
import type { ReportMessageId } from './messages/index.ts';

/** How a report speaks: one language, its locale for numbers and dates, its catalogue of ICU messages. */
export interface ReportVoice {
  readonly language: Language;
  /** BCP 47. */
  readonly locale: string;
  readonly text: (id: ReportMessageId, values?: Readonly<Record<string, string | number>>) => string;
}
