import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shiftPeriod } from '../../../base/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { registerMarking } from '../../access/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from '../_planted.ts';
import { runScan } from '../scan.ts';
import { WarnService } from '../service.ts';
import type { Witness } from './corroboration-store.ts';
import { listLeads, type MonthlySeries, type StreamLead } from './lead-store.ts';
import { learnStreamLeads, learnStreamLeadsIfDue } from './leads.ts';
import { learnLeads } from './learn-leads.ts';
import { weighWitnesses } from './weigh.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await opened.database.own(async (connection) => {
    const marking = await registerMarking(connection, publicMarking);
    await connection.query(
      `insert into substance (id, kind, name, classes, marker_of, marking_id)
       values ('fentanyl', 'substance', '{}', '{}', null, $1), ('norfentanyl', 'substance', '{}', '{}', 'fentanyl', $1),
         ('cocaine', 'substance', '{}', '{}', null, $1)`,
      [marking],
    );
  });
});
beforeEach(() => emptyDatabase(opened.database));
afterAll(() => opened.close());

const outbreak = [...quietMonths(12), 60];

interface Row {
  readonly indicator: string;
  readonly place: string;
  readonly priority: number;
  readonly corroboration: { readonly agreeing: readonly string[]; readonly streams: number } | null;
}

function signals(): Promise<Row[]> {
  return opened.database.read(contextOf(opened.database).clearance, (connection) =>
    connection.query<Row>(
      'select indicator, place_id as place, priority, corroboration from signal order by place_id, indicator',
    ),
  );
}

test('a rise that two streams show counts more than one that the other stream does not', async () => {
  await plant(opened.database, {
    series: [
      { indicator: 'drug-seizure-events', place: 'US-TX', values: outbreak },
      { indicator: 'laboratory-reports', place: 'US-TX', substance: 'norfentanyl', values: outbreak },
      { indicator: 'drug-seizure-events', place: 'US-ME', values: outbreak },
      { indicator: 'laboratory-reports', place: 'US-ME', substance: 'cocaine', values: quietMonths(12, 61) },
    ],
  });

  await runScan(contextOf(opened.database));

  const found = await signals();
  expect(found).toMatchObject([
    { indicator: 'drug-seizure-events', place: 'US-ME', corroboration: null },
    { indicator: 'drug-seizure-events', place: 'US-TX', corroboration: { agreeing: ['laboratory'], streams: 2 } },
    { indicator: 'laboratory-reports', place: 'US-TX', corroboration: { agreeing: ['seizures'], streams: 2 } },
  ]);
  expect((found[1]?.priority ?? 0) / (found[0]?.priority ?? 1)).toBeCloseTo(1.15, 6);
});

test('a reported name bears witness as what people identified it as, and a decision changes no stored signal', async () => {
  const context = contextOf(opened.database);
  const series = [
    { indicator: 'drug-seizure-events', values: outbreak },
    { indicator: 'laboratory-reports', substance: 'laboratory:blue-powder', values: outbreak },
  ];
  const identify = (as: string | null): Promise<unknown> =>
    opened.database.own((connection) =>
      connection.query(
        `insert into substance (id, kind, name, source_id, marking_id, identified_as)
         values ('laboratory:blue-powder', 'reported', '{}', 'laboratory', (select min(id) from marking), $1)
         on conflict (id) do update set identified_as = excluded.identified_as`,
        [as],
      ),
    );
  await identify(null);
  await plant(opened.database, { series });
  await runScan(context);
  const apart = await signals();
  await identify('fentanyl');

  const decided = await signals();
  const { groups } = await new WarnService(context).listSignals({ substance: 'fentanyl' });
  await emptyDatabase(opened.database);
  await plant(opened.database, { series });
  await runScan(context);

  expect(apart.map(({ corroboration }) => corroboration)).toEqual([null, null]);
  expect(decided).toEqual(apart);
  expect(groups.map(({ lead }) => lead.substance ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
    'fentanyl',
    'laboratory:blue-powder',
  ]);
  expect(await signals()).toMatchObject([
    { indicator: 'drug-seizure-events', corroboration: { agreeing: ['laboratory'] } },
    { indicator: 'laboratory-reports', corroboration: { agreeing: ['seizures'] } },
  ]);
});

test('scanning again weighs nothing twice', async () => {
  await plant(opened.database, {
    series: [
      { indicator: 'drug-seizure-events', values: outbreak },
      { indicator: 'laboratory-reports', values: outbreak },
    ],
  });
  await runScan(contextOf(opened.database));
  const once = await signals();

  await runScan(contextOf(opened.database));

  expect(await signals()).toEqual(once);
});

