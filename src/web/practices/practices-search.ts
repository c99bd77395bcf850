import { type PracticeShelf, practiceShelves } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';

/** What the Practices screen shows; the address is a permalink of it. */
export interface PracticesSearch {
  /** Words that a practice holds, in any language. */
  readonly q?: string;
  readonly shelf?: PracticeShelf;
  /** Adopted there, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export function parsePracticesSearch(search: Record<string, unknown>): PracticesSearch {
  const q = textParameter(search, 'q');
  const shelf = choiceParameter(search, 'shelf', practiceShelves);
  const country = textParameter(search, 'country');
  return {
    ...(q === undefined ? {} : { q }),
    ...(shelf === undefined ? {} : { shelf }),
    ...(country === undefined ? {} : { country }),
  };
}
