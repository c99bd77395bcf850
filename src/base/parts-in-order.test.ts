import { expect, test } from 'vitest';
import { partsInOrder } from './parts-in-order.ts';

test('parts are read by their order, and those of the same order by name, however they are kept', () => {
  const parts = { c: { order: 1 }, b: { order: 0 }, a: { order: 1 }, 10: { order: 2 }, 9: { order: 3 } };

  expect(partsInOrder(parts).map(({ id }) => id)).toEqual(['b', 'a', 'c', '10', '9']);
});
