import type { Language } from '../../base/index.ts';
import type { MessageId } from '../messages/index.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** How the application speaks: one language, its locale for numbers and dates, its catalogue. */
export interface Voice {
  readonly language: Language;
  readonly locale: string;
  readonly text: (id: MessageId, values?: MessageValues) => string;
}
