import type { z } from 'zod';
import type {
  AlertDetail,
  AlertPage,
  AlertQuery,
  AlertReplyRequest,
  AlertVersion,
  ComposeRequest,
  DraftStepRequest,
  DuplicateList,
  DuplicateRequest,
  RetractAlertRequest,
  ReturnDraftRequest,
  SaveDraftRequest,
  WordingReport,
  WordingRequest,
} from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import {
  type AlertReply,
  checkWording,
  type Recipient,
  refuseRelease,
  type SharedAlert,
} from '../../../model/index.ts';
import { authorise } from '../../access/index.ts';
import type { FigureScreen } from '../../observe/index.ts';
import type { Connection } from '../../store/index.ts';
import { type AlertContext, type AlertOptions, type Announce, nodeClearance, waitingFor } from './alert-context.ts';
import {
  findAlert,
  findDraft,
  listEvents,
  listVersions,
  markRead,
  requireAlert,
  type StoredAlert,
} from './alert-store.ts';
import { describeMatch, wordingKeptIn } from './check-text.ts';
import {
  describeDraft,
  describeEntry,
  describeHead,
  describeMarkingReasons,
  describeReply,
  describeVersions,
  seesAllOf,
  tallyAnswers,
} from './describe-alert.ts';
import { describeText, type EvidenceToday } from './describe-text.ts';
import { DraftService } from './draft-service.ts';
import { readEvidenceToday } from './evidence-store.ts';
import { AlertExchange, type Received, type ReceiveOutcome, type Shareable, type Unreleased } from './exchange.ts';
import { findDuplicates } from './find-duplicates.ts';
import { filterOf, offsetOf } from './list-filter.ts';
import { countAlerts, countShelves, countWaiting, findListed, listAlerts, type WaitingCounts } from './list-store.ts';
import { withoutEmpty } from './read-request.ts';
import { ReplyService } from './reply-service.ts';
import { listReplies } from './reply-store.ts';
import { retractAlert } from './retract.ts';
import { screenEvidence } from './screen-evidence.ts';
import { readTexts, type StoredText } from './text-store.ts';

/** Alerts: composed, reviewed, published, answered; and those of other nodes. */
export class AlertService {
  readonly #context: AlertContext;
  readonly #options: AlertOptions;
  readonly #drafts: DraftService;
  readonly #replies: ReplyService;
  readonly #exchange: AlertExchange;
  readonly #listeners: Announce[] = [];

  constructor(context: AlertContext, options: AlertOptions) {
    this.#context = context;
    this.#options = options;
    const announce = (): Promise<void> => this.#announce();
    this.#drafts = new DraftService(context, options, announce);
    this.#replies = new ReplyService(context, announce);
    this.#exchange = new AlertExchange(context);
  }

  /** Calls the listener after something was published, retracted or replied, once it is stored. */
  onPublished(listener: Announce): void {
    this.#listeners.push(listener);
  }

  async #announce(): Promise<void> {
    for (const listener of this.#listeners) await listener();
  }

