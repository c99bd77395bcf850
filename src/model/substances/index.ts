export { classesOf, findSubstance, findSubstanceByName, isSubstanceWithin } from './find-substance.ts';
export { nameKey } from './name-key.ts';
export { substances } from './substances.ts';
