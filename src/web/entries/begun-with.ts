import type { EntryDetail, EntryHead, MarkingEntry } from '../../api/index.ts';

/** What somebody goes on writing, and the revision that it was begun with. */
export interface Begun<Content> {
  readonly base: number;
  readonly content: Content;
  /** Of what is stored; absent: nothing is. */
  readonly marking?: MarkingEntry;
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
  const entry = detail?.entry ?? null;
  const marked = entry === null ? {} : { marking: entry.marking };
  if (detail !== null && detail.draft !== null) return { ...detail.draft, ...marked };
  if (entry === null) return { base: 0, content: fresh };
  return { base: entry.revision, content: contentOf(entry), ...marked };
}
