import { isCalendarDate } from '../../base/index.ts';
import { type Jurisdiction, jurisdictions } from '../../model/index.ts';
import { choiceParameter, textParameter } from '../app/search-text.ts';

export const registerKinds = ['substance', 'class', 'equipment', 'reagent', 'reported'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** What the register shows; all of it stands in the address. */
export interface SubstancesSearch {
  readonly q?: string;
  readonly kind?: RegisterKind;
  readonly class?: string;
  readonly listedBy?: Jurisdiction;
  readonly notListedBy?: Jurisdiction;
  /** Whether some source has found it. */
  readonly seen?: 'true' | 'false';
}

export function parseSubstancesSearch(search: Record<string, unknown>): SubstancesSearch {
  const q = textParameter(search, 'q')?.slice(0, 200);
  const kind = choiceParameter(search, 'kind', registerKinds);
  const className = textParameter(search, 'class');
  const listedBy = choiceParameter(search, 'listedBy', jurisdictions);
  const notListedBy = choiceParameter(search, 'notListedBy', jurisdictions);
  const seen = choiceParameter(search, 'seen', ['true', 'false']);
  return {
    ...(q === undefined ? {} : { q }),
    ...(kind === undefined ? {} : { kind }),
    ...(className === undefined ? {} : { class: className }),
    ...(listedBy === undefined ? {} : { listedBy }),
    ...(notListedBy === undefined ? {} : { notListedBy }),
    ...(seen === undefined ? {} : { seen }),
  };
}

/** Two days: of the law, and of what this node knew of it. */
export interface LawDays {
  readonly on?: string;
  readonly knownOn?: string;
}

export function parseLawDays(search: Record<string, unknown>): LawDays {
  const on = textParameter(search, 'on');
  const knownOn = textParameter(search, 'knownOn');
  return {
    ...(on !== undefined && isCalendarDate(on) ? { on } : {}),
    ...(knownOn !== undefined && isCalendarDate(knownOn) ? { knownOn } : {}),
  };
}
