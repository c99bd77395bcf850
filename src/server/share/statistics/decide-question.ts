import type { StatisticsAnswer } from '../../../api/index.ts';
import { findIndicator, suppressionRuleOf } from '../../../domains/index.ts';
import type { Connection } from '../../store/index.ts';
import { type AnswerRule, answerQuestion } from './answer-question.ts';
import { changesByFew, pinnedSnapshot } from './choose-snapshot.ts';
import { latestDelivery } from './figure-cell-store.ts';
import type { StatisticsPolicy } from './policy-store.ts';
import { listAnswered, type Snapshot, type StoredQuestion } from './question-store.ts';
import { type Decision, readPopulation } from './read-population.ts';

/** Records of a kind are cases of a laboratory, of police or of customs. */
const leastRecords = 5;
const daysOfBudget = 30;

export type Verdict =
  | {
      readonly state: 'answered';
      readonly answer: StatisticsAnswer;
      readonly snapshot: Snapshot;
      readonly cost: number;
    }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'waiting' };

export interface Request {
  readonly stored: StoredQuestion;
  readonly policy: StatisticsPolicy;
  readonly decision: Decision;
  /** A person has looked at it. */
  readonly isApproved: boolean;
}

/** Decides on a question and computes its answer; the caller holds the lock of the source's questions. */
export async function decideQuestion(connection: Connection, request: Request): Promise<Verdict> {
  const { stored, policy, decision, isApproved } = request;
  const { question } = stored;
  if (policy.questions === 'never') return { state: 'refused', reason: 'policy' };
  const rule = ruleOf(request);
  if (rule === undefined) return { state: 'refused', reason: 'not-additive' };
  const now = new Date(decision.at);
  const answered = await listAnswered(connection, question.source);
  const pinned = pinnedSnapshot(answered, now);
  const same = answered.findLast(({ digest, asOf }) => digest === stored.digest && asOf === pinned?.snapshot.asOf);
  if (same?.answer && pinned !== undefined && !pinned.isOld) {
    return { state: 'answered', answer: same.answer, snapshot: pinned.snapshot, cost: 0 };
  }
  if (isSpent(answered, request, now)) return { state: 'refused', reason: 'budget' };
  // Whether a quantity shows one contributor the figures do not say: a person decides.
  const isForPerson = policy.questions === 'approval' || rule.kind === 'quantity';
  if (isForPerson && !isApproved) return { state: 'waiting' };
  const latest = await latestDelivery(connection, question.source);
  if (latest === undefined) return { state: 'refused', reason: 'nothing-to-answer' };
  const snapshot = await chooseSnapshot(connection, { answered, pinned, latest, request, rule });
  const population = await readPopulation(connection, question, { snapshot, decision });
  if (typeof population === 'string') return { state: 'refused', reason: population };
  const measure = measureOf(stored);
  const earlier = answered.flatMap((one) =>
    one.answer !== null && one.cost > 0 && measureOf(one) === measure && isOf(one, snapshot)
      ? [{ question: one.question, cells: one.answer.cells }]
      : [],
  );
  const outcome = answerQuestion(population, question, { earlier, rule });
  if ('refused' in outcome) return { state: 'refused', reason: outcome.refused };
  const cells = [...outcome.cells];
  return { state: 'answered', answer: { asOf: snapshot.asOf, cells }, snapshot, cost: cells.length };
}

function ruleOf({ stored: { question }, policy }: Request): AnswerRule | undefined {
  if (question.records !== undefined) return { kind: 'count', minimum: policy.minimum ?? leastRecords };
  const indicator = findIndicator(question.indicator ?? '');
  if (indicator === undefined) return undefined;
  const rule = suppressionRuleOf(indicator, policy.minimum ?? undefined);
  if (rule.kind === 'small-counts') return { kind: 'count', minimum: rule.minimum };
  return indicator.kind === 'mass' ? { kind: 'quantity', minimum: policy.minimum ?? leastRecords } : undefined;
}

function isSpent(answered: readonly StoredQuestion[], { stored, policy }: Request, now: Date): boolean {
  const since = new Date(now.getTime() - daysOfBudget * 86_400_000).toISOString();
  const used = answered.filter(
    ({ country, cost, decidedAt }) => country === stored.country && cost > 0 && (decidedAt ?? '') > since,
  );
  return used.length >= policy.budget;
}

function isOf({ asOf, delivery }: StoredQuestion, snapshot: Snapshot): boolean {
  return asOf === snapshot.asOf && delivery === snapshot.delivery;
}

/** What is counted: sums of different things do not add up to each other. */
function measureOf({ question: { indicator, records, dataset } }: StoredQuestion): string {
  return [indicator ?? '', records ?? '', dataset ?? ''].join('|');
}

interface SnapshotChoice {
  readonly answered: readonly StoredQuestion[];
  readonly pinned: ReturnType<typeof pinnedSnapshot>;
  readonly latest: Snapshot;
  readonly request: Request;
  readonly rule: AnswerRule;
}

async function chooseSnapshot(
  connection: Connection,
  { answered, pinned, latest, request, rule }: SnapshotChoice,
): Promise<Snapshot> {
  if (pinned === undefined) return latest;
  if (!pinned.isOld) return pinned.snapshot;
  for (const one of answered.filter((earlier) => isOf(earlier, pinned.snapshot))) {
    const population = await readPopulation(connection, one.question, { snapshot: latest, decision: request.decision });
    if (typeof population === 'string' || changesByFew(population, one, rule.minimum)) return pinned.snapshot;
  }
  return latest;
}
