import { type SubstanceId, substances } from '../../model/index.ts';
import { type Identity, nothingFound } from './identity.ts';

let byCas: ReadonlyMap<string, SubstanceId> | undefined;

/** The item with this CAS registry number. */
export function identifyCas(cas: string): Identity {
  byCas ??= new Map(substances.flatMap((item) => (item.cas === undefined ? [] : [[item.cas, item.id] as const])));
  const substance = byCas.get(cas);
  if (substance === undefined) return nothingFound;
  return {
    ...nothingFound,
    outcome: 'identified',
    candidates: [{ substance, matchedName: null, via: 'cas', score: 1 }],
  };
}
