import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { CsvSplitter, RecordTooLong } from './csv-splitter.ts';

const awkward = constantFrom('', 'a', 'Montréal', '1,5', 'say "so"', 'two\nlines', 'two\r\nlines', '"', ',', ' ');
const cell = string({ unit: awkward, maxLength: 3 });
const documents = array(array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });

function encode(cellText: string, always: boolean): string {
  return always || /[",\r\n]/.test(cellText) ? `"${cellText.replaceAll('"', '""')}"` : cellText;
}

function split(text: string, pieceLength: number): string[][] {
  const records: string[][] = [];
  const splitter = new CsvSplitter((cells) => records.push(cells));
  for (let at = 0; at < text.length; at += pieceLength) splitter.push(text.slice(at, at + pieceLength));
  const { unterminated, unclosed } = splitter.end();
  if (unterminated !== undefined) records.push(unterminated);
  expect(unclosed).toBe(false);
  return records;
}

test('any document, in pieces of any length, is split as csv-parse splits it', () => {
  assert(
    property(documents, constantFrom('\n', '\r\n'), integer({ min: 1, max: 40 }), (document, lineEnd, pieceLength) => {
      const text = document
        .map((record, number) => record.map((each) => encode(each, number % 3 === 0)).join(','))
        .join(lineEnd);

      const expected: string[][] = parse(text, { relax_column_count: true, record_delimiter: lineEnd });

      expect(split(text, pieceLength)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('a record that never ends is refused as soon as it passes the limit, in or outside quotes', () => {
  for (const start of ['', '"']) {
    const splitter = new CsvSplitter(() => undefined, { mostCharacters: 100 });
    splitter.push(`${start}${'x'.repeat(99 - start.length)}`);

    expect(() => splitter.push('xx')).toThrow(RecordTooLong);
  }
});

test('text that ends inside quotes is said to be unclosed', () => {
  const splitter = new CsvSplitter(() => undefined);
  splitter.push('a,b\n1,"2\n3,4\n');

  expect(splitter.end().unclosed).toBe(true);
});

test('a quoted record of many short lines is searched once, not once for each line', () => {
  const lines = 200_000;
  const records: string[][] = [];
  const splitter = new CsvSplitter((cells) => records.push(cells));
  splitter.push(`"${'x\n'.repeat(lines)}",end\n`);

  expect(records.map((cells) => cells.map((each) => each.length))).toEqual([[2 * lines, 3]]);
});
