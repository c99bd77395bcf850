import { expect, test } from 'vitest';
import { poundsToKilograms } from './unit.ts';

test('a pound is 0.45359237 kg exactly (International yard and pound agreement, 1959)', () => {
  expect(poundsToKilograms(1)).toBe(0.45359237);
  expect(poundsToKilograms(100)).toBe(45.359237);
});
