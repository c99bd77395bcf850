import { expect, test } from 'vitest';
import type { CalendarDate, Frequency } from '../base/index.ts';
import { coverRuns } from './cover-runs.ts';

function runs(frequency: Frequency, starts: readonly CalendarDate[]): readonly string[] {
  const covered: string[] = [];
  coverRuns(
    { covers: (dataset, of, from, to) => covered.push(`${dataset} ${of} ${from} ${to}`) },
    'whole',
    frequency,
    starts,
  );
  return covered;
}

test('periods that follow one another are one run, in whatever order they come', () => {
  expect(runs('M', ['2026-01-01', '2025-12-01', '2026-02-01', '2025-12-01'])).toEqual([
    'whole M 2025-12-01 2026-02-01',
  ]);
});

test('a gap ends a run', () => {
  expect(runs('S', ['2017-01-01', '2017-07-01', '2019-01-01'])).toEqual([
    'whole S 2017-01-01 2017-07-01',
    'whole S 2019-01-01 2019-01-01',
  ]);
});

test('no period is no run', () => {
  expect(runs('A', [])).toEqual([]);
});
