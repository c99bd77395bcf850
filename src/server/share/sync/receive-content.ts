import { VigiaError } from '../../../base/index.ts';
import {
  type DecodedAlert,
  decodeAlert,
  decodeEntry,
  decodeReply,
  extensionIds,
  isEntry,
  isReply,
  projectIdentity,
  referencesOf,
  type StixObject,
} from '../../../exchange/index.ts';
import type { AlertReply, Marking, SharedAlert, SharedEntry } from '../../../model/index.ts';
import { registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import { extensionIn, type Held, heldOf } from './inbound.ts';
import { attempt } from './savepoint-store.ts';

/** `waiting`: what it speaks of is not here yet. */
export type ReceiveOutcome = 'added' | 'known' | 'older' | 'waiting';

/** How something came. */
interface Arrival {
  /** Country of the node that gave it. */
  readonly from: string;
  readonly markingId: number;
}

/** An entry as it comes: its title stands in what it says. */
export type ReceivedEntry = Omit<SharedEntry, 'uid' | 'title'>;

/** Where alerts, replies and entries of other nodes go, in the caller's transaction. */
export interface ContentReceiver {
  readonly receiveAlert: (connection: Connection, alert: SharedAlert, how: Arrival) => Promise<ReceiveOutcome>;
  readonly receiveReply: (connection: Connection, reply: AlertReply, how: Arrival) => Promise<ReceiveOutcome>;
  /** Throws where it cannot be what it says. */
  readonly receiveEntry: (connection: Connection, entry: ReceivedEntry, how: Arrival) => Promise<void>;
}

/** An object that was accepted, as far as people may have to read it. */
export interface Readable {
  readonly content: StixObject;
  readonly owner: string;
  /** Country of the node that gave it. */
  readonly from: string;
}

export type Received =
  | { readonly kind: 'read'; readonly alert?: string }
  | { readonly kind: 'waiting'; readonly alert: string }
  | { readonly kind: 'not-understood' | 'content-refused'; readonly problem: string };

/** More objects than this belong to no alert. */
const mostObjects = 5_000;

/** Whether people read something in this object: an alert's report, what somebody says of one, or an entry. */
export function isReadable(content: StixObject): boolean {
  const ends = content['revoked'] === true && isReplyType(content);
  return content.type === 'report' || isReply(content) || isEntry(content) || ends;
}

function isReplyType({ type }: StixObject): boolean {
  return type === 'note' || type === 'sighting';
}

/** Hands what an accepted object says to those who show it. What cannot be read stays an object, and is reported. */
export class ContentReader {
  readonly #collections: CollectionService;
  readonly #receiver: ContentReceiver;
  readonly #collection: string;

  constructor(options: { collections: CollectionService; receiver: ContentReceiver; collection: string }) {
    this.#collections = options.collections;
    this.#receiver = options.receiver;
    this.#collection = options.collection;
  }

  async read(connection: Connection, readable: Readable): Promise<Received> {
    const versions = await this.#gather(connection, readable);
    const objects = lastOf(versions, readable.content);
    if (readable.content.type === 'report') return this.#readAlert(connection, readable, { versions, objects });
    const said = [...(versions.get(readable.content.id) ?? []).map(({ content }) => content), readable.content];
    const entry = said.findLast(isEntry);
    if (entry !== undefined) return this.#readEntry(connection, readable, { entry, objects });
    return this.#readReply(connection, readable, { versions, objects });
  }

  async #readAlert(
    connection: Connection,
    { content, owner, from }: Readable,
    { versions, objects }: Gathered,
  ): Promise<Received> {
    const isAlert = extensionIn(content, extensionIds.alert) !== undefined;
    if (!isAlert && content['revoked'] !== true) return { kind: 'read' };
    const decoded = isAlert ? decodeAlert(objects) : withdrawn(content, versions);
    if (decoded === undefined) return { kind: 'read' };
    if ('findings' in decoded) return notUnderstood(decoded.findings);
    const { alert } = decoded;
    if (alert.owner !== owner) return { kind: 'not-understood', problem: `owner ${alert.owner}` };
    return attemptToReceive(connection, async () => {
      const markingId = await registerMarking(connection, tightened(alert.content.marking, owner));
      await this.#receiver.receiveAlert(connection, alert, { from, markingId });
      return { kind: 'read', alert: alert.id };
    });
  }

  async #readReply(
    connection: Connection,
    { content, owner, from }: Readable,
    { versions, objects }: Gathered,
  ): Promise<Received> {
    const before = versions.get(content.id)?.find((held) => isReply(held.content))?.content;
    const whole = isReply(content) || before === undefined ? content : { ...before, ...ending(content) };
    if (!isReply(whole)) return { kind: 'read' };
    const decoded = decodeReply([...objects.filter((object) => !isReplyType(object)), whole]);
    if ('findings' in decoded) return notUnderstood(decoded.findings);
    const { reply } = decoded;
    if (reply.owner !== owner) return { kind: 'not-understood', problem: `owner ${reply.owner}` };
    return attemptToReceive(connection, async () => {
      const markingId = await registerMarking(connection, tightened(reply.marking, owner));
      const outcome = await this.#receiver.receiveReply(connection, reply, { from, markingId });
      return outcome === 'waiting' ? { kind: 'waiting', alert: reply.alert } : { kind: 'read' };
    });
  }

  /** `entry`: the version that says it, where the one that came ends it and says nothing. */
  async #readEntry(
    connection: Connection,
    { content, owner, from }: Readable,
    { entry: said, objects }: { readonly entry: StixObject; readonly objects: readonly StixObject[] },
  ): Promise<Received> {
    const whole = isEntry(content) ? content : { ...said, ...ending(content) };
    const decoded = decodeEntry(
      whole,
      objects.filter(({ id }) => id !== whole.id),
    );
    if ('findings' in decoded) return notUnderstood(decoded.findings);
    const { entry } = decoded;
    if (entry.owner !== owner) return { kind: 'not-understood', problem: `owner ${entry.owner}` };
    return attemptToReceive(connection, async () => {
      const markingId = await registerMarking(connection, tightened(entry.marking, owner));
      await this.#receiver.receiveEntry(connection, entry, { from, markingId });
      return { kind: 'read' };
    });
  }

  /** The object and everything that it names, and what that names, in every version that is here. */
  async #gather(
    connection: Connection,
    { content: start, owner }: Readable,
  ): Promise<ReadonlyMap<string, readonly Held[]>> {
    const found = new Map<string, readonly Held[]>();
    let wanted = [start.id, ...referencesOf(start)];
    while (wanted.length > 0 && found.size < mostObjects) {
      for (const id of wanted) found.set(id, []);
      const held = await this.#collections.findObjects(connection, this.#collection, wanted);
      const next = new Set<string>();
      for (const object of held.map(heldOf).filter((one) => mayMark(one, owner))) {
        const { content } = object;
        found.set(content.id, [...(found.get(content.id) ?? []), object]);
        for (const id of referencesOf(content)) if (!found.has(id)) next.add(id);
      }
      wanted = [...next];
    }
    return new Map([...found].map(([id, versions]) => [id, ownFirst(versions, owner)]));
  }
}

