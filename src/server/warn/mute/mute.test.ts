import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MuteEntry, type MuteRequest, SignalPage } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from '../_planted.ts';
import type { WarnSettings } from '../context.ts';
import { WarnService } from '../service.ts';
import { MuteService } from './service.ts';

const outbreak = [...quietMonths(12), 60];
const day = '2026-03-02T09:00:00.000Z';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
beforeEach(() => emptyDatabase(opened.database));
afterAll(() => opened.close());

function on(at: string, settings: Partial<WarnSettings> = {}): { warn: WarnService; mutes: MuteService } {
  const context = contextOf(opened.database, at);
  return { warn: new WarnService(context, settings), mutes: new MuteService(context, settings) };
}

async function placesShown(
  warn: WarnService,
  query: Parameters<WarnService['listSignals']>[0] = {},
): Promise<string[]> {
  const { groups } = await warn.listSignals(query);
  return groups.flatMap(({ places }) => places).sort();
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

/** Two events far from each other, in two places and of two substances. */
async function plantTwo(): Promise<readonly number[]> {
  return plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'US-ME', substance: 'ketamine', values: outbreak },
    ],
  });
}

const fentanylInTexas: MuteRequest = {
  scope: 'substance-place',
  substance: 'fentanyl',
  place: 'US-TX',
  reason: 'followed-elsewhere',
  note: 'The field office follows it.',
  until: '2026-03-10',
};

describe('a mute', () => {
  test.each([
    ['series', ['US-ME']],
    ['substance-place', ['US-ME']],
    ['indicator-source', []],
  ] as const)('of the scope %s leaves only %j on the list', async (scope, left) => {
    const [series = 0] = await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();
    expect(await placesShown(warn)).toEqual(['US-ME', 'US-TX']);

    const muted = await mutes.mute({
      ...fentanylInTexas,
      scope,
      series,
      indicator: 'drug-seizure-events',
      source: 'test-source',
    });

    expect(MuteEntry.parse(muted)).toEqual(muted);
    expect(muted.signals).toBe(2 - left.length);
    expect(await placesShown(warn)).toEqual(left);
    const page = await warn.listSignals({ muted: 'only', heldBack: 'all' });
    expect(SignalPage.parse(page)).toEqual(page);
    expect(page.groups).toHaveLength(2 - left.length);
    expect(page.groups[0]?.lead.mutedUntil).toBe('2026-03-10');
    expect(page.counts).toMatchObject({ new: left.length, muted: 2 - left.length, heldBack: 0 });
  });

  test('covers the places inside the one that it names', async () => {
    await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();

    await mutes.mute({ ...fentanylInTexas, place: 'US' });

    expect(await placesShown(warn)).toEqual(['US-ME']);
  });

  test('takes signals that are found later, and the figures that come meanwhile are still judged', async () => {
    await plant(opened.database, { asOf: '2026-01-15', series: [{ values: quietMonths(12) }] });
    const { warn, mutes } = on(day);
    await warn.scan();
    await mutes.mute(fentanylInTexas);
    await plant(opened.database, { asOf: '2026-03-02', series: [{ start: '2026-01-01', values: [60] }] });

    await warn.scan();

    expect(await placesShown(warn)).toEqual([]);
    const { groups } = await warn.listSignals({ muted: 'only', heldBack: 'all' });
    expect(groups).toMatchObject([{ lead: { place: 'US-TX', observed: 60, period: '2026-01-01' } }]);
  });

  test('ends by itself after its last day; what was shown before is on the list again', async () => {
    await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();
    await mutes.mute(fentanylInTexas);

    expect(await placesShown(on('2026-03-10T23:00:00.000Z').warn)).toEqual(['US-ME']);
    expect(await placesShown(on('2026-03-11T01:00:00.000Z').warn)).toEqual(['US-ME', 'US-TX']);
    expect((await on('2026-03-11T01:00:00.000Z').mutes.listMutes({ which: 'ended' })).mutes).toMatchObject([
      { active: false, signals: 0, until: '2026-03-10' },
    ]);
  });

  test('takes nothing of the day’s budget, and what it kept back comes up when it ends', async () => {
    await plant(opened.database, { asOf: '2026-01-15', series: [{ values: quietMonths(12) }] });
    const first = on(day, { groupsPerAnalyst: 1 });
    await first.warn.scan();
    await first.mutes.mute(fentanylInTexas);
    await plant(opened.database, { asOf: '2026-03-02', series: [{ start: '2026-01-01', values: [90] }] });
    await plant(opened.database, {
      asOf: '2026-03-02',
      series: [{ source: 'other-source', place: 'US-ME', substance: 'ketamine', values: outbreak }],
    });
    await first.warn.scan();
    expect(await placesShown(first.warn)).toEqual(['US-ME']);

    const later = on('2026-03-12T09:00:00.000Z', { groupsPerAnalyst: 1 });
    await later.warn.scan();

    expect(await placesShown(later.warn)).toEqual(['US-ME', 'US-TX']);
  });

  test('can be ended before its day; who muted and who ended it stays written down', async () => {
    await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();
    const { id } = await mutes.mute(fentanylInTexas);

    const ended = await mutes.unmute(id, { note: 'It spreads.' });

    expect(ended).toMatchObject({ active: false, signals: 0 });
    expect(ended.history).toEqual([
      { at: '2026-03-02T09:00:00Z', by: 'analyst', event: 'muted', note: 'The field office follows it.' },
      { at: '2026-03-02T09:00:00Z', by: 'analyst', event: 'unmuted', note: 'It spreads.' },
    ]);
    expect(await placesShown(warn)).toEqual(['US-ME', 'US-TX']);
    expect((await mutes.listMutes()).mutes).toEqual([]);
    expect(await codeOf(mutes.unmute(id))).toBe('mute.ended');
  });

  test('leaves a signal muted that another mute covers too', async () => {
    const [series = 0] = await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();
    await mutes.mute({ ...fentanylInTexas, scope: 'series', series, until: '2026-04-01' });
    const { id } = await mutes.mute(fentanylInTexas);

    await mutes.unmute(id);

    const { groups } = await warn.listSignals({ muted: 'only' });
    expect(groups).toMatchObject([{ lead: { mutedUntil: '2026-04-01' } }]);
  });

  test('leaves decided signals where they are', async () => {
    await plantTwo();
    const { warn, mutes } = on(day);
    await warn.scan();
    const texas = (await warn.listSignals({ place: 'US-TX' })).groups[0]?.lead.id ?? 0;
    await warn.decide(texas, { verdict: 'verify' });

    const { signals } = await mutes.mute(fentanylInTexas);

    expect(signals).toBe(0);
    expect(await placesShown(warn, { state: 'verified' })).toEqual(['US-TX']);
  });

  test.each([
    ['a day that has passed', { until: '2026-03-01' }, 'mute.until-out-of-range'],
    ['a day more than a year ahead', { until: '2027-03-05' }, 'mute.until-out-of-range'],
    ['a place without series', { place: 'US-NM' }, 'mute.covers-nothing'],
    ['a scope without what it is about', { scope: 'indicator-source' }, 'request.invalid'],
  ] as const)('is refused for %s', async (_what, change, code) => {
    await plantTwo();

    expect(await codeOf(on(day).mutes.mute({ ...fentanylInTexas, ...change }))).toBe(code);
  });

  test('that is not there says so', async () => {
    expect(await codeOf(on(day).mutes.unmute(99))).toBe('mute.not-found');
  });
});

