import type { Recipient } from '../../../model/index.ts';
import type { Reader } from '../../access/index.ts';
import type { StoredCollection, StoredGrant } from '../collection/collection-store.ts';

/** What a reader may do in a collection; without either right it does not exist for them. */
export interface Rights {
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

const none: Rights = { canRead: false, canWrite: false };

/** Subjects whose grants a reader has. */
export function subjectsOf({ kind, subject }: Reader): readonly string[] {
  return kind === 'peer' ? [subject, 'peer:*'] : [subject];
}

/** Peers read the alerts, and nobody writes there but the node itself; the others need a grant. */
export function rightsOf(
  reader: Reader,
  { id, kind }: Pick<StoredCollection, 'id' | 'kind'>,
  grants: readonly StoredGrant[],
): Rights {
  const atHome = reader.kind === 'operator' || reader.kind === 'node';
  if (kind === 'alerts') return { canRead: atHome || reader.kind === 'peer', canWrite: false };
  if (atHome) return { canRead: true, canWrite: true };
  const own = grants.filter(({ collection, subject }) => collection === id && subjectsOf(reader).includes(subject));
  if (own.length === 0) return none;
  return { canRead: own.some(({ canRead }) => canRead), canWrite: own.some(({ canWrite }) => canWrite) };
}

/** A reader of another country is a recipient: what it is given leaves the node. Peers are those of their agreements. */
export function isAbroad(reader: Reader, country: string): boolean {
  return reader.kind === 'peer' || reader.country !== country;
}

/** A program of another country with a token of this node: it is given what names its country, or is public. */
export function recipientOfToken({ country, sectors, highestTlp }: Reader): Recipient {
  return { country, profile: 'partner', highestTlp, sectors, active: true };
}
