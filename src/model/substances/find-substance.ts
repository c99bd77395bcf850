import type { Substance, SubstanceId } from '../substance.ts';
import { nameKey, withoutBrackets, withoutSalt } from './name-key.ts';
import { substances } from './substances.ts';

let byId: ReadonlyMap<SubstanceId, Substance> | undefined;
let byName: ReadonlyMap<string, Substance> | undefined;

/** The substance, class or item with this id. */
export function findSubstance(id: SubstanceId): Substance | undefined {
  byId ??= new Map(substances.map((substance) => [substance.id, substance]));
  return byId.get(id);
}

/**
 * The item that a publisher calls by this name, in any of the three languages, whatever the case, accents, spaces, hyphens
 * and Greek letters. Where the whole name is not known, a salt ("HYDROCHLORIDE", "SALT UNDETERMINED") and an explanation in
 * brackets are left away: a salt counts as its base, as forensic statistics count it.
 */
export function findSubstanceByName(name: string): Substance | undefined {
  byName ??= nameIndex();
  for (const form of [name, withoutSalt(name), withoutSalt(withoutBrackets(name))]) {
    const found = byName.get(nameKey(form));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an item is, or through its classes belongs to, a class. A marker does not belong to what it shows: see `markerOf`. */
export function isSubstanceWithin(id: SubstanceId, classId: SubstanceId): boolean {
  return id === classId || classesOf(id).includes(classId);
}

/** Every class an item belongs to, nearest first. */
export function classesOf(id: SubstanceId): readonly SubstanceId[] {
  const found: SubstanceId[] = [];
  const waiting = [...(findSubstance(id)?.classes ?? [])];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (found.includes(next)) continue;
    found.push(next);
    waiting.push(...(findSubstance(next)?.classes ?? []));
  }
  return found;
}

// A preferred name wins over another item's synonym.
function nameIndex(): ReadonlyMap<string, Substance> {
  const index = new Map<string, Substance>();
  const add = (name: string, substance: Substance): void => {
    const key = nameKey(name);
    if (key !== '' && !index.has(key)) index.set(key, substance);
  };
  for (const substance of substances) add(substance.name.en, substance);
  for (const substance of substances) {
    add(substance.name.fr, substance);
    add(substance.name.es, substance);
  }
  for (const substance of substances) {
    add(substance.id, substance);
    for (const synonym of substance.synonyms ?? []) add(synonym, substance);
  }
  return index;
}
