import { type EntryHead, type EntryHistory, markingEntry } from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import { changedParts, type Content as Json } from '../../../commitments/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { readMarkings } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { type ReceivedVersion, readLastReceived, readReceivedVersions } from '../exchange/received-store.ts';
import type { EntryKind } from './entry-kind.ts';
import type { EntryRules } from './entry-rules.ts';
import { readDrafts, readLastEntries, readVersions, type StoredEntry } from './entry-store.ts';

/** An entry as whoever asks may see it. */
export interface Entry<Content> {
  readonly head: EntryHead;
  readonly content: Content;
}

/** An entry as the contract has it: what it says beside who says it. */
export function flat<Content extends object>({ head, content }: Entry<Content>): EntryHead & Content {
  return { ...content, ...head };
}

/** An entry with its versions, the latest first, and what is being written on it. */
export interface EntryState<Content> {
  /** null: withdrawn, or never more than a draft. */
  readonly entry: Entry<Content> | null;
  readonly history: readonly EntryHistory[];
  /** Of whoever asks. */
  readonly draft: { readonly base: number; readonly at: string; readonly content: Content } | null;
  readonly writers: readonly { readonly by: string; readonly at: string }[];
}

/** Every entry of a kind as it was at the end of a day (UTC); absent: as it is. */
export async function listEntries<Content extends Json>(
  connection: Connection,
  rules: EntryRules<Content>,
  day?: CalendarDate,
): Promise<readonly Entry<Content>[]> {
  const until = day === undefined ? null : `${day}T23:59:59.999Z`;
  const stored = await readLastEntries(connection, rules.kind, until);
  const changed = new Set(stored.map(({ id }) => id));
  const shipped = [...rules.shipped].flatMap(([id, content]) => (changed.has(id) ? [] : [asShipped(id, content)]));
  const described = await describeVersions(connection, rules, stored);
  const isOwn = (id: string): boolean => changed.has(id) || rules.shipped.has(id);
  const received = (await readLastReceived(connection, rules.kind, until)).filter(({ id }) => !isOwn(id));
  const others = await describeReceived(connection, rules, received);
  return [...shipped, ...described.filter((entry) => entry !== null), ...others];
}

/** One entry; throws `account.entry-unknown` where the reader sees neither a version nor a draft of their own. */
export async function findEntry<Content extends Json>(
  connection: Connection,
  rules: EntryRules<Content>,
  { id, subject }: { readonly id: string; readonly subject: string },
): Promise<EntryState<Content>> {
  const { kind, shipped, content: schema } = rules;
  const versions = await readVersions(connection, kind, id);
  const drafts = await readDrafts(connection, kind, id);
  const own = drafts.find(({ author }) => author === subject);
  const original = shipped.get(id);
  if (versions.length === 0 && original === undefined && own === undefined) {
    return findReceived(connection, rules, id);
  }
  const [last] = await describeVersions(connection, rules, versions.slice(0, 1));
  return {
    entry: last === undefined ? (original === undefined ? null : asShipped(id, original)) : last,
    history: await describeHistory(connection, completed(rules, versions), original ?? null),
    draft: own === undefined ? null : { base: own.base, at: own.at, content: schema.parse(own.content) },
    writers: drafts.flatMap((one) => (one === own ? [] : [{ by: one.authorName, at: one.at }])),
  };
}

/** An entry that another country wrote, with the versions that came. */
async function findReceived<Content extends Json>(
  connection: Connection,
  rules: EntryRules<Content>,
  id: string,
): Promise<EntryState<Content>> {
  const versions = await readReceived(connection, rules.kind, id);
  const [entry] = await describeReceived(connection, rules, versions.slice(0, 1));
  if (entry === undefined) throw new VigiaError('account.entry-unknown', { kind: rules.kind, id });
  return {
    entry,
    history: await describeHistory(connection, completed(rules, versions.map(asStored)), null),
    draft: null,
    writers: [],
  };
}

