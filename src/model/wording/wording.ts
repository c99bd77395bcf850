import type { Language, Text } from '../../base/index.ts';

/** Where an authority says what to write instead. */
export interface WordingSource {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
}

/** A term that authorities ask not to use of people, and what they say instead. */
export interface WordingTerm {
  /** Stable name, unique in its language. */
  readonly id: string;
  readonly language: Language;
  /**
   * The term with its inflected forms, without accents and in lower case: words separated by spaces. `|` separates forms of
   * a word; a word in brackets may be absent.
   */
  readonly forms: readonly string[];
  /** The accents tell it from another word; its forms are written with them. */
  readonly accented?: boolean;
  readonly alternatives: readonly string[];
  readonly why: Text;
  readonly source: WordingSource;
  /** Neighbouring words beside which it means something else, as in "needle exchange": `before` or `after` it. */
  readonly unless?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
}

/** A term where it stands in a text. */
export interface WordingMatch {
  readonly term: WordingTerm;
  readonly found: string;
  /** Offsets in UTF-16 units of the text as it was given. */
  readonly start: number;
  readonly end: number;
}
