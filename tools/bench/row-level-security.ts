import pg from 'pg';
import { places, publicMarking, sectors } from '../../src/model/index.ts';
import { clearanceOf, nodeReader, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { storeShippedRegisters } from '../../src/server/observe/index.ts';
import { readFigure } from '../../src/server/observe/query/figure.ts';
import { type Clearance, type Connection, type Database, openDatabase } from '../../src/server/store/index.ts';

const periods = 120;
const from = '2016-01-01';
const to = '2025-12-01';
const indicator = 'drug-seizure-events';
const substances = ['fentanyl', 'cocaine', 'heroin', 'xylazine', 'ketamine'] as const;
const markings = 40;
const warmUp = 10;

export interface RowLevelSecurityOptions {
  readonly observations: number;
  readonly databaseUrl: string;
  readonly requests: number;
}

export interface RowLevelSecurityBench {
  readonly engine: Database['engine'];
  readonly request: string;
  readonly observations: number;
  readonly points: number;
  readonly withPolicies: number;
  readonly withoutPolicies: number;
  readonly ratioOfMedians: number;
}

/** Explore's question with row-level security, as a reader asks it, and without, as the owner of the tables does. */
export async function benchRowLevelSecurity(options: RowLevelSecurityOptions): Promise<RowLevelSecurityBench[]> {
  const embedded = await openDatabase({});
  const results = await measureAndClose(embedded, options);
  const name = `vigia_bench_policies_${process.pid}`;
  const url = new URL(options.databaseUrl);
  url.pathname = `/${name}`;
  await onServer(options.databaseUrl, `create database ${name}`);
  try {
    const served = await openDatabase({ databaseUrl: url.href });
    return [...results, ...(await measureAndClose(served, options))];
  } finally {
    await onServer(options.databaseUrl, `drop database ${name} with (force)`);
  }
}

async function measureAndClose(database: Database, options: RowLevelSecurityOptions): Promise<RowLevelSecurityBench[]> {
  try {
    return await measure(database, options);
  } finally {
    await database.close();
  }
}

const kinds = [
  { request: 'one place, 10 years monthly', ask: { place: 'US-CA' } },
  { request: 'map of the states, 10 years monthly', ask: { level: 'subdivision', within: 'US' } },
] as const;

async function measure(
  database: Database,
  { observations, requests }: RowLevelSecurityOptions,
): Promise<RowLevelSecurityBench[]> {
  const stored = await fill(database, observations);
  const node: Reader = nodeReader('CA');
  const analyst: Reader = { ...node, kind: 'person', subject: 'CA:ana', name: 'ana', sectors, highestTlp: 'AMBER' };
  const clearance = clearanceOf(analyst, new Date().toISOString());
  const results: RowLevelSecurityBench[] = [];
  for (const { request, ask } of kinds) {
    const question = (turn: number): Parameters<typeof readFigure>[1] => ({
      indicator,
      substance: substances[turn % substances.length] ?? 'fentanyl',
      frequency: 'M',
      from,
      to,
      per: 'value',
      ...ask,
    });
    const times = { reader: [] as number[], owner: [] as number[] };
    let points = 0;
    // One after the other, so that a busy machine slows both.
    for (let turn = 0; turn < requests + warmUp; turn += 1) {
      const seen = await timed(times.reader, () => askAs(database, clearance, question(turn)));
      const all = await timed(times.owner, () => database.own((connection) => count(connection, question(turn))));
      if (seen !== all || seen === 0) throw new Error(`${seen} points for the reader, ${all} for the owner`);
      points = seen;
    }
    const [withPolicies, withoutPolicies] = [median(times.reader), median(times.owner)];
    const ratioOfMedians = withPolicies / withoutPolicies;
    const { engine } = database;
    results.push({ engine, request, observations: stored, points, withPolicies, withoutPolicies, ratioOfMedians });
  }
  return results;
}

function askAs(database: Database, clearance: Clearance, question: Parameters<typeof readFigure>[1]): Promise<number> {
  return database.read(clearance, (connection) => count(connection, question));
}

async function count(connection: Connection, question: Parameters<typeof readFigure>[1]): Promise<number> {
  const { lines } = await readFigure(connection, question);
  return lines.reduce((sum, line) => sum + line.points.length, 0);
}

async function timed(times: number[], work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const result = await work();
  times.push(performance.now() - started);
  return result;
}

function median(times: readonly number[]): number {
  const sorted = times.slice(warmUp).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Series of every state and substance, and others that nobody asks about; forty markings, half of which the reader sees. */
async function fill(database: Database, observations: number): Promise<number> {
  const clearance = clearanceOf(nodeReader('CA'), new Date().toISOString());
  const visible = await database.write(clearance, async (connection) => {
    const ids: number[] = [await registerMarking(connection, publicMarking)];
    await storeShippedRegisters(connection, ids[0] ?? 1);
    for (let turn = 1; turn < markings; turn += 1) {
      const hidden = turn % 2 === 1;
      const legalBasis = `Agreement ${turn}`;
      const id = await registerMarking(connection, { ...publicMarking, tlp: hidden ? 'RED' : 'AMBER', legalBasis });
      if (!hidden) ids.push(id);
    }
    return ids;
  });
  const states = places.filter(({ level, country }) => level === 'subdivision' && country === 'US').map(({ id }) => id);
  const kindsOfSeries = Math.max(1, Math.round(observations / periods / (states.length * substances.length)));
  return database.own(async (connection) => {
    await connection.query(
      `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
         training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
       select nextval('series_id'), 'planted', concat_ws('~', place, substance, kind), 'planted',
         case kind when 1 then $1 else 'planted-' || kind end, place, substance, 'M', '', '{}', false, $2::date, $3::date, $4,
         $3::date, 1, ($5::int[])[1 + (kind + length(place) + length(substance)) % cardinality($5::int[])]
       from unnest($6::text[]) place, unnest($7::text[]) substance, generate_series(1, $8::int) kind`,
      [indicator, from, to, periods, visible, states, [...substances], kindsOfSeries],
    );
    await connection.query(
      `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
       select s.id, month::date, $2::date, 1, (s.id * 7 + extract(month from month)) % 100, null, null, 'A', 'F', null, s.marking_id
       from series s, generate_series($1::date, $2::date, interval '1 month') month`,
      [from, to],
    );
    await connection.execute('analyze series; analyze observation; analyze marking');
    const [row] = await connection.query<{ stored: number }>('select count(*)::int as stored from observation');
    return row?.stored ?? 0;
  });
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export function describeRowLevelSecurity(results: readonly RowLevelSecurityBench[]): string[] {
  const two = (value: number): string => value.toFixed(2);
  return results.map(
    ({ engine, request, observations, points, withPolicies, withoutPolicies, ratioOfMedians }) =>
      `${engine}, ${request}, ${observations} observations, ${points} points: ${two(withPolicies)} ms with row-level security, ` +
      `${two(withoutPolicies)} ms without, ratio ${two(ratioOfMedians)}`,
  );
}
