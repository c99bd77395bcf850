import { textParameter } from '../app/search-text.ts';

/** Where a new statement begins. */
export interface NewStatementSearch {
  /** Meeting whose decisions it states. */
  readonly meeting?: string;
}

export function parseNewStatementSearch(search: Record<string, unknown>): NewStatementSearch {
  const meeting = textParameter(search, 'meeting');
  return meeting === undefined ? {} : { meeting };
}
