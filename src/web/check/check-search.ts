import {
  type IdentityOutcome,
  identityOutcomes,
  type Jurisdiction,
  type JurisdictionVerdict,
  jurisdictions,
  jurisdictionVerdicts,
} from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';
import { type LawDays, parseLawDays } from '../substances/substances-search.ts';

/** What is checked; the address is a permalink of the question. */
export interface CheckSearch extends LawDays {
  readonly q?: string;
  /** For thresholds: "1.2 kg". */
  readonly quantity?: string;
}

export function parseCheckSearch(search: Record<string, unknown>): CheckSearch {
  const q = textParameter(search, 'q');
  const quantity = textParameter(search, 'quantity');
  return {
    ...(q === undefined ? {} : { q }),
    ...(quantity === undefined ? {} : { quantity }),
    ...parseLawDays(search),
  };
}

/** Which rows of a checked list are shown. */
export interface ScreeningSearch {
  readonly outcome?: IdentityOutcome;
  readonly verdict?: JurisdictionVerdict;
  readonly jurisdiction?: Jurisdiction;
}

export function parseScreeningSearch(search: Record<string, unknown>): ScreeningSearch {
  const outcome = choiceParameter(search, 'outcome', identityOutcomes);
  const verdict = choiceParameter(search, 'verdict', jurisdictionVerdicts);
  const jurisdiction = choiceParameter(search, 'jurisdiction', jurisdictions);
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  };
}
