import type { z } from 'zod';
import type {
  FigurePoint,
  MethodDescription,
  MethodList,
  NoteRequest,
  SignalDetail,
  SignalGroup,
  SignalPage,
  SignalQuery,
  StreamLeadList,
  TodaySummary,
  VerdictRequest,
} from '../../api/index.ts';
import { nextPeriod, VigiaError } from '../../base/index.ts';
import { describePerformance, findIndicator, findMethodText, findWatch } from '../../domains/index.ts';
import { type SignalState, signalStates } from '../../model/index.ts';
import { authorise, recordDone } from '../access/index.ts';
import { type FigureGuard, noGuard, withheldCell } from '../observe/index.ts';
import type { Connection } from '../store/index.ts';
import { defaultSettings, groupsPerDay, type WarnContext, type WarnSettings } from './context.ts';
import { listLeads } from './corroboration/lead-store.ts';
import { learnStreamLeads, learnStreamLeadsIfDue } from './corroboration/leads.ts';
import { type DecidedSignal, lockForDecision, saveDecision, saveNote } from './decision-store.ts';
import { describeMethods } from './method-catalogue.ts';
import { runScan, type ScanOptions, type ScanReport } from './scan.ts';
import { findLastScan } from './scan-store.ts';
import {
  countSince,
  countStates,
  findStoredSignal,
  type GroupMember,
  listCovered,
  listElsewhere,
  listGroups,
  listHistory,
  listMembers,
  listOthersOfGroup,
  listPoints,
  listRecords,
  listRelatedSeries,
  type RankedGroup,
  type SignalFilter,
  type StoredSignal,
} from './signal-read-store.ts';
import { findNextState, requireReason } from './verdict.ts';

type SignalPageQuery = Partial<z.infer<typeof SignalQuery>>;

/** What the day's summary takes from the observe room. */
export interface ObservedToday {
  readonly late: TodaySummary['late'];
  readonly deliveries: number;
  readonly changedObservations: number;
}

/** What the warn room does for people: list, explain, decide. */
export class WarnService {
  readonly #context: WarnContext;
  readonly #settings: WarnSettings;
  readonly #figures: FigureGuard;

  constructor(context: WarnContext, settings: Partial<WarnSettings> = {}, figures: FigureGuard = noGuard) {
    this.#context = context;
    this.#figures = figures;
    this.#settings = { ...defaultSettings, ...settings };
  }

