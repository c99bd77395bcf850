import { CommitmentList, ProgressAnswer, ProgressList } from '../../api/index.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';
import type { ProgressSearch } from './commitments-search.ts';

export const commitmentsQuery = resource({ path: '/commitments', parser: CommitmentList, current: 60 * minute });

export function progressListQuery(known: string | undefined): ResourceQuery<ProgressList> {
  return resource({ path: '/progress', parser: ProgressList, query: { asKnownOn: known } });
}

export function progressQuery(question: string, { known, since }: ProgressSearch): ResourceQuery<ProgressAnswer> {
  return resource({
    path: `/progress/${encodeURIComponent(question)}`,
    parser: ProgressAnswer,
    query: { asKnownOn: known, since },
  });
}
