import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('what is needed comes first', () => {
  const items = [
    { id: 'milestone', needs: ['action'] },
    { id: 'action', needs: ['priority', 'elsewhere'] },
    { id: 'priority', needs: [] },
  ];
  expect(inOrder(items).map(({ id }) => id)).toEqual(['priority', 'action', 'milestone']);
});

test('any items come out once each, circles included', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const item = fc.record({ id, needs: fc.array(id, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: (one) => one.id }), (items) => {
      expect(new Set(inOrder(items))).toEqual(new Set(items));
    }),
  );
});
