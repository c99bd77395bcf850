import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MuteEntry, MuteRequest, SettingProposal } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { type Marking, publicMarking, subdivisionsOf } from '../../model/index.ts';
import { publicClearance, registerMarking } from '../access/index.ts';
import { noGuard, ObserveService } from '../observe/index.ts';
import type { Clearance, Database } from '../store/index.ts';
import { contextOf, openTestDatabase, type PlantedSeries, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { BacktestService } from './backtest/service.ts';
import { ClusterService } from './cluster/service.ts';
import { CombinationService } from './combination/combination-service.ts';
import { MuteService } from './mute/service.ts';
import { WarnService } from './service.ts';
import { SettingService } from './setting/service.ts';

/*
 * Two nodes: one holds what is public, the other the same and what is not. A public reader must get the same answers from
 * both: then neither figures nor counts made from them nor their existence show.
 */

const red: Marking = { ...publicMarking, tlp: 'RED' };
const forCanadaAndUs: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'US'] };
const forCanadaAndMexico: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'MX'] };
const nobody: Clearance = { tlpRank: -1, country: '', sectors: [] };
const american: Clearance = { tlpRank: 4, country: 'US', sectors: [] };
const mexican: Clearance = { tlpRank: 4, country: 'MX', sectors: [] };

const outbreak = [...quietMonths(12), 60];
const states = subdivisionsOf('US').map(({ id }) => id);

/** Deaths of two years as they stood three months in turn: the latest are a third short at first. */
function deathsKnownIn(month: number): readonly number[] {
  return Array.from({ length: 36 + month }, (_, at) => {
    const age = 36 + month - 1 - at;
    return Math.round((200 + ((at * 37) % 50)) * Math.exp(-0.4 * Math.exp(-age / 2)));
  });
}

const vintages = ['2024-01-20', '2024-02-20', '2024-03-20', '2024-04-20', '2024-05-20'];

function findsOf(count: number): readonly (number | null)[] {
  return [...Array.from({ length: 59 }, () => null), count];
}

const openSeries: readonly PlantedSeries[] = [
  ...states.slice(0, 12).map((place, at) => ({ place, substance: 'cocaine', values: quietMonths(8 + at) })),
  { indicator: 'drug-seizure-events', values: outbreak },
  { indicator: 'laboratory-reports', values: quietMonths(12, 61) },
  { indicator: 'drug-checking-samples', substance: 'diazepam', values: quietMonths(5) },
  { indicator: 'drug-checking-samples', substance: 'metonitazene', values: findsOf(2) },
];

const closedSeries: readonly PlantedSeries[] = [
  { place: states[12] ?? '', substance: 'cocaine', values: [...quietMonths(8, 57), 90, 90, 90], marking: red },
  { place: states[13] ?? '', values: outbreak, marking: forCanadaAndUs },
  { indicator: 'overdose-deaths', values: [...quietMonths(12, 60), 80], marking: red },
  {
    indicator: 'drug-checking-samples',
    substance: 'metonitazene',
    place: 'CA-BC',
    values: quietMonths(3),
    marking: red,
  },
  {
    indicator: 'drug-checking-samples',
    substance: 'metonitazene',
    place: 'US-NM',
    values: quietMonths(3),
    marking: red,
  },
  {
    indicator: 'drug-checking-samples-tested',
    substance: null,
    values: quietMonths(400),
    marking: forCanadaAndMexico,
  },
];

async function plantDeaths(
  database: Database,
  { place, marking }: Pick<PlantedSeries, 'place' | 'marking'>,
): Promise<number> {
  const ids: number[] = [];
  for (const [month, asOf] of vintages.entries()) {
    const [id = 0] = await plant(database, {
      asOf,
      series: [
        {
          source: 'deaths-source',
          indicator: 'overdose-deaths',
          substance: 'any-drug',
          ...(place !== undefined && { place }),
          ...(marking !== undefined && { marking }),
          values: deathsKnownIn(month),
        },
      ],
      covers: {
        dataset: 'test',
        frequency: 'M',
        from: '2021-01-01',
        to: `2024-${String(month + 1).padStart(2, '0')}-01`,
      },
    });
    ids.push(id);
  }
  return ids[0] ?? 0;
}

async function plantSamples(
  database: Database,
  samples: readonly { readonly substances: readonly string[]; readonly day: string; readonly times: number }[],
  { place, marking }: { readonly place: string; readonly marking: Marking },
): Promise<void> {
  await database.own(async (connection) => {
    const id = await registerMarking(connection, marking);
    for (const { substances, day, times } of samples) {
      await connection.query(
        `insert into record (source_id, external_id, as_of, delivery_id, kind, event_date, place_id, payload, training, marking_id)
         select 'checking', $1 || '-' || n, '2026-01-01', 1, 'drug-checking-sample', $2::date, $3, $4::jsonb, false, $5
         from generate_series(1, $6::int) n`,
        [
          `${place} ${day} ${substances.join(' ')}`,
          day,
          place,
          JSON.stringify({ major: substances.map((substance) => ({ substance })), minor: [] }),
          id,
          times,
        ],
      );
    }
  });
}

