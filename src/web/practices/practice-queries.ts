import { PracticeDetail, PracticeList } from '../../api/index.ts';
import { type ResourceQuery, resource } from '../data/queries.ts';
import type { PracticesSearch } from './practices-search.ts';

export function practicesQuery({ q, shelf, country }: PracticesSearch): ResourceQuery<PracticeList> {
  return resource({ path: '/practices', parser: PracticeList, query: { q, shelf, country } });
}

export function practiceQuery(id: string): ResourceQuery<PracticeDetail> {
  return resource({ path: `/practices/${encodeURIComponent(id)}`, parser: PracticeDetail, current: 0 });
}
