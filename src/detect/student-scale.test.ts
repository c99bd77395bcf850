import { assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { normalTailOf, studentPValueOf } from './student-scale.ts';

test('repeats R', () => {
  // R 4.2.2: pnorm(qt(0.01, 5)), pt(qnorm(0.01), 5)
  expect(normalTailOf(0.01, 5)).toBeCloseTo(0.00038281540411212, 14);
  expect(studentPValueOf(0.01, 5)).toBeCloseTo(0.0337587936119479, 12);
});

test('the two undo each other, and infinite degrees change nothing', () => {
  assert(
    property(
      double({ min: 1e-3, max: 0.5, noNaN: true }),
      double({ min: 3, max: 500, noNaN: true }),
      (alpha, degrees) => {
        expect(studentPValueOf(normalTailOf(alpha, degrees), degrees)).toBeCloseTo(alpha, 9);
        expect(normalTailOf(alpha, Number.POSITIVE_INFINITY)).toBe(alpha);
        expect(studentPValueOf(alpha, Number.POSITIVE_INFINITY)).toBe(alpha);
      },
    ),
  );
});
