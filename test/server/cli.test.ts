import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IngestReport, IssuePage, ObservationPage, SourceList } from '../../src/api/index.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { type Outcome, testDirectory, vigia, vigiaHere } from './_command-line.ts';
import { deathsFile, seizuresFile } from './_files.ts';

const directory = testDirectory();
const store = ['--data-dir', join(directory.path, 'data')];

const firstVintage = directory.file('monthly-deaths_2023-05-19.csv', deathsFile([20, 21, 22]));
const laterVintage = directory.file('monthly-deaths_2023-07-31.csv', deathsFile([20, 31, 22, 23]));
const errorPage = directory.file(
  'monthly-deaths_2023-06-30.csv',
  '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>',
);
const unknownOffice =
  '2023,OCT,Office of Field Operations,Southwest Border,Land Only,ATLANTIS FIELD OFFICE,Cocaine,1,1';
const faulty = directory.file('seizures.csv', seizuresFile(5, { extraRows: [unknownOffice] }));

/** The one JSON document on standard output; anything else there makes this fail. */
function documentOf({ stdout }: Outcome): unknown {
  expect(stdout.endsWith('}\n') || stdout.endsWith(']\n')).toBe(true);
  return JSON.parse(stdout);
}

describe('usage', () => {
  test('help names every command, says by example what to type, and what the exit status means', async () => {
    const { status, stdout } = await vigiaHere(['--help']);

    expect(status).toBe(0);
    const named = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(new Set(named).size).toBeGreaterThanOrEqual(commands.length);
    for (const name of [
      'serve',
      'ingest',
      'sources',
      'deliveries',
      'rejects',
      'series',
      'observations',
      'scan',
      'doctor',
    ]) {
      expect(named).toContain(name);
    }
    expect(stdout).toContain('Exit status: 0 done');
  });

  test.each([
    [['nonsense'], /unknown command 'nonsense'/],
    [['sources', '--nope'], /unknown option '--nope'/],
    [['ingest', 'ca-bc-deaths'], /missing required argument 'file'/],
    [['observations', '--as-known-on', 'yesterday'], /--as-known-on: not a calendar day/],
    [['deliveries', '--limit', 'many'], /--limit: /],
    [['serve', '--port', '70000'], /VIGIA_PORT/],
  ])('%j is wrong usage: status 2, nothing on standard output', async (words, text) => {
    const outcome = await vigiaHere(words);

    expect([outcome.status, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).toMatch(text);
  });

  test('the process ends with the status of the command', async () => {
    const outcome = await vigia(['sources', '--nope']);

    expect([outcome.status, outcome.stdout]).toEqual([2, '']);
  });

  test('with --json wrong usage is one document too', async () => {
    const outcome = await vigiaHere(['sources', '--nope', '--json']);

    expect(outcome.status).toBe(2);
    expect(documentOf(outcome)).toMatchObject({ error: { code: 'request.invalid' } });
  });

  test('texts come in the language of the terminal', async () => {
    const inFrench = await vigiaHere(['series', '--limit', '0'], { environment: { LANG: 'fr_CA.UTF-8' } });
    const inSpanish = await vigiaHere(['series', '--limit', '0'], { environment: { LC_ALL: 'es_MX.UTF-8' } });

    expect(inFrench.stderr).toContain('La requête est incompréhensible');
    expect(inSpanish.stderr).toContain('No se entiende la solicitud');
  });

  test('config tells the effective options and keeps secrets', async () => {
    const outcome = await vigiaHere(['config', '--json', '--database-url', 'postgres://vigia:s3cret@db/vigia'], {
      environment: { VIGIA_COUNTRY: 'MX' },
    });

    expect(outcome.status).toBe(0);
    expect(documentOf(outcome)).toMatchObject({ country: 'MX', port: 8080 });
    expect(outcome.stdout + outcome.stderr).not.toContain('s3cret');
  });
});

describe('taking files in', () => {
  test('a good file: status 0 and the report', async () => {
    const outcome = await vigiaHere(['ingest', 'ca-bc-deaths', firstVintage, '--json', ...store]);

    expect([outcome.status, outcome.stderr]).toEqual([0, '']);
    const report = documentOf(outcome);
    expect(report).toMatchObject({
      source: 'ca-bc-deaths',
      delivery: 1,
      asOf: '2023-05-19',
      rows: { read: 3, accepted: 3, rejected: 0 },
      observations: { new: 3, changed: 0, unchanged: 0, withdrawn: 0 },
      records: { new: 0, changed: 0, unchanged: 0 },
      drift: [],
    });
    expect(() => IngestReport.parse(report)).not.toThrow();
  });

  test('two files of which one fails: the other goes in, status 3', async () => {
    const outcome = await vigiaHere(['ingest', 'ca-bc-deaths', errorPage, laterVintage, '--json', ...store]);

    expect(outcome.status).toBe(3);
    expect(documentOf(outcome)).toMatchObject([
      { source: 'ca-bc-deaths', file: errorPage, error: { code: 'delivery.not-data' } },
      { delivery: 2, observations: { new: 1, changed: 1, unchanged: 2, withdrawn: 0 } },
    ]);
    expect(outcome.stderr).toContain('HTML');
  });

  test('rows that stay out: status 1, and `rejects` names them', async () => {
    const taken = await vigiaHere(['ingest', 'us-cbp-drug-seizures', faulty, '--as-of', '2024-01-15', ...store]);
    expect(taken.status, taken.stderr).toBe(1);
    expect(taken.stdout).toMatch(/6 read, 5 accepted, 1 rejected/);

    const outcome = await vigiaHere(['rejects', '--json', ...store]);
    expect(outcome.status).toBe(1);
    const { issues, total } = IssuePage.parse(documentOf(outcome));
    expect(total).toBe(1);
    expect(issues).toMatchObject([
      {
        file: 'seizures.csv',
        row: 7,
        column: 'Area of Responsibility',
        code: 'unknown-place',
        text: 'ATLANTIS FIELD OFFICE',
      },
    ]);
  });

  test('figures are listed as they were known on a day', async () => {
    const values = async (...words: string[]): Promise<unknown> => {
      const outcome = await vigiaHere(['observations', '--source', 'ca-bc-deaths', '--json', ...words, ...store]);
      expect(outcome.status).toBe(0);
      return ObservationPage.parse(documentOf(outcome)).observations.map(({ value }) => value);
    };

    expect(await values('--as-known-on', '2023-05-18')).toEqual([]);
    expect(await values('--as-known-on', '2023-07-30')).toEqual([20, 21, 22]);
    expect(await values()).toEqual([20, 31, 22, 23]);
  });

  test('a source that nobody knows: status 2, one document', async () => {
    const outcome = await vigiaHere(['ingest', 'atlantis', firstVintage, '--json', ...store]);

    expect(outcome.status).toBe(2);
    expect(documentOf(outcome)).toMatchObject({ error: { code: 'source.unknown' } });
  });

  test('a file that is not there: status 3', async () => {
    const outcome = await vigiaHere(['ingest', 'ca-bc-deaths', join(directory.path, 'nowhere.csv'), ...store]);

    expect(outcome.status).toBe(3);
    expect(outcome.stderr).toContain('file.unreadable');
  });

  test('sources and a scan can be asked for; every process gives the directory back', async () => {
    const { sources } = SourceList.parse(documentOf(await vigiaHere(['sources', '--json', ...store])));
    expect(sources.find(({ id }) => id === 'ca-bc-deaths')?.counts).toMatchObject({ deliveries: 2, observations: 4 });

    const scan = documentOf(await vigiaHere(['scan', '--json', ...store]));
    expect(scan).toMatchObject({ signals: { heldBack: 0 } });
    const doctor = await vigiaHere(['doctor', '--json', ...store]);
    expect(doctor.status, doctor.stdout).toBeLessThan(3);
    expect(documentOf(doctor)).toMatchObject({
      findings: expect.arrayContaining([{ subject: 'deliveries', state: 'good', text: '3' }]),
    });
    expect(existsSync(join(directory.path, 'data', 'vigia.lock'))).toBe(false);
  });
});
