import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { SeenCells } from './seen-cells.ts';

test('remembers exactly what a map of the cells would', () => {
  const cell = tuple(integer({ min: 0, max: 40 }), integer({ min: -100_000, max: 900_000 }), double({ noNaN: true }));
  assert(
    property(array(cell, { maxLength: 3_000 }), (cells) => {
      const seen = new SeenCells();
      const known = new Map<string, number>();
      for (const [series, day, value] of cells) {
        const key = `${series}|${day}`;
        const before = known.get(key);
        const expected = before === undefined ? 'new' : Object.is(before, value) ? 'same' : 'different';
        expect(seen.see(series, day, value)).toBe(expected);
        if (before === undefined) known.set(key, value);
      }
    }),
    { numRuns: 30 },
  );
});

test('missing values equal one another', () => {
  const seen = new SeenCells();
  seen.see(1, 2, Number.NaN);

  expect([seen.see(1, 2, Number.NaN), seen.see(1, 2, 0)]).toEqual(['same', 'different']);
});
