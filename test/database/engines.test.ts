import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IngestReport } from '../../src/api/index.ts';
import type { ObserveService } from '../../src/server/observe/index.ts';
import type { Database } from '../../src/server/store/index.ts';
import { engines, openEngine, type TestDatabase } from './_engines.ts';
import { fixture, openObserve } from './_planted-rows.ts';

const published = readFileSync(fixture('us-cbp-drug-seizures', 'nationwide-drugs-fy23-fy26-dec.csv'), 'utf8');

/** The next month's file: one weight revised, one row gone, one code that nobody knows. */
function nextDelivery(): string {
  const [header = '', first = '', ...rest] = published.trimEnd().split('\n');
  const revised = first.replace(/[^,]+$/, '77.5');
  const unknown = rest.at(-1)?.replace(/FIELD OFFICE|SECTOR/, 'OUTPOST') ?? '';
  return `${[header, revised, ...rest, unknown].join('\n')}\n`;
}

interface Answers {
  readonly reports: readonly IngestReport[];
  readonly answers: unknown;
}

async function ingestAndAsk(observe: ObserveService, directory: string): Promise<Answers> {
  const reports: IngestReport[] = [];
  for (const [name, text] of [
    ['nationwide-drugs-fy23-fy26-dec.csv', published],
    ['nationwide-drugs-fy23-fy26-jan.csv', nextDelivery()],
  ] as const) {
    const path = join(directory, name);
    writeFileSync(path, text);
    reports.push(...(await observe.ingest('us-cbp-drug-seizures', { path })));
    reports.push(...(await observe.ingest('us-cbp-drug-seizures', { path })));
  }
  const wedinos = fixture('uk-wedinos', 'wedinos-alerts-200225-040325.json');
  reports.push(...(await observe.ingest('uk-wedinos', { path: wedinos })));
  const series = await observe.listSeries({ limit: 1000 });
  const [one] = series.series;
  return {
    reports,
    answers: {
      series,
      sources: await observe.listSources(),
      issues: await observe.listIssues({ limit: 100 }),
      deliveries: await observe.listDeliveries({ limit: 100 }),
      places: await observe.listPlaces({ withData: 'true' }),
      substances: await observe.listSubstances({ withData: 'true' }),
      observations: await observe.listObservations({ limit: 1000 }),
      page: await observe.listObservations({ limit: 3 }),
      before: await observe.listObservations({ limit: 1000, asKnownOn: '2026-01-05' }),
      vintages: one === undefined ? undefined : await observe.listVintages(one.id),
      country: await observe.readFigure({ indicator: 'drug-seizure-mass', place: 'US', per: 'value' }),
      areas: await observe.readFigure({
        indicator: 'drug-seizure-events',
        level: 'area',
        within: 'US',
        per: 'value',
        asKnownOn: '2026-01-05',
      }),
    },
  };
}

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  let found: Answers;
  const directory = mkdtempSync(join(tmpdir(), 'vigia-engines-'));

  beforeAll(async () => {
    opened = await openEngine(engine);
    found = await ingestAndAsk(await openObserve(opened.database), directory);
    results.set(engine, found);
  });
  afterAll(async () => {
    await opened.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('takes two vintages in: the first whole, of the second only what changed, the same bytes never twice', () => {
    const rows = published.trimEnd().split('\n').length - 1;

    const [first, again, second, secondAgain] = found.reports;

    expect(first).toMatchObject({ duplicate: false, rows: { read: rows } });
    expect(again).toMatchObject({ duplicate: true, observations: { new: 0, changed: 0, withdrawn: 0 } });
    expect(second).toMatchObject({
      duplicate: false,
      rows: { read: rows + 1 },
      observations: { new: 0, changed: 1, withdrawn: 0 },
    });
    expect(second?.rows.rejected).toBe((first?.rows.rejected ?? 0) + 1);
    expect(secondAgain?.duplicate).toBe(true);
  });
});

const results = new Map<Database['engine'], Answers>();

test.skipIf(engines.length < 2)('PGlite and PostgreSQL give the same answers (needs TEST_DATABASE_URL)', () => {
  const [first, second] = engines.map((engine) => results.get(engine));

  expect(first).toBeDefined();
  expect(second).toEqual(first);
});
