import type { MuteEntry, MuteList, MuteQuery, MuteRequest, UnmuteRequest } from '../../../api/index.ts';
import { addDays, VigiaError } from '../../../base/index.ts';
import { authorise, nodeClearanceFor, recordDone, registerJointMarking, withClearance } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { defaultSettings, groupsPerDay, type WarnContext, type WarnSettings } from '../context.ts';
import { releaseGroups } from '../group-store.ts';
import { waitForOtherWriters } from '../scan-store.ts';
import { logDecision } from '../warn-decision-store.ts';
import {
  applyMutes,
  endMute,
  findCovered,
  insertMute,
  listMutes,
  lockMute,
  type MuteTarget,
  type StoredMute,
} from './mute-store.ts';

/** Nothing is muted for longer than a year at a time: somebody looks at it again. */
const longestDays = 366;

/** Keeps signals off the list until a day, with a reason; they are still computed, stored and counted. */
export class MuteService {
  readonly #context: WarnContext;
  readonly #settings: WarnSettings;

  constructor(context: WarnContext, settings: Partial<WarnSettings> = {}) {
    this.#context = context;
    this.#settings = { ...defaultSettings, ...settings };
  }

  async listMutes({ which = 'active' }: Partial<MuteQuery> = {}): Promise<MuteList> {
    const today = this.#today;
    const mutes = await this.#context.database.read(this.#context.clearance, (connection) =>
      listMutes(connection, { today, which }),
    );
    return { mutes };
  }

  async mute(request: MuteRequest): Promise<MuteEntry> {
    authorise(this.#context.reader, 'signal.decide');
    const target = targetOf(request);
    const today = this.#today;
    const latest = addDays(today, longestDays);
    if (request.until < today || request.until > latest) {
      throw new VigiaError('mute.until-out-of-range', { from: today, to: latest });
    }
    return this.#write(async (connection, { by, at }) => {
      const covered = await findCovered(connection, target);
      if (covered === undefined) throw new VigiaError('mute.covers-nothing');
      const markingId = await registerJointMarking(connection, covered.markings);
      const { reason, until, note = null } = request;
      const mute = await insertMute(connection, { ...target, reason, until, markingId });
      await logDecision(connection, { at, by, event: 'muted', note, mute, markingId });
      const detail = { scope: target.scope, reason, until };
      await recordDone(connection, this.#context, { action: 'mute.add', object: { kind: 'mute', id: mute }, detail });
      await this.#asNode(connection, at, () => applyMutes(connection, { today }));
      return requireMute(connection, mute, today);
    });
  }

  /** Ends a mute before its day; what it kept back comes up as far as the day's budget reaches. */
  unmute(id: number, { note }: UnmuteRequest = {}): Promise<MuteEntry> {
    authorise(this.#context.reader, 'signal.decide');
    const today = this.#today;
    return this.#write(async (connection, { by, at }) => {
      const found = await lockMute(connection, id);
      if (found === undefined) throw new VigiaError('mute.not-found', { mute: id });
      if (found.endedAt !== null || found.until < today) throw new VigiaError('mute.ended', { mute: id });
      await endMute(connection, id, at);
      await recordDone(connection, this.#context, { action: 'mute.end', object: { kind: 'mute', id } });
      await logDecision(connection, {
        at,
        by,
        event: 'unmuted',
        note: note ?? null,
        mute: id,
        markingId: found.markingId,
      });
      await this.#asNode(connection, at, async () => {
        await applyMutes(connection, { today });
        await releaseGroups(connection, { today, groupsPerDay: groupsPerDay(this.#settings) });
      });
      return requireMute(connection, id, today);
    });
  }

  /** The node's day (UTC). */
  get #today(): string {
    return this.#context.now().toISOString().slice(0, 10);
  }

  /** Signals that the person does not see count for the day's budget, and are muted as well. */
  #asNode(connection: Connection, at: string, work: () => Promise<void>): Promise<void> {
    return withClearance(connection, nodeClearanceFor(this.#context.reader, at), work);
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

/** Exactly what the scope needs; the rest is left aside. */
function targetOf({ scope, series, substance, place, indicator, source }: MuteRequest): MuteTarget {
  const nothing = { scope, series: null, substance: null, place: null, indicator: null, source: null };
  if (scope === 'series' && series !== undefined) return { ...nothing, series };
  if (scope === 'substance-place' && place !== undefined && substance !== undefined) {
    return { ...nothing, substance, place };
  }
  if (scope === 'indicator-source' && indicator !== undefined && source !== undefined) {
    return { ...nothing, indicator, source };
  }
  throw new VigiaError('request.invalid', { problem: `scope: ${scope}` });
}

async function requireMute(connection: Connection, id: number, today: string): Promise<StoredMute> {
  const [found] = await listMutes(connection, { today, which: 'all', id });
  if (found === undefined) throw new VigiaError('mute.not-found', { mute: id });
  return found;
}
