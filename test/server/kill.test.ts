import { once } from 'node:events';
import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { IngestReport } from '../../src/api/index.ts';
import { buildConfig, VigiaNode } from '../../src/server/index.ts';
import { outcomeOf, startVigia, testDirectory } from './_command-line.ts';
import { seizuresFile } from './_files.ts';

const rows = 200_000;
const kills = 6;
/** Of the generator that picks the moments; the same moments on every run, as far as a machine's pace is the same. */
const seed = 20_261_121;

const directory = testDirectory();
const path = directory.file('seizures.csv', seizuresFile(rows));
const temporary = join(directory.path, 'tmp');
mkdirSync(temporary);

function startIngest(data: string): ReturnType<typeof startVigia> {
  const words = ['ingest', 'us-cbp-drug-seizures', path, '--as-of', '2024-01-15', '--json', '--data-dir', data];
  return startVigia(words, { environment: { TMPDIR: temporary } });
}

async function ingestWhole(data: string): Promise<IngestReport> {
  const outcome = await outcomeOf(startIngest(data));
  expect(outcome.status, outcome.stderr).toBe(0);
  return JSON.parse(outcome.stdout);
}

interface Holding {
  readonly deliveries: number;
  readonly series: number;
  readonly observations: number;
  readonly issues: number;
  readonly sum: number;
}

/** What a node on that directory holds after it was opened again. */
async function holdingOf(data: string): Promise<Holding> {
  const node = await VigiaNode.open({ config: buildConfig({ dataDirectory: data, logLevel: 'error' }) });
  try {
    const [row] = await node.database.read(node.clearance, (connection) =>
      connection.query<Holding>(
        `select (select count(*) from delivery) as deliveries, (select count(*) from series) as series,
           (select count(*) from observation) as observations, (select count(*) from delivery_issue) as issues,
           (select coalesce(round(sum(value)), 0)::float8 from observation) as sum`,
      ),
    );
    if (row === undefined) throw new Error('an aggregate returned no row');
    return row;
  } finally {
    await node.close();
  }
}

const nothing: Holding = { deliveries: 0, series: 0, observations: 0, issues: 0, sum: 0 };

/** Park–Miller: numbers between 0 and 1, the same for the same seed. */
function* uniforms(start: number): Generator<number> {
  for (let state = start % 2_147_483_647; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

test('a process that is killed at any moment of an ingest leaves the whole delivery or none of it', async () => {
  const reference = join(directory.path, 'uninterrupted');
  expect(await holdingOf(reference)).toEqual(nothing);
  const began = performance.now();
  const report = await ingestWhole(reference);
  const duration = performance.now() - began;
  const whole = await holdingOf(reference);
  expect(report.observations.new).toBe(whole.observations);
  expect(whole).toMatchObject({ deliveries: 1, observations: 2 * rows, issues: 0 });

  let data = join(directory.path, 'killed');
  expect(await holdingOf(data)).toEqual(nothing);
  const moments = uniforms(seed);
  let expectedDuration = duration;
  for (let killed = 0, attempt = 1; killed < kills; attempt += 1) {
    expect(attempt, 'too many ingests were faster than the hand that kills').toBeLessThan(3 * kills);
    const share = moments.next().value ?? 0.5;
    const child = startIngest(data);
    await Promise.race([wait(share * expectedDuration), once(child, 'exit')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') killed += 1;
    // The machine has more time for us than at first.
    else expectedDuration *= 0.7;

    const left = await holdingOf(data);

    expect(
      [nothing, whole],
      `attempt ${attempt}, after ${share.toFixed(2)} of the time an ingest takes`,
    ).toContainEqual(left);
    if (left.deliveries === 1 && killed < kills) data = join(directory.path, `killed-${attempt}`);
  }

  const before = await holdingOf(data);
  const again = await ingestWhole(data);
  expect(await holdingOf(data)).toEqual(whole);
  expect(again.duplicate).toBe(before.deliveries === 1);
  expect(again.rows).toMatchObject({ read: rows, accepted: rows, rejected: 0 });
}, 900_000);

test('what killed processes left in the temporary directory is removed by the first start a day later', async () => {
  const folders = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('vigia-ingest-'));
  const stranger = join(temporary, 'somebody-elses');
  mkdirSync(stranger);
  const recent = join(temporary, 'vigia-ingest-recent');
  mkdirSync(recent);
  const dayBefore = new Date(Date.now() - 25 * 3_600_000);
  for (const name of [...folders(), 'somebody-elses']) {
    if (name !== 'vigia-ingest-recent') utimesSync(join(temporary, name), dayBefore, dayBefore);
  }

  await outcomeOf(
    startVigia(['deliveries', '--data-dir', join(directory.path, 'killed')], { environment: { TMPDIR: temporary } }),
  );

  expect(folders()).toEqual(['vigia-ingest-recent']);
  expect(readdirSync(temporary)).toContain('somebody-elses');
});
