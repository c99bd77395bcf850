import { disclosureStates } from '../../api/index.ts';
import { quarantineStates } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';

export const sharingTabs = ['peers', 'in', 'out', 'quarantine'] as const;
export type SharingTab = (typeof sharingTabs)[number];

/** What the Sharing screen shows; the address is a permalink of it. */
export interface SharingSearch {
  readonly tab?: SharingTab;
  /** Only this node, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Of what left. */
  readonly state?: (typeof disclosureStates)[number];
  readonly overdue?: 'only';
  /** Of what is kept aside; absent: what waits for a decision. */
  readonly kept?: (typeof quarantineStates)[number] | 'all';
}

export function parseSharingSearch(search: Record<string, unknown>): SharingSearch {
  const tab = choiceParameter(search, 'tab', sharingTabs);
  const country = textParameter(search, 'country');
  const state = choiceParameter(search, 'state', disclosureStates);
  const overdue = choiceParameter(search, 'overdue', ['only']);
  const kept = choiceParameter(search, 'kept', [...quarantineStates, 'all']);
  return {
    ...(tab === undefined || tab === 'peers' ? {} : { tab }),
    ...(country !== undefined && /^[A-Z]{2}$/u.test(country) ? { country } : {}),
    ...(state === undefined ? {} : { state }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(kept === undefined || kept === 'held' ? {} : { kept }),
  };
}
