import { keepPreviousData } from '@tanstack/react-query';
import { Figure, SeriesNowcast, SeriesPage, VintageList } from '../../api/index.ts';
import { resource, type ResourceQuery, type SteadyQuery, type Query } from './queries.ts';

export function figureQuery(query: Query): SteadyQuery<Figure> {
  return { ...resource({ path: '/figures', parser: Figure, query }), placeholderData: keepPreviousData };
}

export function seriesQuery(query: Query): ResourceQuery<SeriesPage> {
  return resource({ path: '/series', parser: SeriesPage, query });
}

export function vintagesQuery(series: number): ResourceQuery<VintageList> {
  return resource({ path: `/series/${series}/vintages`, parser: VintageList });
}

export function nowcastQuery(series: number, query: Query): ResourceQuery<SeriesNowcast> {
  return resource({ path: `/series/${series}/nowcast`, parser: SeriesNowcast, query });
}
