import { array, assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel } from './multiple-testing.ts';

/** The 15 p values of Benjamini and Hochberg 1995, table 1. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const corrections = { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel };

describe('multiple testing', () => {
  test('the example of Benjamini and Hochberg rejects four hypotheses, Bonferroni three', () => {
    const rejected = [benjaminiHochberg, bonferroni].map(
      (correct) => correct(published).filter((p) => p <= 0.05).length,
    );

    expect(rejected).toEqual([4, 3]);
  });

  test.each(Object.entries(corrections))('%s never lowers a p value and keeps their order', (_, correct) => {
    assert(
      property(array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (pValues) => {
        const adjusted = correct(pValues);
        return pValues.every((p, i) => {
          const own = adjusted[i] ?? Number.NaN;
          const ordered = pValues.every((q, j) => p >= q || own <= (adjusted[j] ?? Number.NaN) + 1e-12);
          return own >= p - 1e-15 && own <= 1 && ordered;
        });
      }),
    );
  });

  test.each(Object.entries(corrections))('%s leaves a test that was not made out of the count', (_, correct) => {
    expect(correct([0.01, Number.NaN, 0.04])).toEqual([correct([0.01, 0.04])[0], Number.NaN, correct([0.01, 0.04])[1]]);
  });

  test('what is not a probability is refused', () => {
    expect(() => bonferroni([1.5])).toThrow('not a p value: 1.5');
  });
});
