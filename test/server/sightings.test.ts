import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publicMarking } from '../../src/model/index.ts';
import { analystClearance, publicClearance } from '../../src/server/access/index.ts';
import { listSightings, type Sighting, type SightingQuery } from '../../src/server/act/index.ts';
import { emptyDatabase, openTestDatabase, plant, type TestDatabase } from '../../src/server/warn/_planted.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
beforeEach(() => emptyDatabase(opened.database));
afterAll(() => opened.close());

function seen(query: Partial<SightingQuery> = {}, clearance = analystClearance('CA')): Promise<Sighting[]> {
  return opened.database.read(clearance, (connection) =>
    listSightings(connection, { knownOn: '2026-03-01', ...query }),
  );
}

const laboratory = { indicator: 'laboratory-reports', source: 'laboratory' } as const;

describe('a sighting', () => {
  test('says where and when something was first found, by source and country', async () => {
    const [texas = 0, maine = 0] = await plant(opened.database, {
      series: [
        { ...laboratory, place: 'US-TX', start: '2021-01-01', values: [0, 0, 3, 1] },
        { ...laboratory, place: 'US-ME', start: '2021-01-01', values: [0, 0, 0, 2] },
        { ...laboratory, place: 'US-VT', start: '2021-01-01', values: [0, 0, 0, 0] },
        { ...laboratory, substance: 'cocaine', place: 'US-VT', values: [0, 7] },
      ],
    });

    expect(await seen({ substances: ['fentanyl'] })).toEqual([
      {
        substance: 'fentanyl',
        source: 'laboratory',
        country: 'US',
        firstSeen: '2021-03-01',
        firstSeenUntil: '2021-03-31',
        lastSeen: '2021-04-01',
        place: 'US-TX',
        indicator: 'laboratory-reports',
        findings: 6,
        tlp: 'CLEAR',
        series: [texas, maine],
      },
    ]);
    expect((await seen()).map(({ substance, findings }) => [substance, findings])).toEqual([
      ['cocaine', 7],
      ['fentanyl', 6],
    ]);
  });

  test('names the country where several places found it in the same period', async () => {
    await plant(opened.database, {
      series: [
        { ...laboratory, place: 'US-TX', values: [1] },
        { ...laboratory, place: 'US-ME', values: [1] },
      ],
    });

    expect(await seen()).toMatchObject([{ place: 'US', findings: 2 }]);
  });

  test('is as known on the day: a figure that came later is not known, one that was taken back is gone', async () => {
    const series = { ...laboratory, place: 'US-TX', start: '2021-01-01' } as const;
    await plant(opened.database, { asOf: '2021-06-01', series: [{ ...series, values: [4, 2] }] });
    await plant(opened.database, { asOf: '2021-09-01', series: [{ ...series, values: [0, 5] }] });

    expect(await seen({ knownOn: '2021-05-31' })).toEqual([]);
    expect(await seen({ knownOn: '2021-08-31' })).toMatchObject([{ firstSeen: '2021-01-01', findings: 6 }]);
    expect(await seen({ knownOn: '2021-09-01' })).toMatchObject([{ firstSeen: '2021-02-01', findings: 5 }]);
  });

  test('counts a suppressed figure by its lower bound, and not where that is zero', async () => {
    await plant(opened.database, { series: [{ ...laboratory, values: [[0, 9], [1, 9], 3] }] });

    expect(await seen()).toMatchObject([{ firstSeen: '2021-02-01', findings: 4 }]);
  });

  test('adds nothing up twice: neither what a breakdown repeats nor what the country gives again', async () => {
    await plant(opened.database, {
      series: [
        { ...laboratory, place: 'US-TX', values: [5] },
        { ...laboratory, place: 'US-ME', values: [4] },
        { ...laboratory, place: 'US-TX', dimensions: { role: 'major' }, values: [5] },
        { ...laboratory, place: 'US-TX', dimensions: { role: 'minor' }, values: [3] },
        { ...laboratory, dataset: 'annual', frequency: 'A', place: 'US-VT', values: [8] },
      ],
    });

    expect(await seen()).toMatchObject([{ findings: 9 }]);
  });

  test('of seizures or deaths is no laboratory finding; a share or a prediction is no sighting', async () => {
    await plant(opened.database, {
      series: [
        { source: 'border', indicator: 'drug-seizure-events', values: [2] },
        { source: 'health', indicator: 'overdose-deaths-predicted', values: [9] },
        { source: 'health', indicator: 'laboratory-reports-share', values: [0.4] },
      ],
    });

    expect(await seen()).toMatchObject([{ source: 'border', findings: null }]);
  });

  test('of a restricted series is seen by nobody without clearance', async () => {
    await plant(opened.database, {
      series: [
        {
          ...laboratory,
          values: [2],
          marking: { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'] },
        },
      ],
    });

    expect(await seen()).toMatchObject([{ tlp: 'AMBER' }]);
    expect(await seen({}, publicClearance())).toEqual([]);
  });

  test('of a name that people identified counts for what it means, and apart where asked for as reported', async () => {
    await plant(opened.database, {
      series: [
        { ...laboratory, values: [2] },
        { ...laboratory, substance: 'laboratory:fent', values: [0, 3] },
      ],
    });
    await opened.database.own((connection) =>
      connection.query(
        `insert into substance (id, kind, name, source_id, marking_id, identified_as)
         values ('laboratory:fent', 'reported', '{"en": "fent"}', 'laboratory', (select min(id) from marking), 'fentanyl')`,
      ),
    );

    expect(await seen({ substances: ['fentanyl'] })).toMatchObject([{ findings: 5, lastSeen: '2021-02-01' }]);
    expect(await seen({ substances: ['laboratory:fent'], asReported: true })).toMatchObject([{ findings: 3 }]);
    expect(await seen({ substances: ['laboratory:fent'] })).toEqual([]);
    await opened.database.own((connection) => connection.query(`delete from substance where id = 'laboratory:fent'`));
  });
});
