import { VigiaError } from '../../../base/index.ts';
import {
  type AlertContent,
  type AlertField,
  type AlertFieldContent,
  type AlertReply,
  alertFields,
  hidesCharacters,
  type Marking,
  type SharedAlert,
  type TranslatedText,
} from '../../../model/index.ts';
import { readMarking, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AlertContext } from './alert-context.ts';
import {
  findAlert,
  findDraft,
  holdsVersion,
  insertAlert,
  insertVersion,
  listOutbox,
  logEvent,
  readVersion,
  removeFromOutbox,
  requireAlert,
  type StoredAlert,
  showVersion,
} from './alert-store.ts';
import type { AlertPart, AlertTextContent } from './alert-text.ts';
import { withoutDrafts } from './check-text.ts';
import { joinMarkings } from './mark-text.ts';
import { findReply, holdsReply, insertReply, readReply } from './reply-store.ts';
import { listOwnItems, listOwnReplies, listOwnVersions } from './shareable-store.ts';
import { insertText, requireText } from './text-store.ts';

/** Something that this node says and that was not handed to others yet. */
export type Unreleased =
  | { readonly id: number; readonly kind: 'alert'; readonly alert: SharedAlert }
  | { readonly id: number; readonly kind: 'reply'; readonly reply: AlertReply };

/** What this node says to others, as it stands. */
export interface Shareable {
  readonly alerts: readonly SharedAlert[];
  readonly replies: readonly AlertReply[];
}

/** What became of something received; `waiting`: the alert that it speaks of has not come yet. */
export type ReceiveOutcome = 'added' | 'known' | 'older' | 'waiting';

export interface Received {
  /** ISO 3166-1 alpha-2 of the authenticated node that sent it. */
  readonly from: string;
  /** Marking under which it is held here: as sent, or tighter. */
  readonly markingId: number;
}

/** Alerts and replies between nodes. Everything runs in the caller's transaction, as the node itself. */
export class AlertExchange {
  readonly #context: AlertContext;

  constructor(context: AlertContext) {
    this.#context = context;
  }

  /** What is to be handed on, oldest first. */
  async listUnreleased(
    connection: Connection,
    { limit = 100 }: { readonly limit?: number } = {},
  ): Promise<Unreleased[]> {
    const waiting = await listOutbox(connection, limit);
    const found: Unreleased[] = [];
    for (const { id, alert, version, replyUid, replyModifiedAt } of waiting) {
      if (version !== null) found.push({ id, kind: 'alert', alert: await readShared(connection, alert, version) });
      else if (replyUid !== null && replyModifiedAt !== null) {
        found.push({ id, kind: 'reply', reply: await readReply(connection, replyUid, replyModifiedAt) });
      }
    }
    return found;
  }

