import { beforeAll, describe, expect, test } from 'vitest';
import { GapPage, ProgressAnswer, ProgressList } from '../../src/api/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { plant } from '../../src/server/warn/_planted.ts';
import { bo, final, openDesk } from './_alerts.ts';
import { openEntrance } from './_api.ts';

const amber: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'], originators: ['CA'] };
const laboratory = { source: 'us-dea-nflis', indicator: 'laboratory-reports', place: 'US-TX' } as const;
const offences = {
  source: 'mx-sesnsp-ideff',
  dataset: 'offences',
  indicator: 'firearms-offences',
  substance: null,
  dimensions: { law: 'firearms-and-explosives-law', offence: 'firearms-and-explosives' },
  start: '2023-01-01',
} as const;

const months = (count: number, value: number | null): readonly (number | null)[] =>
  Array.from({ length: count }, () => value);

const entrance = openEntrance({ country: 'CA' }, async ({ node: { database } }) => {
  await plant(database, {
    asOf: '2023-06-01',
    series: [
      // Found when its source began to report: nobody knows since when.
      { ...laboratory, substance: 'fentanyl', start: '2021-01-01', values: months(12, 9) },
      { ...laboratory, substance: 'metonitazene', start: '2021-06-01', values: [0, 3, 5] },
      { ...laboratory, substance: 'xylazine', start: '2022-01-01', values: [0, 0, 4] },
      { ...laboratory, substance: 'medetomidine', start: '2023-01-01', values: [2, 3] },
      { ...laboratory, substance: 'bromazolam', start: '2022-05-01', values: [7], marking: amber },
    ],
  });
  await plant(database, {
    asOf: '2024-02-10',
    series: [
      {
        source: 'ca-bc-deaths',
        dataset: 'deaths',
        indicator: 'overdose-deaths',
        substance: 'any-drug',
        place: 'CA-BC',
        start: '2023-11-01',
        values: [180, 190],
      },
    ],
    covers: { dataset: 'deaths', frequency: 'M', from: '2023-11-01', to: '2023-12-01' },
  });
  await plant(database, {
    asOf: '2024-03-01',
    series: [
      { ...offences, place: 'MX-SON', values: months(12, 2) },
      { ...offences, place: 'MX-CMX', values: [...months(6, 3), ...months(6, null)] },
    ],
  });
});

const desk = openDesk(entrance);

/** Publishes an alert about a substance, as of a day. */
async function publishOn(day: string, substance: string, tlp: 'CLEAR' | 'GREEN' = 'CLEAR'): Promise<string> {
  const { id } = await desk.publishComplete({ substances: [substance], marking: { tlp } });
  await entrance().node.database.own(async (connection) => {
    const of = '(select id from alert where uid = $2)';
    await connection.query(`update alert_version set published_at = $1::timestamptz where alert_id = ${of}`, [day, id]);
    await connection.query(`update alert_text set at = $1::timestamptz where alert_id = ${of}`, [day, id]);
  });
  return id;
}

beforeAll(async () => {
  await publishOn('2022-09-10T12:00:00Z', 'xylazine');
  await publishOn('2023-02-01T12:00:00Z', 'xylazine');
  await publishOn('2022-06-20T12:00:00Z', 'bromazolam');
});

async function answer(question: string, query = ''): Promise<ProgressAnswer> {
  const found = await entrance().get(`/api/v1/progress/${question}${query}`);
  expect(found.statusCode, found.body.slice(0, 300)).toBe(200);
  return ProgressAnswer.parse(found.json());
}

function readerOf(more: Partial<Reader>): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: 'CA:someone', highestTlp: 'GREEN', ...more };
}

function answerTo(reader: Reader, question: string): Promise<ProgressAnswer> {
  return actAs({ ...reader, home: 'CA' }, () => entrance().node.account.indicators.answer(question, {}));
}

const at = ({ figures }: ProgressAnswer, period: string): unknown => figures.find((one) => one.period === period);

