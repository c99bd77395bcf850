import { createHash } from 'node:crypto';
import { isUuid, languages, VigiaError } from '../../../base/index.ts';
import type { Content as Json } from '../../../commitments/index.ts';
import { digestUuid, isJsonObject } from '../../../exchange/index.ts';
import type { SharedEntry, TranslatedText } from '../../../model/index.ts';
import { readMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import type { EntryKind } from '../entry/entry-kind.ts';
import { lockEntries, readSharedNames, readVersions } from '../entry/entry-store.ts';
import { findEntryKind } from './entry-kinds.ts';
import { listOutbox, removeFromOutbox } from './outbox-store.ts';
import { insertReceived, removeReceived } from './received-store.ts';

export interface ExchangeOptions {
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
}

/** So many are handed on in one turn; the rest in the next. */
const mostDue = 1_000;

/**
 * Entries on their way to other nodes and from them, in the caller's transaction: the room of sharing decides who may have what.
 * Only the last version of an entry leaves, and its marking decides for the entry.
 */
export class EntryExchange {
  readonly #context: AccountContext;
  readonly #country: string;

  constructor(context: AccountContext, { country }: ExchangeOptions) {
    this.#context = context;
    this.#country = country;
  }

  /** Names of what was written here and could ever have left: the rest need not be looked at. */
  async listShareable(connection: Connection): Promise<readonly string[]> {
    return (await readSharedNames(connection, this.#country)).map(({ kind, id }) => nameOf(kind, id));
  }

  /** What was written and not handed on yet, oldest first. */
  async listUnreleased(connection: Connection): Promise<readonly { readonly id: number; readonly entry: string }[]> {
    const waiting = await listOutbox(connection, mostDue);
    return waiting.map(({ id, kind, entryId }) => ({ id, entry: nameOf(kind, entryId) }));
  }

  async readShareable(connection: Connection, name: string): Promise<SharedEntry | undefined> {
    const { kind, id } = fromName(name);
    const versions = await readVersions(connection, kind, id);
    const [last, first] = [versions[0], versions.at(-1)];
    if (last === undefined || first === undefined) return undefined;
    return {
      uid: digestUuid(sha256, 'vigia', 'entry', this.#country, kind, id),
      id,
      kind,
      owner: this.#country,
      version: last.revision,
      createdAt: first.at,
      modifiedAt: last.at,
      title: titleOf(last.content),
      content: last.content,
      marking: await readMarking(connection, last.markingId),
    };
  }

  markReleased(connection: Connection, ids: readonly number[]): Promise<void> {
    return removeFromOutbox(connection, ids);
  }

  /** Takes an entry of another country; throws where this node cannot read it, or where that country cannot say it. */
  async receiveEntry(
    connection: Connection,
    { kind: name, id, owner, version, content, modifiedAt }: Omit<SharedEntry, 'uid' | 'title'>,
    { from, markingId }: { readonly from: string; readonly markingId: number },
  ): Promise<void> {
    const found = findEntryKind(name);
    if (found === undefined) throw new VigiaError('account.received-not-read', { kind: name, country: owner });
    const { kind, rules } = found;
    if (owner === this.#country || !(isUuid(id) || rules.isShipped(id))) {
      throw new VigiaError('account.received-not-theirs', { kind, country: owner });
    }
    await lockEntries(connection, [kind]);
    if (content === null) {
      await removeReceived(connection, kind, { owner, id });
      return;
    }
    await insertReceived(connection, kind, {
      owner,
      id,
      version,
      content: rules.read(content, owner),
      saidAt: modifiedAt,
      receivedAt: this.#context.now().toISOString(),
      from,
      markingId,
    });
  }
}

/** By which the ledger of disclosures names an entry. */
function nameOf(kind: EntryKind, id: string): string {
  return `${kind}/${id}`;
}

function fromName(name: string): { readonly kind: EntryKind; readonly id: string } {
  const end = name.indexOf('/');
  const found = findEntryKind(name.slice(0, end));
  if (found === undefined) throw new Error(`${name} names no entry`);
  return { kind: found.kind, id: name.slice(end + 1) };
}

/** In the languages that it has one in; some kinds have none. */
function titleOf(content: Json): TranslatedText {
  const title = isJsonObject(content) ? content['title'] : undefined;
  if (!isJsonObject(title)) return {};
  const texts = languages.flatMap((language) => {
    const text = title[language];
    return typeof text === 'string' && text !== '' ? [[language, { text, state: 'final' }] as const] : [];
  });
  return Object.fromEntries(texts);
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}