/** Versions of one entry, its own or as they came from the country that wrote it, the latest first. */
export async function readEntry<Content extends Json>(
  connection: Connection,
  rules: EntryRules<Content>,
  id: string,
): Promise<{ readonly entry: Entry<Content> | null; readonly versions: readonly StoredEntry[] }> {
  const versions = await readVersions(connection, rules.kind, id);
  if (versions.length > 0) {
    const [entry = null] = await describeVersions(connection, rules, versions.slice(0, 1));
    return { entry, versions };
  }
  const received = await readReceived(connection, rules.kind, id);
  const [entry = null] = await describeReceived(connection, rules, received.slice(0, 1));
  return { entry, versions: received.map(asStored) };
}

/** Of the country whose version came last. */
async function readReceived(connection: Connection, kind: EntryKind, id: string): Promise<readonly ReceivedVersion[]> {
  const versions = await readReceivedVersions(connection, kind, id);
  return versions.filter(({ owner }) => owner === versions[0]?.owner);
}

/** No name of a person comes with it: the country speaks. */
function asStored({ owner, version, saidAt, ...rest }: ReceivedVersion): StoredEntry {
  return { ...rest, revision: version, at: saidAt, author: owner, authorName: owner, note: null };
}

async function describeReceived<Content extends Json>(
  connection: Connection,
  { content: schema }: EntryRules<Content>,
  versions: readonly ReceivedVersion[],
): Promise<readonly Entry<Content>[]> {
  const markings = await markingsOf(connection, versions);
  return versions.map(({ id, owner, version, saidAt, markingId, content }) => {
    const marking = markings(markingId);
    const head = { id, revision: version, writtenBy: owner, changedAt: saidAt, changedBy: null, marking };
    return { head, content: schema.parse(content) };
  });
}

/** In the order of the versions; null where one withdrew the entry. */
export async function describeVersions<Content extends Json>(
  connection: Connection,
  { content: schema }: EntryRules<Content>,
  versions: readonly StoredEntry[],
): Promise<readonly (Entry<Content> | null)[]> {
  const markings = await markingsOf(connection, versions);
  return versions.map(({ id, revision, at, authorName, markingId, content }) => {
    if (content === null) return null;
    const marking = markings(markingId);
    const head = { id, revision, writtenBy: null, changedAt: at, changedBy: authorName, marking };
    return { head, content: schema.parse(content) };
  });
}

/** Versions that were stored before their kind had all its parts say what these are when nothing is said of them. */
export function completed<Content extends Json>(
  { content: schema }: EntryRules<Content>,
  versions: readonly StoredEntry[],
): readonly StoredEntry[] {
  return versions.map((version) =>
    version.content === null ? version : { ...version, content: schema.parse(version.content) },
  );
}

async function describeHistory(
  connection: Connection,
  versions: readonly StoredEntry[],
  original: Json,
): Promise<readonly EntryHistory[]> {
  const markings = await markingsOf(connection, versions);
  return versions.map(({ revision, at, authorName, note, content, markingId }, index) => {
    const before = versions[index + 1]?.content ?? original;
    return {
      revision,
      at,
      by: authorName,
      note,
      withdrawn: content === null,
      changed: before === null || content === null ? [] : [...changedParts(before, content)],
      marking: markings(markingId),
    };
  });
}

/** Whoever sees a row sees its marking. */
async function markingsOf(
  connection: Connection,
  versions: readonly Pick<StoredEntry, 'markingId'>[],
): Promise<(id: number) => EntryHead['marking']> {
  const known = await readMarkings(connection, [...new Set(versions.map(({ markingId }) => markingId))]);
  const byId = new Map(known.map((marking) => [marking.id, markingEntry(marking)]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`marking ${id} is not visible with its row`);
    return found;
  };
}

function asShipped<Content>(id: string, content: Content): Entry<Content> {
  const marking = markingEntry(publicMarking);
  return { head: { id, revision: 0, writtenBy: null, changedAt: null, changedBy: null, marking }, content };
}
