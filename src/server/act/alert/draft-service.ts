import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ComposeRequest, DraftStepRequest, ReturnDraftRequest, SaveDraftRequest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { AlertField } from '../../../model/index.ts';
import { authorise, mayRead, recordDone, registerMarking, requireIndependent } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import {
  type AlertContext,
  type AlertOptions,
  type Announce,
  type Hand,
  handOf,
  nodeClearance,
  requirePerson,
} from './alert-context.ts';
import {
  discardAlert,
  findAlert,
  findDraft,
  insertAlert,
  insertVersion,
  leaveForOthers,
  logEvent,
  markingOfDraft,
  moveDraft,
  type NewEvent,
  removeDraft,
  requireAlert,
  type StoredAlert,
  type StoredDraft,
  showText,
  showVersion,
  writeDraft,
} from './alert-store.ts';
import type { AlertTextContent } from './alert-text.ts';
import { checkText, withoutDrafts } from './check-text.ts';
import { composeText } from './compose.ts';
import { diffTexts } from './diff-text.ts';
import { findUnknown, restsOnTraining } from './evidence-store.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { type AlertLife, type AlertStep, takeStep } from './lifecycle.ts';
import { draftMarking, markText, type UnmarkedText } from './mark-text.ts';
import { readTextRequest } from './read-request.ts';
import { screenEvidence } from './screen-evidence.ts';
import { insertText, lastRevision, readTexts, requireText, type StoredText } from './text-store.ts';

type Save = z.output<typeof SaveDraftRequest>;

/** An alert under way, locked: what is published of it, and its draft. */
interface LockedAlert {
  readonly connection: Connection;
  readonly alert: StoredAlert;
  readonly draft: StoredDraft | undefined;
  readonly hand: Hand;
}

/** Composes alerts and takes them through review to publication; always by people of the own node. */
export class DraftService {
  readonly #context: AlertContext;
  readonly #options: AlertOptions;
  readonly #announce: Announce;

  constructor(context: AlertContext, options: AlertOptions, announce: Announce) {
    this.#context = context;
    this.#options = options;
    this.#announce = announce;
  }

