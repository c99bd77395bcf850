import { dayParameter } from '../app/search-text.ts';

/** What the Commitments screen shows; the address is a permalink of it. */
export interface CommitmentsSearch {
  /** Day of which the figures are as they were known. */
  readonly known?: string;
}

/** What the page of a question shows. */
export interface ProgressSearch extends CommitmentsSearch {
  /** Day that the present is compared with. */
  readonly since?: string;
}

export function parseCommitmentsSearch(search: Record<string, unknown>): CommitmentsSearch {
  const known = dayParameter(search, 'known');
  return known === undefined ? {} : { known };
}

export function parseProgressSearch(search: Record<string, unknown>): ProgressSearch {
  const since = dayParameter(search, 'since');
  return { ...parseCommitmentsSearch(search), ...(since === undefined ? {} : { since }) };
}
