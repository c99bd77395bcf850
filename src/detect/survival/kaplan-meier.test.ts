import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Duration, kaplanMeierMedian } from './kaplan-meier.ts';

/** A time with `+` has not ended, as tables of survival print it. */
function durationsOf(times: string): readonly Duration[] {
  return times.split(' ').map((time) => ({ time: Number.parseInt(time, 10), ended: !time.endsWith('+') }));
}

describe('the median of durations of which some have not ended', () => {
  // Freireich et al. (1963), Blood 21:699, as in Cox and Oakes (1984), table 1.1; Miller (1981), Survival analysis, p. 49.
  // The medians are those that are published with them, and those of survfit (R, survival 3.5-3).
  test.each([
    ['remission, 6-mercaptopurine', '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+', 23],
    ['remission, placebo', '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23', 8],
    ['leukaemia, maintained', '9 13 13+ 18 23 28+ 31 34 45+ 48 161+', 31],
    ['leukaemia, not maintained', '5 5 8 8 12 16+ 23 27 30 33 43 45', 23],
    // survfit of R: the curve runs at one half.
    ['between two ends', '1 2 3+ 10', 6],
    ['ties with one that has not ended', '5 5+ 7 9', 7],
  ])('%s', (_, times, median) => {
    expect(kaplanMeierMedian(durationsOf(times))).toBe(median);
  });

  test.each([
    ['nothing was watched', []],
    ['less than half have ended', durationsOf('3 4+ 5+ 9+')],
    ['half have ended, and when the next will nobody knows', durationsOf('5 6+')],
  ])('none where %s', (_, durations) => {
    expect(kaplanMeierMedian(durations)).toBeNull();
  });

  test('is the sample median where all have ended', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 1, maxLength: 40 }), (times) => {
        const sorted = times.toSorted((a, b) => a - b);
        const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
        const median = kaplanMeierMedian(times.map((time) => ({ time, ended: true })));
        expect(median).toBe(((lower ?? 0) + (upper ?? 0)) / 2);
      }),
    );
  });
});
