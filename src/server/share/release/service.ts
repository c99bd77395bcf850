import {
  type DisclosurePage,
  type DisclosureQuery,
  type HolderList,
  markingEntry,
  type ReleasePreview,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { internalMarking, type Recipient, releasePolicyVersion, type SharedEntry } from '../../../model/index.ts';
import { actAs, authorise, type NodeIdentity, nodeReader, type Reader, registerMarking } from '../../access/index.ts';
import type { AlertService } from '../../act/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import type { ShareContext } from '../context.ts';
import { countDisclosures, listDisclosures, listHolders } from './ledger-store.ts';
import { ObjectMaker } from './object-maker.ts';
import { outgoingAlert, outgoingEntry, outgoingReply } from './outgoing.ts';
import { planRelease } from './plan.ts';
import { previewReceivers } from './preview.ts';
import { ReleaseLoop } from './release-loop.ts';
import { ReleaseRun } from './release-run.ts';
import {
  acknowledge,
  findItemOfForm,
  isTakenBack,
  lockReleases,
  lockServing,
  markServed,
  type Receipt,
  readForms,
  readLastVersions,
  readPassedMoments,
  readStandings,
  type ServedFrame,
  type ServedVersion,
  withKept,
} from './release-store.ts';

export interface ReleaseOptions {
  readonly identity: NodeIdentity;
  readonly collections: CollectionService;
  /** Every node that there is or was an agreement with. */
  readonly recipients: () => Promise<readonly Recipient[]>;
  readonly alerts: Pick<
    AlertService,
    'listShareable' | 'listUnreleased' | 'markReleased' | 'readAsPublished' | 'readShareable'
  >;
  readonly entries: ShareableEntries;
  /** Tells these countries' nodes that there is something for them. */
  readonly poke: (countries: readonly string[]) => void;
}

/** What this node has written down of commitments, in the caller's transaction. */
export interface ShareableEntries {
  /** Names of what is written down and could ever have left. */
  readonly listShareable: (connection: Connection) => Promise<readonly string[]>;
  /** What was written and not handed on yet. */
  readonly listUnreleased: (
    connection: Connection,
  ) => Promise<readonly { readonly id: number; readonly entry: string }[]>;
  readonly readShareable: (connection: Connection, entry: string) => Promise<SharedEntry | undefined>;
  readonly markReleased: (connection: Connection, ids: readonly number[]) => Promise<void>;
}

interface DueItem {
  readonly kind: 'alert' | 'entry';
  readonly id: string;
  /** Numbers under which it waits to be handed on. */
  readonly waiting: readonly number[];
}

/** Releases what the node says to whom it may go, takes it back from who may not have it, and keeps the ledger of both. */
export class ReleaseService {
  readonly #context: ShareContext;
  readonly #options: ReleaseOptions;

  constructor(context: ShareContext, options: ReleaseOptions) {
    this.#context = context;
    this.#options = options;
  }

  /**
   * Brings what others hold in line with what they may hold, as after a change of an agreement and when an embargo or a
   * marking ends. Doing it again changes nothing.
   */
  release(): Promise<void> {
    return this.#asNode(async () => {
      const { alerts, entries } = this.#options;
      const said = await this.#read((connection) => alerts.listShareable(connection));
      const written = await this.#read((connection) => entries.listShareable(connection));
      await this.#releaseEach([
        ...said.map((id): DueItem => ({ kind: 'alert', id, waiting: [] })),
        ...written.map((id): DueItem => ({ kind: 'entry', id, waiting: [] })),
      ]);
    });
  }

  /** Releases what was said and not handed on yet. */
  releaseDue(): Promise<void> {
    return this.#asNode(async () => {
      const { alerts, entries } = this.#options;
      const said = await this.#write((connection) => alerts.listUnreleased(connection));
      const written = await this.#write((connection) => entries.listUnreleased(connection));
      const items = said.map((one) => ({ ...one, item: one.kind === 'alert' ? one.alert.id : one.reply.id }));
      await this.#releaseEach([
        ...dueOf('alert', items),
        ...dueOf(
          'entry',
          written.map(({ id, entry }) => ({ id, item: entry })),
        ),
      ]);
    });
  }

  /** Each in a transaction of its own: what cannot be released keeps nothing else back, and stays due. */
  async #releaseEach(items: readonly DueItem[]): Promise<void> {
    const reached = new Set<string>();
    const failures: unknown[] = [];
    for (const item of items) {
      try {
        for (const country of await this.#releaseOne(item)) reached.add(country);
      } catch (error) {
        failures.push(error);
      }
    }
    if (reached.size > 0) this.#options.poke([...reached].sort());
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1)
      throw new AggregateError(failures, `${failures.length} of ${items.length} could not be released`);
  }

  async #releaseOne(due: DueItem): Promise<ReadonlySet<string>> {
    const recipients = await this.#options.recipients();
    const { id: collection } = await this.#options.collections.alertsCollection();
    return this.#write(async (connection) => {
      await lockReleases(connection);
      const run = await this.#begin(connection, { collection, recipients });
      if (due.kind === 'alert') await this.#releaseAlert(connection, run, due);
      else await this.#releaseEntry(connection, run, due);
      return run.reached;
    });
  }

  /** An alert with what this node says of it, or a reply. */
  async #releaseAlert(connection: Connection, run: ReleaseRun, { id, waiting }: DueItem): Promise<void> {
    const { identity } = this.#options;
    const { alerts, replies } = await this.#options.alerts.readShareable(connection, [id]);
    for (const alert of alerts) await run.release(outgoingAlert(alert, identity));
    const forms = await readForms(connection, [...new Set(replies.map(({ alert }) => alert))]);
    for (const reply of replies) await run.release(outgoingReply(reply, { forms, identity }));
    await this.#options.alerts.markReleased(connection, waiting);
  }

  async #releaseEntry(connection: Connection, run: ReleaseRun, { id, waiting }: DueItem): Promise<void> {
    const { entries, identity } = this.#options;
    const entry = await entries.readShareable(connection, id);
    if (entry !== undefined) await run.release(outgoingEntry(entry, identity));
    await entries.markReleased(connection, waiting);
  }

  /** Looks from time to time whether something should leave or come back. Returns a function that stops it. */
  start(onError: (error: unknown) => void, everyMilliseconds?: number): () => Promise<void> {
    const loop = new ReleaseLoop({
      releaseDue: () => this.releaseDue(),
      releaseAll: () => this.release(),
      readCircumstances: () => this.#readCircumstances(),
      onError,
      ...(everyMilliseconds === undefined ? {} : { everyMilliseconds }),
    });
    loop.start();
    return () => loop.stop();
  }

  #readCircumstances(): Promise<string> {
    return this.#asNode(async () => {
      const recipients = await this.#options.recipients();
      const at = this.#context.now().toISOString();
      const passed = await this.#context.database.read(this.#clearance, (connection) =>
        readPassedMoments(connection, at),
      );
      return JSON.stringify([recipients, passed]);
    });
  }

  /** What would leave if an alert were published as it stands: the same decision, and nothing is stored. */
  async preview(alert: string): Promise<ReleasePreview> {
    const at = this.#context.now().toISOString();
    const draft = await this.#context.database.read(this.#context.clearance, (connection) =>
      this.#options.alerts.readAsPublished(connection, alert),
    );
    return this.#asNode(async () => {
      const recipients = await this.#options.recipients();
      return this.#context.database.read(this.#clearance, async (connection) => {
        const outgoing = outgoingAlert(draft, this.#options.identity);
        const standings = withKept(await readStandings(connection, [alert]), await readForms(connection, [alert]));
        const holder = this.#context.country;
        const plan = planRelease(outgoing.releasable, { receivers: recipients, standings, at, holder });
        return previewReceivers(outgoing, { plan, maker: await this.#maker(connection), recipients, at, holder });
      });
    });
  }

  /** Writes down what a foreign reader is about to be given; what was taken back meanwhile is not given. */
  async recordServed(
    reader: Reader,
    objects: readonly ServedVersion[],
    channel: ServedFrame['channel'],
  ): Promise<void> {
    const at = this.#context.now().toISOString();
    const receiver = reader.country;
    const isLate = await this.#asNode(() =>
      this.#write(async (connection) => {
        await lockServing(connection);
        if (await isTakenBack(connection, { receiver, objects })) return true;
        const markingId = await this.#ownMarking(connection);
        const frame = { receiver, channel, objects, at, policyVersion: releasePolicyVersion, markingId };
        await markServed(connection, frame);
        return false;
      }),
    );
    if (!isLate) return;
    // Whatever makes it be there still is put right before the reader asks again.
    await this.release();
    throw new VigiaError('share.changed-meanwhile');
  }

  /** A receiver's word of what became of what it was given; true where anything was known. */
  acknowledge(receiver: string, receipts: readonly Receipt[]): Promise<number> {
    const at = this.#context.now().toISOString();
    return this.#asNode(() => this.#write((connection) => acknowledge(connection, { receiver, receipts, at })));
  }

  /** The alert or reply of this node that a peer means by the identifiers of a form. */
  findItem(connection: Connection, uid: string): Promise<string | undefined> {
    return findItemOfForm(connection, uid);
  }

  /** The ledger: what left, when, to whom, under which marking and policy, and what became of it. */
  ledger(query: DisclosureQuery): Promise<DisclosurePage> {
    authorise(this.#context.reader, 'sharing.read');
    const now = this.#context.now().toISOString();
    return this.#context.database.read(this.#context.clearance, async (connection) => {
      const found = await listDisclosures(connection, query, now);
      const page = found.slice(0, query.limit);
      return {
        disclosures: page.map((one) => ({ ...one, marking: markingEntry(one.marking) })),
        next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
        counts: await countDisclosures(connection, now),
      };
    });
  }

  /** Who holds an alert, or held it. */
  holders(item: string): Promise<HolderList> {
    const now = this.#context.now().toISOString();
    return this.#context.database.read(this.#context.clearance, async (connection) => ({
      holders: (await listHolders(connection, item, now)).map(({ form, ...rest }) => ({
        ...rest,
        form: form === 'whole' ? 'whole' : 'own',
      })),
    }));
  }

  async #begin(
    connection: Connection,
    frame: { readonly collection: string; readonly recipients: readonly Recipient[] },
  ): Promise<ReleaseRun> {
    return new ReleaseRun({
      ...frame,
      connection,
      collections: this.#options.collections,
      maker: await this.#maker(connection),
      holder: this.#context.country,
      now: this.#context.now(),
      ownMarkingId: await this.#ownMarking(connection),
    });
  }

  /** The node says of itself what it said before, or something new now. */
  async #maker(connection: Connection): Promise<ObjectMaker> {
    const { identity } = this.#options;
    const [last] = await readLastVersions(connection, [identity.identityId]);
    const now = this.#context.now().toISOString();
    if (last === undefined) return new ObjectMaker(identity, { modifiedAt: now });
    const same = new ObjectMaker(identity, { modifiedAt: last.version });
    return same.describesNodeAs(last.content) ? same : new ObjectMaker(identity, { modifiedAt: now });
  }

  #ownMarking(connection: Connection): Promise<number> {
    return registerMarking(connection, internalMarking(this.#context.country));
  }

  #asNode<Result>(work: () => Promise<Result>): Promise<Result> {
    return actAs(nodeReader(this.#context.country), work);
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#clearance, work);
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#clearance, work);
  }

  get #clearance(): Clearance {
    return this.#context.clearance;
  }
}

/** Each item once, with the numbers under which it waits. */
function dueOf(
  kind: DueItem['kind'],
  items: readonly { readonly id: number; readonly item: string }[],
): readonly DueItem[] {
  const waiting = new Map<string, number[]>();
  for (const { id, item } of items) waiting.set(item, [...(waiting.get(item) ?? []), id]);
  return [...waiting].map(([id, numbers]) => ({ kind, id, waiting: numbers }));
}
