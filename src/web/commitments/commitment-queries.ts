import {
  CommitmentDetail,
  CommitmentList,
  GoalDetail,
  GoalProgressList,
  JudgementDetail,
  JudgementList,
  ProgressAnswer,
  ProgressList,
} from '../../api/index.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';
import type { ProgressSearch } from './commitments-search.ts';

export const commitmentsQuery = resource({ path: '/commitments', parser: CommitmentList, current: minute });

export function progressListQuery(
  known: string | undefined,
  { commitment }: { readonly commitment?: string } = {},
): ResourceQuery<ProgressList> {
  return resource({ path: '/progress', parser: ProgressList, query: { asKnownOn: known, commitment } });
}

export function progressQuery(question: string, { known, since }: ProgressSearch): ResourceQuery<ProgressAnswer> {
  return resource({
    path: `/progress/${encodeURIComponent(question)}`,
    parser: ProgressAnswer,
    query: { asKnownOn: known, since },
  });
}

export function commitmentQuery(id: string): ResourceQuery<CommitmentDetail> {
  return resource({ path: `/commitments/${encodeURIComponent(id)}`, parser: CommitmentDetail, current: 0 });
}

export function goalQuery(id: string): ResourceQuery<GoalDetail> {
  return resource({ path: `/goals/${encodeURIComponent(id)}`, parser: GoalDetail, current: 0 });
}

export function goalProgressQuery({
  known,
  since,
  commitment,
}: ProgressSearch & { readonly commitment?: string }): ResourceQuery<GoalProgressList> {
  return resource({ path: '/goal-progress', parser: GoalProgressList, query: { asKnownOn: known, since, commitment } });
}

export function judgementQuery(id: string): ResourceQuery<JudgementDetail> {
  return resource({ path: `/judgements/${encodeURIComponent(id)}`, parser: JudgementDetail, current: 0 });
}

export function judgementsQuery(commitment: string): ResourceQuery<JudgementList> {
  return resource({ path: '/judgements', parser: JudgementList, query: { commitment } });
}
