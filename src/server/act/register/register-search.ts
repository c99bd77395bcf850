import {
  identifyCas,
  identifyKey,
  indexNames,
  type NameIndex,
  type NameMatch,
  readQuery,
} from '../../../control/index.ts';
import type { SubstanceId } from '../../../model/index.ts';

/** Most items that one search finds. */
const mostFound = 1_000;
/** A name that only a source uses comes after the register's own. */
const reportedShare = 0.6;

/** What the register is searched for: an item with its names. */
export interface SearchedItem {
  readonly id: SubstanceId;
  readonly kind: string;
  readonly names: readonly string[];
}

export interface FoundItem {
  readonly id: SubstanceId;
  readonly matchedName: string | null;
  readonly score: number;
}

/** Searches items by name in any language, CAS registry number or InChIKey, as a person types. */
export class RegisterSearch {
  readonly #own: NameIndex;
  readonly #reported: NameIndex;

  constructor(items: readonly SearchedItem[]) {
    this.#own = indexNames(items.filter(({ kind }) => kind !== 'reported'));
    this.#reported = indexNames(items.filter(({ kind }) => kind === 'reported'));
  }

  /** Best first. */
  find(text: string): readonly FoundItem[] {
    const query = readQuery(text);
    const identity =
      query.kind === 'cas' ? identifyCas(query.text) : query.kind === 'inchikey' ? identifyKey(query.text) : null;
    if (identity !== null) {
      return identity.candidates.map(({ substance, score }) => ({ id: substance, matchedName: null, score }));
    }
    const reported = this.#reported
      .search(text, mostFound)
      .map((match) => ({ ...match, score: match.score * reportedShare }));
    return [...this.#own.search(text, mostFound), ...reported].map(found).sort((a, b) => b.score - a.score);
  }
}

function found({ substance, name, score }: NameMatch): FoundItem {
  return { id: substance, matchedName: name, score: Math.round(score * 1_000) / 1_000 };
}
