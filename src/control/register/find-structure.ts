import type { SubstanceId } from '../../model/index.ts';
import { structureRows } from './structures.generated.ts';

/** A structure of the compiled register. */
export interface RegisteredStructure {
  readonly smiles: string;
  readonly inchi: string;
  readonly formula: string;
  /** g/mol. */
  readonly molarMass: number;
  /** How the identity was checked: against a published record, against its connectivity only, or not. */
  readonly identity: 'validated' | 'validated-connectivity' | 'computed';
}

let structures: ReadonlyMap<SubstanceId, RegisteredStructure> | undefined;

/** The structure of a substance; nothing for a class, a mixture or equipment. */
export function findStructure(substance: SubstanceId): RegisteredStructure | undefined {
  structures ??= new Map(
    structureRows.map(([id, smiles, inchi, formula, molarMass, identity]) => [
      id,
      { smiles, inchi, formula, molarMass, identity },
    ]),
  );
  return structures.get(substance);
}
