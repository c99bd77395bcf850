import { expect, test } from 'vitest';
import { partsInOrder } from '../../base/index.ts';
import { movePart } from './move-part.ts';

const parts = { a: { order: 0 }, b: { order: 3 }, c: { order: 7 } };

function read(moved: Readonly<Record<string, { readonly order: number }>>): string {
  return partsInOrder(moved)
    .map(({ id }) => id)
    .join('');
}

test('a part changes places with its neighbour, and no other is touched', () => {
  expect(movePart(parts, 'b', -1)).toEqual({ a: { order: 3 }, b: { order: 0 }, c: { order: 7 } });
  expect(movePart(parts, 'b', 1)).toEqual({ a: { order: 0 }, b: { order: 7 }, c: { order: 3 } });
});

test('beyond the first and the last there is no place', () => {
  expect(movePart(parts, 'a', -1)).toEqual(parts);
  expect(movePart(parts, 'c', 1)).toEqual(parts);
  expect(movePart(parts, 'd', 1)).toEqual(parts);
});

test('parts that two people gave the same place are moved all the same', () => {
  const tied = { a: { order: 0 }, b: { order: 1 }, c: { order: 1 }, d: { order: 1 } };

  expect(read(tied)).toBe('abcd');
  expect(read(movePart(tied, 'd', -1))).toBe('abdc');
  expect(read(movePart(tied, 'b', 1))).toBe('acbd');
  expect(read(movePart(tied, 'b', -1))).toBe('bacd');
});
