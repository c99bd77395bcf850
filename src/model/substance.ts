import type { Text } from '../base/index.ts';

export type SubstanceId = string;

/**
 * What a figure is about: one molecule, or a class that a source reports ("synthetic opioids, excl. methadone (T40.4)"),
 * or an item of another kind (equipment, reagent). `reported` marks a name that a source uses and the register cannot yet
 * identify: it keeps the source's words and waits for a person.
 */
export interface Substance {
  readonly id: SubstanceId;
  readonly kind: 'substance' | 'class' | 'equipment' | 'reagent' | 'reported';
  readonly name: Text;
  readonly inchiKey?: string;
  readonly cas?: string;
  /** Other names under which sources report it. */
  readonly synonyms?: readonly string[];
  /** Classes it belongs to. */
  readonly classes?: readonly SubstanceId[];
  /** The substance whose use this one shows (norfentanyl → fentanyl, benzoylecgonine → cocaine). */
  readonly markerOf?: SubstanceId;
  /** ICD-10 codes that define a class of causes of death or visit. */
  readonly icd10?: readonly string[];
}
