import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObserveService } from '../../src/server/observe/index.ts';
import type { Database } from '../../src/server/store/index.ts';
import { engines, openEngine, type TestDatabase } from './_engines.ts';
import { fixture, openObserve } from './_planted-rows.ts';

const bornOfData = [
  'delivery',
  'delivery_coverage',
  'mute',
  'observation',
  'record',
  'series',
  'series_scan',
  'setting',
  'signal',
  'signal_group',
  'signal_history',
  'stream_lead',
  'warn_decision',
  'watch_setting',
];
const cbp = fixture('us-cbp-drug-seizures', 'nationwide-drugs-fy23-fy26-dec.csv');
const wedinos = fixture('uk-wedinos', 'wedinos-alerts-200225-040325.json');
const deaths = fixture('ca-bc-deaths', 'monthly-deaths_2022-06-08.csv');

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  let database: Database;
  let observe: ObserveService;

  beforeAll(async () => {
    opened = await openEngine(engine);
    database = opened.database;
    observe = await openObserve(database);
    await observe.ingest('us-cbp-drug-seizures', { path: cbp, training: true });
    await observe.ingest('uk-wedinos', { path: wedinos, training: true });
    await plantSignal();
  });
  afterAll(() => opened.close());

  /** What a scan of the first series leaves behind. */
  async function plantSignal(): Promise<void> {
    await database.own((connection) =>
      connection.execute(`
        insert into scan (started_at, code_version, parameters, marking_id) values (now(), 'test', '{}', 1);
        insert into series_scan (series_id, scan_id, changed_by, code_version, scanned_at, outcome, marking_id)
          select min(id), 1, 1, 'test', now(), 'assessed', 1 from series;
        insert into signal_group (anchor_id, marking_id) values (1, 1);
        insert into signal (group_id, kind, state, series_id, source_id, indicator, place_id, dimensions, frequency,
            time_window, training, period, score, priority, method, method_version, parameters, code_version, as_of,
            delivery_id, expectation, evidence, found_at, found_by, touched_by, marking_id)
          select 1, 'increase', 'new', id, source_id, indicator, place_id, dimensions, frequency, time_window, training,
            '2025-12-01', 3, 3, 'ears-c1', '1', '{}', 'test', '2026-01-15', 1, '{}', '[]', now(), 1, 1, 1
          from series order by id limit 1;
        insert into signal_history (signal_id, at, by_whom, event, marking_id) values (1, now(), 'vigia', 'found', 1);
        insert into mute (scope, indicator, source_id, reason, until, marking_id)
          values ('indicator-source', 'drug-seizure-events', 'us-cbp-drug-seizures', 'known-event', '2026-12-31', 1);
        insert into watch_setting (indicator, frequency, time_window, method, parameters, reason, state, preview, marking_id)
          values ('drug-seizure-events', 'M', '', 'rare-count', '{}', 'planted', 'accepted', '{}', 1);
        insert into warn_decision (at, by_whom, event, mute_id, marking_id) values (now(), 'analyst', 'muted', 1, 1);
        insert into stream_lead (leading_stream, following_stream, lead_months, correlation, pairs, p_value, learned_at, marking_id)
          values ('laboratory', 'deaths', 1, 0.5, 40, 0.01, now(), 1);
        insert into setting (name, value, marking_id) values ('stream-leads-learned', '{}', 1);
      `),
    );
  }

  async function countRows(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await database.own(async (connection) => {
      for (const table of bornOfData) {
        const [row] = await connection.query<{ rows: number }>(`select count(*) as rows from ${table}`);
        counts[table] = row?.rows ?? -1;
      }
    });
    return counts;
  }

  test('the first real delivery removes the training data and every signal found in it', async () => {
    const before = await countRows();
    expect(Object.entries(before).filter(([, rows]) => rows < 1)).toEqual([]);

    const [report] = await observe.ingest('ca-bc-deaths', { path: deaths });

    const figures = report?.observations.new ?? 0;
    expect(figures).toBeGreaterThan(0);
    expect(await countRows()).toEqual({
      delivery: 1,
      delivery_coverage: 1,
      mute: 0,
      observation: figures,
      record: 0,
      series: 1,
      series_scan: 0,
      setting: 0,
      signal: 0,
      signal_group: 0,
      signal_history: 0,
      stream_lead: 0,
      warn_decision: 0,
      watch_setting: 0,
    });
    expect(await observe.holdsTrainingData()).toBe(false);
  });

  test('a second real delivery leaves what was found in real data', async () => {
    await plantRealSignal();

    await observe.ingest('us-cbp-drug-seizures', { path: cbp });

    const { signal, signal_history, series_scan, delivery, mute } = await countRows();
    expect({ signal, signal_history, series_scan, delivery, mute }).toEqual({
      mute: 1,
      signal: 1,
      signal_history: 1,
      series_scan: 1,
      delivery: 2,
    });
  });

  async function plantRealSignal(): Promise<void> {
    await database.own((connection) =>
      connection.execute(`
        insert into mute (scope, indicator, source_id, reason, until, marking_id)
          values ('indicator-source', 'overdose-deaths', 'ca-bc-deaths', 'known-event', '2026-12-31', 1);
        insert into series_scan (series_id, scan_id, changed_by, code_version, scanned_at, outcome, marking_id)
          select min(id), 1, 1, 'test', now(), 'assessed', 1 from series;
        insert into signal (kind, state, series_id, source_id, indicator, place_id, dimensions, frequency, time_window,
            training, period, score, priority, method, method_version, parameters, code_version, as_of, delivery_id,
            expectation, evidence, found_at, found_by, touched_by, marking_id)
          select 'increase', 'new', id, source_id, indicator, place_id, dimensions, frequency, time_window, training,
            '2022-03-01', 3, 3, 'ears-c1', '1', '{}', 'test', '2022-06-08', 1, '{}', '[]', now(), 1, 1, 1
          from series order by id limit 1;
        insert into signal_history (signal_id, at, by_whom, event, marking_id)
          select max(id), now(), 'vigia', 'found', 1 from signal;
      `),
    );
  }
});