  /** Looks at what changed; the job queue calls it, so that one scan runs at a time. */
  async scan(options: Omit<ScanOptions, 'settings'> = {}): Promise<ScanReport> {
    await learnStreamLeadsIfDue(this.#context);
    return runScan(this.#context, { ...options, settings: this.#settings });
  }

  async listSignals(query: SignalPageQuery = {}): Promise<SignalPage> {
    const limit = query.limit ?? 100;
    const after = offsetOf(query.cursor);
    const filter: SignalFilter = {
      ...query,
      states: statesOf(query.state),
      heldBack: query.heldBack ?? 'no',
      muted: query.muted ?? 'no',
      today: this.#today,
    };
    return this.#read(async (connection) => {
      const ranked = await listGroups(connection, filter, { after, limit: limit + 1 });
      const page = ranked.slice(0, limit);
      const members = await listMembers(
        connection,
        filter,
        page.map(({ group }) => group),
      );
      const { heldBackBecause, ...counts } = await countStates(connection, this.#today);
      return {
        groups: page.map((group) => describeGroup(group, members)),
        next: ranked.length > limit ? String(after + limit) : null,
        counts,
        heldBackBecause: { ...heldBackBecause },
        budget: describeBudget(this.#settings),
      };
    });
  }

  /** A signal with its own numbers, which are what it warns of, and the figures of its series as the reader may have them. */
  async findSignal(id: number): Promise<SignalDetail> {
    const detail = await this.#read((connection) => describeSignal(connection, id));
    const { reader, now } = this.#context;
    if (!this.#figures.concerns(reader, detail.indicator)) return detail;
    const screen = await this.#figures.screenFor(reader, now().toISOString(), [detail]);
    if (screen.shows(detail)) return detail;
    const points = detail.points.map((point) =>
      screen.withholds({ ...point, series: detail.series }, detail) ? { ...point, ...withheldCell } : point,
    );
    return { ...detail, points };
  }

  /** Records what an analyst decided, for one signal or for its whole group. */
  async decide(id: number, request: VerdictRequest): Promise<SignalDetail> {
    const { verdict, note, expectedState, group = false } = request;
    const reason = requireReason(verdict, request.reason);
    authorise(this.#context.reader, 'signal.decide');
    await this.#write(async (connection, moment) => {
      const signals = await lockForDecision(connection, { id, wholeGroup: group });
      const asked = requireSignal(signals, id);
      if (expectedState !== undefined && asked.state !== expectedState) throw conflict(asked);
      for (const signal of signals) {
        const state = findNextState(signal.state, verdict, signal.past);
        // Of a group, those whose state does not allow the verdict stay as they are.
        if (state === undefined && signal.id === id) throw conflict(asked);
        if (state === undefined) continue;
        await saveDecision(connection, { signal, state, verdict, reason, note: note ?? null }, moment);
        const detail = { asked: id, verdict };
        await recordDone(connection, this.#context, {
          action: 'signal.decide',
          object: { kind: 'signal', id: signal.id },
          detail,
        });
      }
    });
    return this.findSignal(id);
  }

  async addNote(id: number, { note }: NoteRequest): Promise<SignalDetail> {
    authorise(this.#context.reader, 'signal.decide');
    await this.#write(async (connection, moment) => {
      const signals = await lockForDecision(connection, { id, wholeGroup: false });
      await saveNote(connection, { signal: requireSignal(signals, id), note }, moment);
      await recordDone(connection, this.#context, { action: 'signal.note', object: { kind: 'signal', id } });
    });
    return this.findSignal(id);
  }

  async today({ late, deliveries, changedObservations }: ObservedToday): Promise<Omit<TodaySummary, 'alerts'>> {
    const { groups, counts, budget } = await this.listSignals({ limit: 10 });
    const now = this.#context.now();
    const yesterday = new Date(now.getTime() - 86_400_000).toISOString();
    return this.#read(async (connection) => {
      const recent = await countSince(connection, yesterday);
      const last = await findLastScan(connection);
      return {
        today: this.#today,
        groups,
        waiting: {
          new: counts.new,
          inReview: counts['in-review'],
          heldBack: counts.heldBack,
          muted: counts.muted,
        },
        budget,
        sinceYesterday: { ...recent, deliveries, changedObservations },
        late,
        lastScan:
          last === null
            ? null
            : {
                at: last.at,
                series: last.scanned,
                signals: last.new,
                heldBack: last.heldBack,
                notAssessable: last.notAssessable,
              },
      };
    });
  }

  /** By how much streams of figures lead each other, as far as it was learned. */
  async listStreamLeads(): Promise<StreamLeadList> {
    return { leads: await this.#read(listLeads) };
  }

  async learnStreamLeads(): Promise<StreamLeadList> {
    authorise(this.#context.reader, 'signal.decide');
    return { leads: [...(await learnStreamLeads(this.#context))] };
  }

  /** Every method, with what people decided about its signals. */
  async listMethods(): Promise<MethodList> {
    const records = new Map((await this.#read(listRecords)).map(({ method, ...record }) => [method, record]));
    const { methods: _, ...measurement } = describePerformance();
    return {
      methods: describeMethods().map((method) => ({ ...method, record: records.get(method.id) ?? null })),
      measurement,
    };
  }

  /** The node's day (UTC). */
  get #today(): string {
    return this.#context.now().toISOString().slice(0, 10);
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #write(work: (connection: Connection, moment: { by: string; at: string }) => Promise<void>): Promise<void> {
    const moment = { by: this.#context.analyst, at: this.#context.now().toISOString() };
    return this.#context.database.write(this.#context.clearance, (connection) => work(connection, moment));
  }
}

function requireSignal(signals: readonly DecidedSignal[], id: number): DecidedSignal {
  const found = signals.find((signal) => signal.id === id);
  if (found === undefined) throw new VigiaError('signal.not-found', { signal: id });
  return found;
}

function conflict({ state }: DecidedSignal): VigiaError {
  return new VigiaError('signal.state-conflict', { state });
}

function describeBudget(settings: WarnSettings): SignalPage['budget'] {
  const { falseDiscoveryRate, groupsPerAnalyst: perAnalyst, analystsOnDuty: analysts } = settings;
  return { falseDiscoveryRate, perAnalyst, analysts, perDay: groupsPerDay(settings) };
}

function statesOf(text: string | undefined): readonly SignalState[] {
  if (text === undefined || text === '') return ['new', 'in-review'];
  return text.split('~').map((part) => {
    const state = signalStates.find((known) => known === part);
    if (state === undefined) throw new VigiaError('request.invalid', { problem: `state: ${part}` });
    return state;
  });
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/u.test(cursor)) throw new VigiaError('request.invalid', { problem: 'cursor' });
  return Number(cursor);
}

function describeGroup({ group, rank }: RankedGroup, all: readonly GroupMember[]): SignalGroup {
  const members = all.filter((member) => member.group === group);
  const lead = members.find(({ matches }) => matches) ?? members[0];
  if (lead === undefined) throw new Error(`group ${group} has no members`);
  const { matches: _, ...entry } = lead;
  const distinct = (pick: (member: GroupMember) => string): string[] => [...new Set(members.map(pick))];
  return {
    id: group,
    rank,
    lead: entry,
    members: members.length,
    places: distinct(({ place }) => place),
    indicators: distinct(({ indicator }) => indicator),
    sources: distinct(({ source }) => source),
  };
}

async function describeSignal(connection: Connection, id: number): Promise<SignalDetail> {
  const stored = await findStoredSignal(connection, id);
  if (stored === undefined) throw new VigiaError('signal.not-found', { signal: id });
  const { dataset: _, expectation, evidence, parameters, ...signal } = stored;
  return {
    ...signal,
    parameters: { ...parameters },
    evidence: { ...evidence },
    expectation: expectation.map((point) => ({ ...point })),
    methodText: describeMethod(stored),
    points: await listKnownPoints(connection, stored),
    history: await listHistory(connection, id),
    members: await listOthersOfGroup(connection, stored),
    elsewhere: await listElsewhere(connection, stored),
    relatedSeries: await listRelatedSeries(connection, stored),
  };
}

function describeMethod(signal: StoredSignal): MethodDescription | null {
  const text = findMethodText(signal.method);
  if (text === undefined) return null;
  const choice = findWatch(signal)?.methods.find(({ method }) => method === signal.method);
  const { title, sentences, parameters } = text;
  return { title, sentences: [...sentences], parameters: { ...parameters }, why: choice?.why ?? null };
}

/** The figures, and a zero where a complete delivery left a cell out and the indicator says that this means none. */
async function listKnownPoints(connection: Connection, signal: StoredSignal): Promise<FigurePoint[]> {
  const points = await listPoints(connection, signal);
  if (findIndicator(signal.indicator)?.absence !== 'zero') return points;
  const known = new Map(points.map((point) => [point.period, point]));
  for (const { from, to } of await listCovered(connection, signal)) {
    for (let period = from; period <= to; period = nextPeriod(period, signal.frequency)) {
      const point = known.get(period);
      if (point === undefined || point.reason === 'withdrawn') known.set(period, zeroAt(period, signal));
    }
  }
  return [...known.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

function zeroAt(period: string, { asOf }: StoredSignal): FigurePoint {
  return { period, value: 0, low: null, high: null, status: 'A', confidentiality: 'F', reason: null, asOf };
}
