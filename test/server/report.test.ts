import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KeptReportList, Problem } from '../../src/api/index.ts';
import type { Marking } from '../../src/model/index.ts';
import { openEntrance } from './_api.ts';
import { testDirectory, vigia, vigiaHere } from './_command-line.ts';
import { deathsFile, quietThenSpike } from './_files.ts';
import { after, before, entriesOf, fileOf, harmsFile } from './_report-files.ts';

const directory = testDirectory();
const store = ['--data-dir', join(directory.path, 'data')];
const asked = ['--strategy', 'nadd-2026', '--as-known-on', '2026-11-22', '--since', '2022-01-28'];
const name = 'vigia-report-nadd-2026-2026-11-22';

const harms = [
  directory.file('SubstanceHarmsData_2021-12.csv', harmsFile(before)),
  directory.file('SubstanceHarmsData_2024-04.csv', harmsFile(after)),
];

const otherSeries = directory.file('monthly-deaths_2024-02-20.csv', deathsFile(quietThenSpike));

const Written = z.object({
  tlp: z.string(),
  training: z.boolean(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
const Verified = z.object({
  checked: z.number(),
  changedFiles: z.array(z.object({ file: z.string(), problem: z.string() })),
  differences: z.array(
    z.object({
      table: z.string(),
      row: z.string(),
      column: z.string().nullable(),
      written: z.string().nullable(),
      computed: z.string().nullable(),
    }),
  ),
});

async function report(folder: string, ...more: readonly string[]): Promise<z.infer<typeof Written>> {
  const { status, stdout, stderr } = await vigiaHere([
    'report',
    ...asked,
    '--out',
    join(directory.path, folder),
    '--json',
    ...store,
    ...more,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  return Written.parse(JSON.parse(stdout));
}

beforeAll(async () => {
  const done = await vigiaHere(['ingest', 'ca-health-infobase-harms', ...harms, ...store]);
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
});

describe('vigia report', () => {
  test('writes each language in each format, the data package, and their digests', async () => {
    const { tlp, training, files } = await report('all');
    const folder = join(directory.path, 'all');
    const expected = ['en', 'fr', 'es'].flatMap((language) =>
      ['pdf', 'html', 'docx'].map((format) => `${name}.${language}.${format}`),
    );

    expect([tlp, training]).toEqual(['CLEAR', false]);
    expect(files.map((file) => file.name)).toEqual([`${name}.data.zip`, ...expected]);
    expect(readdirSync(folder).sort()).toEqual([`${name}.data.zip`, ...expected, `${name}.sha256`].sort());
    for (const line of readFileSync(join(folder, `${name}.sha256`), 'utf8')
      .trimEnd()
      .split('\n')) {
      const [sha256, file = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const french = readFileSync(join(folder, `${name}.fr.html`), 'utf8');
    expect(french).toContain('Rapport annuel\u00a0: Stratégie du Dialogue, de 2026 à 2029');
    expect(french).toContain('Selon ce qui était connu le 22 novembre 2026');
  });

  test('kept, it is the same bytes, and stands among the reports of the node', async () => {
    const made = await report('made', '--lang', 'en', '--format', 'html');
    const kept = await report('kept', '--lang', 'en', '--format', 'html', '--keep');
    const { status, stdout } = await vigiaHere(['reports', '--json', ...store]);
    const [listed] = KeptReportList.parse(JSON.parse(stdout)).reports;
    const sorted = ({ files }: typeof made): readonly unknown[] => files.toSorted((a, b) => (a.name < b.name ? -1 : 1));

    expect(sorted(kept)).toEqual(sorted(made));
    expect(status).toBe(0);
    expect(listed).toMatchObject({
      state: 'done',
      strategy: 'nadd-2026',
      asKnownOn: '2026-11-22',
      since: '2022-01-28',
    });
    expect(listed?.files.map(({ sha256 }) => sha256).sort()).toEqual(made.files.map(({ sha256 }) => sha256).sort());
  });

  test.each([
    [['report', '--strategy', 'nadd-1999', ...store], 3, /There is no strategy called nadd-1999\. Known: .*nadd-2026/],
    [['report', ...store], 2, /--strategy: /],
    [['report', ...asked, '--lang', 'nl', ...store], 2, /--lang\.0: /],
    [['report', ...asked, '--format', 'exe', ...store], 2, /--format\.0: /],
    [['report', '--strategy', 'nadd-2026', '--as-known-on', '2024-02-30', ...store], 2, /--as-known-on: /],
    [
      ['report', '--strategy', 'nadd-2026', '--as-known-on', '2024-01-01', '--since', '2025-01-01', ...store],
      3,
      /What changed since 2025-01-01 cannot be told/,
    ],
  ])('%j is refused, and nothing is written', async (words, status, text) => {
    const folder = join(directory.path, 'refused');
    const outcome = await vigiaHere([...words, '--out', folder]);

    expect(outcome.status).toBe(status);
    expect(outcome.stderr).toMatch(text);
    expect(existsSync(folder)).toBe(false);
  });

  test('gives the same bytes in another time zone and under another locale', async () => {
    const here = await report('here', '--lang', 'en,fr,es');
    const there = join(directory.path, 'there');
    const { status, stderr } = await vigia(['report', ...asked, '--out', there, ...store], {
      environment: { TZ: 'Asia/Kathmandu', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' },
    });

    expect([status, stderr]).toEqual([0, '']);
    for (const { name: file, sha256 } of here.files) {
      expect([
        file,
        createHash('sha256')
          .update(readFileSync(join(there, file)))
          .digest('hex'),
      ]).toEqual([file, sha256]);
    }
  });
});

/** The package with some bytes of one file changed for as many others. */
function changed(zip: Buffer, file: string, change: (text: string) => string): Buffer {
  const entry = entriesOf(zip).get(file);
  if (entry === undefined) throw new Error(`no ${file}`);
  const text = change(fileOf(zip, file));
  if (Buffer.byteLength(text) !== entry.size || text === fileOf(zip, file)) throw new Error('not a change in place');
  const copy = Buffer.from(zip);
  copy.write(text, entry.at);
  return copy;
}

describe('vigia report verify', () => {
  const path = join(directory.path, 'package', `${name}.data.zip`);

  async function verify(
    file: string,
  ): Promise<{ readonly status: number | null; readonly found: z.infer<typeof Verified> }> {
    const { status, stdout } = await vigiaHere(['report', 'verify', file, '--json']);
    return { status, found: Verified.parse(JSON.parse(stdout)) };
  }

  beforeAll(async () => {
    await report('package', '--format', 'html', '--lang', 'en');
  });

  test('computes every number anew, without the database', async () => {
    const moved = join(directory.path, 'elsewhere');
    mkdirSync(moved);
    cpSync(path, join(moved, 'package.zip'));
    const { status, found } = await verify(join(moved, 'package.zip'));

    expect([status, found.differences, found.changedFiles]).toEqual([0, [], []]);
    expect(found.checked).toBeGreaterThan(100);
  });

  test('holds the numbers that the report gives', () => {
    const numbers = fileOf(readFileSync(path), 'numbers.csv');
    const html = readFileSync(join(directory.path, 'package', `${name}.en.html`), 'utf8');
    const [, , period, value] =
      numbers
        .split('\r\n')
        .find((line) => line.startsWith('ca-opioid-deaths,latest'))
        ?.split(',') ?? [];

    // 1650 + 1500 + 1400 + 1350; said on the day of comparison 1870 + 1920 + 1960 + 1990, of which the last is 2005 now.
    expect([period, value]).toEqual(['2023-07-01', '5900']);
    expect(html).toContain('12 months to September 2023: 5,900\u00a0deaths');
    expect(numbers).toContain('ca-opioid-deaths,said,2021-04-01,7740,');
    expect(numbers).toContain('ca-opioid-deaths,known,2021-04-01,7755,');
    expect(numbers).toMatch(/^ca-opioid-deaths,revised,,1,/mu);
    expect(numbers).toMatch(/^ca-opioid-deaths,added,,9,/mu);
  });

  test('names each number that does not follow from the figures', async () => {
    const zip = readFileSync(path);
    const line = fileOf(zip, 'numbers.csv')
      .split('\r\n')
      .find((one) => one.startsWith('ca-opioid-deaths,latest'));
    const [question = '', number = '', period = '', value = ''] = line?.split(',') ?? [];
    const other = String(Number(value) + 1);
    const forged = join(directory.path, 'forged.zip');
    writeFileSync(
      forged,
      changed(zip, 'numbers.csv', (text) =>
        text.replace(`${question},${number},${period},${value},`, `${question},${number},${period},${other},`),
      ),
    );
    const { status, found } = await verify(forged);

    expect(status).toBe(1);
    expect(found.changedFiles).toEqual([{ file: 'numbers.csv', problem: 'changed' }]);
    expect(found.differences).toEqual([
      { table: 'numbers.csv', row: 'ca-opioid-deaths latest', column: 'VALUE', written: other, computed: value },
    ]);
  });

  test('names what changes with a reported figure, even where all digests were written anew', async () => {
    const zip = readFileSync(path);
    const cells = fileOf(zip, 'cells.csv');
    const latest = [...cells.matchAll(/^\d+,(?:present|both),\d{4}-\d{2}-01,(\d)\d+,/gmu)].at(-1);
    const at = (latest?.index ?? 0) + (latest?.[0].length ?? 0) - (latest?.[0].split(',')[3]?.length ?? 0) - 1;
    const digit = latest?.[1] === '9' ? '8' : '9';
    const first = changed(zip, 'cells.csv', (text) => `${text.slice(0, at)}${digit}${text.slice(at + 1)}`);
    const digest = (file: Buffer): string => createHash('sha256').update(fileOf(file, 'cells.csv')).digest('hex');
    const forged = join(directory.path, 'forged-cells.zip');
    writeFileSync(
      forged,
      changed(first, 'metadata.json', (text) => text.replace(digest(zip), digest(first))),
    );
    const { status, found } = await verify(forged);

    expect([status, found.changedFiles]).toEqual([1, []]);
    expect(found.differences.length).toBeGreaterThan(0);
    expect(found.differences.every(({ written, computed }) => written !== computed)).toBe(true);
  });

  test.each([
    ['no file', 'missing.zip', /no such file/],
    ['no package', 'text.zip', /This is no data package/],
    ['half a package', 'half.zip', /This is no data package/],
  ])('%s is an error that says so', async (_what, file, text) => {
    const target = join(directory.path, file);
    if (file === 'text.zip') writeFileSync(target, 'hello');
    if (file === 'half.zip') writeFileSync(target, readFileSync(path).subarray(0, 20_000));
    const { status, stderr } = await vigiaHere(['report', 'verify', target]);

    expect([status, stderr]).toEqual([3, expect.stringMatching(text)]);
  });

  test('says its marking inside, before anything else is read', () => {
    const zip = readFileSync(path);
    const metadata = z.object({ tlp: z.string(), training: z.boolean(), marking: z.custom<Marking>() });

    expect(fileOf(zip, 'read-me.txt').split('\n')[0]).toBe('TLP:CLEAR');
    expect(metadata.parse(JSON.parse(fileOf(zip, 'metadata.json')))).toMatchObject({
      tlp: 'CLEAR',
      training: false,
      marking: { tlp: 'CLEAR', releasableTo: [] },
    });
  });
});

describe('GET /api/v1/report', () => {
  const entrance = openEntrance({ country: 'CA' }, async ({ upload }) => {
    // Other series first, so that this node counts its own otherwise than that of the command line.
    const files = [['ca-bc-deaths', otherSeries], ...harms.map((file) => ['ca-health-infobase-harms', file])] as const;
    for (const [source = '', file = ''] of files) {
      const answer = await upload(source, { name: file.split('/').at(-1) ?? '', text: readFileSync(file, 'utf8') });
      if (answer.statusCode !== 200) throw new Error(answer.body);
    }
  });

  test.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['html', 'text/html; charset=utf-8', '<!doc'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK\u0003\u0004'],
    ['package', 'application/zip', 'PK\u0003\u0004'],
  ])('gives a %s as a file', async (format, type, begin) => {
    const answer = await entrance().get(
      `/api/v1/report?strategy=nadd-2026&asKnownOn=2026-11-22&since=2022-01-28&format=${format}&language=es`,
    );

    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="vigia-report-nadd-2026-2026-11-22\./u,
    );
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.rawPayload.subarray(0, begin.length).toString('latin1')).toBe(begin);
  });

  test('is the same bytes as that of another node with the same files, whatever numbers its series have', async () => {
    // Last here and first there; a day that is past for both, since what a node knows of the law today is of no day.
    const ingested = await vigiaHere(['ingest', 'ca-bc-deaths', otherSeries, ...store]);
    expect(ingested.status, ingested.stderr).toBe(0);
    const same = await report('same', '--lang', 'fr', '--format', 'pdf,html', '--as-known-on', '2024-06-14');
    const query = '/api/v1/report?strategy=nadd-2026&asKnownOn=2024-06-14&since=2022-01-28&language=fr&format=';
    const found = await Promise.all(['package', 'pdf', 'html'].map((format) => entrance().get(`${query}${format}`)));

    expect(found.map(({ rawPayload }) => createHash('sha256').update(rawPayload).digest('hex'))).toEqual(
      same.files.map(({ sha256 }) => sha256),
    );
  });

  test('is recorded as what leaves', async () => {
    const trail = (await entrance().get('/api/v1/audit?action=data.export')).json();

    expect(JSON.stringify(trail)).toContain('GET /api/v1/report');
  });

  test.each([
    ['format=exe&strategy=nadd-2026', 400, 'request.invalid'],
    ['format=pdf', 400, 'request.invalid'],
    ['format=pdf&strategy=nadd-2026&colour=red', 400, 'request.invalid'],
    ['format=pdf&strategy=nadd-1999', 404, 'report.strategy-unknown'],
    ['format=pdf&strategy=nadd-2026&asKnownOn=2024-01-01&since=2024-02-01', 400, 'progress.days-reversed'],
  ])('%s is refused', async (query, status, code) => {
    const answer = await entrance().get(`/api/v1/report?${query}`);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });
});
