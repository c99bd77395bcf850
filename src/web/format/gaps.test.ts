import { expect, test } from 'vitest';
import { isAfterGap, withGaps } from './gaps.ts';

test('a period that follows at once is no gap, one that was left out is', () => {
  expect(isAfterGap(undefined, '2025-01-01', 'M')).toBe(false);
  expect(isAfterGap('2024-12-01', '2025-01-01', 'M')).toBe(false);
  expect(isAfterGap('2024-12-01', '2025-10-01', 'M')).toBe(true);
  expect(isAfterGap('2024-12-30', '2025-01-06', 'W')).toBe(false);
  expect(isAfterGap('2024-12-30', '2025-01-13', 'W')).toBe(true);
});

test('what is not known stands as such between what is', () => {
  const known = [
    { period: '2024-10-01', value: 4 },
    { period: '2025-01-01', value: 0 },
    { period: '2025-02-01', value: null },
  ];

  expect(withGaps(known, 'M')).toEqual([
    { period: '2024-10-01', value: 4 },
    { period: '2024-11-01', value: null },
    { period: '2024-12-01', value: null },
    { period: '2025-01-01', value: 0 },
    { period: '2025-02-01', value: null },
  ]);
});
