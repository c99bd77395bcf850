import { dayParameter } from '../app/search-text.ts';

/** What the screen of files shows. */
export interface FilesSearch {
  /** Day of which the file is. */
  readonly known?: string;
}

export function parseFilesSearch(search: Record<string, unknown>): FilesSearch {
  const known = dayParameter(search, 'known');
  return known === undefined ? {} : { known };
}
