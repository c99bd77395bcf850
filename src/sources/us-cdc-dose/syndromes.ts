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

/** Values of `jurisdiction`: the fifty states and the District of Columbia, whether or not they take part. */
export const jurisdictions: readonly string[] = [
  ...'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO'.split(' '),
  ...'MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(' '),
];
