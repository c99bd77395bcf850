import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { type SignalDetail, SignalDetail as SignalDetailSchema, SignalPage, TodaySummary } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { publicMarking } from '../../model/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { WarnService } from './service.ts';

let opened: TestDatabase;
let warn: WarnService;
beforeAll(async () => {
  opened = await openTestDatabase();
});
beforeEach(async () => {
  await emptyDatabase(opened.database);
  warn = new WarnService(contextOf(opened.database));
});
afterAll(() => opened.close());

const outbreak = [...quietMonths(12), 60];
const nothingObserved = { late: [], deliveries: 0, changedObservations: 0 };

async function firstSignal(): Promise<number> {
  const { groups } = await warn.listSignals();
  const [group] = groups;
  if (group === undefined) throw new Error('no signal was found');
  return group.lead.id;
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

function steps({ history }: z.infer<typeof SignalDetailSchema>): string[] {
  return history.map(({ event, by }) => `${by}: ${event}`);
}

test('lists groups strongest first, with what they show and how many there are in each state', async () => {
  await plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'US-NM', values: [...quietMonths(12), 45] },
      { place: 'US-ME', substance: 'ketamine', values: [...quietMonths(12), 120] },
    ],
  });
  await warn.scan();

  const page = await warn.listSignals();

  expect(SignalPage.parse(page)).toEqual(page);
  expect(page.groups).toMatchObject([
    { rank: 1, members: 2, places: ['US-TX', 'US-NM'], lead: { place: 'US-TX', observed: 60, state: 'new' } },
    { rank: 2, members: 1, places: ['US-ME'], lead: { substance: 'ketamine' } },
  ]);
  expect(page.counts).toEqual({
    new: 3,
    'in-review': 0,
    verified: 0,
    dismissed: 0,
    closed: 0,
    heldBack: 0,
    muted: 0,
  });
  expect(page.next).toBeNull();
});

test('pages through groups without losing or repeating one', async () => {
  const substances = ['fentanyl', 'cocaine', 'heroin', 'ketamine', 'mdma'];
  await plant(opened.database, { series: substances.map((substance) => ({ substance, values: outbreak })) });
  await warn.scan();

  const seen: (string | null)[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 5; pages += 1) {
    const page = await warn.listSignals({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.groups.map(({ lead }) => lead.substance));
    if (page.next === null) break;
    cursor = page.next;
  }

  expect(seen).toHaveLength(substances.length);
  expect(new Set(seen)).toEqual(new Set(substances));
});

test('filters by state, place and what it lies in, substance, kind and day', async () => {
  await plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'CA-BC', substance: 'cocaine', values: outbreak },
    ],
  });
  await warn.scan();
  const substances = async (query: Parameters<WarnService['listSignals']>[0]): Promise<(string | null)[]> =>
    (await warn.listSignals(query)).groups.map(({ lead }) => lead.substance);

  expect(await substances({ place: 'US' })).toEqual(['fentanyl']);
  expect(await substances({ substance: 'cocaine' })).toEqual(['cocaine']);
  expect(await substances({ state: 'verified~dismissed' })).toEqual([]);
  expect(await substances({ kind: 'decrease' })).toEqual([]);
  expect(await substances({ since: '2026-03-03' })).toEqual([]);
  expect(await substances({ heldBack: 'only' })).toEqual([]);
  expect(await codeOf(warn.listSignals({ state: 'open' }))).toBe('request.invalid');
  expect(await codeOf(warn.listSignals({ cursor: '-1' }))).toBe('request.invalid');
});

