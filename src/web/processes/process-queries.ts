import { ProcedureList, ProcessList, SchedulingProcess } from '../../api/index.ts';
import type { QueryValue } from '../data/client.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';

export function processesQuery(query: Readonly<Record<string, QueryValue>>): ResourceQuery<ProcessList> {
  return resource({ path: '/processes', parser: ProcessList, query, current: minute / 4 });
}

export function processQuery(process: number): ResourceQuery<SchedulingProcess> {
  return resource({ path: `/processes/${process}`, parser: SchedulingProcess, current: minute / 4 });
}

export const proceduresQuery = resource({ path: '/procedures', parser: ProcedureList, current: 60 * minute });
