import { type SubstanceId, substances } from '../../model/index.ts';
import { furtherCas } from '../register/names.generated.ts';
import { type Identity, nothingFound } from './identity.ts';

let own: ReadonlyMap<string, SubstanceId> | undefined;

/**
 * The item with this CAS registry number. A number that collections give beside the register's own may be that of a salt or
 * of another form: it is a suggestion, to a person.
 */
export function identifyCas(cas: string): Identity {
  own ??= new Map(substances.flatMap((item) => (item.cas === undefined ? [] : [[item.cas, item.id] as const])));
  const substance = own.get(cas);
  if (substance !== undefined) {
    const candidate = { substance, matchedName: null, via: 'cas', score: 1 } as const;
    return { ...nothingFound, outcome: 'identified', candidates: [candidate] };
  }
  const further = furtherCas.find(([number]) => number === cas);
  if (further === undefined) return nothingFound;
  const candidate = { substance: further[1], matchedName: null, via: 'cas', score: 0.9 } as const;
  return { ...nothingFound, outcome: 'suggestions', candidates: [candidate] };
}