test('a witness under a stricter marking stays silent', async () => {
  await plant(opened.database, {
    series: [
      { indicator: 'drug-seizure-events', values: outbreak },
      { indicator: 'laboratory-reports', marking: { ...publicMarking, tlp: 'AMBER' }, values: outbreak },
    ],
  });

  await runScan(contextOf(opened.database));

  expect(await signals()).toMatchObject([
    { indicator: 'drug-seizure-events', corroboration: null },
    { indicator: 'laboratory-reports', corroboration: { agreeing: ['seizures'] } },
  ]);
});

/** Counts that follow a rhythm of no season, so many months late. */
function rhythm(late: number, length = 96): number[] {
  return Array.from({ length }, (_, at) => {
    const t = at - late + 40;
    return 40 + ((t * t * 7 + t * 13) % 31) + (t % 17 === 0 ? 60 : 0);
  });
}

function monthly(id: number, indicator: string, place: string, values: readonly number[]): MonthlySeries {
  const periods = values.map((_, at) => shiftPeriod('2018-01-01', 'M', at));
  return { id, indicator, place, shown: 'fentanyl', periods, values };
}

test('learns how far one stream runs ahead of another, over all places together', () => {
  const leads = learnLeads([
    monthly(1, 'laboratory-reports', 'US-TX', rhythm(0)),
    monthly(2, 'overdose-deaths', 'US-TX', rhythm(3)),
    monthly(3, 'laboratory-reports', 'US-OH', rhythm(5)),
    monthly(4, 'overdose-deaths', 'US-OH', rhythm(8)),
    monthly(5, 'drug-seizure-events', 'CA-BC', rhythm(0, 30)),
  ]);

  expect(leads).toMatchObject([{ leading: 'laboratory', following: 'deaths', leadMonths: 3 }]);
  expect(leads[0]?.pValue).toBeLessThan(0.02);
});

test('keeps what it learned from the store, and learns the same again', async () => {
  await plant(opened.database, {
    series: [
      { indicator: 'laboratory-reports', start: '2018-01-01', values: rhythm(0) },
      { indicator: 'drug-seizure-events', start: '2018-01-01', values: rhythm(2) },
    ],
  });

  const first = await learnStreamLeads(contextOf(opened.database));
  const second = await learnStreamLeads(contextOf(opened.database));

  expect(first).toMatchObject([{ leading: 'laboratory', following: 'seizures', leadMonths: 2 }]);
  expect(second).toEqual(first);
});

test('looks again after a week, and not at every scan, where there was nothing to learn', async () => {
  await learnStreamLeadsIfDue(contextOf(opened.database, '2026-03-02T09:00:00.000Z'));
  await plant(opened.database, {
    series: [
      { indicator: 'laboratory-reports', start: '2018-01-01', values: rhythm(0) },
      { indicator: 'drug-seizure-events', start: '2018-01-01', values: rhythm(2) },
    ],
  });

  await learnStreamLeadsIfDue(contextOf(opened.database, '2026-03-08T09:00:00.000Z'));
  const within = await leads();
  await learnStreamLeadsIfDue(contextOf(opened.database, '2026-03-09T09:00:00.000Z'));

  expect(within).toEqual([]);
  expect(await leads()).toMatchObject([{ leading: 'laboratory', following: 'seizures', leadMonths: 2 }]);
});

function leads(): Promise<StreamLead[]> {
  return opened.database.read(contextOf(opened.database).clearance, listLeads);
}

const witness: Witness = {
  signal: 1,
  kind: 'increase',
  signalIndicator: 'overdose-deaths',
  signalScore: 4,
  series: 7,
  source: 'us-nflis',
  indicator: 'laboratory-reports',
  place: 'US-TX',
  substance: 'fentanyl',
  period: '2025-05-01',
  score: 3,
  days: -245,
};
const lead: StreamLead = {
  leading: 'laboratory',
  following: 'deaths',
  leadMonths: 6,
  correlation: 0.6,
  pairs: 300,
  pValue: 0.005,
  learnedAt: '2026-01-01T00:00:00Z',
};

test('a witness counts about when a learned lead lets one expect it', () => {
  expect(weighWitnesses([witness], [])).toEqual([]);
  expect(weighWitnesses([witness], [lead])).toMatchObject([{ id: 1, factor: 1.15 }]);
  expect(weighWitnesses([witness], [{ ...lead, pValue: 0.4 }])).toEqual([]);
  expect(weighWitnesses([{ ...witness, days: 20 }], [lead])).toEqual([]);
});

test('a contradiction lowers the priority, for a fall as for a rise', () => {
  const close = { ...witness, days: 0 };
  expect(weighWitnesses([{ ...close, score: -3 }], [])).toMatchObject([{ factor: 0.9 }]);
  expect(weighWitnesses([{ ...close, kind: 'decrease', score: -3 }], [])).toMatchObject([{ factor: 1.15 }]);
});
