import type { CalendarDate, Language, Text } from '../base/index.ts';

/** A published text in which something was promised. Its words stay with its publisher; we say where they stand. */
export interface Statement {
  readonly id: string;
  readonly title: Text;
  /** Of the meeting, or of the publication where there was none. */
  readonly heldFrom: CalendarDate;
  readonly heldUntil: CalendarDate;
  readonly publishedOn: CalendarDate;
  readonly publisher: Text;
  /** Language of the version that was read. */
  readonly language: Language;
  readonly place: Text;
}

/** Where in a statement something is said. */
export interface Passage {
  readonly statement: string;
  /** Its first words, as many as are needed to find it, in the language of the statement. */
  readonly words: string;
}
