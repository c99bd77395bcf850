import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, missingCell, plainCell, sumCells } from './observation.ts';

test('a suppressed 1–9 carries its bounds and is never zero', () => {
  expect(missingCell('suppressed-small-count', { low: 1, high: 9 })).toEqual({
    value: null,
    low: 1,
    high: 9,
    status: 'Q',
    confidentiality: 'A',
    reason: 'suppressed-small-count',
  });
});

test('a sum over a suppressed cell has bounds and no value', () => {
  const sum = sumCells([plainCell(10), missingCell('suppressed-small-count', { low: 1, high: 9 }), plainCell(5)]);

  expect(sum).toEqual({ value: null, low: 16, high: 24, status: 'Q', reason: 'suppressed' });
});

test('a sum over a cell without bounds has no upper bound', () => {
  expect(sumCells([plainCell(10), missingCell('suppressed')])).toMatchObject({ value: null, low: 10, high: null });
});

test('a sum of whole cells is their sum', () => {
  expect(sumCells([plainCell(2), plainCell(3)])).toEqual({ value: 5, status: 'A' });
});

test('the true sum lies within the bounds, whatever hides behind the suppressed cells', () => {
  const part = record({ truth: integer({ min: 0, max: 50 }), hidden: integer({ min: 0, max: 1 }) });
  assert(
    property(array(part, { maxLength: 12 }), (parts) => {
      const cells = parts.map(
        ({ truth, hidden }): Cell =>
          hidden === 1 && truth >= 1 && truth <= 9
            ? missingCell('suppressed-small-count', { low: 1, high: 9 })
            : plainCell(truth),
      );
      const truth = parts.reduce((sum, one) => sum + one.truth, 0);
      const sum = sumCells(cells);

      expect(sum.value ?? sum.low).toBeLessThanOrEqual(truth);
      expect(sum.value ?? sum.high).toBeGreaterThanOrEqual(truth);
    }),
  );
});
