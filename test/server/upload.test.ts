import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { IngestReport, Problem } from '../../src/api/index.ts';
import { watchInbox } from '../../src/server/observe/index.ts';
import { openEntrance, type Upload } from './_api.ts';
import { deathsFile, seizuresFile } from './_files.ts';

const mostBytes = 200_000;
const entrance = openEntrance({ mostFileBytes: String(mostBytes) });

async function takeIn(source: string, file: Upload): Promise<IngestReport> {
  const answer = await entrance().upload(source, file);
  expect(answer.statusCode, answer.body).toBe(200);
  const { reports } = answer.json<{ reports: unknown[] }>();
  expect(reports).toHaveLength(1);
  return IngestReport.parse(reports[0]);
}

async function refusal(source: string, file: Upload): Promise<readonly unknown[]> {
  const before = await stored();
  const answer = await entrance().upload(source, file);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(await stored()).toEqual(before);
  const { status, code } = Problem.parse(answer.json());
  expect(answer.statusCode).toBe(status);
  return [status, code];
}

/** How much of everything the node holds. */
async function stored(): Promise<unknown> {
  const { node } = entrance();
  return node.database.read(node.clearance, (connection) =>
    connection.query(
      `select (select count(*) from delivery) as deliveries, (select count(*) from series) as series,
         (select count(*) from observation) as observations, (select count(*) from delivery_issue) as issues`,
    ),
  );
}

test('a good file goes in and says what it brought', async () => {
  const report = await takeIn('ca-bc-deaths', {
    name: 'monthly-deaths_2024-02-20.csv',
    text: deathsFile([20, 21, 22]),
  });

  expect(report).toMatchObject({
    source: 'ca-bc-deaths',
    asOf: '2024-02-20',
    asOfBasis: 'file-name',
    duplicate: false,
    rows: { read: 3, accepted: 3, rejected: 0, flagged: 0 },
    observations: { new: 3, changed: 0, unchanged: 0, withdrawn: 0 },
    records: { new: 0, changed: 0, unchanged: 0 },
    drift: [],
  });
});

test('the same bytes twice are the same delivery and change nothing', async () => {
  const file = { name: 'monthly-deaths_2024-03-01.csv', text: deathsFile([20, 21, 22, 23]) };
  const first = await takeIn('ca-bc-deaths', file);
  const before = await stored();

  const second = await takeIn('ca-bc-deaths', { ...file, name: 'another name.csv' });

  expect(second).toMatchObject({ delivery: first.delivery, duplicate: true, asOf: '2024-03-01' });
  expect(second.observations).toEqual({ new: 0, changed: 0, unchanged: 4, withdrawn: 0 });
  expect(await stored()).toEqual(before);
});

test('a name in another alphabet and with folders in it is kept as a plain name', async () => {
  const name = '../../données_é漢_2024-03-05.csv';
  const report = await takeIn('ca-bc-deaths', { name, text: deathsFile([20, 21, 22, 24]) });

  expect(report.file).toBe('données_é漢_2024-03-05.csv');
});

test.each([true, false])('the as-of date is read before and after the file (after: %s)', async (asOfLast) => {
  const text = seizuresFile(asOfLast ? 11 : 12);
  const report = await takeIn('us-cbp-drug-seizures', { name: 'seizures.csv', text, asOf: '2024-01-15', asOfLast });

  expect([report.asOf, report.asOfBasis]).toEqual(['2024-01-15', 'given']);
});

test('a day that has not come yet is no as-of date: the file is dated by the day it came', async () => {
  const report = await takeIn('ca-bc-deaths', { name: 'monthly-deaths_2031-01-01.csv', text: deathsFile([20, 25]) });

  expect([report.asOf, report.asOfBasis]).toEqual(['2024-06-15', 'received']);
  expect(report.drift).toEqual([
    { kind: 'as-of-future', column: '', text: '2031-01-01', rows: 0, suggestion: '--as-of' },
  ]);
});

test('a file without any date is dated by the day it came, with a remark', async () => {
  const report = await takeIn('ca-bc-deaths', { name: 'download.csv', text: deathsFile([20, 25, 26]) });

  expect([report.asOf, report.asOfBasis]).toEqual(['2024-06-15', 'received']);
  expect(report.drift.map(({ kind, text }) => [kind, text])).toEqual([['as-of-received', '2024-06-15']]);
});