test('explains a signal: figures as known, expected band, reference, method in words, what else there is', async () => {
  const [, elsewhere] = await plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'CA-BC', values: [...quietMonths(12), 50] },
    ],
  });
  await warn.scan();
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-02-01', values: [14] }] });

  const detail: SignalDetail = await warn.findSignal(await firstSignal());

  expect(SignalDetailSchema.parse(detail)).toEqual(detail);
  expect(detail.points).toHaveLength(61);
  expect(detail.points.at(-1)).toMatchObject({ period: '2026-01-01', value: 60, asOf: '2026-03-01' });
  expect(detail.expectation).toHaveLength(48);
  expect(detail.expectation.at(-1)).toMatchObject({ period: '2026-01-01', alarm: true, reference: false });
  expect(detail.expectation.filter(({ reference }) => reference).length).toBeGreaterThan(24);
  expect(detail.provisionalFrom).toBe('2025-11-01');
  expect(detail.parameters).toMatchObject({ mode: 'published', threshold: 'nbPlugin' });
  expect(detail.methodText?.title.fr).toBe('Farrington flexible');
  expect(detail.methodText?.why?.es).toContain('mensuales');
  expect(detail.elsewhere.map(({ series }) => series)).toEqual([elsewhere]);
  expect(detail.relatedSeries.map(({ id }) => id)).toEqual([elsewhere]);
  expect(steps(detail)).toEqual(['vigia: found']);
});

test('shows a zero where a complete delivery left the cell out', async () => {
  const covers = { dataset: 'test', frequency: 'M', from: '2021-01-01', to: '2026-01-01' } as const;
  const values = outbreak.map((value, at) => (at === 20 ? null : value));
  await plant(opened.database, { covers, series: [{ values }] });
  await warn.scan();

  const { points } = await warn.findSignal(await firstSignal());

  expect(points).toHaveLength(61);
  expect(points[20]).toMatchObject({ period: '2022-09-01', value: 0 });
});

test('keeps every decision, and takes the last one back', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await warn.scan();
  const id = await firstSignal();

  await warn.decide(id, { verdict: 'review' });
  const dismissed = await warn.decide(id, {
    verdict: 'dismiss',
    reason: 'known-event',
    note: 'Operation at the border.',
  });
  const undone = await warn.decide(id, { verdict: 'reopen' });
  const undoneTwice = await warn.decide(id, { verdict: 'reopen' });

  expect(dismissed).toMatchObject({ state: 'dismissed', decidedAt: '2026-03-02T09:00:00.000Z' });
  expect(dismissed.history.at(-1)).toMatchObject({ reason: 'known-event', note: 'Operation at the border.' });
  expect(undone).toMatchObject({ state: 'in-review', decidedAt: null });
  expect(undoneTwice.state).toBe('new');
  expect(steps(undoneTwice)).toEqual([
    'vigia: found',
    'analyst: review',
    'analyst: dismiss',
    'analyst: reopen',
    'analyst: reopen',
  ]);
});

test('refuses a decision that its state does not allow, that someone else took, or that gives no reason', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await warn.scan();
  const id = await firstSignal();

  expect(await codeOf(warn.decide(id, { verdict: 'dismiss' }))).toBe('signal.reason-required');
  expect(await codeOf(warn.decide(id, { verdict: 'reopen' }))).toBe('signal.state-conflict');
  expect(await codeOf(warn.decide(id, { verdict: 'verify', expectedState: 'in-review' }))).toBe(
    'signal.state-conflict',
  );
  await warn.decide(id, { verdict: 'verify' });
  expect(await codeOf(warn.decide(id, { verdict: 'verify' }))).toBe('signal.state-conflict');
  expect(await codeOf(warn.decide(9_999, { verdict: 'verify' }))).toBe('signal.not-found');
  expect(await codeOf(warn.findSignal(9_999))).toBe('signal.not-found');
});

test('decides for a whole group, and leaves what was decided before as it is', async () => {
  await plant(opened.database, { series: ['US-TX', 'US-NM', 'US-OK'].map((place) => ({ place, values: outbreak })) });
  await warn.scan();
  const id = await firstSignal();
  const { members } = await warn.findSignal(id);
  const other = members[0]?.id ?? 0;
  await warn.decide(other, { verdict: 'dismiss', reason: 'data-error' });

  await warn.decide(id, { verdict: 'verify', group: true });

  const states = [id, ...members.map((member) => member.id)].map(async (one) => (await warn.findSignal(one)).state);
  expect(await Promise.all(states)).toEqual(['verified', 'dismissed', 'verified']);
});

