import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText, readJsonText } from '../_read-fixture.ts';
import { source } from './index.ts';

const read = (name: string): string => readFileSync(new URL(`./fixture/${name}`, import.meta.url), 'utf8');
const expected: unknown = JSON.parse(read('expected.json'));

describe('eu-euda-wastewater', () => {
  test('reads the saved copy as a person derives it by hand', () => {
    const reading = readCsvText(source, read('saved-copy.csv'));

    expect({ rows: reading.counts, weeks: weeksOf(reading), issues: issuesOf(reading) }).toEqual(expected);
    expect(reading.observations.every(({ series }) => series.indicator === 'wastewater-load')).toBe(true);
  });

  test('a copy that may be a selection covers nothing; the publisher’s own table covers its years, substance by substance', () => {
    expect(readCsvText(source, read('saved-copy.csv')).coverage).toEqual([]);
    expect(readCsvText(source, read('ww2025-all-data.csv')).coverage).toEqual([
      { dataset: 'site-loads/methamphetamine', frequency: 'A', from: '2023-01-01', to: '2023-01-01' },
      { dataset: 'site-loads/benzoylecgonine', frequency: 'A', from: '2023-01-01', to: '2023-01-01' },
      { dataset: 'site-loads/benzoylecgonine', frequency: 'A', from: '2025-01-01', to: '2025-01-01' },
    ]);
  });

  test('the table with site numbers gives the same series as the copy without them', () => {
    const [week] = weeksOf(readCsvText(source, read('ww2025-all-data.csv')));

    expect(week).toEqual(weeksOf(readCsvText(source, read('saved-copy.csv')))[0]);
  });

  test('zero is a figure (below the limit of quantification) and EL is Greece', () => {
    const reading = readCsvText(source, read('ww2025-all-data.csv'));
    const greek = reading.observations.filter(({ series }) => series.place === 'GR/paradeigma');

    expect(greek.map(({ value, status }) => [value, status])).toEqual(Array.from({ length: 10 }, () => [0, 'A']));
  });

  test('the tree of days gives means over the days that were sampled, marked as ours', () => {
    const reading = readJsonText(source, read('site-tree.json'));

    expect(reading.counts).toEqual({ read: 4, accepted: 1, rejected: 3 });
    expect(weeksOf(reading)).toEqual([
      {
        place: 'AT/musterstadt',
        substance: 'amphetamine',
        period: '2021-01-01',
        daily: [6, 'E'],
        weekday: [5, 'E'],
        weekend: [7, 'E'],
        days: [4, 5, 6, 7.5, 'not-reported', 7.5, 6],
      },
    ]);
    expect(populationsOf(reading)).toEqual([['AT/musterstadt', '2021-01-01', 1000, 'E']]);
    expect(issuesOf(reading).map(({ column, code, text }) => [column, code, text])).toEqual([
      ['dayofweek', 'unknown-period', 'Midweek'],
      ['value', 'out-of-range', '-1'],
      ['measurements', 'schema', expect.any(String)],
    ]);
    expect(reading.reading.places).toEqual([
      {
        id: 'AT/musterstadt',
        level: 'site',
        name: { en: 'Musterstadt', fr: 'Musterstadt', es: 'Musterstadt' },
        parent: 'AT',
        country: 'AT',
        latitude: 47.07,
        longitude: 15.44,
      },
    ]);
  });
});

describe('whom the plants serve', () => {
  test('is told for the years in which they were sampled, and covers those years', () => {
    const reading = readTree([plant({ years: [2019, 2021], population_size: 1000 })]);

    expect(populationsOf(reading)).toEqual([
      ['AT/musterstadt', '2019-01-01', 1000, 'E'],
      ['AT/musterstadt', '2021-01-01', 1000, 'E'],
    ]);
    expect(reading.coverage).toEqual([
      { dataset: 'site-populations', frequency: 'A', from: '2019-01-01', to: '2019-01-01' },
      { dataset: 'site-populations', frequency: 'A', from: '2021-01-01', to: '2021-01-01' },
    ]);
  });

  test('is the sum over the plants of a city, and not known where that of one plant is not', () => {
    const one = plant({ years: [2020, 2021], population_size: 1000 });
    const other = plant({ years: [2021], population_size: 250, metabolite: 'cannabis' });
    const silent = plant({ years: [2020], population_size: null, metabolite: 'MDMA' });

    expect(populationsOf(readTree([one, other, silent]))).toEqual([
      ['AT/musterstadt', '2020-01-01', null, 'not-reported'],
      ['AT/musterstadt', '2021-01-01', 1250, 'E'],
    ]);
  });

  test.each([
    ['1 000', 'not-a-number'],
    [0, 'out-of-range'],
    [-5, 'out-of-range'],
    [10.5, 'out-of-range'],
    [1e9, 'out-of-range'],
  ])('%j is damaged, is pointed out, and keeps no load out', (population, code) => {
    const reading = readTree([plant({ years: [2021], population_size: population })]);

    expect(populationsOf(reading)).toEqual([['AT/musterstadt', '2021-01-01', null, 'damaged']]);
    expect(weeksOf(reading)).toHaveLength(1);
    expect(reading.issues).toMatchObject([
      { column: 'population_size', code, text: JSON.stringify(population), severity: 'flagged' },
    ]);
  });
});

interface Plant {
  readonly years: readonly number[];
  readonly population_size: number | string | null;
  readonly metabolite?: string;
}

function plant({ years, population_size, metabolite: name = 'amphetamine' }: Plant): object {
  const measurements = years.map((year) => ({ year, dayofweek: 'Monday', value: 4, metabolite: { name } }));
  return { name: null, population_size, measurements };
}

function readTree(locations: readonly object[]): FixtureReading {
  const cities = [{ name: 'Musterstadt', locations }];
  return readJsonText(source, JSON.stringify({ countries: [{ country_code: 'AT', cities }] }));
}

function populationsOf({ observations }: FixtureReading): readonly unknown[] {
  return observations
    .filter(({ series }) => series.indicator === 'wastewater-population-tested')
    .map(({ series, period, value, status, reason }) => [series.place, period, value, reason ?? status]);
}

function weeksOf(reading: FixtureReading): readonly object[] {
  const weeks = [];
  const loads = reading.observations.filter(({ series }) => series.indicator === 'wastewater-load');
  for (let start = 0; start < loads.length; start += 10) {
    const [daily, weekday, weekend, ...days] = loads.slice(start, start + 10);
    const mean = (cell: typeof daily): readonly unknown[] => [cell?.value, cell?.reason ?? cell?.status];
    weeks.push({
      place: daily?.series.place,
      substance: daily?.series.substance,
      period: daily?.period,
      daily: mean(daily),
      weekday: mean(weekday),
      weekend: mean(weekend),
      days: days.map((day) => day.value ?? day.reason),
    });
  }
  return weeks;
}

function issuesOf(reading: FixtureReading): readonly { column: string; code: string; text: string }[] {
  return reading.issues.map(({ row, column, code, text, suggestion }) => ({ row, column, code, text, suggestion }));
}
