import { keepPreviousData } from '@tanstack/react-query';
import { Gap, GapHistory, GapMatrix, GapPage, LagList } from '../../api/index.ts';
import type { QueryValue } from '../data/client.ts';
import { type ResourceQuery, resource, type SteadyQuery } from '../data/queries.ts';

type Query = Readonly<Record<string, QueryValue>>;

export function gapsQuery(query: Query): SteadyQuery<GapPage> {
  return { ...resource({ path: '/gaps', parser: GapPage, query }), placeholderData: keepPreviousData };
}

export function gapQuery(key: string, query: Query): ResourceQuery<Gap> {
  return resource({ path: `/gaps/${encodeURIComponent(key)}`, parser: Gap, query });
}

export function gapMatrixQuery(query: Query): SteadyQuery<GapMatrix> {
  return { ...resource({ path: '/gaps/matrix', parser: GapMatrix, query }), placeholderData: keepPreviousData };
}

export function gapHistoryQuery(query: Query): SteadyQuery<GapHistory> {
  return { ...resource({ path: '/gaps/history', parser: GapHistory, query }), placeholderData: keepPreviousData };
}

export function lagsQuery(query: Query): ResourceQuery<LagList> {
  return resource({ path: '/gaps/lags', parser: LagList, query });
}
