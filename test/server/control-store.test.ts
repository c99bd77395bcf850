import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedItems, shippedSearched } from '../../src/control/index.ts';
import { type ControlItem, publicMarking } from '../../src/model/index.ts';
import { analystClearance, publicClearance, registerMarking } from '../../src/server/access/index.ts';
import { appendVersions, MatrixCache, readVersions, storeShippedControl } from '../../src/server/act/index.ts';
import { type Database, openDatabase } from '../../src/server/store/index.ts';

const analyst = analystClearance('CA');
const recordedAt = '2026-11-21T12:00:00Z';

const surveillance: ControlItem = {
  key: 'local/watch/xylazine',
  jurisdiction: 'CA',
  instrument: 'local',
  list: 'watch',
  item: '1',
  subject: { kind: 'substance', substance: 'xylazine' },
  text: { en: 'xylazine' },
  since: '2026-01-01',
  sinceKind: 'in-force',
  until: null,
  status: 'in-force',
  basis: 'named',
  confidence: 'high',
  verification: 'confirmed',
  citation: 'watch list, line 1',
  source: 'list of the authority',
  sourceSha256: 'ab'.repeat(32),
  recordedOn: '2026-11-21',
};

describe('versions of entries', () => {
  let database: Database;
  let openMarking: number;
  beforeAll(async () => {
    database = await openDatabase({});
    openMarking = await database.write(analyst, (connection) => registerMarking(connection, publicMarking));
  });
  afterAll(() => database.close());

  const append = (items: readonly ControlItem[], markingId = openMarking): Promise<readonly string[]> =>
    database.write(analyst, (connection) => appendVersions(connection, items, { markingId, recordedAt }));
  const readAll = (clearance = analyst, knownOn?: string): Promise<readonly ControlItem[]> =>
    database.read(clearance, (connection) => readVersions(connection, knownOn === undefined ? {} : { knownOn }));

  test('the shipped matrix goes in once and comes out as it is', async () => {
    const store = (): Promise<number> =>
      database.write(analyst, (connection) => storeShippedControl(connection, { markingId: openMarking, recordedAt }));

    expect(await store()).toBe(seedItems().length);
    expect(await store()).toBe(0);
    const byKey = (a: ControlItem, b: ControlItem): number => (a.key < b.key ? -1 : 1);
    expect([...(await readAll())].sort(byKey)).toEqual([...seedItems()].sort(byKey));
  });

  test('a version that says something new is appended, the same again is not', async () => {
    const before = (await readAll()).length;
    const [fentanyl] = (await readAll()).filter(({ key }) => key === 'ca-cdsa/I/fentanyl');
    if (fentanyl === undefined) throw new Error('the shipped matrix lacks fentanyl');
    const confirmed: ControlItem = {
      ...fentanyl,
      verification: 'confirmed',
      sourceSha256: 'cd'.repeat(32),
      text: { en: 'Fentanyl', fr: 'Fentanyl' },
      recordedOn: '2026-11-25',
    };

    expect(await append([confirmed])).toEqual(['ca-cdsa/I/fentanyl']);
    expect(await append([confirmed])).toEqual([]);
    expect(await append([{ ...confirmed, recordedOn: '2026-11-26' }])).toEqual([]);
    expect(await readAll()).toHaveLength(before + 1);
    expect(await readAll(analyst, '2026-11-24')).toHaveLength(before);
  });

  test('what a loader read is not overwritten by what is shipped later', async () => {
    await database.write(analyst, async (connection) => {
      await connection.query(`update setting set value = '{"sha256": "an earlier one"}' where name = 'control-seed'`);
      expect(await storeShippedControl(connection, { markingId: openMarking, recordedAt })).toBe(0);
    });
    const versions = (await readAll()).filter(({ key }) => key === 'ca-cdsa/I/fentanyl');
    expect(versions.at(-1)?.verification).toBe('confirmed');
  });

  test('a list that an authority holds itself is seen by its own country’s analyst and by nobody else', async () => {
    const matrices = new MatrixCache(database);
    const marking = { ...publicMarking, tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'] };
    const markingId = await database.write(analyst, (connection) => registerMarking(connection, marking));
    const aboutXylazine = async (clearance = analyst): Promise<number> =>
      (await matrices.read(clearance, '2026-12-01')).bySubstance.get('xylazine')?.length ?? 0;
    expect(await aboutXylazine()).toBe(0);
    expect(await aboutXylazine(publicClearance())).toBe(0);

    await append([surveillance], markingId);

    // In whatever order they ask, and however often.
    expect(await aboutXylazine()).toBe(1);
    expect(await aboutXylazine(publicClearance())).toBe(0);
    expect(await aboutXylazine(analystClearance('MX'))).toBe(0);
    expect(await aboutXylazine()).toBe(1);
    expect((await readAll(publicClearance())).some(({ instrument }) => instrument === 'local')).toBe(false);
  });

  test('the matrix in memory follows what is appended', async () => {
    const matrices = new MatrixCache(database);
    const held = async (knownOn: string): Promise<string | undefined> =>
      (await matrices.read(analyst, knownOn)).bySubstance.get('xylazine')?.[0]?.citation;
    expect(await held('2026-12-31')).toBe('watch list, line 1');

    const markingId = await database.write(analyst, (connection) =>
      registerMarking(connection, { ...publicMarking, tlp: 'AMBER+STRICT', releasableTo: ['CA'] }),
    );
    await append([{ ...surveillance, citation: 'watch list, line 7', recordedOn: '2026-12-15' }], markingId);

    expect(await held('2026-12-31')).toBe('watch list, line 7');
    expect(await held('2026-12-14')).toBe('watch list, line 1');
    expect((await matrices.read(analyst, '2026-12-14')).searched).toEqual(shippedSearched);
    expect((await matrices.read(analyst, '2020-01-01')).searched).toEqual([]);
  });

  test('no version can be changed or taken away', async () => {
    const change = (sql: string): Promise<unknown> => database.write(analyst, (connection) => connection.query(sql));

    await expect(change(`update control_item set citation = 'x'`)).rejects.toThrow(/permission denied/u);
    await expect(change('delete from control_item')).rejects.toThrow(/permission denied/u);
  });
});
