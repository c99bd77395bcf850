import { createHash } from 'node:crypto';
import { canonicalJson, isJsonObject, type JsonValue, type StixObject } from '../../../exchange/index.ts';
import { type Marking, publicMarking, type Recipient, releasePolicyVersion } from '../../../model/index.ts';
import { nodeReader, recordAudit, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import type { NewSharedObject } from '../collection/shared-object.ts';
import { arrangeVersions } from '../collection/shared-object-store.ts';
import { addressedTo, type MadeObject, type ObjectMaker } from './object-maker.ts';
import { type Outgoing, sayingOf } from './outgoing.ts';
import { type FormName, type PlannedForm, planRelease, type ReleasePlan } from './plan.ts';
import {
  findForm,
  findLatest,
  markWithdrawn,
  type NewDisclosure,
  offer,
  readForms,
  readHeld,
  readLastVersions,
  readStandings,
  retireOlderVersions,
  type StoredForm,
  saveForm,
  withKept,
} from './release-store.ts';
import { isVersioned } from './withdrawn-version.ts';

export interface ReleaseRunOptions {
  readonly connection: Connection;
  readonly collections: CollectionService;
  /** The collection that peers read. */
  readonly collection: string;
  readonly maker: ObjectMaker;
  readonly recipients: readonly Recipient[];
  readonly holder: string;
  readonly now: Date;
  /** Marking of what only this node's own readers see. */
  readonly ownMarkingId: number;
}

interface StoreOptions {
  readonly marking: Marking;
  readonly at: string;
  /** Objects that the form had and has no longer. */
  readonly gone: readonly string[];
}

/** Everything that is released or taken back in one transaction. */
export class ReleaseRun {
  readonly #options: ReleaseRunOptions;
  /** Countries for which something changed. */
  readonly reached = new Set<string>();

  constructor(options: ReleaseRunOptions) {
    this.#options = options;
  }

  async release<Item>(outgoing: Outgoing<Item>): Promise<void> {
    const { connection, recipients, holder } = this.#options;
    const stored = await readForms(connection, [outgoing.id]);
    const standings = withKept(await readStandings(connection, [outgoing.id]), stored);
    const plan = planRelease(outgoing.releasable, { receivers: recipients, standings, at: this.#at, holder });
    if (outgoing.retracted) {
      await this.#retract(outgoing, plan, stored);
      return;
    }
    const isWholePlanned = plan.forms.some(({ form }) => form === 'whole');
    const whole = stored.find(({ form, withdrawnAt }) => form === 'whole' && withdrawnAt === null);
    if (whole !== undefined && !isWholePlanned) await this.#retireForm(whole, this.#at);
    for (const planned of plan.forms)
      await this.#releaseForm(outgoing, planned, findForm(stored, planned.form, planned.receivers[0]));
    for (const withdrawal of plan.withdrawals) await this.#withdraw(outgoing, withdrawal, stored);
  }

  async #releaseForm<Item>(
    outgoing: Outgoing<Item>,
    planned: PlannedForm<Item>,
    stored: StoredForm | undefined,
  ): Promise<void> {
    const fingerprint = createHash('sha256')
      .update(canonicalJson(sayingOf(outgoing, planned)))
      .digest('hex');
    const isSame = stored !== undefined && stored.fingerprint === fingerprint && stored.withdrawnAt === null;
    const objects = isSame
      ? await readLastVersions(this.#options.connection, stored.objects)
      : await this.#issue(outgoing, planned, { stored, fingerprint });
    const rows = planned.receivers.flatMap((receiver) => objects.map((object) => ({ receiver, ...object })));
    const offered = await offer(this.#options.connection, rows, {
      item: outgoing.id,
      form: planned.form,
      itemVersion: outgoing.version,
      channel: 'taxii',
      policyVersion: releasePolicyVersion,
      marking: outgoing.releasable.markingOf(planned.item),
      at: this.#at,
      markingId: this.#options.ownMarkingId,
    });
    if (offered > 0) for (const receiver of planned.receivers) this.reached.add(receiver);
  }

  /** Puts a form's objects into the collection; what an earlier version had and this one lacks is taken back. */
  async #issue<Item>(
    outgoing: Outgoing<Item>,
    planned: PlannedForm<Item>,
    { stored, fingerprint }: { readonly stored: StoredForm | undefined; readonly fingerprint: string },
  ): Promise<readonly Omit<NewDisclosure, 'receiver'>[]> {
    const { maker } = this.#options;
    const at = await this.#momentOf(outgoing, stored);
    const made = outgoing.make(maker, outgoing.issue(planned, at));
    const named = new Set(made.map(({ content }) => content.id));
    const gone = (stored?.objects ?? []).filter((id) => !named.has(id));
    const all = [...made, ...maker.ofDropped(await this.#lastContents(gone), at)];
    const versions = await this.#store(all, { marking: outgoing.releasable.markingOf(planned.item), at, gone });
    const kept = [...new Set([...(stored?.kept ?? []), ...outgoing.keptOf(planned.item)])];
    await this.#save(outgoing, planned, { at, fingerprint, objects: [...idsOf(made)], kept, withdrawnAt: null });
    await this.#record('share.released', outgoing, { form: planned.form, receivers: [...planned.receivers] });
    return all.flatMap((object, index) => (isOfItem(object) ? [disclosed(object, versions[index] ?? '')] : []));
  }

  /** Nobody fetches a form any longer; what was addressed to its receiver stays. Should somebody have it again, it is said anew. */
  async #retireForm(form: StoredForm, at: string): Promise<void> {
    const { connection, collection, ownMarkingId } = this.#options;
    await retireOlderVersions(connection, { ids: form.objects, before: null, markingId: ownMarkingId });
    await arrangeVersions(connection, collection, form.objects);
    await saveForm(connection, { ...form, withdrawnAt: at, markingId: ownMarkingId });
  }

  /** Takes a form back from one receiver: revoked versions, for it alone, of what it has fetched. */
  async #withdraw<Item>(
    outgoing: Outgoing<Item>,
    { receiver, form }: { readonly receiver: string; readonly form: FormName },
    stored: readonly StoredForm[],
  ): Promise<void> {
    const { connection, maker, holder } = this.#options;
    const at = this.#at;
    // Two receivers are never told by the same version: each has its own marking.
    const held = (await readHeld(connection, { item: outgoing.id, form, receiver })).map(({ content }) =>
      parse(content),
    );
    if (held.length > 0) {
      const markingId = await registerMarking(connection, addressedTo(holder, receiver));
      const objects = maker.ofWithdrawal(
        held.filter(({ type }) => isVersioned(type)),
        {
          receiver,
          at: after(
            await findLatest(
              connection,
              held.map(({ id }) => id),
            ),
            at,
          ),
        },
      );
      await this.#add(
        objects.map(({ content, definition }) => ({
          content,
          owner: holder,
          via: [],
          markingId,
          isBeside: definition === 'handling',
        })),
      );
    }
    await markWithdrawn(connection, { item: outgoing.id, form, receiver, at });
    const own = stored.find((one) => one.form === form && one.receiver === receiver);
    if (own !== undefined) await this.#retireForm(own, at);
    await this.#record('share.withdrawn', outgoing, { form, receivers: [receiver] });
    this.reached.add(receiver);
  }

  /** Retracted by who said it: whoever holds it gets the last version with the reason, and nobody else gets anything. */
  async #retract<Item>(
    outgoing: Outgoing<Item>,
    plan: ReleasePlan<Item>,
    stored: readonly StoredForm[],
  ): Promise<void> {
    const { connection, holder, maker } = this.#options;
    const standing = (await readStandings(connection, [outgoing.id])).filter(({ withdrawn }) => !withdrawn);
    for (const planned of plan.forms) {
      const form = findForm(stored, planned.form, planned.receivers[0]);
      const receivers = standing.flatMap((one) =>
        one.form === planned.form && planned.receivers.includes(one.receiver) ? [one.receiver] : [],
      );
      if (form === undefined || form.withdrawnAt !== null || receivers.length === 0) continue;
      const at = await this.#momentOf(outgoing, form);
      const marking = {
        ...outgoing.releasable.markingOf(planned.item),
        releasableTo: [...receivers, holder].toSorted(),
      };
      const made = outgoing.make(maker, outgoing.issue(planned, at));
      const named = idsOf(made);
      await this.#store(made, { marking, at, gone: form.objects.filter((id) => !named.has(id)) });
      for (const receiver of receivers) {
        await markWithdrawn(connection, { item: outgoing.id, form: planned.form, receiver, at: this.#at });
        this.reached.add(receiver);
      }
      await saveForm(connection, {
        ...form,
        withdrawnAt: at,
        version: outgoing.version,
        markingId: this.#options.ownMarkingId,
      });
      await this.#record('share.retracted', outgoing, { form: planned.form, receivers });
    }
    const told = new Set(this.reached);
    for (const { receiver, form } of standing.filter((one) => !told.has(one.receiver))) {
      await this.#withdraw(outgoing, { receiver, form }, stored);
    }
  }

  /** A form is said when its version was, or now where it is said anew; always later than it was last. */
  async #momentOf<Item>({ saidAt, version }: Outgoing<Item>, stored: StoredForm | undefined): Promise<string> {
    if (stored === undefined) return saidAt;
    const latest = await findLatest(this.#options.connection, stored.objects);
    return after(latest, stored.version < version ? saidAt : this.#at);
  }

  get #at(): string {
    return this.#options.now.toISOString();
  }

  async #lastContents(ids: readonly string[]): Promise<readonly StixObject[]> {
    if (ids.length === 0) return [];
    const last = await readLastVersions(this.#options.connection, ids);
    return last
      .map(({ content }) => parse(content))
      .filter((object) => isVersioned(object.type) && object['revoked'] !== true);
  }

  /**
   * Stores the objects of a form for its audience, each under the version returned. Earlier ones are from now on this node's
   * own, and so is what the form had before and has no longer: whoever comes later gets the present form and nothing else.
   */
  async #store(made: readonly MadeObject[], { marking, at, gone }: StoreOptions): Promise<readonly string[]> {
    const { connection, holder, ownMarkingId, collection } = this.#options;
    const markingId = await registerMarking(connection, marking);
    const objects: NewSharedObject[] = [];
    for (const { content, definition } of made) {
      const id = definition === 'common' ? await registerMarking(connection, publicMarking) : markingId;
      objects.push({ content, owner: holder, via: [], markingId: id, isBeside: definition === 'handling' });
    }
    const versions = await this.#add(objects);
    const ids = [...new Set([...idsOf(made), ...gone])];
    await retireOlderVersions(connection, { ids, before: at, markingId: ownMarkingId });
    const withoutVersions = gone.filter((id) => !isVersioned(id.split('--')[0] ?? ''));
    await retireOlderVersions(connection, { ids: withoutVersions, before: null, markingId: ownMarkingId });
    await arrangeVersions(connection, collection, ids);
    return versions;
  }

  /** Under which versions they are served; of a definition that is stored with other words, none. */
  async #add(objects: readonly NewSharedObject[]): Promise<readonly string[]> {
    const { connection, collections, collection } = this.#options;
    const added = await collections.addAll(connection, collection, objects);
    return added.map(({ outcome, version }, index) => {
      if (outcome !== 'conflict' && version !== undefined) return version;
      const { id = '', type = '' } = objects[index]?.content ?? {};
      // Somebody's words about an extension keep nothing of ours from leaving; what an alert says does not change unseen.
      if (type === 'extension-definition') return '';
      throw new Error(`${id} is stored with another content under one version`);
    });
  }

  #save<Item>(
    outgoing: Outgoing<Item>,
    planned: PlannedForm<Item>,
    { at, ...rest }: { readonly at: string } & Pick<StoredForm, 'fingerprint' | 'objects' | 'kept' | 'withdrawnAt'>,
  ): Promise<void> {
    return saveForm(this.#options.connection, {
      item: outgoing.id,
      itemKind: outgoing.kind,
      form: planned.form,
      receiver: planned.form === 'whole' ? null : (planned.receivers[0] ?? null),
      uid: outgoing.uidOf(planned),
      version: outgoing.version,
      releasedAt: at,
      markingId: this.#options.ownMarkingId,
      ...rest,
    });
  }

  #record<Item>(
    action: string,
    { kind, id, version }: Outgoing<Item>,
    detail: { readonly form: FormName; readonly receivers: readonly string[] },
  ): Promise<void> {
    const { connection, holder, now } = this.#options;
    const receivers = [...detail.receivers];
    return recordAudit(connection, {
      reader: nodeReader(holder),
      at: now,
      action,
      object: { kind, id },
      detail: { version, form: detail.form, receivers, policy: releasePolicyVersion },
    });
  }
}

function isOfItem({ definition }: MadeObject): boolean {
  return definition === undefined;
}

function idsOf(made: readonly MadeObject[]): ReadonlySet<string> {
  return new Set(made.filter(isOfItem).map(({ content }) => content.id));
}

function disclosed({ content, digest, bytes }: MadeObject, version: string): Omit<NewDisclosure, 'receiver'> {
  return { object: content.id, objectType: content.type, version, digest, bytes };
}

/** Not before a moment, and later than a version. */
function after(version: string | undefined, at: string): string {
  return new Date(Math.max(Date.parse(at), version === undefined ? 0 : Date.parse(version) + 1)).toISOString();
}

function parse(content: string): StixObject {
  const parsed: JsonValue = JSON.parse(content);
  if (!isJsonObject(parsed)) throw new Error('a stored object is no object');
  const { type, id } = parsed;
  if (typeof type !== 'string' || typeof id !== 'string') throw new Error('a stored object has no type or id');
  return { ...parsed, type, id };
}
