import { atomicWeights } from './atomic-weights.ts';

/**
 * The formula layer of a standard InChI, in Hill order, components joined by dots: of the parent, without what protonation
 * added or took away. Empty for a bare proton, which has none.
 */
export function formulaOfInchi(inchi: string): string {
  const layer = inchi.split('/', 2)[1] ?? '';
  return /^[A-Z\d]/u.test(layer) ? layer : '';
}

/**
 * The InChIKey without its protonation, which the last letter carries (InChI technical manual, 1.04: N for none): the key of
 * the free base or acid of what was drawn as an ion.
 */
export function parentKeyOf(inchiKey: string): string {
  return `${inchiKey.slice(0, -1)}N`;
}

/** The first block of an InChIKey: the skeleton, without stereochemistry and isotopes. */
export function skeletonOf(inchiKey: string): string {
  return inchiKey.slice(0, 14);
}

/** Atoms of each element in a formula; `2ClH.Zn` counts two chlorines. */
export function countElements(formula: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const component of formula.split('.')) {
    const [, copies = '', rest = ''] = /^(\d*)(.*)$/u.exec(component) ?? [];
    for (const [, element = '', count = ''] of rest.matchAll(/([A-Z][a-z]?)(\d*)/gu)) {
      counts.set(element, (counts.get(element) ?? 0) + Number(copies || 1) * Number(count || 1));
    }
  }
  return counts;
}

/** Average molar mass in g/mol, with natural isotopes. */
export function molarMassOf(formula: string): number {
  let mass = 0;
  for (const [element, count] of countElements(formula)) {
    const weight = atomicWeights.get(element);
    if (weight === undefined) throw new Error(`no atomic weight of ${element}`);
    mass += weight * count;
  }
  return mass;
}

/** Atoms other than hydrogen. */
export function countHeavyAtoms(formula: string): number {
  let atoms = 0;
  for (const [element, count] of countElements(formula)) if (element !== 'H') atoms += count;
  return atoms;
}

/** Layers of a standard InChI after its formula, and the characters that they are written with. */
const layers = /^(?:\/(?:[chpqbtms]|i|h)[\d,;*()+\-?HDTmnsi./]*)*$/u;

/**
 * Whether a text has the form of a standard InChI. Whether it is one that the InChI software would write is not looked at:
 * a key can be made of it, and no structure is behind that key then.
 */
export function isInchi(text: string): boolean {
  const [, formula = '', rest = ''] = /^InChI=1S\/((?:\d*(?:[A-Z][a-z]?\d*)+(?:\.|(?=\/|$)))+)(.*)$/u.exec(text) ?? [];
  if (formula === '' || !layers.test(rest)) return false;
  return [...countElements(formula).keys()].every((element) => atomicWeights.has(element));
}
