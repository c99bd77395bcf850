import { expect, test } from 'vitest';
import { Problem, SeriesNowcast, SeriesPage } from '../../src/api/index.ts';
import { nowcastBounds } from '../../src/server/observe/index.ts';
import { openEntrance } from './_api.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';
import { deathsFile, seizuresFile } from './_files.ts';

/** Deaths of the month `age` months before the delivery, of which `final` will be known: a third is missing at first. */
function knownAfter(final: number, age: number): number {
  return Math.round(final * Math.exp(-0.4 * Math.exp(-age / 2)));
}

/** What each month from January 2018 on will come to. */
const finals = Array.from({ length: 60 }, (_, month) => 180 + ((month * 37) % 60));
const days = ['2022-01-20', '2022-02-20', '2022-03-20', '2022-04-20', '2022-05-20', '2022-06-20', '2022-07-20'];

const directory = testDirectory();

const entrance = openEntrance({}, async ({ upload }) => {
  for (const [index, day] of days.entries()) {
    const months = 48 + index;
    const deaths = finals.slice(0, months).map((final, month) => knownAfter(final, months - 1 - month));
    const answer = await upload('ca-bc-deaths', { name: `monthly-deaths_${day}.csv`, text: deathsFile(deaths) });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  const answer = await upload('us-cbp-drug-seizures', { name: 's.csv', text: seizuresFile(40), asOf: '2024-01-15' });
  if (answer.statusCode !== 200) throw new Error(answer.body);
});

async function seriesOf(indicator: string): Promise<number> {
  const answer = await entrance().get(`/api/v1/series?indicator=${indicator}&limit=1`);
  const [series] = SeriesPage.parse(answer.json()).series;
  if (series === undefined) throw new Error(`no series of ${indicator}`);
  return series.id;
}

async function nowcastOf(id: number, query = ''): Promise<SeriesNowcast> {
  const answer = await entrance().get(`/api/v1/series/${id}/nowcast${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return SeriesNowcast.parse(answer.json());
}

test('what recent months will come to lies within their bounds, and nothing bounds what does not count', async () => {
  const [id, mass] = [await seriesOf('overdose-deaths'), await seriesOf('drug-seizure-mass')];
  const bounds = await entrance().node.database.own((connection) =>
    nowcastBounds(connection, [mass, id], '2022-07-20'),
  );
  const before = await entrance().node.database.own((connection) => nowcastBounds(connection, [id], '2022-01-25'));
  const recent = finals.slice(45, 54);
  const found = recent.map((_, index) => bounds.get(id)?.get(`${monthsFrom(45 + index)}-01`));

  expect(bounds.get(mass)?.size).toBe(0);
  expect(before.get(id)?.size).toBe(0);
  expect(
    found.filter(
      (one, index) => one === undefined || one.low > (recent[index] ?? 0) || one.high < (recent[index] ?? 0),
    ),
  ).toEqual([]);
  expect(found.every((one) => one !== undefined && one.high < 2 * one.low)).toBe(true);
});

/** Month so many after January 2018, YYYY-MM. */
function monthsFrom(months: number): string {
  return `${2018 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

test('recent months are completed by what earlier vintages grew to', async () => {
  const { reason, points, triangle, model } = await nowcastOf(await seriesOf('overdose-deaths'));

  expect(reason).toBeNull();
  expect(triangle.vintages).toEqual(days);
  expect(triangle.series).toBe(1);
  expect(points.map(({ period }) => period).slice(-2)).toEqual(['2022-05-01', '2022-06-01']);
  const last = points.at(-1);
  expect(last?.reported).toBe(knownAfter(finals[53] ?? 0, 0));
  expect(last?.completeness?.value).toBeCloseTo(Math.exp(-0.4), 1);
  // The longest lag seen is short of the end by a few events.
  expect(Math.abs((last?.nowcast?.value ?? 0) - (finals[53] ?? 0)) / (finals[53] ?? 0)).toBeLessThan(0.06);
  for (const { nowcast, reported } of points) {
    expect(nowcast?.value).toBeGreaterThanOrEqual((reported ?? 0) - 1);
    expect(nowcast?.intervals.map(({ level }) => level)).toEqual([0.5, 0.9]);
  }
  expect(model?.heldOut).toBeGreaterThan(20);
});

test('a day in the past gives the nowcast that could be made then', async () => {
  const id = await seriesOf('overdose-deaths');
  const then = await nowcastOf(id, '?asKnownOn=2022-05-25');

  expect(then.asKnownOn).toBe('2022-05-25');
  expect(then.triangle.vintages).toEqual(days.slice(0, 5));
  expect(then.points.at(-1)).toMatchObject({ period: '2022-04-01', reported: knownAfter(finals[51] ?? 0, 0) });
});

test('one vintage tells nothing about delays, and the figures come with the reason', async () => {
  const { reason, points, model } = await nowcastOf(await seriesOf('overdose-deaths'), '?asKnownOn=2022-01-25');

  expect(reason).toBe('too-few-vintages');
  expect(model).toBeNull();
  expect(points.at(-1)).toMatchObject({ period: '2021-12-01', reason: 'too-few-vintages', nowcast: null });
});

test('before the first delivery there is nothing', async () => {
  const { reason, points, triangle } = await nowcastOf(await seriesOf('overdose-deaths'), '?asKnownOn=2021-01-25');

  expect([reason, points, triangle.vintages]).toEqual(['too-few-vintages', [], []]);
});

test('a weight is not completed as if it were a count', async () => {
  expect((await nowcastOf(await seriesOf('drug-seizure-mass'))).reason).toBe('not-a-count');
});

test.each([
  ['/api/v1/series/2000000000/nowcast', 404, 'series.not-found'],
  ['/api/v1/series/1/nowcast?asKnownOn=yesterday', 400, 'request.invalid'],
  ['/api/v1/series/1/nowcast?known=2022-01-01', 400, 'request.invalid'],
])('%s is refused', async (address, status, code) => {
  const answer = await entrance().get(address);

  expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
});

test('the command line gives the same nowcast as a table and as a document, and says when there is none', async () => {
  const store = ['--data-dir', `${directory.path}/data`];
  for (const [index, day] of days.slice(0, 4).entries()) {
    const months = 48 + index;
    const deaths = finals.slice(0, months).map((final, month) => knownAfter(final, months - 1 - month));
    const file = directory.file(`monthly-deaths_${day}.csv`, deathsFile(deaths));
    expect((await vigiaHere(['ingest', 'ca-bc-deaths', file, ...store])).status).toBe(0);
  }
  const document = await vigiaHere(['nowcast', '1', '--json', ...store]);
  const table = await vigiaHere(['nowcast', '1', ...store]);
  const early = await vigiaHere(['nowcast', '1', '--as-known-on', '2022-01-31', ...store]);
  const { points } = SeriesNowcast.parse(JSON.parse(document.stdout));

  expect([document.status, table.status, early.status]).toEqual([0, 0, 1]);
  expect(table.stdout).toContain(String(Math.round(points.at(-1)?.nowcast?.value ?? Number.NaN)));
  expect(table.stdout).toMatch(/^nowcast-completeness .*: 4 vintages, 1 series, \d+ figures known twice$/m);
  expect(early.stdout).toContain('too-few-vintages');
  expect((await vigiaHere(['nowcast', 'deaths', ...store])).status).toBe(2);
});
