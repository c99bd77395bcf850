import { expect, test } from 'vitest';
import { deaths } from '../indicator/_series.ts';
import type { IndicatorQuestion } from '../indicator/definition.ts';
import { checkGoal, type GoalProblem } from './check-goal.ts';
import type { Goal } from './goal.ts';

const places = { kind: 'named', places: ['CA'] } as const;
const question: IndicatorQuestion = {
  ...deaths,
  measure: { ...deaths.measure, places },
  denominator: { kind: 'none' },
};
const horizon = { from: '2026-01-28', until: '2029-01-27' };
const goal: Goal = {
  baseline: '2025-12-01',
  agreed: { value: 500, unit: '{deaths}', asOf: '2026-01-28' },
  target: { value: 250, unit: '{deaths}', by: '2028-12-31' },
  limit: 500,
};

test.each<readonly [string, Partial<Goal>, Partial<IndicatorQuestion>, readonly GoalProblem[]]>([
  ['half of them in three years', {}, {}, []],
  ['none of them', { target: { value: 0, unit: '{deaths}', by: '2028-12-31' } }, {}, []],
  ['better than it was', { target: null }, {}, []],
  ['what nobody says is better', {}, { better: null }, ['direction-not-agreed']],
  ['from the middle of a month', { baseline: '2025-12-15' }, {}, ['baseline-no-period']],
  ['from kilograms', { agreed: { value: 500, unit: 'kg', asOf: '2026-01-28' } }, {}, ['baseline-unit-differs']],
  ['to kilograms', { target: { value: 250, unit: 'kg', by: '2028-12-31' } }, {}, ['target-unit-differs']],
  [
    'by a day within its baseline',
    { target: { value: 250, unit: '{deaths}', by: '2025-12-31' } },
    {},
    ['target-before-baseline', 'target-outside-horizon'],
  ],
  [
    'after the strategy',
    { target: { value: 250, unit: '{deaths}', by: '2029-01-28' } },
    {},
    ['target-outside-horizon'],
  ],
  [
    'worse than it was',
    { target: { value: 501, unit: '{deaths}', by: '2028-12-31' }, limit: null },
    {},
    ['target-behind-baseline'],
  ],
  ['a limit beyond the target', { limit: 200 }, {}, ['limit-beyond-target']],
  [
    'more of what is better',
    { target: { value: 700, unit: '{deaths}', by: '2028-12-31' }, limit: 450 },
    { better: 'higher' },
    [],
  ],
])('%s', (_, change, asked, problems) => {
  expect(checkGoal({ ...goal, ...change }, { question: { ...question, ...asked }, horizon })).toEqual(problems);
});
