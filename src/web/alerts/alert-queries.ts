import { keepPreviousData } from '@tanstack/react-query';
import { AlertDetail, AlertPage, AlertVersion, HolderList, ReleasePreview } from '../../api/index.ts';
import type { QueryValue } from '../data/client.ts';
import { minute, type ResourceQuery, resource, type SteadyQuery } from '../data/queries.ts';

export function alertsQuery(query: Readonly<Record<string, QueryValue>>): SteadyQuery<AlertPage> {
  return {
    ...resource({ path: '/alerts', parser: AlertPage, query, current: minute / 4 }),
    placeholderData: keepPreviousData,
  };
}

export function alertQuery(alert: string): ResourceQuery<AlertDetail> {
  return resource({ path: `/alerts/${encodeURIComponent(alert)}`, parser: AlertDetail, current: minute / 4 });
}

export function alertVersionQuery(alert: string, version: number): ResourceQuery<AlertVersion> {
  return resource({ path: `/alerts/${encodeURIComponent(alert)}/versions/${version}`, parser: AlertVersion });
}

/** What would leave; asked anew each time, since agreements and markings change. */
export function previewQuery(alert: string): ResourceQuery<ReleasePreview> {
  return resource({ path: `/alerts/${encodeURIComponent(alert)}/preview`, parser: ReleasePreview, current: 0 });
}

export function holdersQuery(alert: string): ResourceQuery<HolderList> {
  return resource({ path: `/alerts/${encodeURIComponent(alert)}/holders`, parser: HolderList, current: minute / 12 });
}
