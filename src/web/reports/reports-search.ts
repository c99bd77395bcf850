import { textParameter } from '../app/search-text.ts';
import { type ProgressSearch, parseProgressSearch } from '../commitments/commitments-search.ts';

/** What a report is to be about; the address is a permalink of it. */
export interface ReportsSearch extends ProgressSearch {
  readonly strategy?: string;
}

export function parseReportsSearch(search: Record<string, unknown>): ReportsSearch {
  const strategy = textParameter(search, 'strategy');
  return { ...parseProgressSearch(search), ...(strategy === undefined ? {} : { strategy }) };
}
