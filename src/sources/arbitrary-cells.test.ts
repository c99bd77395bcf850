import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { assert, constantFrom, double, integer, nat, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from './_read-fixture.ts';
import { sources } from './index.ts';

const fixtures = sources.flatMap((source) => {
  const folder = join(import.meta.dirname, source.id, 'fixture');
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return files.map((fileName) => ({ source, fileName, rows: rowsOf(join(folder, fileName)) }));
});

const cell = oneof(
  string({ unit: 'grapheme', maxLength: 12 }),
  oneof(double(), integer()).map(String),
  constantFrom(
    '',
    ' ',
    '-',
    '*',
    '§',
    'x',
    '..',
    'E',
    'F',
    't',
    'n/a',
    'Suppr.',
    'NaN',
    'Infinity',
    '-0',
    '-1',
    '1e999',
  ),
  constantFrom('1,0', '06.01', '99+', '2022-13', '2023-01-02', '2025-02-30', '2025 Q3', '2025 (Jan to Sep)'),
);

test('every source of tables has a fixture', () => {
  const withTables = sources.filter(({ layouts }) => layouts.some(({ format }) => format === 'csv'));

  expect(new Set(fixtures.map(({ source }) => source.id))).toEqual(new Set(withTables.map(({ id }) => id)));
});

test.each(fixtures)(
  '$source.id, $fileName: whatever stands in a cell, the row is a possible figure or stays out',
  (fixture) => {
    const [header = [], ...all] = fixture.rows;
    const rows = all.filter((row) => row.length === header.length);
    assert(
      property(nat({ max: rows.length - 1 }), nat({ max: header.length - 1 }), cell, (at, column, text) => {
        const row = (rows[at] ?? []).with(column, text);

        const reading = readCsvText(fixture.source, stringify([header, row]), { fileName: fixture.fileName });

        expect(reading.counts.read).toBe(1);
        expect(reading.issues.some(({ severity }) => severity === 'rejected')).toBe(reading.counts.rejected === 1);
        expect(reading.observations.filter((observation) => !isPossible(observation))).toEqual([]);
        if (reading.counts.rejected === 1) {
          expect(reading.observations.filter(({ value }) => value !== null)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  },
);

function isPossible({ value, low = null, high = null }: FixtureReading['observations'][number]): boolean {
  const numbers = [value, low, high].filter((number) => number !== null);
  return numbers.every((number) => Number.isFinite(number) && number >= 0);
}

function rowsOf(path: string): string[][] {
  const bytes = readFileSync(path);
  const text = new TextDecoder().decode(bytes);
  return parse(text.includes('\uFFFD') ? bytes.toString('latin1') : text, { bom: true, relaxColumnCount: true });
}
