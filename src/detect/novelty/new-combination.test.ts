import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceByEffort } from './effort.ts';
import { hypergeometricUpperTail } from './hypergeometric.ts';
import { newCombinations, type SampleFinding } from './new-combination.ts';

// R 4.2.2: phyper(observed - 1, marked, total - marked, drawn, lower = FALSE)
test.each([
  [0, { total: 25, marked: 5, drawn: 8 }, 1],
  [2, { total: 25, marked: 5, drawn: 8 }, 0.525_164_690_382_081_6],
  [4, { total: 25, marked: 5, drawn: 8 }, 0.023_451_910_408_432_16],
  [3, { total: 5030, marked: 30, drawn: 12 }, 4.063_360_223_177_513e-5],
  [6, { total: 200, marked: 6, drawn: 10 }, 2.548_276_915_034_558_6e-9],
  [2, { total: 10, marked: 3, drawn: 4 }, 0.333_333_333_333_333_37],
])('P(X >= %d) of %o is R’s', (observed, draw, expected) => {
  expect(hypergeometricUpperTail(observed, draw) / expected).toBeCloseTo(1, 10);
});

describe('effort', () => {
  // R 4.2.2: phyper(0, 1, 99, 80, lower = FALSE) = 0.8
  test('one find among eighty samples, after twenty without: testing more explains it', () => {
    const chance = chanceByEffort({ samplesBefore: 20, findsBefore: 0, samplesNow: 80, findsNow: 1 });
    expect(chance).toBeCloseTo(0.8, 12);
  });

  test('the more was looked at before in vain, the less chance explains a find', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 30 }), (before, more, finds) => {
        const effort = { findsBefore: 0, samplesNow: 50, findsNow: finds };
        const less = chanceByEffort({ ...effort, samplesBefore: before + more });
        expect(less).toBeLessThanOrEqual(chanceByEffort({ ...effort, samplesBefore: before }) * (1 + 1e-9));
      }),
    );
  });

  test('more finds than samples is a mistake of the caller', () => {
    expect(() => chanceByEffort({ samplesBefore: 1, findsBefore: 2, samplesNow: 1, findsNow: 0 })).toThrow(RangeError);
  });
});

function repeat(times: number, period: number, ...substances: string[]): readonly SampleFinding[] {
  return Array.from({ length: times }, () => ({ period, substances }));
}

describe('new combinations', () => {
  const history = [...repeat(50, 1, 'fentanyl'), ...repeat(30, 1, 'xylazine', 'heroin'), ...repeat(60, 1, 'cocaine')];

  test('a pair never seen together before, of substances that were known, is ranked by surprise', () => {
    const now = [
      ...repeat(12, 5, 'fentanyl', 'xylazine'),
      ...repeat(1, 5, 'cocaine', 'fentanyl'),
      ...repeat(40, 5, 'cocaine'),
      ...repeat(6, 5, 'heroin', 'xylazine'),
      ...repeat(3, 6, 'fentanyl', 'medetomidine'),
    ];
    const found = newCombinations([...history, ...now], { from: 5 });

    expect(found.map(({ substances }) => substances)).toEqual([
      ['fentanyl', 'xylazine'],
      ['cocaine', 'fentanyl'],
    ]);
    expect(found[0]).toMatchObject({ period: 5, samples: 12, before: [50, 30] });
    // 16 samples with fentanyl, 18 with xylazine, 62 in all; R: phyper(11, 18, 44, 16, lower = FALSE)
    expect(found[0]?.expected).toBeCloseTo((16 * 18) / 62, 12);
    expect((found[0]?.pValue ?? 0) / 9.6453622374686398e-6).toBeCloseTo(1, 9);
  });

  test('what was together before is not new, in whatever order a sample names it', () => {
    const now = repeat(5, 9, 'heroin', 'xylazine', 'heroin');
    expect(newCombinations([...history, ...now], { from: 9 })).toEqual([]);
  });

  test('the order of samples does not matter, and no pair is counted beyond its samples', () => {
    const sample = fc.record({
      period: fc.nat(6),
      substances: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
        const found = newCombinations(samples, { from: 3 });
        expect(newCombinations(samples.toReversed(), { from: 3 })).toEqual(found);
        for (const one of found) {
          expect(one.samples).toBeGreaterThan(0);
          expect(one.surprise).toBeGreaterThanOrEqual(0);
          expect(one.period).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
