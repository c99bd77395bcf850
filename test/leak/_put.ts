/** What everybody of the test may see, and to which withheld things are attached. */
export interface VisibleParents {
  readonly signal: number;
  readonly alert: string;
  /** Another one, not published yet. */
  readonly draft: string;
  /** Its number within the database. */
  readonly alertNumber: number;
  readonly process: number;
  readonly delivery: number;
  readonly series: number;
  readonly openCollection: string;
  readonly alertsCollection: string;
}

/** Numbers and keys of what is withheld, by what they are. */
export type HiddenIds = Readonly<Record<string, readonly (string | number)[]>>;

export type Row = Readonly<Record<string, unknown>>;

export type Put = (table: string, row: Row, returning?: string) => Promise<string | number>;

/** Before the day of the tests. */
export const plantedAt = '2026-06-14T08:00:00Z';

export const inThreeLanguages = (text: string): Row => ({ en: text, fr: text, es: text });
