import { GoalContent } from '../../../api/index.ts';
import { type ErrorCode, VigiaError } from '../../../base/index.ts';
import { checkGoal, type GoalProblem, horizonOf } from '../../../commitments/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { listEntries } from '../entry/read-entries.ts';
import { knownQuestions } from '../question/known-questions.ts';

/** Goals: what was agreed of a figure, so that a commitment can be measured. */
export const goalRules: EntryRules<GoalContent> = {
  kind: 'goal',
  content: GoalContent,
  shipped: new Map(),
  check: async ({ content }, connection) => {
    if (content === null) return;
    const commitments = await listEntries(connection, commitmentRules);
    const commitment = commitments.find(({ head }) => head.id === content.commitment);
    if (commitment === undefined) {
      throw new VigiaError('goal.commitment-unknown', { commitment: content.commitment });
    }
    const question = (await knownQuestions(connection)).find(({ id }) => id === content.question);
    if (question === undefined) throw new VigiaError('progress.question-unknown', { question: content.question });
    const horizon = horizonOf(
      content.commitment,
      commitments.map(({ head, content: said }) => ({ id: head.id, ...said })),
    );
    const [problem] = checkGoal(content, { question, horizon });
    if (problem === undefined) return;
    const { baseline, agreed, target, limit } = content;
    throw new VigiaError(codes[problem], {
      question: question.title,
      baseline,
      frequency: question.measure.frequency,
      unit: question.unit,
      agreedUnit: agreed?.unit ?? '',
      agreed: agreed?.value ?? null,
      targetUnit: target?.unit ?? '',
      target: target?.value ?? null,
      by: target?.by ?? '',
      from: horizon?.from ?? '',
      until: horizon?.until ?? '',
      limit,
    });
  },
};

const codes: Readonly<Record<GoalProblem, ErrorCode>> = {
  'direction-not-agreed': 'goal.direction-not-agreed',
  'baseline-no-period': 'goal.baseline-no-period',
  'baseline-unit-differs': 'goal.baseline-unit-differs',
  'target-unit-differs': 'goal.target-unit-differs',
  'target-before-baseline': 'goal.target-before-baseline',
  'target-outside-horizon': 'goal.target-outside-horizon',
  'target-behind-baseline': 'goal.target-behind-baseline',
  'limit-beyond-target': 'goal.limit-beyond-target',
};
