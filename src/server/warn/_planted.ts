import pg from 'pg';
import { type CalendarDate, type Frequency, shiftPeriod } from '../../base/index.ts';
import { type Marking, publicMarking } from '../../model/index.ts';
import { analystClearance, operatorReader, registerMarking } from '../access/index.ts';
import { type Connection, type Database, openDatabase } from '../store/index.ts';
import type { WarnContext } from './context.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** An empty database: embedded in memory, or a fresh one on the server that `TEST_DATABASE_URL` names. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined || server === '') {
    const database = await openDatabase({});
    return { database, close: () => database.close() };
  }
  const name = `warn_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await runOnServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openOnServer(url.href);
  return {
    database,
    close: async () => {
      await database.close();
      await runOnServer(server, `drop database ${name} with (force)`);
    },
  };
}

/** Roles belong to the whole server: two databases that are set up at the same moment may both want to create them. */
async function openOnServer(databaseUrl: string): Promise<Database> {
  try {
    return await openDatabase({ databaseUrl });
  } catch (error) {
    if (error instanceof Error && error.message.includes('pg_authid')) return openDatabase({ databaseUrl });
    throw error;
  }
}

async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Takes everything out that tests put in. */
export function emptyDatabase(database: Database): Promise<void> {
  return database.own((connection) =>
    connection.execute(
      `truncate warn_decision, mute, watch_setting, signal_history, signal, signal_group, series_scan, scan, stream_lead, setting, observation, series, delivery_coverage, delivery_issue,
         delivery, place restart identity cascade`,
    ),
  );
}

export function contextOf(database: Database, at = '2026-03-02T09:00:00.000Z'): WarnContext {
  return {
    database,
    clearance: analystClearance('CA'),
    now: () => new Date(at),
    codeVersion: 'test',
    analyst: 'analyst',
    reader: operatorReader('CA', 'analyst'),
  };
}

export interface PlantedSeries {
  readonly source?: string;
  readonly dataset?: string;
  readonly indicator?: string;
  readonly place?: string;
  readonly substance?: string | null;
  readonly frequency?: Frequency;
  readonly window?: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly start?: CalendarDate;
  readonly marking?: Marking;
  /** Null: nothing stored for the period. A pair: suppressed between two bounds. */
  readonly values: readonly (number | null | readonly [number, number])[];
}

export interface PlantedDelivery {
  readonly asOf?: CalendarDate;
  readonly series: readonly PlantedSeries[];
  readonly covers?: {
    readonly dataset: string;
    readonly frequency: Frequency;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
  };
}

/** Stores a delivery the way the observe room leaves it; returns the numbers of its series, in order. */
export function plant(database: Database, delivery: PlantedDelivery): Promise<number[]> {
  return database.own((connection) => store(connection, delivery));
}

let files = 0;

async function store(
  connection: Connection,
  { asOf = '2026-03-01', series, covers }: PlantedDelivery,
): Promise<number[]> {
  files += 1;
  const source = series[0]?.source ?? 'test-source';
  const open = await registerMarking(connection, publicMarking);
  const [delivery] = await connection.query<{ id: number }>(
    `insert into delivery (source_id, sha256, file_name, bytes, layout, connector_version, as_of, as_of_basis, received_at,
       training, rows, observations, records, drift, marking_id)
     values ($1, $2, 'planted.csv', 1, 'planted', '1.0.0', $3, 'given', now(), false, '{}', '{}', '{}', '[]', $4) returning id`,
    [source, String(files), asOf, open],
  );
  if (delivery === undefined) throw new Error('the delivery did not come back');
  if (covers !== undefined) {
    await connection.query(
      `insert into delivery_coverage (delivery_id, source_id, as_of, dataset, frequency, first_period, last_period, complete, marking_id)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
      [delivery.id, source, asOf, covers.dataset, covers.frequency, covers.from, covers.to, open],
    );
  }
  const ids: number[] = [];
  for (const one of series) ids.push(await storeSeries(connection, one, { id: delivery.id, asOf }));
  return ids;
}

async function storeSeries(
  connection: Connection,
  {
    source = 'test-source',
    dataset = 'test',
    indicator = 'drug-seizure-events',
    place = 'US-TX',
    substance = 'fentanyl',
    frequency = 'M',
    window = '',
    dimensions = {},
    start = '2021-01-01',
    marking = publicMarking,
    values,
  }: PlantedSeries,
  delivery: { readonly id: number; readonly asOf: CalendarDate },
): Promise<number> {
  const markingId = await registerMarking(connection, marking);
  const key = [dataset, indicator, place, substance, frequency, window, JSON.stringify(dimensions)].join('|');
  const cells = values
    .map((value, at) => ({
      period: shiftPeriod(start, frequency, at),
      value: typeof value === 'number' ? value : null,
      low: Array.isArray(value) ? value[0] : null,
      high: Array.isArray(value) ? value[1] : null,
      isStored: value !== null,
    }))
    .filter(({ isStored }) => isStored);
  await connection.query(
    `insert into place (id, level, name, parent, country, ancestors, marking_id)
     values ($1, 'subdivision', '{}', $2, $2, array[$2::text, 'world'], $3) on conflict do nothing`,
    [place, place.slice(0, 2), markingId],
  );
  const [added] = await connection.query<{ id: number }>(
    `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
       training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
     values (nextval('series_id'), $1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, false, $10, $11, $12, $13, $14, $15)
     on conflict (source_id, key) do update set last_period = greatest(series.last_period, excluded.last_period),
       observations = series.observations + excluded.observations, changed_by = excluded.changed_by,
       latest_as_of = greatest(series.latest_as_of, excluded.latest_as_of)
     returning id`,
    [
      source,
      key,
      dataset,
      indicator,
      place,
      substance,
      frequency,
      window,
      JSON.stringify(dimensions),
      cells[0]?.period ?? null,
      cells.at(-1)?.period ?? null,
      cells.length,
      delivery.asOf,
      delivery.id,
      markingId,
    ],
  );
  if (added === undefined) throw new Error('the series did not come back');
  await connection.query(
    `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
     select $1, period, $3, $4, value, low, high, case when value is null then 'Q' else 'A' end::"char", 'F',
       case when value is null then 'suppressed-small-count' end, $5
     from jsonb_to_recordset($2::jsonb) as r(period date, value double precision, low double precision, high double precision)`,
    [added.id, JSON.stringify(cells), delivery.asOf, delivery.id, markingId],
  );
  return added.id;
}

/** Sixty quiet months around a level: what happens is not noise of a generator but written down. */
export function quietMonths(level: number, length = 60): number[] {
  const wobble = [0, 1, -1, 2, 0, -2, 1, 0, -1, 1, 2, -1, 0];
  return Array.from({ length }, (_, at) => Math.max(0, level + (wobble[at % wobble.length] ?? 0)));
}
