import { choiceParameter, textParameter } from '../app/search-text.ts';

export const unmappedTabs = ['waiting', 'decided', 'all'] as const;
export type UnmappedTab = (typeof unmappedTabs)[number];

/** Which names the queue shows; all of it stands in the address. */
export interface UnmappedSearch {
  /** Without it: what waits. */
  readonly which?: Exclude<UnmappedTab, 'waiting'>;
  readonly source?: string;
  readonly q?: string;
  /** The name that is looked at. */
  readonly at?: string;
}

export function parseUnmappedSearch(search: Record<string, unknown>): UnmappedSearch {
  const which = choiceParameter(search, 'which', ['decided', 'all']);
  const source = textParameter(search, 'source');
  const q = textParameter(search, 'q')?.slice(0, 200);
  const at = textParameter(search, 'at');
  return {
    ...(which === undefined ? {} : { which }),
    ...(source === undefined ? {} : { source }),
    ...(q === undefined ? {} : { q }),
    ...(at === undefined ? {} : { at }),
  };
}
