import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { places, substances } from '../../src/model/index.ts';
import { buildConfig, VigiaNode } from '../../src/server/index.ts';

const weeks = 520;
const firstWeek = '2016-01-04';
/** Series written in one statement. */
const batch = 2_000;
const process_ = fileURLToPath(new URL('measure-scan.mjs', import.meta.url));

const Measured = z.object({
  seconds: z.number(),
  /** Until the last series was read, judged and marked; the rest is first appearances, false discoveries and groups. */
  shardSeconds: z.number(),
  readingSeconds: z.number(),
  cpuSeconds: z.number(),
  shardPeakMegabytes: z.number(),
  peakMegabytes: z.number(),
  report: z.object({ series: z.object({ scanned: z.number() }) }),
  methods: z.array(z.object({ method: z.string(), series: z.number() })),
});

export interface SeriesScanBench extends z.infer<typeof Measured> {
  readonly series: number;
  readonly observations: number;
  readonly workers: number;
  readonly databaseMegabytes: number;
}

interface SeriesScanOptions {
  readonly sizes: readonly number[];
  readonly workers: readonly number[];
  readonly databaseUrl: string;
}

/**
 * The first scan of weekly series of ten years, which judges the last four weeks of each, as the node does it: from
 * PostgreSQL, through the methods of their watch, to signals and marks. The largest size runs with each number of workers.
 */
export async function benchSeriesScan(options: SeriesScanOptions): Promise<readonly SeriesScanBench[]> {
  const { sizes, workers, databaseUrl } = options;
  const results: SeriesScanBench[] = [];
  for (const series of sizes) {
    const name = `vigia_bench_scan_${process.pid}`;
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    await query(databaseUrl, `create database ${name}`);
    try {
      await fill(url.href, series);
      const [size] = await query(url.href, `select pg_database_size(current_database()) as bytes`);
      const databaseMegabytes = Number(z.object({ bytes: z.coerce.number() }).parse(size).bytes) / 2 ** 20;
      for (const count of series === sizes.at(-1) ? workers : [1]) {
        await query(
          url.href,
          'truncate vigia.signal_history, vigia.signal, vigia.signal_group, vigia.series_scan, vigia.scan cascade',
        );
        const measured = runScan(url.href, count);
        results.push({ ...measured, series, observations: series * weeks, workers: count, databaseMegabytes });
      }
    } finally {
      await query(databaseUrl, `drop database ${name} with (force)`);
    }
  }
  return results;
}

function runScan(url: string, workers: number): z.infer<typeof Measured> {
  const words = [process_, url, String(workers)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the scan failed: ${stderr}`);
  return Measured.parse(JSON.parse(stdout));
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Counts of samples with a substance, by place and site, and how many samples each place tested. */
async function fill(databaseUrl: string, series: number): Promise<void> {
  const node = await VigiaNode.open({ config: buildConfig({ databaseUrl, logLevel: 'error' }) });
  await node.close();
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=vigia' });
  await client.connect();
  try {
    const where = places.filter(({ level }) => level === 'subdivision').map(({ id }) => id);
    const what = substances.slice(0, 100).map(({ id }) => id);
    await client.query('select setseed(0.5)');
    await client.query(
      `insert into delivery (source_id, sha256, file_name, bytes, layout, connector_version, as_of, as_of_basis, received_at,
         training, rows, observations, records, drift, marking_id)
       values ('bench', 'bench', 'bench.csv', 1, 'bench', '1.0.0', '2026-01-02', 'given', now(), false, '{}', '{}', '{}', '[]', 1)`,
    );
    await insertSeries(
      client,
      `select n, 'tested|' || n, 'drug-checking-samples-tested', ($1::text[])[n], null, '{}'::jsonb
      from generate_series(1, cardinality($1::text[])) n where cardinality($2::text[]) > 0`,
      [where, what],
    );
    await insertSeries(
      client,
      `select cardinality($1::text[]) + n, 'found|' || n, 'drug-checking-samples',
        ($1::text[])[1 + n % cardinality($1::text[])], ($2::text[])[1 + n / 7 % cardinality($2::text[])],
        jsonb_build_object('site', n::text)
      from generate_series(1, ${series}) n`,
      [where, what],
    );
    for (let first = 1; first <= series + where.length; first += batch) await insertWeeks(client, first);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

function insertSeries(client: pg.Client, rows: string, values: readonly (readonly string[])[]): Promise<unknown> {
  return client.query(
    `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
       training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
     select id, 'bench', key, 'bench', indicator, place, substance, 'W', '', dimensions, false, '${firstWeek}',
       '${firstWeek}'::date + ${7 * (weeks - 1)}, ${weeks}, '2026-01-02', 1, 1
     from (${rows}) r (id, key, indicator, place, substance, dimensions)`,
    [...values],
  );
}

/** Levels from 4 to 60 a week with a wave and noise of about one and a half times that of Poisson; 400 samples tested. */
function insertWeeks(client: pg.Client, first: number): Promise<unknown> {
  return client.query(
    `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, marking_id)
     select s.id, '${firstWeek}'::date + 7 * w, '2026-01-02', 1,
       case when s.indicator = 'drug-checking-samples-tested' then 400
       else greatest(0, round(m * (1 + 0.3 * sin(w / 8.3)) + 2.4 * sqrt(m) * (random() + random() + random() - 1.5))) end, 'A', 'F', 1
     from (select id, indicator, 4 + id * 37 % 57 as m from series where id between $1 and $2) s, generate_series(0, ${weeks - 1}) w
     order by s.id, w`,
    [first, first + batch - 1],
  );
}

/** Lines for the terminal. */
export function describeSeriesScan(results: readonly SeriesScanBench[]): readonly string[] {
  const [last] = results.slice(-1);
  const methods = last?.methods.map(({ method, series }) => `${method} ${series}`).join(', ') ?? '';
  return [
    'First scan of weekly series of ten years from PostgreSQL (the last four weeks of each are judged)',
    '   series  observations  workers  seconds  series: s  per s  reading  cpu s  peak MB  series: MB  database MB',
    ...results.map((one) =>
      [
        one.series.toLocaleString('en-US').padStart(9),
        one.observations.toLocaleString('en-US').padStart(13),
        String(one.workers).padStart(8),
        one.seconds.toFixed(1).padStart(8),
        Math.round(one.series / one.seconds)
          .toLocaleString('en-US')
          .padStart(9),
        `${Math.round((100 * one.readingSeconds) / one.seconds / one.workers)} %`.padStart(8),
        one.cpuSeconds.toFixed(1).padStart(6),
        String(Math.round(one.peakMegabytes)).padStart(8),
        String(Math.round(one.shardPeakMegabytes)).padStart(11),
        String(Math.round(one.databaseMegabytes)).padStart(12),
      ].join(' '),
    ),
    `methods of the last: ${methods}`,
  ];
}
