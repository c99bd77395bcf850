import type {
  SettingDecision,
  SettingEntry,
  SettingList,
  SettingPreview,
  SettingPreviewRequest,
  SettingProposal,
  WatchList,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { Watch } from '../../../domains/index.ts';
import { publicMarking, type SettingState } from '../../../model/index.ts';
import {
  authorise,
  nodeClearanceFor,
  type Reader,
  recordDone,
  registerJointMarking,
  registerMarking,
  requireIndependent,
  withClearance,
} from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { readHistories } from '../backtest/backtest-store.ts';
import type { WarnContext } from '../context.ts';
import { waitForOtherWriters } from '../scan-store.ts';
import { logDecision } from '../warn-decision-store.ts';
import { mostSeries, previewSetting } from './preview.ts';
import {
  countSeries,
  findAccepted,
  insertSetting,
  type LockedSetting,
  listRaised,
  listSeriesOfWatch,
  listStoredSettings,
  lockSetting,
  makeDue,
  readAccepted,
  saveState,
} from './setting-store.ts';
import { applySettings, isOfWatch, readChange, type WatchChange } from './watch-changes.ts';
import { describeWatches } from './watch-list.ts';

export interface SettingServiceOptions {
  /** What watches ask for has changed: the series concerned are due. */
  readonly onAccepted?: () => Promise<void>;
}

/**
 * What watches ask of methods, beyond what their domains chose: proposed with a reason and a preview, reviewed by a second
 * person, kept in every version. No verdict changes a threshold by itself.
 */
export class SettingService {
  readonly #context: WarnContext;
  readonly #options: SettingServiceOptions;

  constructor(context: WarnContext, options: SettingServiceOptions = {}) {
    this.#context = context;
    this.#options = options;
  }

  async listWatches(): Promise<WatchList> {
    const [counts, accepted] = await this.#read(async (connection) => [
      await countSeries(connection),
      await readAccepted(connection),
    ]);
    return { watches: describeWatches(counts, accepted), secondPerson: this.#context.reader.kind !== 'operator' };
  }

  async listSettings(): Promise<SettingList> {
    return { settings: await this.#read((connection) => listStoredSettings(connection)) };
  }

  /** What a change would have added and removed in the last two years. */
  async preview(request: SettingPreviewRequest): Promise<SettingPreview> {
    return (await this.#preview(request)).preview;
  }

  async propose({ reason, ...request }: SettingProposal): Promise<SettingEntry> {
    const { reader } = this.#context;
    authorise(reader, 'setting.propose');
    const { change, preview, markings } = await this.#preview(request);
    return this.#write(async (connection, { by, at }) => {
      const markingId =
        markings.length === 0
          ? await registerMarking(connection, publicMarking)
          : await registerJointMarking(connection, markings);
      const setting = await insertSetting(connection, { ...change, reason, preview, markingId });
      await logDecision(connection, {
        at,
        by,
        event: 'proposed',
        note: null,
        setting,
        markingId,
        subject: reader.subject,
      });
      await recordDone(connection, this.#context, {
        action: 'setting.propose',
        object: { kind: 'watch-setting', id: setting },
      });
      return requireSetting(connection, setting);
    });
  }

  async decide(id: number, { decision, note, reviewOwn = false }: SettingDecision): Promise<SettingEntry> {
    const { reader } = this.#context;
    authorise(reader, decision === 'withdraw' ? 'setting.propose' : 'setting.accept');
    const decided = await this.#write(async (connection, { by, at }) => {
      const proposal = await lockSetting(connection, id);
      if (proposal === undefined) throw new VigiaError('setting.not-found', { setting: id });
      if (proposal.state !== 'proposed') throw new VigiaError('setting.decided', { state: proposal.state });
      const isOwn = isAuthor(reader, proposal);
      if (decision === 'withdraw') {
        if (!isOwn) throw new VigiaError('setting.not-proposer', { proposer: proposal.proposedBy });
      } else if (isOwn) requireReviewOfOwn(reader, reviewOwn);
      else
        await requireIndependent(connection, {
          reader,
          at,
          authors: proposal.author === null ? [] : [proposal.author],
        });
      const { markingId } = proposal;
      const event = results[decision];
      if (event === 'accepted') {
        // Also series that the reviewer does not see are looked at anew.
        const node = nodeClearanceFor(reader, at);
        await withClearance(connection, node, () => this.#replace(connection, { proposal, id, by, at }));
      }
      await saveState(connection, id, { state: event, reviewedByProposer: isOwn && decision !== 'withdraw' });
      const object = { kind: 'watch-setting', id };
      await recordDone(connection, this.#context, { action: `setting.${decision}`, object, detail: { isOwn } });
      await logDecision(connection, { at, by, event, note: note ?? null, setting: id, markingId });
      return requireSetting(connection, id);
    });
    if (decided.state === 'accepted') await this.#options.onAccepted?.();
    return decided;
  }

  /** Takes the version in force away and has the series looked at with the new one. */
  async #replace(
    connection: Connection,
    {
      proposal,
      id,
      by,
      at,
    }: { readonly proposal: LockedSetting; readonly id: number; readonly by: string; readonly at: string },
  ): Promise<void> {
    const before = await findAccepted(connection, proposal);
    if (before !== undefined) {
      await saveState(connection, before.id, { state: 'replaced' });
      const { id: setting, markingId } = before;
      await logDecision(connection, { at, by, event: 'replaced', note: `→ ${id}`, setting, markingId });
    }
    await makeDue(connection, proposal, id);
  }

  async #preview(request: SettingPreviewRequest): Promise<{
    readonly change: WatchChange;
    readonly preview: SettingPreview;
    /** Of the series that the preview speaks of. */
    readonly markings: readonly number[];
  }> {
    const { watch, change } = readChange(request);
    const read = await this.#read(async (connection) => {
      const series = await listSeriesOfWatch(connection, { ...change, breakdowns: watch.breakdowns });
      const ids = series.slice(0, mostSeries[watch.frequency]).map(({ id }) => id);
      const accepted = await readAccepted(connection);
      const histories = await readHistories(connection, ids);
      return { series, accepted, histories, raised: await listRaised(connection, ids) };
    });
    const { series, accepted, histories, raised } = read;
    const others = accepted.filter((setting) => !(isOfWatch(setting, watch) && setting.method === change.method));
    const before: Watch = applySettings(watch, accepted);
    const after = applySettings(watch, [...others, change]);
    const preview = await previewSetting({ histories, ofSeries: series.length, before, after, raised });
    return { change, preview, markings: series.map(({ markingId }) => markingId) };
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #write<Result>(
    work: (connection: Connection, moment: { by: string; at: string }) => Promise<Result>,
  ): Promise<Result> {
    const moment = { by: this.#context.analyst, at: this.#context.now().toISOString() };
    return this.#context.database.write(this.#context.clearance, async (connection) => {
      await waitForOtherWriters(connection);
      return work(connection, moment);
    });
  }
}

const results = { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' } as const satisfies Readonly<
  Record<string, SettingState>
>;

/** Proposals from before readers had subjects name their proposer only. */
function isAuthor({ subject, name }: Reader, { author, proposedBy }: LockedSetting): boolean {
  return author === null ? proposedBy === name : author === subject;
}

/** Whoever works alone on the machine may, if they say so. */
function requireReviewOfOwn(reader: Reader, reviewOwn: boolean): void {
  authorise(reader, 'setting.accept', { author: reader.subject });
  if (!reviewOwn) throw new VigiaError('setting.review-own');
}

async function requireSetting(connection: Connection, id: number): Promise<SettingEntry> {
  const [found] = await listStoredSettings(connection, id);
  if (found === undefined) throw new VigiaError('setting.not-found', { setting: id });
  return found;
}
