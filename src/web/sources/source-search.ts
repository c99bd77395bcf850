import { choiceParameter, textParameter } from '../app/search-text.ts';

export const sourceTabs = ['deliveries', 'records', 'rejects', 'drift'] as const;
export type SourceTab = (typeof sourceTabs)[number];

export interface SourceSearch {
  readonly tab?: SourceTab;
  /** Only what this delivery brought. */
  readonly delivery?: string;
}

export function parseSourceSearch(search: Record<string, unknown>): SourceSearch {
  const tab = choiceParameter(search, 'tab', sourceTabs);
  const delivery = textParameter(search, 'delivery');
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(delivery !== undefined && /^\d+$/.test(delivery) ? { delivery } : {}),
  };
}
