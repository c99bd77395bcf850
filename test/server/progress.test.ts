import { describe, expect, test } from 'vitest';
import { CommitmentList, Problem, ProgressAnswer, ProgressList } from '../../src/api/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { actAs, nodeReader, type Reader } from '../../src/server/access/index.ts';
import { openEntrance } from './_api.ts';
import { type PlantedSeries, plantFigures } from './_planted-figures.ts';

const amber: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'], originators: ['CA'] };
const red: Marking = { ...publicMarking, tlp: 'RED', releasableTo: ['CA'], originators: ['CA'] };

const deaths = {
  source: 'ca-health-infobase-harms',
  indicator: 'overdose-deaths',
  place: 'CA',
  substance: 'opioids',
  frequency: 'Q',
} as const;

const offences = {
  source: 'mx-sesnsp-ideff',
  indicator: 'firearms-offences',
  substance: null,
  frequency: 'M',
  dimensions: { law: 'firearms-and-explosives-law', offence: 'firearms-and-explosives' },
} as const;

const year = (figure: number): readonly number[] => Array.from({ length: 12 }, () => figure);

const planted: readonly PlantedSeries[] = [
  {
    ...deaths,
    id: 9001,
    figures: { '2024-02-01': [100, 110, 120, 130], '2024-05-01': [100, 110, 120, 145, 90] },
  },
  // A total of other dimensions is another question.
  { ...deaths, id: 9002, dimensions: { sex: 'male' }, figures: { '2024-02-01': [60, 60, 60, 60] } },
  { ...offences, id: 9003, place: 'MX-SON', figures: { '2024-03-01': year(2) } },
  { ...offences, id: 9004, place: 'MX-CMX', figures: { '2024-03-01': [...year(3).slice(1), null] } },
  {
    id: 9005,
    source: 'us-cdc-vsrr',
    indicator: 'overdose-deaths',
    place: 'US',
    substance: 'any-drug',
    frequency: 'M',
    window: 'P12M',
    marking: red,
    figures: { '2024-03-01': [107_543] },
  },
  {
    ...deaths,
    id: 9006,
    indicator: 'overdose-hospitalizations',
    marking: amber,
    figures: { '2024-05-01': [40, 40, 40, 4] },
  },
];

const entrance = openEntrance({ country: 'CA' }, ({ node }) => plantFigures(node, planted));

async function answer(question: string, query = ''): Promise<ProgressAnswer> {
  const found = await entrance().get(`/api/v1/progress/${question}${query}`);
  expect(found.statusCode, found.body.slice(0, 300)).toBe(200);
  return ProgressAnswer.parse(found.json());
}

function readerOf(more: Partial<Reader>): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: 'CA:someone', highestTlp: 'AMBER', ...more };
}

function answerTo(reader: Reader, question: string): Promise<ProgressAnswer> {
  return actAs({ ...reader, home: 'CA' }, () => entrance().node.account.indicators.answer(question, {}));
}

test('every question of the catalogue is listed with the latest that is known; what nobody reports is no zero', async () => {
  const list = ProgressList.parse((await entrance().get('/api/v1/progress')).json());
  const latest = (id: string): unknown => list.questions.find((one) => one.id === id)?.latest;

  expect(list.questions.length).toBeGreaterThan(15);
  expect(latest('mx-overdose-deaths')).toBeNull();
  expect(latest('ca-opioid-deaths')).toMatchObject({
    period: '2024-01-01',
    value: 465,
    reporting: 1,
    expected: 1,
    countries: ['CA'],
    asOf: '2024-05-01',
  });
});

test('a figure covers its periods, and counts are bounded as one outcome of chance', async () => {
  const { figures } = await answer('ca-opioid-deaths');

  expect(figures.map(({ period, value }) => [period, value])).toEqual([
    ['2023-01-01', null],
    ['2023-04-01', null],
    ['2023-07-01', null],
    ['2023-10-01', 475],
    ['2024-01-01', 465],
  ]);
  // poisson.test(465) of R 4.2.2
  expect(figures.at(-1)?.low).toBeCloseTo(423.691, 2);
  expect(figures.at(-1)?.high).toBeCloseTo(509.249, 2);
});

test('it is as it was known on a day, and says what changed since', async () => {
  const then = await answer('ca-opioid-deaths', '?asKnownOn=2024-03-01');
  const now = await answer('ca-opioid-deaths', '?since=2024-03-01');

  expect(then.figures.at(-1)).toMatchObject({ period: '2023-10-01', value: 460 });
  expect(now.since).toMatchObject({
    day: '2024-03-01',
    said: { period: '2023-10-01', value: 460 },
    known: { period: '2023-10-01', value: 475 },
  });
});

test('a place that says nothing of a month leaves the year open above', async () => {
  const { places, figures } = await answer('mx-firearms-offences');

  expect(places).toEqual(['MX-CMX', 'MX-SON']);
  expect(figures.at(-1)).toMatchObject({ period: '2023-12-01', value: null, high: null, reporting: 1, expected: 2 });
  expect(figures.at(-1)?.low).toBeGreaterThan(40);
});

describe('whoever asks', () => {
  test('gets nothing from figures that are marked above them', async () => {
    expect((await answerTo(nodeReader('CA'), 'us-overdose-deaths')).latest).toMatchObject({ value: 107_543 });
    expect((await answerTo(readerOf({}), 'us-overdose-deaths')).figures).toEqual([]);
  });

  test('gets nothing from small counts that are withheld from them', async () => {
    const colleague = await answerTo(readerOf({ sectors: ['health'] }), 'ca-opioid-hospitalizations');
    const other = await answerTo(readerOf({ sectors: ['police'] }), 'ca-opioid-hospitalizations');

    expect(colleague.latest).toMatchObject({ period: '2023-10-01', value: 124 });
    expect(other.latest).toMatchObject({ period: '2023-10-01', value: null, high: null, caveats: ['suppressed'] });
  });
});

test('what cannot be asked is refused with a sentence', async () => {
  const unknown = Problem.parse((await entrance().get('/api/v1/progress/happiness')).json());
  const reversed = Problem.parse(
    (await entrance().get('/api/v1/progress/ca-opioid-deaths?asKnownOn=2024-01-01&since=2024-02-01')).json(),
  );

  expect(unknown).toMatchObject({ status: 404, code: 'progress.question-unknown' });
  expect(reversed).toMatchObject({ status: 400, code: 'progress.days-reversed' });
});

test('what was promised is told with where it was said', async () => {
  const { statements, commitments } = CommitmentList.parse((await entrance().get('/api/v1/commitments')).json());
  const { passage } = commitments.find(({ id }) => id === 'nadd-2026/wastewater-and-early-warning') ?? {};

  expect(statements.map(({ id }) => id)).toContain(passage?.statement);
  expect(commitments.length).toBeGreaterThan(25);
});
