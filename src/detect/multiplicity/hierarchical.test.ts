import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectHierarchically } from './hierarchical.ts';
import { benjaminiHochberg } from './multiple-testing.ts';

const pValue = fc.double({ min: 0, max: 1, noNaN: true });

// R 4.2.2: min(p.adjust(p, "BH")) of each family, p.adjust of those, then p.adjust within at 0.05 * 2 / 3.
test('selects families, then members at the reduced level, as computed step by step in R', () => {
  const result = selectHierarchically(
    [
      [0.001, 0.2, 0.03],
      [0.4, 0.9],
      [0.012, 0.018, 0.024, 0.8],
    ],
    0.05,
  );

  expect(result.map(({ familyPValue }) => familyPValue)).toEqual([
    expect.closeTo(0.003, 12),
    expect.closeTo(0.8, 12),
    expect.closeTo(0.032, 12),
  ]);
  expect(result.map(({ isSelected }) => isSelected)).toEqual([true, false, true]);
  expect(result.map(({ stands }) => stands)).toEqual([
    [true, false, false],
    [false, false],
    [true, true, true, false],
  ]);
});

describe('properties', () => {
  test('one test a family is Benjamini–Hochberg', () => {
    fc.assert(
      fc.property(fc.array(pValue, { minLength: 1, maxLength: 40 }), (pValues) => {
        const plain = benjaminiHochberg(pValues).map((p) => p <= 0.1);
        const selection = selectHierarchically(
          pValues.map((p) => [p]),
          0.1,
        );
        expect(selection.map(({ isSelected }) => isSelected)).toEqual(plain);
      }),
    );
  });

  test('nothing stands in a family that is not selected, and what stands is small', () => {
    const families = fc.array(fc.array(pValue, { maxLength: 12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(families, (all) => {
        for (const [family, { isSelected, stands }] of selectHierarchically(all, 0.05).entries()) {
          expect(stands).toHaveLength(all[family]?.length ?? 0);
          for (const [member, stood] of stands.entries()) {
            if (stood) expect(isSelected && (all[family]?.[member] ?? 1) <= 0.05).toBe(true);
          }
        }
      }),
    );
  });
});

test('a level outside its range is a mistake of the caller', () => {
  expect(() => selectHierarchically([[0.5]], 0)).toThrow(RangeError);
});

test('a family may hold a million tests, and tests that were not made count for nothing', () => {
  const many = Array.from({ length: 1_000_000 }, (_, i) => (i === 5 ? 1e-12 : 0.5));
  const [first, second] = selectHierarchically([many, [Number.NaN, 0.9]], 0.05);

  expect(first?.stands.filter(Boolean)).toHaveLength(1);
  expect(second).toMatchObject({ familyPValue: 0.9, isSelected: false, stands: [false, false] });
});
