import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);
const found = existsSync(folder);

// Counted with Python's csv module on the same files: months with a number, their sum, months changed since the file before.
const counted = [
  { asOf: '2022-06-08', months: 123, deaths: 11_085, changed: 0 },
  { asOf: '2022-06-09', months: 124, deaths: 11_262, changed: 11 },
  { asOf: '2022-08-21', months: 125, deaths: 11_515, changed: 20 },
  { asOf: '2022-08-26', months: 126, deaths: 11_670, changed: 7 },
  { asOf: '2022-09-26', months: 127, deaths: 11_879, changed: 14 },
  { asOf: '2022-09-30', months: 128, deaths: 12_047, changed: 7 },
];

describe.skipIf(!found)(`the files published (skipped where ${folder} is not there)`, () => {
  test('every month of every vintage is read, and the changes between them', () => {
    const vintages = readdirSync(folder)
      .filter((name) => name.startsWith('monthly-deaths_'))
      .map((fileName) => readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName }))
      .map(({ asOf, counts, observations }) => ({
        asOf,
        rejected: counts.rejected,
        deaths: new Map(observations.flatMap(({ period, value }) => (value === null ? [] : [[period, value]]))),
      }));

    const summary = vintages.map(({ asOf, rejected, deaths }, index) => ({
      asOf,
      rejected,
      months: deaths.size,
      deaths: [...deaths.values()].reduce((sum, value) => sum + value, 0),
      changed: [...deaths].filter(([period, value]) => (vintages[index - 1]?.deaths.get(period) ?? value) !== value)
        .length,
    }));

    expect(summary).toEqual(counted.map((row) => ({ ...row, rejected: 0 })));
  });
});
