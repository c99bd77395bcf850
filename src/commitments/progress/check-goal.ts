import { periodContaining, periodEnd } from '../../base/index.ts';
import type { Horizon } from '../../model/index.ts';
import type { IndicatorQuestion } from '../indicator/definition.ts';
import type { Goal } from './goal.ts';

/** What makes a goal one that cannot be measured. */
export const goalProblems = [
  'direction-not-agreed',
  'baseline-no-period',
  'baseline-unit-differs',
  'target-unit-differs',
  'target-before-baseline',
  'target-outside-horizon',
  'target-behind-baseline',
  'limit-beyond-target',
] as const;
export type GoalProblem = (typeof goalProblems)[number];

/** Everything that is wrong with a goal of a question, within the days of its commitment where those were agreed. */
export function checkGoal(
  { baseline, agreed, target, limit }: Goal,
  { question, horizon }: { readonly question: IndicatorQuestion; readonly horizon: Horizon | null },
): readonly GoalProblem[] {
  const { better, unit, measure } = question;
  const { frequency } = measure;
  // Seen so that lower is better.
  const seen = (value: number): number => (better === 'higher' ? -value : value);
  const found: readonly (readonly [GoalProblem, boolean])[] = [
    ['direction-not-agreed', better === null],
    ['baseline-no-period', periodContaining(baseline, frequency) !== baseline],
    ['baseline-unit-differs', agreed !== null && agreed.unit !== unit],
    ['target-unit-differs', target !== null && target.unit !== unit],
    ['target-before-baseline', target !== null && target.by <= periodEnd(baseline, frequency)],
    ['target-outside-horizon', target !== null && horizon !== null && !isWithin(target.by, horizon)],
    ['target-behind-baseline', target !== null && agreed !== null && seen(target.value) > seen(agreed.value)],
    ['limit-beyond-target', target !== null && limit !== null && seen(limit) < seen(target.value)],
  ];
  return found.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

function isWithin(day: string, { from, until }: Horizon): boolean {
  return from <= day && day <= until;
}
