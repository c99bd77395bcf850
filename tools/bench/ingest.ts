import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { writeObservationRows } from './observation-rows.ts';
import { revisedRows, scopeCount, seizureRows, writeSeizureFile } from './seizure-file.ts';

const measureScript = fileURLToPath(new URL('./measure.mjs', import.meta.url));
const seed = 20261121;

const Measured = z.object({
  seconds: z.number(),
  rows: z.number(),
  cpuSeconds: z.number(),
  megabytesBefore: z.number(),
  peakMegabytes: z.number(),
});
type Measured = z.infer<typeof Measured>;

type EngineName = 'pglite' | 'postgresql';
type Task = 'ingest' | 'ingest-again' | 'copy-rows' | 'copy-observations';

export interface IngestBench {
  readonly engine: EngineName;
  readonly rows: number;
  readonly observations: number;
  readonly rowsPerSecond: number;
  /** Speed of ingest, in rows of the file, over that of plain COPY of the same CSV into nine columns without a key. */
  readonly shareOfCopyRows: number;
  /** Speed of ingest, in observations, over that of plain COPY of the same observations into a table with the same key. */
  readonly shareOfCopyObservations: number;
  readonly ingest: Measured;
  readonly copyRows: Measured;
  readonly copyObservations: Measured;
  /** The next delivery of the same rows, one in a hundred revised, one in a thousand gone. */
  readonly again: Measured;
}

export interface IngestOptions {
  readonly sizes: readonly number[];
  readonly databaseUrl: string;
  readonly engines?: readonly EngineName[];
  readonly rounds?: number;
}

/** Ingest of generated customs files against plain COPY into the same engine, each measured in a fresh process and database. */
export async function benchIngest({
  sizes,
  databaseUrl,
  engines = ['postgresql', 'pglite'],
  rounds = 3,
}: IngestOptions): Promise<readonly IngestBench[]> {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-bench-ingest-'));
  const results: IngestBench[] = [];
  try {
    for (const rows of sizes) {
      const files = {
        csv: join(directory, `${rows}.csv`),
        next: join(directory, `${rows}-next.csv`),
        binary: join(directory, `${rows}.bin`),
      };
      writeSeizureFile(files.csv, seizureRows({ rows, seed }));
      writeSeizureFile(files.next, revisedRows(seizureRows({ rows, seed })));
      writeObservationRows(files.binary, seizureRows({ rows, seed }));
      for (const engine of engines) {
        const measured = await measureRounds(engine, files, { databaseUrl, directory, rounds });
        results.push(compare(engine, measured));
      }
      for (const path of Object.values(files)) rmSync(path);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return results;
}

interface Place {
  readonly databaseUrl: string;
  readonly directory: string;
  readonly rounds: number;
}

/** The tasks in turn, round by round, so that a busy minute of the machine falls on all of them; the median of each. */
async function measureRounds(
  engine: EngineName,
  files: { readonly csv: string; readonly next: string; readonly binary: string },
  { databaseUrl, directory, rounds }: Place,
): Promise<Readonly<Record<Task, Measured>>> {
  const found: Record<Task, Measured[]> = { 'copy-rows': [], ingest: [], 'copy-observations': [], 'ingest-again': [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const task of ['copy-rows', 'ingest', 'copy-observations'] as const) {
      const path = task === 'copy-observations' ? files.binary : files.csv;
      found[task].push(await inFreshDatabase(engine, { databaseUrl, directory }, (where) => run(task, where, path)));
    }
  }
  const both = `${files.csv},${files.next}`;
  const again = await inFreshDatabase(engine, { databaseUrl, directory }, (where) => run('ingest-again', where, both));
  return {
    'ingest-again': again,
    ingest: median(found.ingest),
    'copy-rows': median(found['copy-rows']),
    'copy-observations': median(found['copy-observations']),
  };
}

function run(task: Task, engine: object, path: string): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [measureScript, task, JSON.stringify(engine), path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${task} failed: ${stderr}`);
  return Measured.parse(JSON.parse(stdout));
}

async function inFreshDatabase(
  engine: EngineName,
  { databaseUrl, directory }: Pick<Place, 'databaseUrl' | 'directory'>,
  task: (engine: object) => Measured,
): Promise<Measured> {
  if (engine === 'pglite') {
    const dataDirectory = mkdtempSync(join(directory, 'pglite-'));
    try {
      return task({ dataDirectory });
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  }
  const name = `vigia_bench_${process.pid}`;
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  await runOnServer(databaseUrl, [`create database ${name}`, 'checkpoint']);
  try {
    return task({ databaseUrl: url.href });
  } finally {
    await runOnServer(databaseUrl, [`drop database ${name} with (force)`]);
  }
}

async function runOnServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

function median(list: readonly Measured[]): Measured {
  const middle = [...list].sort((a, b) => a.seconds - b.seconds)[Math.floor(list.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function compare(engine: EngineName, measured: Readonly<Record<Task, Measured>>): IngestBench {
  const { ingest, 'ingest-again': again, 'copy-rows': copyRows, 'copy-observations': copyObservations } = measured;
  return {
    engine,
    rows: ingest.rows,
    observations: 2 * ingest.rows,
    rowsPerSecond: ingest.rows / ingest.seconds,
    shareOfCopyRows: copyRows.seconds / ingest.seconds,
    shareOfCopyObservations: copyObservations.seconds / ingest.seconds,
    ingest,
    copyRows,
    copyObservations,
    again,
  };
}

/** Lines for the terminal. */
export function describeIngest(results: readonly IngestBench[]): readonly string[] {
  const head = `Ingest of customs rows (${scopeCount} combinations of codes a month, two observations a row)`;
  const columns =
    'engine          rows    rows/s   seconds  COPY rows  share  COPY obs  share   peak MB (before)  next s';
  const lines = results.map((one) =>
    [
      one.engine.padEnd(10),
      one.rows.toLocaleString('en-US').padStart(10),
      Math.round(one.rowsPerSecond).toLocaleString('en-US').padStart(9),
      one.ingest.seconds.toFixed(2).padStart(9),
      one.copyRows.seconds.toFixed(2).padStart(10),
      one.shareOfCopyRows.toFixed(2).padStart(6),
      one.copyObservations.seconds.toFixed(2).padStart(9),
      one.shareOfCopyObservations.toFixed(2).padStart(6),
      `${Math.round(one.ingest.peakMegabytes)} (${Math.round(one.ingest.megabytesBefore)})`.padStart(16),
      one.again.seconds.toFixed(2).padStart(8),
    ].join(' '),
  );
  return [head, columns, ...lines];
}
