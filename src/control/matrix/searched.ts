import type { InstrumentId, Jurisdiction } from '../../model/index.ts';
import { findInstrument } from './instruments.ts';

/** A text in which entries were looked for, so that "no entry found" says where and of which day. */
export interface SearchedText {
  readonly instrument: InstrumentId;
  /** Day, month or year of the text, as far as it is known: `2026-06-15`, `2025-03`, `2017`. */
  readonly asOf: string;
  /** Whether the whole text was read; otherwise single acts, notices and pages. */
  readonly complete: boolean;
  /** Day of the newest edition that this node read itself: names that the register does not have were looked for there. */
  readonly namesAsOf?: string;
}

/** What the shipped matrix was compiled from (`meta.as_of` of the compiled file). */
export const shippedSearched: readonly SearchedText[] = [
  { instrument: 'un-1961', asOf: '2025-03', complete: false },
  { instrument: 'un-1971', asOf: '2025-03', complete: false },
  { instrument: 'un-1988', asOf: '2025-03', complete: false },
  { instrument: 'ca-cdsa', asOf: '2026-06-15', complete: true },
  { instrument: 'mx-lgs', asOf: '2024-06-07', complete: true },
  { instrument: 'mx-lfcpq', asOf: '2023-05-03', complete: true },
  { instrument: 'us-csa', asOf: '2026-07', complete: false },
  { instrument: 'us-list-chemicals', asOf: '2026-07', complete: false },
  { instrument: 'nl-opiumwet', asOf: '2017', complete: false },
  { instrument: 'eu-precursors', asOf: '2025-05-21', complete: false },
];

/** The newest edition of each text that this node loaded takes the place of what was shipped. */
export function searchedWith(loaded: readonly SearchedText[]): readonly SearchedText[] {
  const byInstrument = new Map(shippedSearched.map((text) => [text.instrument, text]));
  for (const text of loaded) {
    const known = byInstrument.get(text.instrument);
    // An edition that is older than what was shipped adds history, and searches nothing newer.
    const newest = known === undefined || text.asOf >= known.asOf ? text : known;
    byInstrument.set(text.instrument, { ...newest, namesAsOf: text.asOf });
  }
  return [...byInstrument.values()];
}

/** Texts that this node read line by line, each as of the edition that it read. */
export function searchedByName(searched: readonly SearchedText[]): readonly SearchedText[] {
  return searched.flatMap(({ namesAsOf, ...text }) =>
    namesAsOf === undefined ? [] : [{ ...text, asOf: namesAsOf, complete: true }],
  );
}

/** Texts of a jurisdiction; lists that an authority holds itself are no law of it. */
export function searchedIn(searched: readonly SearchedText[], jurisdiction: Jurisdiction): readonly SearchedText[] {
  return searched.filter(
    ({ instrument }) => instrument !== 'local' && findInstrument(instrument).jurisdiction === jurisdiction,
  );
}
