import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Estimate, exactly } from '../estimate/estimate.ts';
import { type Compared, judgeProgress, type OpenStatus } from './judge.ts';

const halfway: Omit<Compared, 'current'> = { baseline: exactly(100), target: 50, elapsed: 0.5, better: 'lower' };

describe('with figures that are known exactly', () => {
  test.each<readonly [number, OpenStatus]>([
    [50, 'achieved'],
    [12, 'achieved'],
    [51, 'on-track'],
    [75, 'on-track'],
    [76, 'behind'],
    [100, 'behind'],
    [100.1, 'moving-away'],
  ])('from 100 to 50, half the time gone, at %d: %s', (value, status) => {
    expect(judgeProgress({ ...halfway, current: exactly(value) })).toMatchObject({ status, possible: [status] });
  });

  test('a target of 0 is a target like others', () => {
    const judged = judgeProgress({ ...halfway, target: 0, current: exactly(40) });

    expect(judged).toEqual({
      status: 'on-track',
      possible: ['on-track'],
      covered: { value: 0.6, low: 0.6, high: 0.6 },
    });
  });

  test('more may be better', () => {
    const rising: Omit<Compared, 'current'> = { baseline: exactly(40), target: 80, elapsed: 0.25, better: 'higher' };

    expect(judgeProgress({ ...rising, current: exactly(55) })).toMatchObject({
      status: 'on-track',
      covered: { value: 0.375 },
    });
    expect(judgeProgress({ ...rising, current: exactly(39) }).status).toBe('moving-away');
    expect(judgeProgress({ ...rising, current: exactly(80) }).status).toBe('achieved');
  });

  test('after the day of the target, what is not achieved is behind', () => {
    expect(judgeProgress({ ...halfway, elapsed: 1.5, current: exactly(51) }).status).toBe('behind');
  });

  test('a target that the baseline had reached is kept or lost', () => {
    expect(judgeProgress({ ...halfway, target: 120, current: exactly(110) }).status).toBe('achieved');
    expect(judgeProgress({ ...halfway, target: 120, current: exactly(121) }).status).toBe('moving-away');
  });

  test('without a target, better than the baseline is on track', () => {
    expect(judgeProgress({ ...halfway, target: null, current: exactly(99) }).status).toBe('on-track');
    expect(judgeProgress({ ...halfway, target: null, current: exactly(100) }).status).toBe('behind');
    expect(judgeProgress({ ...halfway, target: null, current: exactly(101) }).status).toBe('moving-away');
  });
});

describe('with bounds', () => {
  const between = (low: number | null, high: number | null): Estimate => ({ value: null, low, high });

  test('a status is given where the bounds leave no other open', () => {
    expect(judgeProgress({ ...halfway, current: between(55, 74) }).status).toBe('on-track');
    expect(judgeProgress({ ...halfway, current: between(101, null) }).status).toBe('moving-away');
  });

  test('else it is inconclusive, and says what remains open', () => {
    expect(judgeProgress({ ...halfway, current: between(70, 80) })).toMatchObject({
      status: 'inconclusive',
      possible: ['on-track', 'behind'],
    });
    expect(judgeProgress({ ...halfway, current: between(0, null) }).possible).toHaveLength(4);
    expect(judgeProgress({ ...halfway, baseline: between(40, 60), current: exactly(45) }).status).toBe('achieved');
    expect(judgeProgress({ ...halfway, baseline: between(40, 60), current: exactly(55) }).status).toBe('inconclusive');
  });

  test('a statement is never better than any figure within the bounds would give', () => {
    const figure = double({ min: 0, max: 1000, noNaN: true });
    assert(
      property(
        figure,
        figure,
        figure,
        figure,
        double({ min: 0, max: 1, noNaN: true }),
        double({ min: 0, max: 1, noNaN: true }),
        double({ min: 0, max: 1.4, noNaN: true }),
        double({ min: 0, max: 1000, noNaN: true }),
        constantFrom('lower' as const, 'higher' as const),
        (a, b, c, d, alongBaseline, alongCurrent, elapsed, target, better) => {
          const [baseline, current] = [sorted(a, b), sorted(c, d)];
          const whole = judgeProgress({ baseline, current, target, elapsed, better });
          const point = judgeProgress({
            baseline: exactly(within(baseline, alongBaseline)),
            current: exactly(within(current, alongCurrent)),
            target,
            elapsed,
            better,
          });
          expect(whole.possible).toEqual(expect.arrayContaining([...point.possible]));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  function sorted(a: number, b: number): Estimate {
    return { value: null, low: Math.min(a, b), high: Math.max(a, b) };
  }

  function within({ low, high }: Estimate, share: number): number {
    return Math.min(high ?? 0, (low ?? 0) + share * ((high ?? 0) - (low ?? 0)));
  }
});
