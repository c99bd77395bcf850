import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvSplitter, RecordTooLong } from '../../src/server/observe/file/csv-splitter.ts';

/** The records of a text that arrives in pieces of the given lengths. */
function split(text: string, lengths: readonly number[]): { records: string[][]; unclosed: boolean } {
  const records: string[][] = [];
  const splitter = new CsvSplitter((cells) => records.push(cells));
  let at = 0;
  for (const length of lengths) {
    splitter.push(text.slice(at, at + length));
    at += length;
  }
  splitter.push(text.slice(at));
  const { unterminated, unclosed } = splitter.end();
  if (unterminated !== undefined) records.push(unterminated);
  return { records, unclosed };
}

function reference(text: string): string[][] {
  return parse(text, { relaxColumnCount: true, skipEmptyLines: true, recordDelimiter: ['\r\n', '\n'] });
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', '\n', '\r', ' ', '0'), maxLength: 6 });
const styles = fc.record({
  quoteAll: fc.boolean(),
  lineEnds: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1 }),
});
const lengths = fc.array(fc.nat(9), { maxLength: 40 });

/** A document that follows RFC 4180, its line ends mixed. */
const documents = fc.tuple(
  fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
  styles,
  fc.boolean(),
);

function write(
  rows: readonly (readonly string[])[],
  { quoteAll, lineEnds }: { quoteAll: boolean; lineEnds: string[] },
): string {
  return rows
    .map((cells, row) => {
      const line = cells.map((text) => (quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
      return `${line.join(',')}${lineEnds[row % lineEnds.length]}`;
    })
    .join('');
}

describe('splitting', () => {
  test('gives back the cells that were written, however the text is cut', () => {
    fc.assert(
      fc.property(documents, lengths, ([rows, style, isCut], pieces) => {
        const whole = write(rows, style);
        const text = isCut ? whole.replace(/\r?\n$/, '') : whole;
        const expected = rows.filter((cells) => cells.length > 1 || cells[0] !== '' || style.quoteAll);

        expect(split(text, pieces)).toEqual({ records: expected, unclosed: false });
      }),
      { numRuns: 2_000 },
    );
  });

  test('equals csv-parse, another implementation, on the same documents', () => {
    fc.assert(
      fc.property(documents, lengths, ([rows, style], pieces) => {
        const text = write(rows, style);

        expect(split(text, pieces).records).toEqual(reference(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on how arbitrary text is cut', () => {
    const noise = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(noise, lengths, (text, pieces) => {
        expect(split(text, pieces)).toEqual(split(text, []));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a,"b', true],
    ['a,"b"', false],
    ['a,"b""', true],
    ['a\n"b\nc\n', true],
  ])('says of %j whether its text ends inside quotes: %j', (text, unclosed) => {
    expect(split(text, []).unclosed).toBe(unclosed);
  });
});

describe('a record beyond the limit', () => {
  test.each([
    ['one line', 'a'.repeat(2_000)],
    ['one quoted cell over many lines', `"${'a\n'.repeat(1_000)}`],
    ['a line that is complete', `${'a'.repeat(2_000)}\n`],
  ])('%s is refused', (_what, text) => {
    const splitter = new CsvSplitter(() => undefined, { mostCharacters: 1_000 });

    expect(() => splitter.push(text)).toThrow(RecordTooLong);
  });

  test('a long file of short records is not', () => {
    let records = 0;
    const splitter = new CsvSplitter(
      () => {
        records += 1;
      },
      { mostCharacters: 1_000 },
    );

    for (let piece = 0; piece < 100; piece += 1) splitter.push('a,b\n'.repeat(1_000));

    expect(records).toBe(100_000);
  });
});
