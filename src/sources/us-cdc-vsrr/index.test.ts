import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { readFootnote } from './figures.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';
import { indicators } from './indicators.ts';
import { jurisdictions } from './jurisdictions.ts';

const header =
  'State,Year,Month,Period,Indicator,Data Value,Percent Complete,Percent Pending Investigation,State Name,Footnote,Footnote Symbol,Predicted Value';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

describe('a blank figure is never zero: the footnote says why it is blank', () => {
  test.each([
    [
      'Underreported due to incomplete data. Data not shown due to low data quality.',
      'withheld-low-quality',
      null,
      null,
    ],
    ['Data suppressed (counts between 1-9).', 'suppressed-small-count', 1, 9],
    ['Data suppressed.', 'suppressed', null, null],
    ['Numbers may differ from published reports using final data. See Technical Notes.', 'not-reported', null, null],
    ['', 'not-reported', null, null],
  ])('%j means %s', (footnote, reason, low, high) => {
    expect(readFootnote(footnote).blank).toMatchObject({ value: null, reason, low, high });
  });

  test('an unreadable prediction keeps the whole row out, so that no half of it is taken', () => {
    const { observations, counts } = readCsvText(
      source,
      `${header}\nTX,2018,May,12 month-ending,Heroin (T40.1),12,100,0,Texas,,,1.5\n`,
    );

    expect(counts.rejected).toBe(1);
    expect(observations.map(({ value, reason }) => ({ value, reason }))).toEqual([
      { value: null, reason: 'damaged' },
      { value: null, reason: 'damaged' },
    ]);
  });
});

describe('coverage', () => {
  const months = ['November', 'December'];
  const everywhere = jurisdictions.filter((code) => code !== 'US').flatMap((code) => linesOf(code, 2));
  const nation = linesOf('US', indicators.size);

  test('a month with the totals of all 53 jurisdictions and all lines of the nation is covered', () => {
    expect(coverageOf([...everywhere, ...nation])).toEqual([
      { dataset: 'state', frequency: 'M', from: '2018-11-01', to: '2018-12-01' },
    ]);
  });

  test.each([
    ['a state is missing', everywhere.slice(2)],
    ['the file holds the totals only', [...everywhere, ...nation.slice(0, 2 * months.length)]],
    ['the nation is missing', everywhere],
  ])('nothing is covered where %s', (_, lines) => {
    expect(coverageOf(lines)).toEqual([]);
  });

  function linesOf(code: string, count: number): readonly string[] {
    return [...indicators.keys()]
      .slice(0, count)
      .flatMap((name) => months.map((month) => `${code},2018,${month},12 month-ending,"${name}",50,100,0,,,,50`));
  }

  function coverageOf(lines: readonly string[]) {
    return readCsvText(source, [header, ...lines].join('\n')).coverage;
  }
});

test('the State of New York is marked as leaving New York City out, the city lies within it', () => {
  const line = '2018,May,12 month-ending,Number of Drug Overdose Deaths,9,100,0';
  const text = `${header}\nNY,${line},New York,,,9\nYC,${line},New York City,,,9\n`;

  const { observations } = readCsvText(source, text);

  const places = observations.map(({ series }) => `${series.place} ${series.dimensions.area ?? ''}`);
  expect([...new Set(places)]).toEqual(['US-NY excluding-new-york-city', 'US-NY/new-york-city ']);
});