  /** A draft from verified signals; the first text is suggested from their figures. Returns the alert's identifier. */
  async compose(request: z.output<typeof ComposeRequest>): Promise<string> {
    authorise(this.#context.reader, 'alert.draft');
    const { database, clearance, country } = this.#context;
    const screen = await screenEvidence(this.#context, this.#options, request);
    const unmarked = await database.read(clearance, (connection) =>
      composeText(connection, request, { country, screen }),
    );
    const marked = this.#mark(unmarked);
    const hand = handOf(this.#context);
    const uid = randomUUID();
    await database.write(nodeClearance(this.#context), async (connection) => {
      const content = await markTraining(connection, marked, null);
      const alert = await this.#addAlert(connection, { uid, content, hand });
      await this.#log(connection, { alert, hand, event: 'composed', note: null });
      await recordDone(connection, this.#context, { action: 'alert.draft', object: { kind: 'alert', id: uid } });
    });
    return uid;
  }

  async #addAlert(
    connection: Connection,
    { uid, content, hand }: { readonly uid: string; readonly content: AlertTextContent; readonly hand: Hand },
  ): Promise<number> {
    const { at, subject } = hand;
    // The head needs a marking before its text is there: that of the least that a draft has.
    const markingId = await this.#registerDraftMarking(connection, content);
    const alert = await insertAlert(connection, { uid, owner: this.#context.country, createdAt: at, markingId });
    await this.#writeText(connection, { alert, revision: 1, content, hand, authors: [subject] });
    return alert;
  }

  /** Saves a whole text; begins the next version where the last one is published. */
  async save(uid: string, request: Save): Promise<void> {
    authorise(this.#context.reader, 'alert.draft');
    const before = await this.#readForSaving(uid);
    this.#refuseOverwriting(before, request);
    const content = this.#mark(await this.#readText(request, before));
    await this.#change(uid, 'save', request.expectedRevision, async (locked) => {
      const { connection, alert, draft, hand } = locked;
      // What the author may not see is no part of what they sent, and stays.
      const whole = await requireText(connection, alert.id, request.expectedRevision);
      const unseen = whole.parts.filter((part) => !mayRead(this.#context.reader, part.marking, hand.at));
      if (unseen.some((part) => part.kind === 'field' && holdsField(content, part.name))) {
        throw new VigiaError('access.not-allowed', { action: 'alert.draft' });
      }
      const parts = [...content.parts, ...unseen];
      const seen = unseen.length === 0 ? content : this.#mark({ ...content, parts });
      const merged = await markTraining(connection, seen, whole);
      const revision = (await lastRevision(connection, alert.id)) + 1;
      const authors = [...new Set([...(draft?.authors ?? []), hand.subject])];
      await this.#writeText(connection, { alert: alert.id, revision, content: merged, hand, authors });
      await this.#log(connection, { alert: alert.id, hand, event: 'saved', note: null });
    });
  }

  /** Asks a second person to look; what is missing is named. */
  submit(uid: string, { expectedRevision, note }: z.output<typeof DraftStepRequest>): Promise<void> {
    authorise(this.#context.reader, 'alert.draft');
    return this.#change(uid, 'submit', expectedRevision, async ({ connection, alert, hand }) => {
      const text = await requireText(connection, alert.id, expectedRevision);
      const seen = text.parts.filter(({ marking }) => mayRead(this.#context.reader, marking, hand.at));
      this.#requireComplete({ ...text, parts: seen });
      await moveDraft(connection, alert.id, { state: 'in-review', remarks: null });
      await this.#log(connection, { alert: alert.id, hand, event: 'submitted', note: note ?? null });
    });
  }

  /** Gives a draft back with remarks: a reviewer, or an author who takes it back. */
  return(uid: string, { expectedRevision, remarks }: z.output<typeof ReturnDraftRequest>): Promise<void> {
    return this.#change(uid, 'return', expectedRevision, async ({ connection, alert, draft, hand }) => {
      const isAuthor = draft?.authors.includes(hand.subject) === true;
      authorise(this.#context.reader, isAuthor ? 'alert.draft' : 'alert.review');
      await moveDraft(connection, alert.id, { state: 'draft', remarks });
      await this.#log(connection, { alert: alert.id, hand, event: 'returned', note: remarks });
    });
  }

  /** Throws away what nobody published; of a published alert, the text of its next version. */
  discard(uid: string, { expectedRevision, note }: z.output<typeof DraftStepRequest>): Promise<void> {
    authorise(this.#context.reader, 'alert.draft');
    return this.#change(uid, 'discard', expectedRevision, async ({ connection, alert, hand }) => {
      await this.#log(connection, { alert: alert.id, hand, event: 'discarded', note: note ?? null });
      await removeDraft(connection, alert.id);
      if (alert.published === null) await discardAlert(connection, alert.id, hand.at);
    });
  }

  /** Publishes what is in review. Whoever wrote on it is not its second person, except who works alone on this machine. */
  async publish(uid: string, { expectedRevision, note }: z.output<typeof DraftStepRequest>): Promise<void> {
    await this.#change(uid, 'publish', expectedRevision, async (locked, life) => {
      const { connection, alert, draft, hand } = locked;
      const { reader, country } = this.#context;
      const authors = draft?.authors ?? [];
      requirePerson(reader, 'alert.publish');
      for (const author of authors) authorise(reader, 'alert.publish', { author, owner: country });
      await requireIndependent(connection, { reader, at: hand.at, authors });
      const samePerson = authors.includes(hand.subject);
      // Nobody answers for what they have not seen.
      const text = await requireText(connection, alert.id, expectedRevision);
      if (text.parts.some(({ marking }) => !mayRead(reader, marking, hand.at))) {
        throw new VigiaError('access.not-allowed', { action: 'alert.publish' });
      }
      this.#requireComplete(text);
      // Where real figures have taken the place of training data, what was written in practice stays unsaid.
      if (text.body.training && !(await restsOnTraining(connection, []))) {
        throw new VigiaError('alert.rests-on-training-data');
      }
      const content = withoutDrafts(text);
      const revision = (await lastRevision(connection, alert.id)) + 1;
      const { author, authorName } = text;
      const { at, by } = hand;
      const frame = { alert: alert.id, revision, content, author, authorName, at };
      const markingId = await insertText(connection, { ...frame, rowMarking: (marking) => marking });
      const version = alert.version + 1;
      const state = life.published ?? 'published';
      const next = {
        alert: alert.id,
        revision,
        version,
        state,
        publishedAt: at,
        by,
        samePerson,
        retraction: null,
        markingId,
      };
      await insertVersion(connection, next);
      await showVersion(connection, next, at);
      await removeDraft(connection, alert.id);
      await logEvent(connection, { alert: alert.id, at, by, event: state, note: note ?? null, markingId });
      await leaveForOthers(connection, { alert: alert.id, at, markingId, version });
      const detail = { version, samePerson, tlp: content.marking.tlp };
      await recordDone(connection, this.#context, {
        action: 'alert.publish',
        object: { kind: 'alert', id: uid },
        detail,
      });
    });
    await this.#announce();
  }

  /** The text that a reader would change, as they see it. */
  #readForSaving(uid: string): Promise<StoredText> {
    const { database, clearance, country } = this.#context;
    return database.read(clearance, async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid), uid);
      if (alert.owner !== country) throw new VigiaError('alert.not-own', { owner: alert.owner });
      const draft = await findDraft(connection, alert.id);
      const [text] = await readTexts(connection, [{ alert: alert.id, revision: draft?.revision ?? alert.revision }]);
      if (text === undefined) throw new VigiaError('alert.not-found', { alert: uid });
      return text;
    });
  }

  /** Two people wrote at once: the later one reads what the other saved, and loses nothing of their own. */
  #refuseOverwriting(text: StoredText, request: Save): void {
    if (text.revision === request.expectedRevision) return;
    const mine = this.#mark(readTextRequest(request.text, this.#context.country));
    const written = text.parts.filter(({ kind }) => kind === 'field' || kind === 'finding');
    const changes = diffTexts(
      { ...mine, marking: mine.ownMarking },
      { ...text, parts: written, marking: text.ownMarking },
    );
    throw new VigiaError('alert.changed-meanwhile', {
      by: text.authorName,
      revision: text.revision,
      differences: changes.map(({ path }) => path),
      saved: JSON.stringify(text.body),
      submitted: JSON.stringify(mine.body),
    });
  }

  async #readText({ text, retakeEvidence }: Save, before: StoredText): Promise<UnmarkedText> {
    const { database, clearance, country } = this.#context;
    const written = readTextRequest(text, country);
    const screen = await screenEvidence(this.#context, this.#options, { series: text.series.map(({ id }) => id) });
    return database.read(clearance, async (connection) => {
      const evidence = await gatherEvidence(connection, text, { before: before.parts, retake: retakeEvidence, screen });
      const findings = text.findings;
      const unknown = await findUnknown(connection, {
        substances: [...written.body.substances, ...findings.map(({ substance }) => substance)],
        places: [...written.body.places, ...findings.flatMap(({ place }) => place ?? [])],
      });
      if (unknown.length > 0) throw new VigiaError('alert.not-in-register', { what: [...new Set(unknown)] });
      return { ...written, parts: [...evidence, ...written.parts] };
    });
  }

  /** Gives a text its marking, which never hides it from who writes it. */
  #mark(text: UnmarkedText): AlertTextContent {
    const content = markText(text);
    const { reader, now } = this.#context;
    const at = now().toISOString();
    // A draft is kept more strictly than what it will be: nobody writes one that they could not open.
    const asDraft = draftMarking(content.marking, this.#context.country);
    const hidden = [content.marking, content.ownMarking, asDraft].some((marking) => !mayRead(reader, marking, at));
    if (hidden) throw new VigiaError('alert.marking-hides-it');
    return content;
  }

  #requireComplete(content: AlertTextContent): void {
    const { requiredLanguages } = this.#options;
    const checks = checkText(content, { requiredLanguages, today: this.#context.now().toISOString().slice(0, 10) });
    if (checks.length === 0) return;
    const problems = checks.map(({ problem, path, language, wording }) =>
      [problem, path, language, wording?.found].filter((part) => part != null).join(' '),
    );
    throw new VigiaError('alert.incomplete', { problems: problems.slice(0, 100) });
  }

  async #writeText(
    connection: Connection,
    text: {
      readonly alert: number;
      readonly revision: number;
      readonly content: AlertTextContent;
      readonly hand: Hand;
      readonly authors: readonly string[];
    },
  ): Promise<void> {
    const { alert, revision, content, hand, authors } = text;
    const { at, by: authorName, subject: author } = hand;
    const rowMarking = (marking: AlertTextContent['marking']): AlertTextContent['marking'] =>
      draftMarking(marking, this.#context.country);
    const markingId = await insertText(connection, { alert, revision, content, author, authorName, at, rowMarking });
    await writeDraft(connection, alert, { revision, state: 'draft', authors, remarks: null, markingId });
    await showText(connection, alert, { revision, at, markingId });
  }

  /** Takes one step with an alert of this node, if its reader may see the draft and nobody changed it meanwhile. */
  async #change(
    uid: string,
    step: AlertStep,
    expectedRevision: number,
    work: (locked: LockedAlert, life: AlertLife) => Promise<void>,
  ): Promise<void> {
    await this.#readForSaving(uid);
    const hand = handOf(this.#context);
    await this.#context.database.write(nodeClearance(this.#context), async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid, { lock: true }), uid);
      const draft = await findDraft(connection, alert.id);
      const life = takeStep({ published: alert.published, draft: draft?.state ?? null }, step);
      if (life === undefined) throw stepRefused(alert, draft, step);
      const revision = draft?.revision ?? alert.revision;
      if (revision !== expectedRevision) {
        const { authorName } = await requireText(connection, alert.id, revision);
        throw new VigiaError('alert.changed-meanwhile', { by: authorName, revision });
      }
      await work({ connection, alert, draft, hand }, life);
    });
  }

  async #log(
    connection: Connection,
    { alert, hand: { at, by }, event, note }: Pick<NewEvent, 'alert' | 'event' | 'note'> & { readonly hand: Hand },
  ): Promise<void> {
    await logEvent(connection, { alert, at, by, event, note, markingId: await markingOfDraft(connection, alert) });
  }

  #registerDraftMarking(connection: Connection, { marking }: AlertTextContent): Promise<number> {
    return registerMarking(connection, draftMarking(marking, this.#context.country));
  }
}

/** A text stays practice once it was: its figures are in its sentences, also when they are no longer named as evidence. */
async function markTraining(
  connection: Connection,
  text: AlertTextContent,
  before: AlertTextContent | null,
): Promise<AlertTextContent> {
  const training = before?.body.training === true || (await restsOnTraining(connection, text.parts));
  return { ...text, body: { ...text.body, training } };
}

function holdsField({ body, parts }: AlertTextContent, name: AlertField): boolean {
  return name in body.fields || parts.some((part) => part.kind === 'field' && part.name === name);
}

function stepRefused(alert: StoredAlert, draft: StoredDraft | undefined, step: AlertStep): VigiaError {
  if (alert.published === 'retracted') return new VigiaError('alert.retracted', { alert: alert.uid });
  return new VigiaError('alert.step-refused', { step, state: draft?.state ?? alert.published ?? 'draft' });
}
