import type { StixObject } from './stix-object.ts';

/**
 * The last version of an object: revoked is final (STIX 2.1, section 3.6). Undefined: it has no versions (observable objects,
 * definitions), so that it falls with what names it.
 */
export function revokedVersion(object: StixObject, at: string): StixObject | undefined {
  if (object['created'] === undefined || object['modified'] === undefined) return undefined;
  return { ...object, modified: at, revoked: true };
}
