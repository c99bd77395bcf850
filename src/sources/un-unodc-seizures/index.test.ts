import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findSubstance } from '../../model/index.ts';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { readCountry } from './countries.ts';
import { drugs, ownSubstances } from './drugs.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';

const header = 'Region,country,ISO Code,Drug Group,Drug,Year,KG Equivalent';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

test('no two words of the publisher mean one item, so that no form of a drug is added to another', () => {
  const ids = [...drugs.values()].map(({ id }) => id);

  expect({ words: drugs.size, items: new Set(ids).size }).toEqual({ words: 80, items: 80 });
});

test('every word means an item of the register or a class of this source, within a class of the register', () => {
  const own = new Set(ownSubstances.map(({ id }) => id));

  expect([...drugs.values()].filter(({ id }) => !own.has(id) && findSubstance(id) === undefined)).toEqual([]);
  expect(ownSubstances.filter(({ id }) => findSubstance(id) !== undefined)).toEqual([]);
  expect(ownSubstances.flatMap(({ classes = [] }) => classes).filter((id) => findSubstance(id) === undefined)).toEqual(
    [],
  );
});

test('a country of the past is not taken for the one that has its code today', () => {
  expect(readCountry('DEU', 'Germany')).toEqual({ place: 'DE' });
  expect(readCountry('DEU', 'German Democratic Republic')).toEqual({ place: 'world/german-democratic-republic' });
  expect(readCountry('DEU', 'Federal Republic of Germany')).toEqual({
    place: 'world/federal-republic-of-germany-until-1990',
  });
  expect(readCountry('DDR', 'German Democratic Republic')).toEqual({
    column: 'ISO Code',
    fault: 'inconsistent',
    meant: 'DEU',
  });
  expect(readCountry('NULL', 'Germany')).toEqual({ column: 'ISO Code', fault: 'unknown' });
});

test('nothing is said of countries and years without a row', () => {
  const rows = ['2018', '2019'].map((year) => `Americas,Mexico,MEX,Precursors,Ephedrine,${year},1`);

  expect(readCsvText(source, [header, ...rows].join('\n')).coverage).toEqual([]);
});

test('a damaged row stays out each time it is there, and leaves what the others give as a lower bound', () => {
  const rows = ['five', 'five', '2', '2'].map((kilograms) => `Asia,China,CHN,ATS,Methamphetamine,2019,${kilograms}`);

  const { counts, issues, observations } = readCsvText(source, [header, ...rows].join('\n'));

  expect(counts).toEqual({ read: 4, accepted: 2, rejected: 2 });
  expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'rejected not-a-number',
    'rejected not-a-number',
    'flagged duplicate-cell',
  ]);
  expect(observations).toEqual([expect.objectContaining({ value: null, low: 2, high: null, reason: 'damaged' })]);
});
