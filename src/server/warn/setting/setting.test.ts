import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SettingEntry, SettingList, SettingPreview, type SettingProposal, WatchList } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { operatorReader, type Reader } from '../../access/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from '../_planted.ts';
import { BacktestService } from '../backtest/service.ts';
import { WarnService } from '../service.ts';
import { SettingService } from './service.ts';

/** A small rise after four quiet years: beyond a limit at 5 %, within one at 0.01 %. */
const smallRise = [...quietMonths(12, 59), 22];

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
beforeEach(() => emptyDatabase(opened.database));
afterAll(() => opened.close());

interface Person {
  readonly settings: SettingService;
  readonly warn: WarnService;
  readonly backtest: BacktestService;
}

function person(analyst: string, { alone = false, day = '2026-03-02' } = {}): Person {
  const operator = operatorReader('CA', analyst);
  const reader: Reader = alone ? operator : { ...operator, kind: 'person' };
  const context = { ...contextOf(opened.database, `${day}T09:00:00.000Z`), analyst, reader };
  return {
    settings: new SettingService(context),
    warn: new WarnService(context),
    backtest: new BacktestService(context),
  };
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

const stricter = {
  indicator: 'drug-seizure-events',
  frequency: 'M',
  method: 'farrington-flexible',
  parameters: { alpha: 0.0001 },
  reason: 'Too many rises by chance.',
} as const satisfies SettingProposal;

async function plantRise(): Promise<number> {
  const [id = 0] = await plant(opened.database, { asOf: '2026-01-15', series: [{ values: smallRise }] });
  return id;
}

describe('a preview', () => {
  test('says which signals a stricter limit takes away, and how they were judged', async () => {
    const series = await plantRise();
    const { warn, settings } = person('ana');
    await warn.scan();
    const { groups } = await warn.listSignals({ heldBack: 'all' });
    const raised = groups[0]?.lead;
    await warn.decide(raised?.id ?? 0, { verdict: 'dismiss', reason: 'expected-variation' });

    const preview = await settings.preview(stricter);

    expect(SettingPreview.parse(preview)).toEqual(preview);
    expect(preview).toMatchObject({
      series: 1,
      ofSeries: 1,
      periods: 24,
      before: { signals: 1, judged: { verified: 0, dismissed: 1, undecided: 0 } },
      after: { signals: 0, judged: { verified: 0, dismissed: 0, undecided: 0 } },
      added: [],
      removed: [{ series, place: 'US-TX', period: '2025-12-01', observed: 22, signal: raised?.id, state: 'dismissed' }],
      addedCount: 0,
      removedCount: 1,
    });
  });

  test('changes nothing', async () => {
    await plantRise();
    const { warn, settings } = person('ana');
    await settings.preview(stricter);

    await warn.scan();

    expect((await warn.listSignals({ heldBack: 'all' })).groups).toHaveLength(1);
    expect(SettingList.parse(await settings.listSettings()).settings).toEqual([]);
  });

  test('replays only the series that the watch looks after', async () => {
    await plant(opened.database, {
      series: [
        { indicator: 'overdose-deaths', substance: null, values: smallRise },
        { indicator: 'overdose-deaths', substance: null, dimensions: { sex: 'female' }, values: smallRise },
        { indicator: 'overdose-deaths', substance: null, frequency: 'A', values: [1, 2, 3] },
      ],
    });

    const { series, ofSeries } = await person('ana').settings.preview({ ...stricter, indicator: 'overdose-deaths' });

    expect([series, ofSeries]).toEqual([1, 1]);
  });
});

describe('a proposal', () => {
  test('is in force once a second person has accepted it: series are judged anew and say what with', async () => {
    const series = await plantRise();
    const ana = person('ana');
    await ana.warn.scan();
    const proposed = await ana.settings.propose(stricter);
    expect(SettingEntry.parse(proposed)).toEqual(proposed);
    expect((await ana.warn.scan()).series.due).toBe(0);

    const accepted = await person('ben').settings.decide(proposed.id, { decision: 'accept', note: 'Agreed.' });
    const report = await ana.warn.scan();

    expect(accepted).toMatchObject({ state: 'accepted', reviewedByProposer: false });
    expect(accepted.history).toEqual([
      { at: '2026-03-02T09:00:00Z', by: 'ana', event: 'proposed', note: null },
      { at: '2026-03-02T09:00:00Z', by: 'ben', event: 'accepted', note: 'Agreed.' },
    ]);
    expect(report).toMatchObject({ series: { due: 1 }, signals: { closed: 1 } });
    const closed = (await ana.warn.listSignals({ state: 'closed', heldBack: 'all' })).groups[0]?.lead.id ?? 0;
    expect(await ana.warn.findSignal(closed)).toMatchObject({
      parameters: { alpha: 0.0001 },
      evidence: { setting: proposed.id },
    });
    expect((await ana.backtest.backtestSeries(series)).counts.alarms).toBe(0);
  });

  test('leaves other watches as they are', async () => {
    await plant(opened.database, {
      series: [{ values: smallRise }, { indicator: 'overdose-deaths', substance: null, values: smallRise }],
    });
    const { id } = await person('ana').settings.propose(stricter);
    await person('ben').settings.decide(id, { decision: 'accept' });

    const { warn } = person('ana');
    await warn.scan();

    const { groups } = await warn.listSignals({ heldBack: 'all' });
    expect(groups.map(({ lead }) => lead.indicator)).toEqual(['overdose-deaths']);
  });

  test('takes the place of the version before; an empty one leads back to the choice of the domain', async () => {
    await plantRise();
    const [ana, ben] = [person('ana').settings, person('ben').settings];
    const first = await ana.propose(stricter);
    await ben.decide(first.id, { decision: 'accept' });
    const back = await ben.propose({ ...stricter, parameters: {}, reason: 'It hid a true rise.' });
    expect(back.preview).toMatchObject({ addedCount: 1, removedCount: 0 });

    await ana.decide(back.id, { decision: 'accept' });

    const { settings } = await ana.listSettings();
    expect(settings.map(({ id, state }) => [id, state])).toEqual([
      [back.id, 'accepted'],
      [first.id, 'replaced'],
    ]);
    const { warn } = person('ana');
    await warn.scan();
    expect((await warn.listSignals({ heldBack: 'all' })).groups).toHaveLength(1);
  });

  test('may pass a method over more readily', async () => {
    await plantRise();
    const { id } = await person('ana').settings.propose({ ...stricter, parameters: {}, fewestPerPeriod: 50 });
    await person('ben').settings.decide(id, { decision: 'accept' });

    const { warn, settings } = person('ana');
    await warn.scan();

    const { watches } = WatchList.parse(await settings.listWatches());
    const farrington = watches
      .find(({ indicator, frequency }) => indicator === 'drug-seizure-events' && frequency === 'M')
      ?.methods.find(({ method }) => method === 'farrington-flexible');
    expect(farrington).toMatchObject({ fewestPerPeriod: 50, setting: id });
    expect(farrington?.chosenFewestPerPeriod).not.toBe(50);
    const lead = (await warn.listSignals({ heldBack: 'all' })).groups[0]?.lead;
    expect(lead?.method).not.toBe('farrington-flexible');
  });
});

describe('a review', () => {
  test('needs a second person', async () => {
    const { settings } = person('ana');
    const { id } = await settings.propose(stricter);

    expect(await codeOf(settings.decide(id, { decision: 'accept', reviewOwn: true }))).toBe('access.second-person');
    expect(await codeOf(settings.decide(id, { decision: 'reject', reviewOwn: true }))).toBe('access.second-person');
  });

  test('by the proposer is possible on a node of one analyst, expressly, and is written down', async () => {
    const { settings } = person('ana', { alone: true });
    const { id } = await settings.propose(stricter);

    expect(await codeOf(settings.decide(id, { decision: 'accept' }))).toBe('setting.review-own');
    expect(await settings.decide(id, { decision: 'accept', reviewOwn: true })).toMatchObject({
      state: 'accepted',
      reviewedByProposer: true,
    });
  });

  test('happens once', async () => {
    const { id } = await person('ana').settings.propose(stricter);
    const ben = person('ben').settings;
    await ben.decide(id, { decision: 'reject', note: 'The rise was real.' });

    expect(await codeOf(ben.decide(id, { decision: 'accept' }))).toBe('setting.decided');
  });

  test('is not needed to withdraw, which only the proposer can', async () => {
    const { id } = await person('ana').settings.propose(stricter);

    expect(await codeOf(person('ben').settings.decide(id, { decision: 'withdraw' }))).toBe('setting.not-proposer');
    expect(await person('ana').settings.decide(id, { decision: 'withdraw' })).toMatchObject({ state: 'withdrawn' });
    expect(await codeOf(person('ana').settings.decide(99, { decision: 'accept' }))).toBe('setting.not-found');
  });
});

test.each([
  ['a method that the watch does not use', { method: 'cusum' }, 'setting.watch-not-found'],
  ['an indicator that nobody watches', { indicator: 'laboratory-report-share' }, 'setting.watch-not-found'],
  ['a parameter that the method lacks', { parameters: { sensitivity: 2 } }, 'setting.parameter-unknown'],
  ['a parameter named as what every object has', { parameters: { constructor: 1 } }, 'setting.parameter-unknown'],
  ['a value of another kind', { parameters: { alpha: true } }, 'setting.parameter-invalid'],
  ['another variant of the method', { parameters: { mode: 'surveillance' } }, 'setting.parameter-invalid'],
  ['a value out of its range', { parameters: { alpha: 2 } }, 'setting.parameter-invalid'],
] as const)('refuses %s', async (_what, change, code) => {
  const { settings } = person('ana');

  expect(await codeOf(settings.propose({ ...stricter, ...change }))).toBe(code);
  expect((await settings.listSettings()).settings).toEqual([]);
});