interface Planted {
  readonly opened: TestDatabase;
  readonly deaths: number;
  readonly closed: readonly number[];
}

/** Figures, samples, leads and a scan of a node; `withClosed`: also what not everybody may see. */
async function openNode({ withClosed }: { readonly withClosed: boolean }): Promise<Planted> {
  const opened = await openTestDatabase();
  const { database } = opened;
  await database.own(async (connection) => {
    const marking = await registerMarking(connection, publicMarking);
    await connection.query(
      `insert into substance (id, kind, name, classes, marker_of, marking_id)
       select id, 'substance', '{}', '{}', null, $1 from unnest($2::text[]) id`,
      [marking, ['fentanyl', 'cocaine', 'diazepam', 'metonitazene']],
    );
  });
  await plant(database, { series: openSeries });
  const deaths = await plantDeaths(database, {});
  await plantSamples(
    database,
    [
      { substances: ['heroin'], day: '2025-01-10', times: 30 },
      { substances: ['xylazine', 'cocaine'], day: '2025-02-10', times: 20 },
      { substances: ['heroin', 'xylazine'], day: '2025-12-01', times: 4 },
      { substances: ['cocaine'], day: '2025-12-02', times: 40 },
    ],
    { place: 'US-TX', marking: publicMarking },
  );
  const closed = withClosed ? await plantClosed(database) : [];
  const warn = new WarnService(contextOf(database));
  await warn.learnStreamLeads();
  await warn.scan();
  return { opened, deaths, closed };
}

async function plantClosed(database: Database): Promise<readonly number[]> {
  const ids = await plant(database, { series: closedSeries });
  const deaths = await plantDeaths(database, { place: 'US-NM', marking: red });
  await plantSamples(
    database,
    [
      { substances: ['heroin', 'xylazine'], day: '2025-03-01', times: 2 },
      { substances: ['heroin', 'cocaine'], day: '2025-12-20', times: 6 },
    ],
    { place: 'CA-BC', marking: red },
  );
  return [...ids, deaths];
}

interface Rooms {
  readonly observe: ObserveService;
  readonly warn: WarnService;
  readonly backtest: BacktestService;
  readonly clusters: ClusterService;
  readonly combination: CombinationService;
  readonly mutes: MuteService;
  readonly settings: SettingService;
}