const page = '<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head></html>';
test.each([
  ['an error page saved as .csv', 'ca-bc-deaths', { name: 'deaths.csv', text: page }, [415, 'delivery.not-data']],
  ['an empty file', 'ca-bc-deaths', { name: 'deaths.csv', text: '' }, [422, 'delivery.empty']],
  ['a header without rows', 'ca-bc-deaths', { name: 'deaths.csv', text: 'Date,Deaths\n' }, [422, 'delivery.no-rows']],
  ['another table', 'ca-bc-deaths', { name: 'x.csv', text: 'a,b\n1,2\n' }, [422, 'delivery.header-unknown']],
  [
    'a file that breaks off',
    'ca-bc-deaths',
    { name: 'x.csv', text: 'Date,Deaths\n2020-01-01,"2' },
    [422, 'delivery.truncated'],
  ],
  [
    'a file beyond the limit',
    'ca-bc-deaths',
    { name: 'x.csv', text: 'x'.repeat(mostBytes + 1) },
    [413, 'delivery.too-large'],
  ],
  [
    'an unknown source',
    'atlantis',
    { name: 'deaths.csv', text: 'Date,Deaths\n2020-01-01,1\n' },
    [404, 'source.unknown'],
  ],
  [
    'an as-of date in the future',
    'ca-bc-deaths',
    { name: 'deaths.csv', text: 'Date,Deaths\n2020-01-01,1\n', asOf: '2024-06-16' },
    [422, 'delivery.as-of-invalid'],
  ],
  [
    'an as-of date that is none',
    'ca-bc-deaths',
    { name: 'deaths.csv', text: 'Date,Deaths\n2020-01-01,1\n', asOf: 'yesterday' },
    [422, 'delivery.as-of-invalid'],
  ],
])('%s is refused and nothing is stored', async (_what, source, file, expected) => {
  expect(await refusal(source, file)).toEqual(expected);
});

test.each([
  ['no multipart at all', 'application/json', '{}'],
  [
    'multipart without a file',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="asOf"\r\n\r\n\r\n--x--\r\n',
  ],
  [
    'a file under another name',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="data"; filename="a.csv"\r\n\r\nDate,Deaths\n\r\n--x--\r\n',
  ],
  [
    'two files',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="b.csv"\r\n\r\nb\r\n--x--\r\n',
  ],
  [
    'multipart that breaks off',
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nDate,De',
  ],
])('%s is refused', async (_what, type, payload) => {
  const answer = await entrance().app.inject({
    method: 'POST',
    url: '/api/v1/sources/ca-bc-deaths/deliveries',
    headers: { host: 'localhost', 'content-type': type },
    payload,
  });

  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(Problem.parse(answer.json()).code).toMatch(/^request\./);
});

test('no upload leaves a temporary file behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'vigia-tmp-test-'));
  vi.stubEnv('TMPDIR', temporary);
  try {
    await entrance().upload('ca-bc-deaths', { name: 'a.csv', text: page });
    await entrance().upload('ca-bc-deaths', { name: 'b.csv', text: deathsFile([1, 2, 3]) });

    expect(tmpdir()).toBe(temporary);
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true, force: true });
  }
});

test('what is put into the inbox goes in, is filed away with a report, and a file that cannot go in says why', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-inbox-test-'));
  const errors: string[] = [];
  const deliveries: number[] = [];
  const { node } = entrance();
  const stopWatching = await node.asNode(() =>
    watchInbox({
      directory,
      observe: node.observe,
      onDelivery: async () => {
        deliveries.push(deliveries.length + 1);
      },
      onError: (_error, file) => errors.push(file),
      everyMilliseconds: 100,
    }),
  );
  const folder = join(directory, 'ca-bc-deaths');
  const put = (name: string, text: string): void => {
    // As a careful agency does: whole under another name first.
    writeFileSync(join(folder, `.${name}`), text);
    renameSync(join(folder, `.${name}`), join(folder, name));
  };
  const filed = (part: string): string[] => readdirSync(join(folder, part)).sort();
  try {
    put('monthly-deaths_2024-04-01.csv', deathsFile([7, 8, 9]));
    await expect.poll(() => filed('done'), { timeout: 30_000 }).toHaveLength(2);
    put('monthly-deaths_2024-04-01.csv', deathsFile([7, 8, 10]));
    put('page.csv', page);
    await expect.poll(() => [filed('done').length, filed('failed').length], { timeout: 30_000 }).toEqual([4, 2]);
  } finally {
    await stopWatching();
  }

  const name = 'monthly-deaths_2024-04-01.csv';
  expect(filed('done')).toEqual([`2-${name}`, `2-${name}.report.json`, name, `${name}.report.json`]);
  expect(readFileSync(join(folder, 'done', name), 'utf8')).toBe(deathsFile([7, 8, 9]));
  const [report] = JSON.parse(readFileSync(join(folder, 'done', `2-${name}.report.json`), 'utf8'));
  expect(IngestReport.parse(report).observations).toMatchObject({ changed: 1 });
  expect(JSON.parse(readFileSync(join(folder, 'failed', 'page.csv.error.json'), 'utf8'))).toMatchObject({
    code: 'delivery.not-data',
    text: { fr: expect.stringContaining('Rien n’a été enregistré') },
  });
  expect([deliveries, errors]).toEqual([[1, 2], [join(folder, 'page.csv')]]);
  rmSync(directory, { recursive: true, force: true });
}, 120_000);
