import type { Jurisdiction, SubstanceId } from '../../model/index.ts';

/** A quantity up to which a text asks for less, as published ("0.4 g per package", "100 kg", "0"). */
export interface ThresholdRow {
  readonly jurisdiction: Jurisdiction;
  readonly substance: SubstanceId;
  readonly quantity: string;
  readonly citation: string;
  readonly source: string;
}
