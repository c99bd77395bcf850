import { DeliveryPage, IssuePage, SourceSummary } from '../../api/index.ts';
import { type Query, type ResourceQuery, resource } from '../data/queries.ts';

export function sourceQuery(source: string): ResourceQuery<SourceSummary> {
  return resource({ path: `/sources/${encodeURIComponent(source)}`, parser: SourceSummary });
}

export function deliveriesQuery(query: Query): ResourceQuery<DeliveryPage> {
  return resource({ path: '/deliveries', parser: DeliveryPage, query });
}

export function issuesQuery(query: Query): ResourceQuery<IssuePage> {
  return resource({ path: '/issues', parser: IssuePage, query });
}
