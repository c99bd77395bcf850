import { ComposedQuestionDetail } from '../../api/index.ts';
import { type ResourceQuery, resource } from '../data/queries.ts';

export function composedQuestionQuery(id: string): ResourceQuery<ComposedQuestionDetail> {
  return resource({
    path: `/progress-questions/${encodeURIComponent(id)}`,
    parser: ComposedQuestionDetail,
    current: 0,
  });
}
