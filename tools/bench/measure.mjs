// One task in a process of its own, on the built code, so that memory and warm-up are those of a node: prints one JSON line.
import { createReadStream, openAsBlob } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { publicMarking } from '../../dist/model/index.js';
import { analystClearance, registerMarking } from '../../dist/server/access/index.js';
import { noGuard, ObserveService, storeShippedRegisters } from '../../dist/server/observe/index.js';
import { openDatabase } from '../../dist/server/store/index.js';

/** The nine columns of the agency: no key, no index. */
const plainRows = {
  name: 'plain_rows',
  format: 'format csv, header true',
  table: `create table plain_rows (fiscal_year text, month text, component text, region text, land_filter text, area text,
    drug text, events integer, pounds double precision)`,
};

/** The columns and the key of `observation`: no row-level security. */
const keyedObservations = {
  name: 'keyed_observations',
  format: 'format binary',
  table: `create table keyed_observations (series_id integer not null, period date not null, as_of date not null,
    delivery_id integer not null, value double precision, low double precision, high double precision,
    status "char" not null, confidentiality "char" not null, reason text, marking_id integer not null,
    primary key (series_id, period, as_of, delivery_id))`,
};

const tasks = {
  ingest: (engine, path) => ingest(engine, [path]),
  'ingest-again': (engine, paths) => ingest(engine, paths.split(',')),
  'copy-rows': (engine, path) => copy(engine, path, plainRows),
  'copy-observations': (engine, path) => copy(engine, path, keyedObservations),
};

const asOfDates = ['2026-01-15', '2026-02-15'];

const [, , name = '', engineText = '{}', path = ''] = process.argv;
const result = await tasks[name](JSON.parse(engineText), path);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const whole = { ...result, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
process.stdout.write(`${JSON.stringify(whole)}\n`);

/** Files as published, from disk to stored observations; the last one is measured. */
async function ingest(engine, files) {
  let measured;
  const database = await openDatabase(engine);
  try {
    const clearance = analystClearance('CA');
    await database.write(clearance, async (connection) => {
      await storeShippedRegisters(connection, await registerMarking(connection, publicMarking));
    });
    const observe = new ObserveService(
      {
        database,
        clearance,
        now: () => new Date('2026-06-01T12:00:00Z'),
        today: () => '2026-06-01',
        mostFileBytes: 1 << 30,
      },
      noGuard,
    );
    for (const [index, path] of files.entries()) {
      const megabytesBefore = process.memoryUsage().rss / 2 ** 20;
      const started = performance.now();
      const [{ rows, observations }] = await observe.ingest('us-cbp-drug-seizures', { path, asOf: asOfDates[index] });
      const seconds = (performance.now() - started) / 1000;
      const stored = observations.new + observations.changed + observations.unchanged;
      if (rows.rejected > 0 || stored !== 2 * rows.accepted)
        throw new Error(`not taken in whole: ${JSON.stringify(rows)}`);
      measured = { seconds, rows: rows.accepted, megabytesBefore };
    }
    return measured;
  } finally {
    await database.close();
  }
}

function copy(engine, file, target) {
  if (engine.databaseUrl !== undefined) return copyIntoPostgresql(engine.databaseUrl, file, target);
  return copyIntoPglite(engine.dataDirectory, file, target);
}

async function copyIntoPostgresql(url, file, { table, name: target, format }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(table);
    const megabytesBefore = process.memoryUsage().rss / 2 ** 20;
    const started = performance.now();
    await client.query('begin');
    const stream = client.query(copyFrom(`copy ${target} from stdin with (${format})`));
    await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), stream);
    await client.query('commit');
    return { seconds: (performance.now() - started) / 1000, rows: stream.rowCount, megabytesBefore };
  } finally {
    await client.end();
  }
}

async function copyIntoPglite(directory, file, { table, name: target, format }) {
  const engine = await PGlite.create(directory);
  try {
    await engine.exec(table);
    const megabytesBefore = process.memoryUsage().rss / 2 ** 20;
    const started = performance.now();
    const blob = await openAsBlob(file);
    const { affectedRows } = await engine.query(`copy ${target} from '/dev/blob' with (${format})`, [], { blob });
    return { seconds: (performance.now() - started) / 1000, rows: affectedRows, megabytesBefore };
  } finally {
    await engine.close();
  }
}
