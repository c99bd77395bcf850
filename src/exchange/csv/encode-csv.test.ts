import { parse } from 'csv-parse/sync';
import { array, assert, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCsvRecord } from './encode-csv.ts';

test('text that a spreadsheet would run is disarmed, numbers stay numbers', () => {
  expect(encodeCsvRecord(['=1+1', '+a', '-b', '@c', -5, null])).toBe("'=1+1,'+a,'-b,'@c,-5,\r\n");
});

test('any record comes back as it went out', () => {
  assert(
    property(array(oneof(string(), integer()), { minLength: 2, maxLength: 8 }), (values) => {
      const rows: string[][] = parse(encodeCsvRecord(values));
      const expected = values.map((value) =>
        typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value),
      );
      expect(rows[0]).toEqual(expected);
    }),
  );
});
