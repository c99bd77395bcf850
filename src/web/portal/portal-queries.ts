import {
  PublicAlert,
  PublicAlertList,
  PublicGapList,
  PublicMethodList,
  PublicNode,
  PublicSourceList,
  PublicStatementList,
} from '../../api/index.ts';
import { minute, type ResourceQuery, resource } from '../data/queries.ts';

export const publicNodeQuery = resource({ path: '/public/node', parser: PublicNode });
export const publicAlertsQuery = resource({ path: '/public/alerts', parser: PublicAlertList });
export const publicSourcesQuery = resource({ path: '/public/sources', parser: PublicSourceList });
export const publicMethodsQuery = resource({ path: '/public/methods', parser: PublicMethodList, current: 10 * minute });

export const publicStatementsQuery = resource({ path: '/public/statements', parser: PublicStatementList });

export function publicAlertQuery(id: string): ResourceQuery<PublicAlert> {
  return resource({ path: `/public/alerts/${encodeURIComponent(id)}`, parser: PublicAlert });
}

export function publicGapsQuery(jurisdiction: string, limit: number): ResourceQuery<PublicGapList> {
  return resource({ path: '/public/gaps', parser: PublicGapList, query: { jurisdiction, limit } });
}