  async list(query: Partial<AlertQuery> = {}): Promise<AlertPage> {
    const limit = query.limit ?? 100;
    const after = offsetOf(query.cursor);
    const reader = waitingFor(this.#context);
    return this.#read(async (connection) => {
      const found = await listAlerts(connection, filterOf(query), { reader, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const texts = await readTexts(
        connection,
        page.map(({ id, revision }) => ({ alert: id, revision })),
      );
      const textOf = new Map(texts.map((text) => [text.alert, text]));
      return {
        alerts: page.flatMap((alert) => {
          const text = textOf.get(alert.id);
          return text === undefined ? [] : [describeEntry(alert, text)];
        }),
        next: found.length > limit ? String(after + limit) : null,
        counts: await countAlerts(connection, reader),
        shelves: await countShelves(connection, reader),
      };
    });
  }

  /** How many alerts wait for the reader, and for what. */
  countWaiting(): Promise<WaitingCounts> {
    return this.#read((connection) => countWaiting(connection, waitingFor(this.#context)));
  }

  async find(uid: string): Promise<AlertDetail> {
    const { database } = this.#context;
    const recipients = await this.#options.listRecipients();
    const screen = await this.#screenToday(uid);
    const detail = await this.#read((connection) => this.#describe(connection, uid, { recipients, screen }));
    const { draft } = detail;
    if (draft === null) return detail;
    // Whether somebody may publish depends on parts that they may not see.
    const seesAll = await database.read(nodeClearance(this.#context), async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid), uid);
      const [whole] = await readTexts(connection, [{ alert: alert.id, revision: draft.revision }]);
      return whole !== undefined && seesAllOf(this.#context.reader, whole, this.#at);
    });
    return seesAll ? detail : { ...detail, draft: { ...draft, mayPublish: false } };
  }

  /** A version as it was published. */
  async findVersion(uid: string, version: number): Promise<AlertVersion> {
    const screen = await this.#screenToday(uid);
    return this.#read(async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid), uid);
      const versions = await listVersions(connection, alert.id);
      const texts = await this.#textsOfVersions(connection, alert, versions);
      const found = describeVersions(versions, texts).find((entry) => entry.version === version);
      const revision = versions.find((entry) => entry.version === version)?.revision;
      const text = texts.find((entry) => entry.revision === revision);
      if (found === undefined || text === undefined) throw new VigiaError('alert.not-found', { alert: uid });
      return { ...found, text: describeText(text, await this.#evidenceToday(connection, text, screen)) };
    });
  }

  async compose(request: z.output<typeof ComposeRequest>): Promise<AlertDetail> {
    return this.find(await this.#drafts.compose(request));
  }

  async save(uid: string, request: z.output<typeof SaveDraftRequest>): Promise<AlertDetail> {
    await this.#drafts.save(uid, request);
    return this.find(uid);
  }

  async submit(uid: string, request: z.output<typeof DraftStepRequest>): Promise<AlertDetail> {
    await this.#drafts.submit(uid, request);
    return this.find(uid);
  }

  async return(uid: string, request: z.output<typeof ReturnDraftRequest>): Promise<AlertDetail> {
    await this.#drafts.return(uid, request);
    return this.find(uid);
  }

  async publish(uid: string, request: z.output<typeof DraftStepRequest>): Promise<AlertDetail> {
    await this.#drafts.publish(uid, request);
    return this.find(uid);
  }

  /** Throws a draft away; of an alert that was never published, nothing is left on any list. */
  discard(uid: string, request: z.output<typeof DraftStepRequest>): Promise<void> {
    return this.#drafts.discard(uid, request);
  }

  /** Takes an alert back for ever, from everybody who holds it. */
  async retract(uid: string, { reason }: z.output<typeof RetractAlertRequest>): Promise<AlertDetail> {
    await retractAlert(this.#context, this.#options, { uid, reason: withoutEmpty(reason) });
    await this.#announce();
    return this.find(uid);
  }

  async reply(uid: string, request: z.output<typeof AlertReplyRequest>): Promise<AlertDetail> {
    await this.#replies.add(uid, request);
    return this.find(uid);
  }

  async changeReply(uid: string, reply: string, request: z.output<typeof AlertReplyRequest>): Promise<AlertDetail> {
    await this.#replies.change(uid, reply, request);
    return this.find(uid);
  }

  async retractReply(uid: string, reply: string): Promise<AlertDetail> {
    await this.#replies.retract(uid, reply);
    return this.find(uid);
  }

  /** Remembers that the reader has seen the present version. */
  async markRead(uid: string): Promise<AlertDetail> {
    const { reader, country, database, clearance } = this.#context;
    if (reader.country !== country) throw new VigiaError('access.not-allowed', { action: 'alert.reply' });
    await database.write(clearance, async (connection) => {
      const { id, version, markingId } = requireAlert(await findAlert(connection, uid), uid);
      await markRead(connection, { alert: id, subject: reader.subject, version, at: this.#at, markingId });
    });
    return this.find(uid);
  }

  async findDuplicates(request: z.output<typeof DuplicateRequest>): Promise<DuplicateList> {
    authorise(this.#context.reader, 'alert.draft');
    const topic = { ...request, title: withoutEmpty(request.title) };
    return {
      duplicates: await this.#read((connection) => findDuplicates(connection, topic, request.except ?? null)),
    };
  }

  checkWording({ texts }: z.output<typeof WordingRequest>): WordingReport {
    return {
      texts: texts.map(({ language, text }) => ({
        findings: checkWording(text, language).map((match) => describeMatch({ ...match, language })),
      })),
    };
  }

  /** What this node said and did not hand on yet; in the caller's transaction, as the node. */
  listUnreleased(connection: Connection, options: { readonly limit?: number } = {}): Promise<Unreleased[]> {
    return this.#exchange.listUnreleased(connection, options);
  }

  /** Identifiers of all that this node says to others; in the caller's transaction, as the node. */
  listShareable(connection: Connection): Promise<readonly string[]> {
    return this.#exchange.listShareable(connection);
  }

  /** What this node says under these identifiers, as it stands; in the caller's transaction, as the node. */
  readShareable(connection: Connection, items: readonly string[]): Promise<Shareable> {
    return this.#exchange.readShareable(connection, items);
  }

  /** An alert as it would be published now, to who may see its draft. */
  readAsPublished(connection: Connection, uid: string): Promise<SharedAlert> {
    return this.#exchange.readAsPublished(connection, uid);
  }

  markReleased(connection: Connection, ids: readonly number[]): Promise<void> {
    return this.#exchange.markReleased(connection, ids);
  }

  /** Takes in another node's alert; in the caller's transaction, as the node. */
  receiveAlert(connection: Connection, shared: SharedAlert, received: Received): Promise<ReceiveOutcome> {
    return this.#exchange.receiveAlert(connection, shared, received);
  }

  receiveReply(connection: Connection, reply: AlertReply, received: Partial<Received> = {}): Promise<ReceiveOutcome> {
    return this.#exchange.receiveReply(connection, reply, received);
  }

  async #describe(
    connection: Connection,
    uid: string,
    { recipients, screen }: { readonly recipients: readonly Recipient[]; readonly screen: FigureScreen },
  ): Promise<AlertDetail> {
    const { country } = this.#context;
    const alert = requireAlert(await findAlert(connection, uid), uid);
    const listed = await findListed(connection, alert.id, waitingFor(this.#context));
    if (listed === undefined) throw new VigiaError('alert.not-found', { alert: uid });
    const versions = await listVersions(connection, alert.id);
    const texts = await this.#textsOfVersions(connection, alert, versions);
    const text = alert.version === 0 ? undefined : texts.find(({ revision }) => revision === alert.revision);
    const draft = await this.#describeDraft(connection, alert, screen);
    const replies = await listReplies(connection, alert.id);
    const shown = draft?.text ?? text;
    const question = text?.request ?? null;
    const writes = alert.owner === country && this.#context.reader.country === country;
    return {
      ...describeHead(listed),
      own: alert.owner === country,
      revision: alert.revision,
      text: text === undefined ? null : describeText(text, await this.#evidenceToday(connection, text, screen)),
      markingReasons: shown === undefined ? [] : describeMarkingReasons(shown),
      wordingKept: text === undefined || !writes ? [] : wordingKeptIn(text).map((word) => ({ ...word })),
      draft: draft?.described ?? null,
      versions: describeVersions(versions, texts),
      history: await listEvents(connection, alert.id),
      replies: replies.map((reply) => describeReply(reply, country)),
      tally:
        question === null || text === undefined
          ? null
          : tallyAnswers(question.due, {
              asked: recipients
                .filter(
                  (recipient) =>
                    refuseRelease(text.marking, recipient, { at: this.#at, holder: country }) === undefined,
                )
                .map((recipient) => recipient.country)
                .filter((asked) => asked !== alert.owner),
              replies,
              today: this.#today,
            }),
      requiredLanguages: [...this.#options.requiredLanguages],
    };
  }

  async #describeDraft(
    connection: Connection,
    alert: StoredAlert,
    screen: FigureScreen,
  ): Promise<{ readonly text: StoredText; readonly described: AlertDetail['draft'] } | undefined> {
    const draft = await findDraft(connection, alert.id);
    if (draft === undefined) return undefined;
    const [text] = await readTexts(connection, [{ alert: alert.id, revision: draft.revision }]);
    if (text === undefined) return undefined;
    const { reader, country } = this.#context;
    const today = await this.#evidenceToday(connection, text, screen);
    const duplicates = await findDuplicates(connection, text.body, alert.uid);
    const { requiredLanguages } = this.#options;
    const frame = {
      draft,
      text,
      today,
      duplicates,
      reader,
      country,
      requiredLanguages,
      day: this.#today,
      seesAll: true,
    };
    return { text, described: describeDraft(frame) };
  }

  #textsOfVersions(
    connection: Connection,
    { id, revision }: StoredAlert,
    versions: readonly { readonly revision: number }[],
  ): Promise<StoredText[]> {
    const revisions = [...new Set([...versions.map((version) => version.revision), revision])];
    return readTexts(
      connection,
      revisions.map((wanted) => ({ alert: id, revision: wanted })),
    );
  }

  /** What the reader gets today of the series that an alert's versions and draft show. */
  async #screenToday(uid: string): Promise<FigureScreen> {
    const series = await this.#read(async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid), uid);
      const draft = await findDraft(connection, alert.id);
      const versions = await listVersions(connection, alert.id);
      const texts = await this.#textsOfVersions(
        connection,
        alert,
        draft === undefined ? versions : [...versions, draft],
      );
      return texts.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'series' && part.localId !== null ? [part.localId] : [])),
      );
    });
    return screenEvidence(this.#context, this.#options, { series: [...new Set(series)] });
  }

  #evidenceToday(connection: Connection, { parts }: StoredText, screen: FigureScreen): Promise<EvidenceToday> {
    return readEvidenceToday(connection, {
      signals: parts.filter((part) => part.kind === 'signal'),
      series: parts.filter((part) => part.kind === 'series'),
      screen,
    });
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  get #at(): string {
    return this.#context.now().toISOString();
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#at.slice(0, 10);
  }
}