  /** Identifiers of all that this node says to others. */
  listShareable(connection: Connection): Promise<readonly string[]> {
    return listOwnItems(connection, this.#context.country);
  }

  /** What this node says under these identifiers, as it stands: its alerts in their last version, its replies. */
  async readShareable(connection: Connection, items: readonly string[]): Promise<Shareable> {
    const asked = { owner: this.#context.country, items };
    const alerts: SharedAlert[] = [];
    for (const { alert, version } of await listOwnVersions(connection, asked)) {
      alerts.push(await readShared(connection, alert, version));
    }
    const replies: AlertReply[] = [];
    for (const { uid, modifiedAt } of await listOwnReplies(connection, asked)) {
      replies.push(await readReply(connection, uid, modifiedAt));
    }
    return { alerts, replies };
  }

  /** An alert as it would be published now: its draft without unfinished translations, or what is published. */
  async readAsPublished(connection: Connection, uid: string): Promise<SharedAlert> {
    const alert = requireAlert(await findAlert(connection, uid), uid);
    if (alert.owner !== this.#context.country) throw new VigiaError('alert.not-found', { alert: uid });
    const draft = await findDraft(connection, alert.id);
    if (draft === undefined) return readShared(connection, alert.id, alert.version);
    const text = withoutDrafts(await requireText(connection, alert.id, draft.revision));
    return {
      id: alert.uid,
      owner: alert.owner,
      version: alert.version + 1,
      createdAt: alert.createdAt,
      publishedAt: this.#context.now().toISOString(),
      state: alert.version === 0 ? 'published' : 'updated',
      retraction: null,
      content: sharedContent(text),
      request: text.request,
    };
  }

  /** Forgets what was handed on. */
  async markReleased(connection: Connection, ids: readonly number[]): Promise<void> {
    await removeFromOutbox(connection, ids);
  }

  /** Takes in a version of another node's alert. A later version replaces, an earlier one only completes the history. */
  async receiveAlert(
    connection: Connection,
    shared: SharedAlert,
    { from, markingId }: Received,
  ): Promise<ReceiveOutcome> {
    this.#requireForeign(shared.owner);
    requireVisibleText(shared);
    const known = await findAlert(connection, shared.id, { lock: true });
    if (known !== undefined && known.owner !== shared.owner) throw refused('another owner');
    if (known !== undefined && (await holdsVersion(connection, known.id, shared.version))) return 'known';
    if (known?.published === 'retracted' && shared.version > known.version) throw refused('already retracted');
    const { id, owner, createdAt, state, version, publishedAt, retraction } = shared;
    const alert = known?.id ?? (await insertAlert(connection, { uid: id, owner, createdAt, markingId }));
    const at = this.#context.now().toISOString();
    const marking = await readMarking(connection, markingId);
    const content = contentOf(shared, marking);
    const frame = { alert, revision: version, content, author: `peer:${owner}`, authorName: owner, at };
    const textMarkingId = await insertText(connection, { ...frame, rowMarking: (own) => own });
    const next = { alert, version, revision: version, state, publishedAt, by: owner, samePerson: false, retraction };
    await insertVersion(connection, { ...next, markingId: textMarkingId });
    const isOlder = known !== undefined && version < known.version;
    if (!isOlder) await showVersion(connection, { ...next, markingId: textMarkingId }, at);
    const note = `${state} ${version}`;
    await logEvent(connection, { alert, at, by: from, event: 'received', note, markingId: textMarkingId });
    return isOlder ? 'older' : 'added';
  }

  /** Takes in what another node says of an alert. */
  async receiveReply(
    connection: Connection,
    reply: AlertReply,
    { from = reply.owner, markingId }: Partial<Received> = {},
  ): Promise<ReceiveOutcome> {
    this.#requireForeign(reply.owner);
    requireVisibleText(reply);
    const alert = await findAlert(connection, reply.alert, { lock: true });
    if (alert === undefined) return 'waiting';
    if (await holdsReply(connection, reply.id, reply.modifiedAt)) return 'known';
    const before = await findReply(connection, reply.id);
    if (before !== undefined && (before.owner !== reply.owner || before.alert !== alert.id))
      throw refused('another owner');
    const isOlder = before !== undefined && Date.parse(before.modifiedAt) > Date.parse(reply.modifiedAt);
    if (before?.retracted === true && !isOlder) throw refused('already retracted');
    await this.#storeReply(connection, alert, reply, { from, markingId });
    return isOlder ? 'older' : 'added';
  }

  async #storeReply(
    connection: Connection,
    alert: StoredAlert,
    reply: AlertReply,
    { from, markingId: given }: { readonly from: string; readonly markingId: number | undefined },
  ): Promise<void> {
    const {
      id: uid,
      owner,
      kind,
      createdAt,
      modifiedAt,
      retracted,
      text,
      count,
      firstSeen,
      lastSeen,
      places,
      answer,
    } = reply;
    const held = given === undefined ? reply.marking : await readMarking(connection, given);
    const marking = joinMarkings([await readMarking(connection, alert.markingId), held]);
    const markingId = await registerMarking(connection, marking);
    const content = { text, count, firstSeen, lastSeen, places, answer, marking };
    const stored = { uid, owner, kind, createdAt, modifiedAt, by: null, retracted, content };
    await insertReply(connection, { ...stored, alert: alert.id, markingId });
    const at = this.#context.now().toISOString();
    await logEvent(connection, { alert: alert.id, at, by: from, event: 'reply-received', note: kind, markingId });
  }

  /** Nobody else speaks for this node. */
  #requireForeign(owner: string): void {
    if (owner === this.#context.country) throw refused('it claims to be of this node');
  }
}

function refused(reason: string): VigiaError {
  return new VigiaError('alert.received-refused', { reason });
}

/** Texts of others may hold markup, which is shown as text, but no characters that nobody sees. */
function requireVisibleText(value: unknown): void {
  if (typeof value === 'string') {
    if (hidesCharacters(value)) throw refused('it holds control characters that nobody sees');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    requireVisibleText(name);
    requireVisibleText(member);
  }
}

/** A received text as it is held: nothing of it is wider than the marking given to it here. */
function contentOf({ content, request }: SharedAlert, marking: Marking): AlertTextContent {
  const { title, audiences, severity, reliability, credibility, from, until, substances, places, training } = content;
  const fields: Partial<Record<AlertField, TranslatedText>> = {};
  const parts: AlertPart[] = [];
  const place = (part: AlertPart): void => {
    const joint = joinMarkings([marking, part.marking]);
    parts.push({ ...part, marking: joint, apart: JSON.stringify(joint) !== JSON.stringify(joinMarkings([marking])) });
  };
  for (const name of alertFields) {
    const field = content.fields[name];
    if (field === undefined) continue;
    if (field.marking === null) fields[name] = field.text;
    else place({ kind: 'field', name, apart: true, content: { text: field.text }, marking: field.marking });
  }
  for (const evidence of content.signals) {
    place({ kind: 'signal', localId: null, apart: false, content: evidence, marking: evidence.marking });
  }
  for (const evidence of content.series) {
    place({ kind: 'series', localId: null, apart: false, content: evidence, marking: evidence.marking });
  }
  for (const evidence of content.findings) {
    place({ kind: 'finding', apart: false, content: evidence, marking: evidence.marking });
  }
  const about = { from, until, substances, places, training };
  const body = { title, fields, audiences, severity, reliability, credibility, ...about };
  return { body, parts, request, ownMarking: content.marking, marking, wordingKept: [] };
}

async function readShared(connection: Connection, alert: number, version: number): Promise<SharedAlert> {
  const { uid, owner, createdAt, revision, state, publishedAt, retraction } = await readVersion(
    connection,
    alert,
    version,
  );
  const text = await requireText(connection, alert, revision);
  return {
    id: uid,
    owner,
    version,
    createdAt,
    publishedAt,
    state,
    retraction,
    content: sharedContent(text),
    request: text.request,
  };
}

/** Evidence goes with the marking that it has within the alert. */
export function sharedContent({ body, parts, marking }: AlertTextContent): AlertContent {
  const fields: Partial<Record<AlertField, AlertFieldContent>> = {};
  for (const name of alertFields) {
    const text = body.fields[name];
    if (text !== undefined) fields[name] = { text, marking: null };
  }
  for (const part of parts) {
    if (part.kind === 'field') fields[part.name] = { text: part.content.text, marking: part.marking };
  }
  return {
    ...body,
    fields,
    signals: parts.flatMap((part) => (part.kind === 'signal' ? [{ ...part.content, marking: part.marking }] : [])),
    series: parts.flatMap((part) => (part.kind === 'series' ? [{ ...part.content, marking: part.marking }] : [])),
    findings: parts.flatMap((part) => (part.kind === 'finding' ? [{ ...part.content, marking: part.marking }] : [])),
    marking,
  };
}
