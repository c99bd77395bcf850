import type { SubstanceId } from '../../model/index.ts';

/**
 * Columns of the file and what each syndrome definition looks for. The definitions are nested (fentanyl and heroin within
 * opioids, cocaine and methamphetamine within stimulants, all within any drug) and a visit can meet several.
 */
export const syndromes: readonly { readonly column: string; readonly substance: SubstanceId }[] = [
  { column: 'drug_rate', substance: 'any-drug' },
  { column: 'opioid_rate', substance: 'opioids' },
  { column: 'fentanyl_rate', substance: 'fentanyl' },
  { column: 'heroin_rate', substance: 'heroin' },
  { column: 'stimulant_rate', substance: 'stimulants' },
  { column: 'cocaine_rate', substance: 'cocaine' },
  { column: 'methamphetamine_rate', substance: 'methamphetamine' },
  { column: 'benzodiazepine_rate', substance: 'benzodiazepines' },
];
