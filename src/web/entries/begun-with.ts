import type { EntryDetail, EntryHead } from '../../api/index.ts';

/** What somebody goes on writing, and the revision that it was begun with. */
export interface Begun<Content> {
  readonly base: number;
  readonly content: Content;
}

interface Beginning<Entry, Content> {
  /** What an entry says, without who said it. */
  readonly contentOf: (entry: Entry) => Content;
  /** Where nothing is there yet. */
  readonly fresh: Content;
}

/** The own draft where there is one, else what is there. */
export function begunWith<Entry extends EntryHead, Content>(
  detail: EntryDetail<Entry, Content> | null,
  { contentOf, fresh }: Beginning<Entry, Content>,
): Begun<Content> {
  if (detail === null) return { base: 0, content: fresh };
  const { entry, draft } = detail;
  if (draft !== null) return draft;
  return entry === null ? { base: 0, content: fresh } : { base: entry.revision, content: contentOf(entry) };
}
