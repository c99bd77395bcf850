import { randomUUID } from 'node:crypto';
import { extensionIds, fromMicroseconds, readEnvelope, type StixObject } from '../../../exchange/index.ts';
import type { Marking } from '../../../model/index.ts';
import { findMarking, type Reader, readMarkings, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { StoredCollection } from '../collection/collection-store.ts';
import type { CollectionService } from '../collection/service.ts';
import { findObjects } from '../collection/shared-object-read-store.ts';
import { MarkingAllowance, noteBrought } from '../quota/index.ts';
import { isDerivedDefinition, isHandling } from '../sync/definitions.ts';
import {
  definitionsNamed,
  type FindDefinition,
  judgePosted,
  markingOfPosted,
  type PostedObject,
} from './posted-objects.ts';
import { forgetStatus, insertStatus } from './status-store.ts';

/** Objects in one envelope; a larger one is refused as a whole. */
const mostObjects = 20_000;
/** Levels of brackets in an envelope: an object's own 100 (canonical JSON) below the envelope's two. */
const deepest = 100;
/** Different markings in one envelope: each is registered, and nobody needs that many. */
const mostInEnvelope = 100;
const hoursKept = 24;

export interface Posting {
  readonly collection: StoredCollection;
  readonly reader: Reader;
  /** Numbers of the markings that the reader may see. */
  readonly sight: readonly number[];
  /** Different markings under which the reader may post, ever. */
  readonly mostMarkings: number;
  readonly collections: CollectionService;
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
  readonly now: Date;
  /** One transaction of the node. */
  readonly write: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>;
}

interface Judged extends PostedObject {
  readonly markingId?: number;
}

interface Detail {
  readonly id: string;
  readonly version: string;
  readonly message?: string;
}

/** Stores the objects of an envelope, each for itself, and answers with the status resource (TAXII 2.1 section 4.3.1). */
export async function storePosted(body: string, posting: Posting): Promise<string> {
  const posted = readEnvelope(body, { mostObjects, deepest }).map(judgePosted);
  return posting.write(async (connection) => {
    const judged = await markAll(connection, posted, posting);
    const accepted = judged.flatMap(({ content, markingId }) =>
      content === undefined || markingId === undefined ? [] : [{ content, owner: '', via: [], markingId }],
    );
    const { collection, sight } = posting;
    const added = await posting.collections.addAll(connection, collection.id, accepted, { sight });
    const outcomes = added[Symbol.iterator]();
    const successes: Detail[] = [];
    const failures: Detail[] = [];
    for (const { id, version, problem, markingId } of judged) {
      if (problem !== undefined || markingId === undefined) {
        failures.push({ id, version, message: problem ?? 'not taken' });
        continue;
      }
      const result = outcomes.next().value;
      if (result === undefined || result.outcome === 'conflict') failures.push({ id, version, message: conflict });
      else successes.push({ id, version: result.version ?? version });
    }
    return storeStatus(connection, posting, { successes, failures });
  });
}

const conflict = 'this version of the object is stored with another content; what was stored first stays';

async function storeStatus(
  connection: Connection,
  { collection, reader, now }: Posting,
  { successes, failures }: { readonly successes: readonly Detail[]; readonly failures: readonly Detail[] },
): Promise<string> {
  const id = randomUUID();
  const content = JSON.stringify({
    id,
    status: 'complete',
    request_timestamp: fromMicroseconds(now.getTime() * 1000),
    total_count: successes.length + failures.length,
    success_count: successes.length,
    ...(successes.length > 0 ? { successes } : {}),
    failure_count: failures.length,
    ...(failures.length > 0 ? { failures } : {}),
    pending_count: 0,
  });
  await forgetStatus(connection, new Date(now.getTime() - hoursKept * 3_600_000).toISOString());
  const requestedAt = now.toISOString();
  const { defaultMarkingId: markingId } = collection;
  await insertStatus(connection, { id, subject: reader.subject, requestedAt, content, markingId });
  return content;
}

/** Gives every object its marking, from its own definitions, those beside it and those stored before. */
async function markAll(
  connection: Connection,
  posted: readonly PostedObject[],
  { collection, country, sight, reader: { subject }, mostMarkings }: Posting,
): Promise<readonly Judged[]> {
  const find = await definitionsFor(connection, posted, { collection: collection.id, sight });
  const [unmarked] = await readMarkings(connection, [collection.defaultMarkingId]);
  if (unmarked === undefined) throw new Error('the default marking of a collection is not visible to the node');
  const ids = new Map<string, number | undefined>();
  const allowance = await MarkingAllowance.of(connection, subject, mostMarkings);
  const judged: Judged[] = [];
  for (const object of posted) {
    if (object.content === undefined) {
      judged.push(object);
      continue;
    }
    const marking = markingOfPosted(object.content, find, { country, unmarked });
    if (typeof marking === 'string') judged.push({ ...object, problem: marking });
    else {
      const key = JSON.stringify(marking);
      if (!ids.has(key) && ids.size < mostInEnvelope)
        ids.set(key, await registerWithin(connection, marking, allowance));
      const markingId = ids.get(key);
      if (markingId === undefined) judged.push({ ...object, problem: 'too many different markings' });
      else judged.push({ ...object, markingId });
    }
  }
  const markings = [...ids.values()].filter((id) => id !== undefined);
  await noteBrought(connection, { subject, markings, since: null });
  return judged;
}

/** Undefined: beyond what the program may use. Then nothing is registered, which would be kept for ever. */
async function registerWithin(
  connection: Connection,
  marking: Marking,
  allowance: MarkingAllowance,
): Promise<number | undefined> {
  const id = allowance.isSpent ? await findMarking(connection, marking) : await registerMarking(connection, marking);
  return id !== undefined && allowance.take(id) ? id : undefined;
}

async function definitionsFor(
  connection: Connection,
  posted: readonly PostedObject[],
  { collection, sight }: { readonly collection: string; readonly sight: readonly number[] },
): Promise<FindDefinition> {
  const definitions = new Map<string, StixObject>();
  const add = (definition: StixObject): void => {
    const isDerived = isDerivedDefinition(definition);
    // Whoever may post here could put a wider meaning under an identifier that follows from a narrower one.
    if (isHandling(definition, extensionIds.handling) && !isDerived) return;
    if (isDerived || !definitions.has(definition.id)) definitions.set(definition.id, definition);
  };
  const given = posted.flatMap(({ content }) => content ?? []);
  const named = new Set(given.flatMap(definitionsNamed));
  // A definition is never altered: the stored one counts, whatever comes under its name; one that they cannot see is not there.
  for (const { content, markingId } of await findObjects(connection, collection, [...named]))
    if (sight.includes(markingId)) add(JSON.parse(content) as StixObject);
  for (const content of given) if (content.type === 'marking-definition') add(content);
  return (id) => definitions.get(id);
}
