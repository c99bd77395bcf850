import { type QueryClient, useQuery } from '@tanstack/react-query';
import { SessionInformation } from '../../api/index.ts';
import type { Duty } from '../../model/index.ts';
import { forgetProof } from './proof.ts';
import { minute, resource } from './queries.ts';

export const sessionQuery = resource({ path: '/session', parser: SessionInformation, current: 5 * minute });

/** Who uses this page; undefined while it is not known, null where nobody is signed in. */
export function useReader(): SessionInformation['reader'] | undefined {
  return useQuery(sessionQuery).data?.reader;
}

/** Whether the reader has a duty. What is left out by it is refused by the node as well. */
export function useDuty(duty: Duty): boolean {
  return useReader()?.duties.includes(duty) ?? false;
}

/** Somebody else uses the page from now on: nothing of what the one before saw stays. */
export function beginSession(queries: QueryClient, session: SessionInformation): void {
  forgetProof();
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, session);
}

/** Nobody uses the page any more, or nobody knows who. */
export function endSession(queries: QueryClient): void {
  forgetProof();
  queries.removeQueries({ predicate: ({ queryKey: [path] }) => path !== '/session' });
  void queries.invalidateQueries({ queryKey: ['/session'] });
}
