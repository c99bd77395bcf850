import { CommitmentContent } from '../../../api/index.ts';
import { type ErrorCode, type Text, VigiaError } from '../../../base/index.ts';
import { problemsOfChange, shippedCommitments, type TreeProblem } from '../../../commitments/index.ts';
import type { Connection } from '../../store/index.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { readPublishedStatements } from '../joint-statement/published-statements.ts';
import { knownQuestions } from '../question/known-questions.ts';
import { refuseRecommendation } from './refuse-recommendation.ts';

/** Commitments of the published statements, and those that people enter: together they are a tree. */
export const commitmentRules: EntryRules<CommitmentContent> = {
  kind: 'commitment',
  content: CommitmentContent,
  shipped: new Map(shippedCommitments.map(({ id, ...content }) => [id, CommitmentContent.parse(content)])),
  check: async ({ id, content, before, others }, connection) => {
    const statement = content?.passage?.statement;
    if (statement !== undefined) {
      const known = (await readPublishedStatements(connection)).map((one) => one.id);
      if (!known.includes(statement)) throw new VigiaError('commitment.statement-unknown', { statement, known });
    }
    if (content !== null) refuseRecommendation(content);
    await refuseUnknownQuestions(connection, content?.questions ?? [], before?.questions ?? []);
    // What was wrong before is nobody's to mend with this change.
    const [problem] = problemsOfChange(
      [...others].map(([other, one]) => ({ id: other, ...one })),
      { id, before: before === null ? null : { id, ...before }, after: content === null ? null : { id, ...content } },
    );
    if (problem === undefined) return;
    const titles = new Map([...others, ...(content === null ? [] : [[id, content] as const])]);
    const title = (one: string | null): string | Text => (one === null ? '' : (titles.get(one)?.title ?? one));
    throw new VigiaError(codes[problem.kind], {
      commitment: title(problem.commitment),
      other: title(problem.other),
    });
  },
};

/** A question that was named before may have been taken back meanwhile: that keeps nobody from changing the rest. */
async function refuseUnknownQuestions(
  connection: Connection,
  named: readonly string[],
  before: readonly string[],
): Promise<void> {
  const added = named.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const known = (await knownQuestions(connection)).map(({ id }) => id);
  const question = added.find((id) => !known.includes(id));
  if (question !== undefined) throw new VigiaError('progress.question-unknown', { question });
}

const codes: Readonly<Record<TreeProblem['kind'], ErrorCode>> = {
  'parent-unknown': 'commitment.parent-unknown',
  'parent-missing': 'commitment.parent-missing',
  'level-not-below': 'commitment.level-not-below',
  'relation-unknown': 'commitment.relation-unknown',
  'circular-parents': 'commitment.circular-parents',
  'circular-dependency': 'commitment.circular-dependency',
  'circular-lineage': 'commitment.circular-lineage',
  'horizon-reversed': 'commitment.horizon-reversed',
  'horizon-outside': 'commitment.horizon-outside',
  'owner-missing': 'commitment.owner-missing',
};
