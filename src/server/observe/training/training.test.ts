import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IngestReport } from '../../../api/index.ts';
import { sources } from '../../../sources/index.ts';
import { analystClearance, operatorReader } from '../../access/index.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import type { ObserveContext } from '../context.ts';
import { loadTrainingData, trainingDeliveries, trainingDeliveryCount } from './index.ts';

const deliveries = trainingDeliveries();

/** Rows that the README's table says are rejected, and cells that are withdrawn; every other file has none. */
const rejected: Readonly<Record<string, number>> = {
  'training-amo-drug-seizures-fy23-fy26.csv': 3,
  'training-monthly-deaths_2026-11-12.csv': 2,
  'training-saved-copy_2026-04-02.csv': 1,
  'training-samples_2026-10-31.json': 1,
};
const withdrawn: Readonly<Record<string, number>> = {
  'training-nationwide-drugs-fy24-fy27-oct.csv': 2,
  'training-VSRR-provisional_2026-11-11.csv': 2,
  'training-SubstanceHarmsData_2026-09-23.csv': 1,
};

describe('the files', () => {
  test('are the same bytes on every run', () => {
    const digest = (list: typeof deliveries): readonly string[] =>
      list.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));

    expect(digest(trainingDeliveries())).toEqual(digest(deliveries));
    expect(deliveries).toHaveLength(trainingDeliveryCount);
  });

  test('come from every source, in the order of their dates, and say that they are for training', () => {
    const dates = deliveries.map(({ asOf }) => asOf);

    expect([...new Set(deliveries.map(({ sourceId }) => sourceId))].sort()).toEqual(sources.map(({ id }) => id));
    expect(dates).toEqual([...dates].sort());
    expect(deliveries.filter(({ fileName }) => !fileName.includes('training'))).toEqual([]);
    expect(deliveries.filter(({ asOf }) => asOf > '2026-11-15')).toEqual([]);
  });

  test('stay below 8 MB', () => {
    expect(deliveries.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(8_000_000);
  });
});

describe('loaded through the real connectors', () => {
  let database: Database;
  let context: ObserveContext;
  let reports: readonly IngestReport[];

  beforeAll(async () => {
    database = await openDatabase({});
    context = {
      database,
      clearance: analystClearance('CA'),
      reader: operatorReader('CA', 'analyst'),
      now: () => new Date('2026-11-20T12:00:00Z'),
      today: () => '2026-11-20',
      mostFileBytes: 100_000_000,
    };
    reports = await loadTrainingData(context);
  }, 300_000);

  afterAll(() => database.close());

  test('every row goes in but the planted ones', () => {
    const found = reports.filter(({ rows }) => rows.rejected > 0).map(({ file, rows }) => [file, rows.rejected]);

    expect(Object.fromEntries(found)).toEqual(rejected);
    expect(reports.reduce((sum, { rows }) => sum + rows.read, 0)).toBeLessThan(60_000);
  });

  test('later vintages change cells and take the planted ones back', () => {
    const found = reports.filter(({ observations }) => observations.withdrawn > 0);

    expect(Object.fromEntries(found.map(({ file, observations }) => [file, observations.withdrawn]))).toEqual(
      withdrawn,
    );
    expect(reports.filter(({ observations }) => observations.changed > 0).map(({ source }) => source)).toEqual(
      expect.arrayContaining(['us-cbp-drug-seizures', 'us-cdc-vsrr', 'ca-bc-deaths', 'ca-health-infobase-harms']),
    );
    expect(reports.find(({ file }) => file === 'training-samples_2026-10-31.json')?.records).toMatchObject({
      changed: 1,
    });
  });

  test('drift is the planted drift', () => {
    const drift = reports.flatMap(({ drift: found }) => found.map(({ kind, text }) => `${kind}: ${text}`));

    expect(drift.sort()).toEqual([
      'new-column: AOR (Abbv)',
      'unknown-period: 2026-01-08',
      'unknown-period: 2026-01-09',
      'unknown-place: Great Plains Air Branch',
      'unknown-place: H',
      'unknown-substance: Nitazenes',
    ]);
  });

  test('tokens became missing cells with their reason, none of them zero', async () => {
    const reasons = await database.read(context.clearance, (connection) =>
      connection.query<{ source: string; reason: string; cells: number }>(
        `select s.source_id as source, o.reason, count(*) as cells from observation o join series s on s.id = o.series_id
         where o.value is null and o.reason <> 'withdrawn' group by 1, 2 order by 1, 2`,
      ),
    );

    expect(reasons.map(({ source, reason }) => `${source} ${reason}`)).toEqual([
      'ca-health-infobase-harms not-reported',
      'ca-health-infobase-harms suppressed',
      'ca-statcan-wastewater suppressed',
      'ca-statcan-wastewater withheld-low-quality',
      'eu-euda-wastewater damaged',
      'us-cdc-dose not-collected',
      'us-cdc-dose suppressed',
      'us-cdc-vsrr not-reported',
      'us-cdc-vsrr withheld-low-quality',
    ]);
  });

  test('all of it is marked as training data', async () => {
    const [row] = await database.read(context.clearance, (connection) =>
      connection.query<{ real: number }>(
        `select (select count(*) from delivery where not training) + (select count(*) from series where not training)
           + (select count(*) from record where not training) as real`,
      ),
    );

    expect(row).toEqual({ real: 0 });
  });

  test('the same again changes nothing', async () => {
    const again = await loadTrainingData(context);

    expect(again.filter(({ duplicate }) => !duplicate)).toEqual([]);
    expect(again.map(({ delivery }) => delivery)).toEqual(reports.map(({ delivery }) => delivery));
  }, 120_000);
});
