import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outbreakCases } from './outbreak-cases.ts';
import { logOutbreakStatistic, outbreakStatistic } from './outbreak-statistic.ts';

const counts = Float64Array.of(3, 2, 4, 1, 3, 5, 2, 4, 3, 3, 6, 7, 5, 8, 2, 9);

/** surveillance 1.20.3: algo.outbreakP with ret = "value", and with ret = "cases" and k = 20. */
const statistics = [
  1, 1, 1.27013158563, 1, 1.03779202084, 2.0769750886, 1.26066892663, 1.50165447058, 1.39779214101, 1.3560253205,
  3.78494506916, 15.70902435871, 16.68512498444, 91.61958685823, 21.36188611181, 205.29569325037,
];
const cases = [Number.NaN, 13, 10, 10, 9, 9, 8, 9, 9, 9, 9, 8, 6, 6, 2, 5];

describe('the outbreak statistic', () => {
  test('is that of surveillance in both modes', () => {
    for (const [last, value] of statistics.entries()) {
      const seen = counts.slice(0, last + 1);

      expect(outbreakStatistic(seen, 'surveillance')).toBeCloseTo(value, 9);
      expect(outbreakStatistic(seen, 'published')).toBeCloseTo(value, 9);
    }
  });

  test('needs the counts surveillance says', () => {
    const ours = cases.map((_, last) =>
      outbreakCases(counts.slice(0, last + 1), { decisionInterval: 20, mode: 'published' }),
    );

    expect(ours).toEqual(cases);
  });

  test('stays finite as a logarithm where the product has run under', () => {
    const steep = Float64Array.from({ length: 60 }, (_, i) => 10 * (i + 1));

    // By definition: the counts are their own isotonic means.
    const mean = 305;
    const byHand = steep.reduce((sum, count) => sum + count * Math.log(count / mean), 0);
    expect(logOutbreakStatistic(steep)).toBeCloseTo(byHand, 6);
    expect(byHand).toBeGreaterThan(1000);
    expect(outbreakStatistic(steep, 'surveillance')).toBe(0);
  });

  test('is 0 without a rise, and never falls with the last count', () => {
    assert(
      property(
        array(integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 20 }),
        integer({ min: 1, max: 9 }),
        (y, more) => {
          const falling = Float64Array.from(y).sort().reverse();
          const seen = Float64Array.from(y);
          const higher = seen.slice();
          higher[y.length - 1] = (seen[y.length - 1] ?? 0) + more;
          return (
            logOutbreakStatistic(falling) < 1e-9 && logOutbreakStatistic(higher) >= logOutbreakStatistic(seen) - 1e-9
          );
        },
      ),
    );
  });
});
