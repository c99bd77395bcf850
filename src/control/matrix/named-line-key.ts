import { identityKey } from '../identity/identity-key.ts';

/** Under what a name of a line is looked up: a CAS registry number as it is, else what the spellings of the name share. */
export function nameKeyOfLine(name: string): string {
  return /^\d{2,7}-\d{2}-\d$/u.test(name) ? name : identityKey(name);
}
