export { classesOf, findSubstance, findSubstanceByName, isSubstanceWithin } from './find-substance.ts';
export { substances } from './substances.ts';
