import { selectHierarchically } from '../../detect/index.ts';

/** A test of a scan: the country that it was made in, and its p value. */
export interface ScanTest {
  readonly country: string;
  readonly pValue: number;
}

/**
 * Adjusted p values over all tests of a scan, looked up by country and p value: the countries are the families, their
 * subdivisions and places the members (Benjamini and Bogomolov 2014), so that a country with many series does not decide
 * what is unusual in one with few.
 */
export function adjuster(tests: readonly ScanTest[], level: number): (test: ScanTest) => number {
  const families = new Map<string, number[]>();
  for (const { country, pValue } of tests) {
    const family = families.get(country);
    if (family === undefined) families.set(country, [pValue]);
    else family.push(pValue);
  }
  const sorted = [...families].map(([country, pValues]) => ({ country, pValues: pValues.toSorted((a, b) => a - b) }));
  const selections = selectHierarchically(
    sorted.map(({ pValues }) => pValues),
    level,
  );
  const byCountry = new Map(
    sorted.map(({ country, pValues }, at) => [country, { pValues, adjusted: selections[at]?.adjusted ?? [] }]),
  );
  return ({ country, pValue }) => {
    const family = byCountry.get(country);
    if (family === undefined) return 1;
    // A judgement that is not a test of this scan takes the place of the next larger p value.
    const at = firstAtLeast(family.pValues, pValue);
    return at === family.pValues.length ? 1 : (family.adjusted[at] ?? 1);
  };
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