function roomsFor({ opened: { database } }: Planted, clearance?: Clearance): Rooms {
  const own = contextOf(database);
  const context = { ...own, clearance: clearance ?? own.clearance };
  const observe = new ObserveService(
    {
      database,
      clearance: context.clearance,
      reader: context.reader,
      now: context.now,
      today: () => '2026-03-02',
      mostFileBytes: 1,
    },
    noGuard,
  );
  return {
    observe,
    warn: new WarnService(context),
    backtest: new BacktestService(context),
    clusters: new ClusterService({
      readFigure: (query) => observe.readFigure(query),
      listPlaces: (query) => observe.listPlaces(query),
    }),
    combination: new CombinationService(context),
    mutes: new MuteService(context),
    settings: new SettingService(context),
  };
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

const cocaineInUs = {
  indicator: 'drug-seizure-events',
  country: 'US',
  level: 'subdivision',
  frequency: 'M',
  substance: 'cocaine',
  against: 'rest',
  share: 0.5,
  simulations: 99,
} as const;

const wider = {
  indicator: 'drug-seizure-events',
  frequency: 'M',
  method: 'farrington-flexible',
  parameters: { alpha: 0.0001 },
} as const;
const proposal: SettingProposal = { ...wider, reason: 'Too many rises by chance.' };

const inTexas: MuteRequest = {
  scope: 'substance-place',
  substance: 'fentanyl',
  place: 'US-TX',
  reason: 'known-event',
  until: '2026-03-10',
};

/** What a reader is told of each signal, without the numbers that signals are given when they are stored. */
async function explain({ warn }: Rooms): Promise<unknown> {
  const { groups, counts } = await warn.listSignals({ heldBack: 'all', muted: 'all' });
  const ids = groups.map(({ lead }) => lead.id);
  const members = await Promise.all(ids.map((id) => warn.findSignal(id)));
  return {
    groups: groups.map(({ lead, members: size, places, indicators, sources }) => ({
      size,
      places,
      indicators,
      sources,
      lead: [lead.indicator, lead.place, lead.substance, lead.period, lead.kind, lead.observed, lead.expected],
    })),
    open: counts.new + counts.heldBack,
    details: members.map(({ evidence, corroboration, expectation, points, relatedSeries, score }) => ({
      evidence,
      corroboration,
      expectation,
      points,
      relatedSeries,
      score,
    })),
  };
}

let open: Planted;
let mixed: Planted;
beforeAll(async () => {
  open = await openNode({ withClosed: false });
  mixed = await openNode({ withClosed: true });
});
afterAll(async () => {
  await open.opened.close();
  await mixed.opened.close();
});

const answers: readonly (readonly [string, (rooms: Rooms) => Promise<unknown>])[] = [
  ['a nowcast', ({ observe }) => observe.readNowcast(open.deaths)],
  ['a replay', ({ backtest }) => backtest.backtestSeries(open.deaths)],
  ['clusters', ({ clusters }) => clusters.findClusters(cocaineInUs)],
  ['combinations', ({ combination }) => combination.listCombinations()],
  ['leads of streams', ({ warn }) => warn.listStreamLeads()],
  ['the record of methods', async ({ warn }) => (await warn.listMethods()).methods],
  ['signals, their witnesses and their evidence', explain],
  ['watches', ({ settings }) => settings.listWatches()],
  ['the preview of a setting', ({ settings }) => settings.preview({ ...wider })],
  [
    'the trend of a figure',
    ({ observe }) =>
      observe.readFigure({ indicator: 'drug-seizure-events', level: 'subdivision', frequency: 'M', per: 'value' }),
  ],
];

describe('for a public reader', () => {
  test.each(answers)('%s is the same whether or not there are figures under stricter markings', async (_what, ask) => {
    const without = await ask(roomsFor(open, publicClearance()));

    expect(await ask(roomsFor(mixed, publicClearance()))).toEqual(without);
  });

  test.each(answers.slice(2))('%s has more to say to who may see them, or says the same', async (what, ask) => {
    const seen = JSON.stringify(await ask(roomsFor(mixed)));
    const isTheSame = seen === JSON.stringify(await ask(roomsFor(mixed, publicClearance())));

    // Leads are learned from public figures only.
    expect(isTheSame).toBe(what === 'leads of streams');
  });

  test('series and signals under stricter markings are not there', async () => {
    const { observe, backtest } = roomsFor(mixed, publicClearance());
    for (const id of mixed.closed) {
      expect(await codeOf(observe.readNowcast(id))).toBe('series.not-found');
      expect(await codeOf(backtest.backtestSeries(id))).toBe('series.not-found');
    }
    const { groups } = await roomsFor(mixed).warn.listSignals({ heldBack: 'all', place: states[12] ?? '' });
    const [hidden] = groups;
    expect(hidden?.lead.tlp).toBe('RED');
    expect(await codeOf(backtest.backtestSignal(hidden?.lead.id ?? 0))).toBe('signal.not-found');
  });
});

test('a reader without clearance gets nothing', async () => {
  const { observe, backtest, clusters, combination, warn, settings, mutes } = roomsFor(mixed, nobody);

  expect(await codeOf(observe.readNowcast(mixed.deaths))).toBe('series.not-found');
  expect(await codeOf(backtest.backtestSeries(mixed.deaths))).toBe('series.not-found');
  expect(await codeOf(backtest.backtestSignal(1))).toBe('signal.not-found');
  expect(await codeOf(clusters.findClusters(cocaineInUs))).toBe('cluster.too-few-places');
  expect(await combination.listCombinations()).toEqual({ combinations: [], sources: [] });
  expect((await warn.listStreamLeads()).leads).toEqual([]);
  expect((await warn.listMethods()).methods.filter(({ record }) => record !== null)).toEqual([]);
  expect((await settings.listWatches()).watches.filter(({ series }) => series > 0)).toEqual([]);
  expect(await settings.preview({ ...wider })).toMatchObject({ series: 0, ofSeries: 0, before: { signals: 0 } });
  expect((await settings.listSettings()).settings).toEqual([]);
  expect((await mutes.listMutes({ which: 'all' })).mutes).toEqual([]);
});

describe('what people wrote down', () => {
  test('about a public series is seen by everybody, without what is muted beyond it', async () => {
    await roomsFor(mixed).mutes.mute(inTexas);

    // Deaths in Texas are under a stricter marking, and the mute covers them.
    expect((await roomsFor(mixed, publicClearance()).mutes.listMutes()).mutes).toEqual([]);
    await roomsFor(open).mutes.mute(inTexas);
    expect((await roomsFor(open, publicClearance()).mutes.listMutes()).mutes).toMatchObject([{ signals: 1 }]);
  });

  test('about series released to different countries is seen by those who may see each of them', async () => {
    await plant(mixed.opened.database, {
      series: [{ place: states[14] ?? '', values: outbreak, marking: forCanadaAndMexico }],
    });
    // What is RED is left out: a withheld country must be enough.
    const amber: Clearance = { tlpRank: 2, country: 'CA', sectors: [] };
    await roomsFor(mixed, amber).settings.propose(proposal);
    await roomsFor(mixed, amber).mutes.mute({ ...inTexas, place: 'US' });

    const mutesSeenBy = async (reader: Clearance): Promise<readonly MuteEntry[]> =>
      (await roomsFor(mixed, reader).mutes.listMutes()).mutes;
    for (const reader of [american, mexican, publicClearance()]) {
      expect((await roomsFor(mixed, reader).settings.listSettings()).settings).toEqual([]);
      expect((await mutesSeenBy(reader)).filter(({ place }) => place === 'US')).toEqual([]);
    }
    expect((await roomsFor(mixed, amber).settings.listSettings()).settings).toHaveLength(1);
    expect((await mutesSeenBy(amber)).filter(({ place }) => place === 'US')).toHaveLength(1);
  });
});