test('questions of the node’s own work stand in the catalogue like all others', async () => {
  const { questions } = ProgressList.parse((await entrance().get('/api/v1/progress')).json());
  const found = (id: string): unknown => questions.find((one) => one.id === id);

  expect(found('us-days-from-finding-to-alert')).toMatchObject({
    domain: 'synthetic-drugs',
    unit: 'd',
    better: 'lower',
    sources: [],
    training: false,
    latest: { period: '2024-01-01', reporting: 1, expected: 1, countries: ['US'], sources: ['us-dea-nflis'] },
  });
  expect(found('mx-figures-reported-share')).toMatchObject({ domain: 'all-areas', unit: '%', better: 'higher' });
  // No laboratory of Mexico reports to the node.
  expect(found('mx-days-from-finding-to-alert')).toMatchObject({ latest: null });
});

describe('days from finding to alert', () => {
  test('are at least what has passed where no alert came', async () => {
    for (const reader of [readerOf({}), readerOf({ highestTlp: 'CLEAR' })]) {
      const all = await answerTo(reader, 'us-days-from-finding-to-alert');
      // Metonitazene, xylazine and medetomidine: one alert, 163 to 193 days after March 2022; 425 and 973 days and none.
      expect(at(all, '2024-01-01')).toMatchObject({ value: null, low: 425, high: null });
      // Metonitazene alone: from the last of July 2021 to the end of the year.
      expect(at(all, '2021-10-01')).toMatchObject({ value: null, low: 153, high: null });
      expect(at(all, '2021-04-01')).toBeUndefined();
    }
  });

  test('are those of what whoever asks may see', async () => {
    const all = await answerTo(readerOf({ highestTlp: 'AMBER' }), 'us-days-from-finding-to-alert');

    // Bromazolam too: 20 to 50 days. Days 35 and 178, then two that have not ended: the curve stays at one half.
    expect(at(all, '2024-01-01')).toMatchObject({ value: null, low: (163 + 425) / 2, high: null });
    // By the end of 2022, without medetomidine: 35, 178 and one that has not ended.
    expect(at(all, '2022-10-01')).toMatchObject({ value: 178, low: 163, high: 193 });
  });

  test('know no alert that came later, or was taken back', async () => {
    const asKnown = '?asKnownOn=2023-10-15';
    const before = await answer('us-days-from-finding-to-alert');
    const then = await answer('us-days-from-finding-to-alert', asKnown);
    const id = await publishOn('2023-10-16T00:00:00Z', 'medetomidine');
    const told = await answer('us-days-from-finding-to-alert');
    // Days 35, 178 and 273, and 973 that have not ended: survfit of R.
    expect(told.latest).toMatchObject({ period: '2024-01-01', value: 225.5, low: 210.5, high: 240.5 });
    expect(await answer('us-days-from-finding-to-alert', asKnown)).toEqual(then);

    await actAs(bo, () => desk.alerts().retract(id, { reason: final('An error', 'Une erreur') }));
    expect((await answer('us-days-from-finding-to-alert')).figures).toEqual(before.figures);
  });

  test('know no alert that whoever asks may not see, and no practice', async () => {
    const toAll = readerOf({ highestTlp: 'CLEAR' });
    const ask = (): Promise<ProgressAnswer> => answerTo(toAll, 'us-days-from-finding-to-alert');
    const before = await ask();
    const hidden = await publishOn('2023-10-16T00:00:00Z', 'medetomidine', 'GREEN');
    expect(await ask()).toEqual(before);
    const seen = await answerTo(readerOf({}), 'us-days-from-finding-to-alert');
    expect(seen.latest).toMatchObject({ value: 273, low: 258, high: 288 });

    const practice = await publishOn('2023-10-16T00:00:00Z', 'medetomidine');
    expect((await ask()).latest).toMatchObject({ value: 273, low: 258, high: 288 });
    await entrance().node.database.own((connection) =>
      connection.query(
        `update alert_text set body = body || '{"training": true}' where alert_id = (select id from alert where uid = $1)`,
        [practice],
      ),
    );
    expect(await ask()).toEqual(before);

    const reason = final('An error', 'Une erreur');
    for (const id of [hidden, practice]) await actAs(bo, () => desk.alerts().retract(id, { reason }));
  });
});