test('keeps a dismissed signal dismissed until it grows well beyond what was dismissed', async () => {
  await plant(opened.database, { series: [{ values: [...quietMonths(12), 28] }] });
  await warn.scan();
  const id = await firstSignal();
  await warn.decide(id, { verdict: 'dismiss', reason: 'expected-variation' });
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-01-01', values: [29] }] });
  await warn.scan();
  const slightlyMore = await warn.findSignal(id);
  await plant(opened.database, { asOf: '2026-05-01', series: [{ start: '2026-01-01', values: [70] }] });

  await warn.scan();

  expect(slightlyMore).toMatchObject({ state: 'dismissed', observed: 29 });
  expect(await warn.findSignal(id)).toMatchObject({ state: 'new', observed: 70 });
  expect(steps(await warn.findSignal(id)).slice(-2)).toEqual(['vigia: updated', 'vigia: reopened']);
});

test('keeps a verified signal verified when its figures fall back', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await warn.scan();
  const id = await firstSignal();
  await warn.decide(id, { verdict: 'verify' });
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-01-01', values: [12] }] });

  await warn.scan();

  expect(await warn.findSignal(id)).toMatchObject({ state: 'verified', observed: 12 });
});

test('adds notes without changing the state', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await warn.scan();
  const id = await firstSignal();

  const detail = await warn.addNote(id, { note: 'Asked the laboratory.' });

  expect(detail.state).toBe('new');
  expect(detail.history.at(-1)).toMatchObject({ event: 'note', note: 'Asked the laboratory.', by: 'analyst' });
});

test('sums up the day and the verdicts on each method', async () => {
  await plant(opened.database, {
    series: [
      { values: outbreak },
      { place: 'CA-BC', substance: 'cocaine', values: outbreak },
      { place: 'NL-NH', values: [3, 4] },
    ],
  });
  await warn.scan();
  await warn.decide(await firstSignal(), { verdict: 'verify' });

  const today = await warn.today({ ...nothingObserved, deliveries: 2 });

  expect(TodaySummary.omit({ alerts: true }).parse(today)).toEqual(today);
  expect(today).toMatchObject({
    today: '2026-03-02',
    waiting: { new: 1, inReview: 0, heldBack: 0 },
    sinceYesterday: { signals: 2, decided: 1, deliveries: 2 },
    lastScan: { at: '2026-03-02T09:00:00.000Z', series: 3, signals: 2, heldBack: 0, notAssessable: 1 },
  });
  const { methods } = await warn.listMethods();
  expect(methods.find(({ id }) => id === 'farrington-flexible')?.record).toEqual({
    verified: 1,
    dismissed: 0,
    waiting: 1,
    // Found on 2 March, for January.
    medianLeadDays: expect.closeTo(60.375, 1),
  });
});

test('says that nothing was scanned yet', async () => {
  expect((await warn.today(nothingObserved)).lastScan).toBeNull();
});

test('shows a reader only what the marking releases, in lists, groups and counts', async () => {
  await plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'US-NM', values: outbreak, marking: { ...publicMarking, tlp: 'RED' } },
    ],
  });
  await warn.scan();
  const { clearance, ...context } = contextOf(opened.database);
  const reader = new WarnService({ ...context, clearance: { ...clearance, tlpRank: 2 } });

  const [all, released] = [await warn.listSignals(), await reader.listSignals()];

  expect(all.groups).toMatchObject([{ members: 2 }]);
  expect(released.groups).toMatchObject([{ members: 1, places: ['US-TX'] }]);
  expect(released.counts.new).toBe(1);
  expect((await warn.today(nothingObserved)).lastScan).toMatchObject({ series: 2, signals: 2 });
  expect((await reader.today(nothingObserved)).lastScan).toMatchObject({ series: 1, signals: 1 });
});
