import { benjaminiHochberg } from './multiple-testing.ts';

/** One answer for a family of tests (a country with its subdivisions, a source with its series). */
export interface FamilySelection {
  /** P value of "nothing happened anywhere in this family" (Simes 1986); 1 for an empty family. */
  readonly familyPValue: number;
  /** The family was selected, so its members may be looked at. */
  readonly isSelected: boolean;
  /**
   * For each test the p value to hold against the level: in a selected family its Benjamini–Hochberg value × families /
   * selected families, in another one not less than the family's own adjusted p value. NaN for a test not made.
   */
  readonly adjusted: readonly number[];
  /** For each test: it stands within its selected family, so its adjusted p value is at most the level. */
  readonly stands: readonly boolean[];
}

/**
 * False discovery rate in two steps: families are selected by Benjamini–Hochberg over their Simes p values, and within a
 * selected family its tests by Benjamini–Hochberg at the level × selected / all families. The expected average share of
 * false ones over the selected families stays below the level for independent families (Benjamini and Bogomolov 2014,
 * J R Stat Soc B 76:297, theorem 1). One test a family makes it plain Benjamini–Hochberg.
 *
 * `families`: p values from 0 to 1, in any order; NaN for a test that was not made. `level`: above 0, at most 1.
 */
export function selectHierarchically(
  families: readonly (readonly number[])[],
  level: number,
): readonly FamilySelection[] {
  if (!(level > 0 && level <= 1)) throw new RangeError(`level must be above 0 and at most 1, not ${level}`);
  const within = families.map((pValues) => benjaminiHochberg(pValues));
  // The least adjusted p value of a family is Simes's p value of its intersection hypothesis.
  const familyPValues = within.map(leastOf);
  const adjustedFamilies = benjaminiHochberg(familyPValues);
  const count = adjustedFamilies.filter((p) => p <= level).length;
  return within.map((members, family) => {
    const ofFamily = adjustedFamilies[family] ?? 1;
    const isSelected = ofFamily <= level;
    const adjusted = members.map((p) =>
      isSelected ? Math.min(1, (p * families.length) / count) : Math.max(p, ofFamily),
    );
    return {
      familyPValue: familyPValues[family] ?? 1,
      isSelected,
      adjusted,
      stands: adjusted.map((p) => isSelected && p <= level),
    };
  });
}

/** The least of the tests that were made; 1 where there was none. A family may hold a million. */
function leastOf(pValues: readonly number[]): number {
  let least = 1;
  for (const p of pValues) if (!Number.isNaN(p)) least = Math.min(least, p);
  return least;
}
