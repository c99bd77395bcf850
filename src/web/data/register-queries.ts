import { keepPreviousData } from '@tanstack/react-query';
import {
  CheckAnswer,
  RegisterPage,
  Screening,
  ScreeningList,
  ScreeningRowPage,
  SubstanceDetail,
  UnmappedPage,
} from '../../api/index.ts';
import type { QueryValue } from './client.ts';
import { minute, type ResourceQuery, resource, type SteadyQuery } from './queries.ts';

type Query = Readonly<Record<string, QueryValue>>;

export function registerQuery(query: Query): SteadyQuery<RegisterPage> {
  return { ...resource({ path: '/register', parser: RegisterPage, query }), placeholderData: keepPreviousData };
}

export function substanceQuery(substance: string, query: Query): SteadyQuery<SubstanceDetail> {
  const path = `/register/${encodeURIComponent(substance)}`;
  return { ...resource({ path, parser: SubstanceDetail, query }), placeholderData: keepPreviousData };
}

export function unmappedQuery(query: Query): SteadyQuery<UnmappedPage> {
  return {
    ...resource({ path: '/unmapped', parser: UnmappedPage, query, current: minute / 4 }),
    placeholderData: keepPreviousData,
  };
}

export function checkQuery(query: Query): ResourceQuery<CheckAnswer> {
  return resource({ path: '/control/check', parser: CheckAnswer, query });
}

export const screeningsQuery = resource({ path: '/control/screenings', parser: ScreeningList, current: minute / 12 });

export function screeningQuery(screening: string): ResourceQuery<Screening> {
  return resource({ path: `/control/screenings/${encodeURIComponent(screening)}`, parser: Screening, current: 0 });
}

export function screeningRowsQuery(screening: string, query: Query): SteadyQuery<ScreeningRowPage> {
  const path = `/control/screenings/${encodeURIComponent(screening)}/rows`;
  return { ...resource({ path, parser: ScreeningRowPage, query }), placeholderData: keepPreviousData };
}