describe('days from finding to control', () => {
  // 87 FR 21556: the United States list metonitazene from 12 April 2022.
  test('end with the first entry, and are bounded by the month of the finding', async () => {
    const all = await answerTo(readerOf({}), 'us-days-from-finding-to-control');

    // Xylazine and medetomidine are medicines, and not waited for.
    expect(at(all, '2021-10-01')).toMatchObject({ value: null, low: 153, high: null, asOf: '2021-07-31' });
    expect(at(all, '2022-04-01')).toMatchObject({ value: 270, low: 255, high: 285, asOf: '2022-04-12' });
    expect(all.latest).toMatchObject({ value: 270, low: 255, high: 285 });
  });

  test('leave open what has not ended', async () => {
    const all = await answerTo(readerOf({ highestTlp: 'AMBER' }), 'us-days-from-finding-to-control');

    // Bromazolam was known for 30 days.
    expect(at(all, '2022-04-01')).toMatchObject({ value: 270, low: (255 + 30) / 2, high: null, asOf: '2022-05-31' });
  });

  test('are unknown on days when the node knew no law', async () => {
    expect((await answer('us-days-from-finding-to-control', '?asKnownOn=2024-06-14')).figures).toEqual([]);
  });
});

describe('open gaps', () => {
  test.each(['CA', 'MX', 'US', 'NL'])('of %s are those that the list of gaps has on the last day', async (country) => {
    const { figures } = await answer(`${country.toLowerCase()}-open-control-gaps`);
    const page = await entrance().get(`/api/v1/gaps?jurisdiction=${country}&on=2024-03-31&limit=1`);

    expect(figures.at(-1)).toMatchObject({ period: '2024-01-01', value: GapPage.parse(page.json()).total });
  });

  test('one that opened later is not there', async () => {
    const all = await answer('mx-open-control-gaps-precursors');
    const listedOn = async (on: string): Promise<readonly string[]> => {
      const page = await entrance().get(`/api/v1/gaps?jurisdiction=MX&class=precursors&on=${on}&limit=100`);
      return GapPage.parse(page.json()).gaps.map(({ key }) => key);
    };
    const [before, after] = [await listedOn('2020-03-31'), await listedOn('2020-06-30')];

    // The United States list the precursor from 15 May 2020 (85 FR 20822).
    expect(before).not.toContain('listed-elsewhere~1-boc-4-ap');
    expect(after).toContain('listed-elsewhere~1-boc-4-ap');
    expect(at(all, '2020-01-01')).toMatchObject({ value: before.length, low: before.length });
    expect(at(all, '2020-04-01')).toMatchObject({ value: after.length, low: after.length });
  });
});

describe('sources', () => {
  test('are as fresh as the latest period that they reported by the end of each month', async () => {
    const { figures } = await answer('ca-days-since-latest-period');

    expect(figures.map(({ period, value, sources, asOf }) => [period, value, sources, asOf])).toEqual([
      ['2024-02-01', 60, ['ca-bc-deaths'], '2024-02-10'],
      ['2024-03-01', 91, ['ca-bc-deaths'], '2024-02-10'],
      ['2024-04-01', 121, ['ca-bc-deaths'], '2024-02-10'],
      ['2024-05-01', 152, ['ca-bc-deaths'], '2024-02-10'],
    ]);
    expect((await answer('ca-days-since-latest-period', '?asKnownOn=2024-03-30')).figures).toHaveLength(1);
  });

  test('are on time until their usual delay and two weeks have passed; who never delivered is late', async () => {
    const { figures } = await answer('ca-sources-on-time-share');

    expect(figures.map(({ value }) => value)).toEqual([100 / 3, 100 / 3, 0, 0]);
  });
});

test('figures that nobody reports are gaps in reporting, and no zeros', async () => {
  const { figures } = await answer('mx-figures-reported-share');

  // Deaths, drug offences and wastewater coverage: none. Firearms: 18 of 24 months and places.
  expect(figures.find(({ period }) => period === '2023-10-01')).toMatchObject({
    value: 18.75,
    low: 18.75,
    high: 18.75,
  });
});
