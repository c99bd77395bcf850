import { KeptReport, KeptReportList, NarrativeDetail, NarrativeList } from '../../api/index.ts';
import { apiAddress, readTextFile } from '../data/client.ts';
import { type ResourceQuery, resource } from '../data/queries.ts';

export const reportsQuery = resource({ path: '/reports', parser: KeptReportList, current: 0 });

export function reportQuery(id: string): ResourceQuery<KeptReport> {
  return resource({ path: reportPath(id), parser: KeptReport, current: 0 });
}

export function reportPath(id: string): string {
  return `/reports/${encodeURIComponent(id)}`;
}

/** Address of a file of a report. */
export function fileAddress(id: string, name: string): string {
  return apiAddress(`${reportPath(id)}/files/${encodeURIComponent(name)}`);
}

/** A file that never changes again, as text. */
export function fileQuery(id: string, name: string): ResourceQuery<string> {
  const address = fileAddress(id, name);
  return {
    queryKey: [reportPath(id), address],
    queryFn: ({ signal }) => readTextFile(address, signal),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

export const narrativesQuery = resource({ path: '/narratives', parser: NarrativeList, current: 0 });

export function narrativeQuery(id: string): ResourceQuery<NarrativeDetail> {
  return resource({ path: `/narratives/${encodeURIComponent(id)}`, parser: NarrativeDetail, current: 0 });
}
