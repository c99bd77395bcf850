import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ProgressAnswer } from '../../src/api/index.ts';
import { openEntrance, type Upload } from './_api.ts';

const entrance = openEntrance({ country: 'NL' });

async function take(source: string, upload: Upload): Promise<void> {
  const { statusCode, body } = await entrance().upload(source, upload);
  expect(statusCode, body.slice(0, 300)).toBe(200);
}

async function answer(question: string, query = ''): Promise<ProgressAnswer> {
  const found = await entrance().get(`/api/v1/progress/${question}${query}`);
  expect(found.statusCode, found.body.slice(0, 300)).toBe(200);
  return ProgressAnswer.parse(found.json());
}

const fixture = (path: string): string => readFileSync(new URL(`../../src/sources/${path}`, import.meta.url), 'utf8');

interface Site {
  readonly name: string;
  readonly population: number | null;
  readonly years: readonly number[];
}

/** The sites of the Netherlands in the form of the publisher's tree. */
function treeOf(sites: readonly Site[]): string {
  const cities = sites.map(({ name, population, years }) => ({
    name,
    locations: [{ population_size: population, measurements: years.map(measured) }],
  }));
  return JSON.stringify({ countries: [{ country_code: 'NL', cities }] });
}

function measured(year: number): object {
  return { year, dayofweek: 'Monday', value: 4, metabolite: { name: 'cocaine' } };
}

// Residents of the Netherlands: 17,441,500 in 2020, 17,533,044 in 2021 (Eurostat); divided with Python's decimal module.
test('whose wastewater is tested, of all residents: a site that was not sampled counts none, one of unknown size leaves it open', async () => {
  const amsterdam = { name: 'Amsterdam', population: 769_000, years: [2020, 2021] };
  const eindhoven = { name: 'Eindhoven', population: 450_300, years: [2020] };
  const utrecht = { name: 'Utrecht', population: null, years: [2021] };
  await take('eu-euda-wastewater', { name: 'tree.json', asOf: '2023-01-12', text: treeOf([amsterdam, eindhoven]) });
  await take('eu-euda-wastewater', {
    name: 'tree.json',
    asOf: '2024-01-12',
    text: treeOf([amsterdam, eindhoven, utrecht]),
  });

  const before = await answer('nl-wastewater-coverage', '?asKnownOn=2023-06-01');
  const after = await answer('nl-wastewater-coverage');

  expect(before.figures.map(({ period, reporting, expected }) => [period, reporting, expected])).toEqual([
    ['2020-01-01', 2, 2],
    ['2021-01-01', 2, 2],
  ]);
  expect(before.figures[0]?.value).toBeCloseTo(6.9907978098, 9);
  expect(before.figures[1]?.value).toBeCloseTo(4.3860039363, 9);
  expect(after.figures[0]?.value).toBeCloseTo(6.9907978098, 9);
  expect(after.latest).toMatchObject({ period: '2021-01-01', value: null, high: 100, reporting: 2, expected: 3 });
  expect(after.latest?.low).toBeCloseTo(4.3860039363, 9);
});

test('where a source says what is found and not whom its sites serve, nothing is said of them', async () => {
  const name = '13100871_2024-03-31.csv';
  await take('ca-statcan-wastewater', { name, text: fixture('ca-statcan-wastewater/fixture/13100871_2024-12-31.csv') });

  expect((await answer('ca-wastewater-mdma')).latest).toMatchObject({ period: '2022-01-01', value: 5, reporting: 1 });
  expect((await answer('ca-wastewater-fentanyl')).latest).toMatchObject({ period: '2022-01-01', value: 4 });
  expect((await answer('ca-wastewater-coverage')).latest).toBeNull();
  expect((await answer('us-wastewater-coverage')).latest).toBeNull();
});

test('naloxone dispensed: the state in the middle of those that report', async () => {
  const name = 'State Naloxone Dispensing Rates_2023-10-17.csv';
  const text = fixture('us-cdc-naloxone/fixture/State Naloxone Dispensing Rates_10-17-2025.csv');
  await take('us-cdc-naloxone', { name, text });

  const { figures } = await answer('us-naloxone-dispensing-rate');

  expect(figures.map(({ period, value, reporting, expected }) => [period, value, reporting, expected])).toEqual([
    ['2021-01-01', 0.6, 3, 3],
    ['2022-01-01', 0.2, 1, 3],
  ]);
});

test('precursors seized: what a country reported, all together; a quantity that is not given leaves a lower bound, and no report leaves nothing', async () => {
  const name = 'seizures_2021-06-30.csv';
  await take('un-unodc-seizures', { name, text: fixture(`un-unodc-seizures/fixture/${name}`) });

  const canada = await answer('ca-precursors-seized');

  expect(canada.figures.map(({ period, value }) => [period, value])).toEqual([
    ['2018-01-01', 40.000002],
    ['2019-01-01', null],
  ]);
  expect(canada.latest).toMatchObject({ period: '2018-01-01', reporting: 1, expected: 1 });
  expect((await answer('mx-precursors-seized')).latest).toMatchObject({ period: '2012-01-01', value: null, low: 1500 });
  expect((await answer('us-precursors-seized')).latest).toBeNull();
  expect((await answer('cn-precursors-seized')).latest).toBeNull();
});
