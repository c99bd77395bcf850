import type { JurisdictionAnswer } from '../../api/index.ts';
import type { Jurisdiction } from '../../model/index.ts';

export type Verdict = JurisdictionAnswer['verdict'];

/** Strongest first: what a reader must know of several answers. */
export const verdicts = [
  'listed',
  'listed-as-class',
  'temporary',
  'decided',
  'review',
  'proposed',
  'ended',
  'no-entry',
  'not-assessed',
] as const satisfies readonly Verdict[];

/** The Netherlands are bound by the Union's regulations on precursors too: one column for both where space is short. */
export const jurisdictionColumns: readonly {
  readonly id: string;
  readonly label: string;
  readonly jurisdictions: readonly Jurisdiction[];
}[] = [
  { id: 'UN', label: 'UN', jurisdictions: ['UN'] },
  { id: 'CA', label: 'CA', jurisdictions: ['CA'] },
  { id: 'MX', label: 'MX', jurisdictions: ['MX'] },
  { id: 'US', label: 'US', jurisdictions: ['US'] },
  { id: 'NL', label: 'NL/EU', jurisdictions: ['NL', 'EU'] },
];

export function strongestVerdict(found: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'not-assessed';
}
