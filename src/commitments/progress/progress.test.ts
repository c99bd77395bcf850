import { describe, expect, test } from 'vitest';
import { dataOf, deaths, fewDeaths, measureOf, month, provisional, seriesOf } from '../indicator/_series.ts';
import type { IndicatorDefinition } from '../indicator/definition.ts';
import { Evaluation } from '../indicator/evaluate.ts';
import type { KnownSeries } from '../indicator/known-series.ts';
import type { Goal } from './goal.ts';
import { measureProgress, type Progress } from './progress.ts';

const halved: Goal = {
  baseline: month(0),
  agreed: null,
  target: { value: 50, unit: '{deaths}', by: '2025-01-31' },
  limit: null,
};

function progressOf(
  series: readonly KnownSeries[],
  { goal = halved, ...definition }: Partial<IndicatorDefinition> & { readonly goal?: Goal } = {},
): Progress {
  const asked = { ...deaths, measure: measureOf(['CA-BC']), ...definition };
  return measureProgress(asked, new Evaluation(asked, dataOf(series)), { goal });
}

test('the way covered is compared with the time gone, at the end of the latest period that says anything', () => {
  const progress = progressOf([seriesOf('CA-BC', [100, 95, 91, 88, 84, 80, 74, null])]);

  expect(progress).toMatchObject({ status: 'on-track', current: { period: '2024-07-01', value: 74 } });
  // From 31 January 2024 to 31 July of 366 days.
  expect(progress.elapsed).toBeCloseTo(182 / 366, 12);
  expect(progress.path).toBeCloseTo(100 - 50 * (182 / 366), 12);
});

test('what is suppressed or provisional is said, and decides where it leaves something open', () => {
  expect(progressOf([seriesOf('CA-BC', [100, fewDeaths])])).toMatchObject({
    status: 'achieved',
    reasons: ['suppressed'],
  });
  expect(progressOf([seriesOf('CA-BC', [100, provisional(40)])])).toMatchObject({
    status: 'inconclusive',
    reasons: ['provisional'],
  });
});

test('bounds that are too wide are said to be', () => {
  const progress = progressOf([seriesOf('CA-BC', [100, 95])], { chance: true });

  expect(progress).toMatchObject({ status: 'inconclusive', reasons: ['bounds-too-wide'] });
  expect(progress.possible).toEqual(['on-track', 'behind', 'moving-away']);
});

describe('two things are not compared', () => {
  test('when the method changed between', () => {
    const changed = { value: 60, status: 'B' } as const;

    expect(progressOf([seriesOf('CA-BC', [100, changed, 50])])).toMatchObject({
      status: 'inconclusive',
      reasons: ['method-changed'],
    });
  });

  test('when another source speaks', () => {
    const other = seriesOf('CA-BC', [null, 40], { source: 'second' });

    expect(progressOf([seriesOf('CA-BC', [100, null]), other])).toMatchObject({
      status: 'inconclusive',
      reasons: ['method-changed'],
    });
  });

  test('when other places report; with a common panel, those that report in both periods are', () => {
    const places = { measure: measureOf(['CA-BC', 'CA-AB']) };
    const series = [seriesOf('CA-BC', [100, 40]), seriesOf('CA-AB', [30, null])];

    expect(progressOf(series, places)).toMatchObject({
      status: 'inconclusive',
      reasons: ['panel-changed', 'places-missing'],
    });
    expect(progressOf(series, { ...places, panel: 'common' })).toMatchObject({
      status: 'achieved',
      reasons: ['places-missing'],
      baseline: { value: 100 },
      current: { value: 40 },
    });
  });
});

test('without a baseline, or anything after it, nothing is said', () => {
  expect(progressOf([seriesOf('CA-BC', [null, 40])])).toMatchObject({
    status: 'inconclusive',
    reasons: expect.arrayContaining(['baseline-unknown']),
  });
  expect(progressOf([seriesOf('CA-BC', [100])])).toMatchObject({
    status: 'inconclusive',
    current: null,
    reasons: ['nothing-reported'],
  });
});

test.each([
  [30, 'crossed'],
  [120, 'kept'],
] as const)('a limit of %d is %s', (limit, said) => {
  expect(progressOf([seriesOf('CA-BC', [100, 80])], { goal: { ...halved, limit } }).limit).toBe(said);
});
