import { choiceParameter, textParameter } from '../app/search-text.ts';
import { isDayOrEmpty } from '../parts/form-day.tsx';

export const administrationTabs = ['people', 'tokens', 'collections', 'policies', 'audit'] as const;
export type AdministrationTab = (typeof administrationTabs)[number];

export const auditOutcomes = ['done', 'refused', 'failed'] as const;

/** What the Administration screen shows; the address is a permalink of it. */
export interface AdministrationSearch {
  readonly tab?: AdministrationTab;
  /** Filters of the audit trail. */
  readonly subject?: string;
  readonly action?: string;
  readonly outcome?: (typeof auditOutcomes)[number];
  readonly since?: string;
  readonly until?: string;
}

export function parseAdministrationSearch(search: Record<string, unknown>): AdministrationSearch {
  const tab = choiceParameter(search, 'tab', administrationTabs);
  const outcome = choiceParameter(search, 'outcome', auditOutcomes);
  const text = (name: string): string | undefined => textParameter(search, name)?.slice(0, 100);
  const day = (name: string): string | undefined => {
    const given = text(name);
    return given !== undefined && isDayOrEmpty(given) ? given : undefined;
  };
  const subject = text('subject');
  const action = text('action');
  const since = day('since');
  const until = day('until');
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(subject === undefined ? {} : { subject }),
    ...(action === undefined ? {} : { action }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}
