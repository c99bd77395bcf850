import { keepPreviousData } from '@tanstack/react-query';
import { ControlItemPage, LegalTextSourceList, TextRunLinePage, TextRunList } from '../../api/index.ts';
import type { QueryValue } from '../data/client.ts';
import { minute, resource, type SteadyQuery } from '../data/queries.ts';

export const textSourcesQuery = resource({ path: '/texts', parser: LegalTextSourceList });

export const textRunsQuery = resource({ path: '/texts/runs', parser: TextRunList, current: minute / 4 });

export function textRunQuery(run: number, query: Readonly<Record<string, QueryValue>>): SteadyQuery<TextRunLinePage> {
  return {
    ...resource({ path: `/texts/runs/${run}`, parser: TextRunLinePage, query }),
    placeholderData: keepPreviousData,
  };
}

/** How many entries nobody has seen in their text yet: the total counts, not the entry that comes with it. */
export const unverifiedQuery = resource({
  path: '/control/items',
  parser: ControlItemPage,
  query: { verification: 'recalled', limit: 1 },
});
