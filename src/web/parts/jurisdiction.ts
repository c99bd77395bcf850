import { type Jurisdiction, type JurisdictionVerdict, jurisdictionVerdicts } from '../../model/index.ts';

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

export function strongestVerdict(found: readonly JurisdictionVerdict[]): JurisdictionVerdict {
  return jurisdictionVerdicts.find((verdict) => found.includes(verdict)) ?? 'not-assessed';
}
