import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, openTestDatabase, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { WarnJobs } from './jobs.ts';
import { WarnService } from './service.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const errors: unknown[] = [];

async function openJobs(): Promise<{ jobs: WarnJobs; warn: WarnService }> {
  const warn = new WarnService(contextOf(opened.database));
  const jobs = await WarnJobs.open({ database: opened.database, warn, onError: (error) => errors.push(error) });
  return { jobs, warn };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('it did not happen within ten seconds');
}

test('runs a scan at once, and a worker takes the ones that are asked for later', async () => {
  await plant(opened.database, { series: [{ values: [...quietMonths(12), 60] }] });
  const { jobs, warn } = await openJobs();

  const report = await jobs.scanNow();
  await jobs.startWorking();
  await plant(opened.database, {
    series: [{ place: 'CA-BC', substance: 'cocaine', values: [...quietMonths(12), 60] }],
  });
  await jobs.enqueueScan();
  await jobs.enqueueScan();
  await until(async () => (await warn.listSignals()).groups.length === 2);
  await jobs.close();

  expect(report).toMatchObject({ series: { due: 1, scanned: 1 }, signals: { new: 1 } });
  expect(errors).toEqual([]);
});

test('starts again on a queue that exists, and leaves nothing waiting', async () => {
  const { jobs } = await openJobs();

  const report = await jobs.scanNow();
  await jobs.close();

  const waiting = await opened.database.own((connection) =>
    connection.query<{ state: string }>(`select state from pgboss.job where state in ('created', 'retry', 'active')`),
  );
  expect(report.series.due).toBe(0);
  expect(waiting).toEqual([]);
});
