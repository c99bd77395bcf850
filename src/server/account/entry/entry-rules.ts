import type { z } from 'zod';
import type { CalendarDate } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import type { EntryKind } from './entry-kind.ts';

/** A change as its writer sees it, with all other entries of the kind. */
export interface EntryChange<Content> {
  readonly id: string;
  /** null: it is new, or comes back. */
  readonly before: Content | null;
  /** null: it is withdrawn. */
  readonly content: Content | null;
  readonly others: ReadonlyMap<string, Content>;
  /** ISO 3166-1 alpha-2 of the node. */
  readonly home: string;
  /** The node's day (UTC). */
  readonly today: CalendarDate;
}

/** What is different from one kind of entry to another. */
export interface EntryRules<Content> {
  readonly kind: EntryKind;
  /** What is stored is read by it again, so that nothing else is ever shown. */
  readonly content: z.ZodType<Content>;
  /** Entries that came with the software, by name; they are public. */
  readonly shipped: ReadonlyMap<string, Content>;
  /** Whether a content names persons: it is never published, and stays within the own country until its marking says otherwise. */
  readonly namesPersons?: (content: Content) => boolean;
  /** Languages in which a text must be there to be stored: all, one of them at least, or none so far; absent: all. */
  readonly translations?: 'any' | 'later';
  /** Throws where an entry cannot be what it says, beside all others that its writer sees. */
  readonly check: (change: EntryChange<Content>, connection: Connection) => Promise<void>;
  /** Throws where the country that sends it cannot have said it; absent: it may say anything of the kind. */
  readonly checkReceived?: (content: Content, country: string) => void;
}