test('carries the strictest marking of the series that it covers', async () => {
  await plant(opened.database, {
    series: [
      { values: outbreak },
      {
        values: outbreak,
        dimensions: { role: 'minor' },
        marking: { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'] },
      },
    ],
  });
  const { mutes } = on(day);
  await mutes.mute(fentanylInTexas);

  const abroad = new MuteService({
    ...contextOf(opened.database, day),
    clearance: { tlpRank: 4, country: 'US', sectors: [] },
  });

  expect((await mutes.listMutes()).mutes).toHaveLength(1);
  expect((await abroad.listMutes()).mutes).toEqual([]);
});

test('analysts on duty share the day: two of them see twice as much as one', async () => {
  const substances = ['fentanyl', 'cocaine', 'heroin', 'ketamine', 'mdma'];
  await plant(opened.database, { series: substances.map((substance) => ({ substance, values: outbreak })) });
  const { warn } = on(day, { groupsPerAnalyst: 2, analystsOnDuty: 2 });
  await warn.scan();

  const { groups, counts, budget, heldBackBecause } = await warn.listSignals();

  expect(groups).toHaveLength(4);
  expect(counts).toMatchObject({ new: 4, heldBack: 1, muted: 0 });
  expect(heldBackBecause).toEqual({ 'false-discovery-rate': 0, budget: 1, 'down-slope': 0 });
  expect(budget).toEqual({ falseDiscoveryRate: 0.05, perAnalyst: 2, analysts: 2, perDay: 4 });
});