/** What has no version may be said by several under one identifier: nobody else's words stand for the owner's. */
function ownFirst(versions: readonly Held[], owner: string): readonly Held[] {
  const own = versions.filter((held) => held.owner === owner);
  return own.length > 0 ? own : versions;
}

/** What a node says of a marking holds for its own objects: under the same identifier it loosens nobody else's. */
function mayMark({ content, owner }: Held, asked: string): boolean {
  return content.type !== 'marking-definition' || owner === '' || owner === asked;
}

interface Gathered {
  readonly versions: ReadonlyMap<string, readonly Held[]>;
  readonly objects: readonly StixObject[];
}

/** Of what belongs to an alert, the version of its report; of everything else the last one. */
function lastOf(versions: ReadonlyMap<string, readonly Held[]>, start: StixObject): readonly StixObject[] {
  const objects = [...versions.values()].flatMap((list) => {
    const same = list.findLast(({ content }) => content['modified'] === start['modified']);
    return same?.content ?? list.at(-1)?.content ?? [];
  });
  return [...objects.filter(({ id }) => id !== start.id && id !== projectIdentity.id), projectIdentity, start];
}

/** A report that was taken back without saying anything: the alert as it was read last, ended. */
function withdrawn(content: StixObject, versions: ReadonlyMap<string, readonly Held[]>): DecodedAlert | undefined {
  const before = versions
    .get(content.id)
    ?.findLast((held) => !held.revoked && extensionIn(held.content, extensionIds.alert) !== undefined)?.content;
  if (before === undefined) return undefined;
  const decoded = decodeAlert(lastOf(versions, before));
  if ('findings' in decoded) return decoded;
  const { alert } = decoded;
  const publishedAt = new Date(Date.parse(modifiedOf(content))).toISOString();
  return { alert: { ...alert, version: alert.version + 1, state: 'retracted', publishedAt, retraction: {} } };
}

/** Of a version that ends an object and repeats nothing of it. */
function ending(object: StixObject): Readonly<Record<string, string | boolean>> {
  return { modified: modifiedOf(object), revoked: object['revoked'] === true };
}

function modifiedOf({ modified }: StixObject): string {
  if (typeof modified !== 'string') throw new Error('a version that ends an object has no moment');
  return modified;
}

function notUnderstood(
  findings: readonly { readonly object: string; readonly path: string; readonly reason: string }[],
): Received {
  const problem = findings.slice(0, 10).map(({ object, path, reason }) => `${object} ${path} ${reason}`.slice(0, 300));
  return { kind: 'not-understood', problem: problem.join('; ') };
}

/** What those who show it refuse is undone, and nothing else of the transaction. */
async function attemptToReceive(connection: Connection, work: () => Promise<Received>): Promise<Received> {
  try {
    return await attempt(connection, work);
  } catch (error) {
    if (error instanceof VigiaError) return { kind: 'content-refused', problem: error.code };
    if (isRefusedByDatabase(error)) return { kind: 'content-refused', problem: String(error.code) };
    throw error;
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity): a value that no column can hold. */
function isRefusedByDatabase(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^2[23][0-9A-Z]{3}$/u.test(String(error.code));
}

function tightened(marking: Marking, owner: string): Marking {
  if (marking.originators.includes(owner)) return marking;
  return { ...marking, originators: [...marking.originators, owner].sort() };
}
