import { describe, expect, test } from 'vitest';
import { poissonProbability } from '../distribution/poisson.ts';
import type { SeriesInput } from '../method.ts';
import { bayes1 } from './bayes.ts';
import { cdc, cdcUpperLimit } from './cdc.ts';
import { referenceValues } from './reference-values.ts';
import { crowGardnerUpperLimit, rki1, rkiUpperLimit } from './rki.ts';

const counts = [3, 2, 4, 1, 3, 5, 2, 4, 3, 3, 6, 7, 5, 8, 2, 9];

function weekly(values: readonly number[], first: number): SeriesInput {
  return {
    values: Float64Array.from(values),
    starts: Int32Array.from(values, (_, i) => 18000 + 7 * i),
    frequency: 'W',
    range: { first, last: values.length - 1 },
  };
}

function uppers(answers: ReturnType<typeof bayes1.detect>): readonly number[] {
  return answers.map((one) => (one.status === 'evaluated' ? one.upper : Number.NaN));
}

describe('reference values', () => {
  test('are those around the same period of earlier years, and the recent ones', () => {
    const values = Float64Array.from({ length: 130 }, (_, i) => i);
    values[76] = Number.NaN;
    const window = { yearsBack: 2, halfWindow: 1, recentPeriods: true };

    expect(referenceValues(values, 129, { window, perYear: 52 })).toEqual([128, 77, 78, 24, 25, 26]);
  });
});

describe('Bayes and RKI', () => {
  test('have the limits of surveillance', () => {
    // surveillance 1.20.3: algo.bayes and algo.rki with b = 0, w = 6, actY = TRUE, alpha = 0.05.
    expect(uppers(bayes1.detect(weekly(counts, 8)))).toEqual([7, 7, 7, 8, 8, 9, 10, 10]);
    expect(uppers(rki1.detect(weekly(counts, 8)))).toEqual([8.102, 8.102, 8.102, 8.102, 9.598, 9.598, 11.177, 11.177]);
  });

  test('RKI above 20 is the mean and two deviations', () => {
    expect(rkiUpperLimit({ mean: 20.5, deviation: 3 })).toBe(26.5);
    expect(rkiUpperLimit({ mean: 20, deviation: 3 })).toBe(30.017);
  });

  test("the p value of Bayes is that of the limit's distribution", () => {
    const [one] = bayes1.detect(weekly([0, 0, 0, 0, 0, 0, 1], 6), { alpha: 0.05 });

    // Size 1/2 and probability 6/7: P(Y >= 1) = 1 - √(6/7).
    expect(one).toMatchObject({ pValue: expect.closeTo(1 - Math.sqrt(6 / 7), 13), expected: 0.5 / 6 });
  });
});

/** Chance of counts from `low` to `high`. */
function chanceBetween(low: number, high: number, mean: number): number {
  let sum = 0;
  for (let count = low; count <= high; count++) sum += poissonProbability(count, mean);
  return sum;
}

/** Crow and Gardner's region: of the shortest runs of counts with 95 % the one that begins highest. */
function lowestAccepted(mean: number): number {
  for (let length = 1; ; length++) {
    for (let low = Math.ceil(mean); low >= 0; low--) {
      if (chanceBetween(low, low + length - 1, mean) >= 0.95) return low;
    }
  }
}

describe('the Poisson limits', () => {
  test('are where the shortest acceptance region leaves a count behind', () => {
    for (let events = 0; events <= 20; events++) {
      let low = events;
      let high = 2 * events + 8;
      for (let step = 0; step < 30; step++) {
        const middle = (low + high) / 2;
        if (lowestAccepted(middle) > events) high = middle;
        else low = middle;
      }

      // The printed table has three decimals, the last of them not always rounded.
      expect(Math.abs(high - crowGardnerUpperLimit(events))).toBeLessThan(0.001);
    }
  });
});

describe("the CDC's historical limits", () => {
  test('take the totals of the months of earlier years', () => {
    // Five years in which each week counts 1, 2, 3, 4, 5: every month of a year has four times that.
    const values = Float64Array.from({ length: 300 }, (_, i) => 1 + Math.floor((i + 20) / 52));
    const { mean, months, upper } = cdcUpperLimit(values, 287, { yearsBack: 5, monthsAround: 1, alpha: 0.025 });

    // Totals 4, 8, 12, 16, 20, three times each: mean 12, variance 3 * 160 / 14; z(0.9875) from the tables.
    expect([mean, months]).toEqual([12, 15]);
    expect(upper).toBeCloseTo(12 + 2.241402727604947 * Math.sqrt((480 / 14) * (1 + 1 / 15)), 10);
  });

  test('four weeks are judged together', () => {
    const quiet = Array.from({ length: 320 }, (_, i) => 5 + (i % 3));
    const [calm] = cdc.detect(weekly([...quiet, 7], 320));
    const [risen] = cdc.detect(weekly([...quiet, 7, 7, 8, 7], 323));

    expect([calm, risen]).toMatchObject([{ alarm: false }, { alarm: true }]);
  });

  test('only weeks', () => {
    const [one] = cdc.detect({ ...weekly(counts, 15), frequency: 'M' });

    expect(one?.status).toBe('wrong-frequency');
  });
});
