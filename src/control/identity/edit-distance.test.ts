import { assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the edit distance', () => {
  // Boytsov 2011, Indexing methods for approximate dictionary searching: optimal string alignment.
  test.each([
    ['fentanyl', 'fentanyl', 0],
    ['fentanyl', 'fentnayl', 1],
    ['fentanyl', 'fentayl', 1],
    ['fentanyl', 'phentanyl', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  test('is nothing beyond the bound', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBeUndefined();
    expect(editDistance('a'.repeat(600), 'b'.repeat(600), 700)).toBeUndefined();
  });

  test('is what the definition says, within any bound', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 9 });
    assert(
      property(tuple(word, word, constantFrom(1, 2, 3, 9)), ([a, b, most]) => {
        const distance = byDefinition(a, b);
        expect(editDistance(a, b, most)).toBe(distance <= most ? distance : undefined);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The whole table, written down as the recurrence is. */
function byDefinition(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_unused, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(row - 2, column - 2) + 1 : 99;
      const line = table[row];
      if (line !== undefined) {
        line[column] = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, replaced, swapped);
      }
    }
  }
  return at(a.length, b.length);
}
