import { identityKey } from '../identity/identity-key.ts';

/** Under what a name of a line is looked up: a CAS registry number as it is, else what the spellings of the name share. */
export function nameKeyOfLine(name: string): string {
  return /^\d{2,7}-\d{2}-\d$/u.test(name) ? name : identityKey(name);
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/rh/gu, 'r'],
  [/ch|qu|k/gu, 'c'],
  [/[ao]e/gu, 'e'],
  [/y/gu, 'i'],
  [/nf/gu, 'mf'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?:um|us|[aeo])$/u, ''],
];

/** Shorter names would meet by chance. */
const leastLetters = 5;

/**
 * What the English, French, Spanish and Dutch forms of one international name share: "pemoline", "pemolina"; "amphetamine",
 * "anfetamina", "amfetamine". Two names may share it by chance: it only asks. Empty where a name is too short.
 */
export function spellingKeyOfLine(name: string): string {
  const key = spellings.reduce((each, [pattern, spelled]) => each.replace(pattern, spelled), identityKey(name));
  return key.replace(/\P{L}/gu, '').length < leastLetters ? '' : key;
}
