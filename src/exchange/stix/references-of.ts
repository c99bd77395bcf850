import type { JsonValue } from '../../model/index.ts';
import { isJsonObject } from '../json/json-value.ts';
import type { StixObject } from './stix-object.ts';

const identifier = /^[a-z][a-z0-9-]{2,249}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const deepestLevel = 50;

/**
 * Identifiers of the objects that an object names in any property whose name ends in `_ref` or `_refs` (STIX 2.1, section
 * 3.1), also inside extensions: what must be there before the object can be understood.
 */
export function referencesOf(object: StixObject): readonly string[] {
  const found = new Set<string>();
  collect(object, found, 0);
  found.delete(object.id);
  return [...found];
}

function collect(value: JsonValue, found: Set<string>, level: number): void {
  if (level > deepestLevel) return;
  if (!isJsonObject(value)) {
    if (Array.isArray(value)) for (const entry of value) collect(entry, found, level + 1);
    return;
  }
  for (const [property, member] of Object.entries(value)) {
    if (property.endsWith('_ref') && isIdentifier(member)) found.add(member);
    else if (property.endsWith('_refs') && Array.isArray(member))
      for (const id of member.filter(isIdentifier)) found.add(id);
    else collect(member, found, level + 1);
  }
}

function isIdentifier(value: JsonValue): value is string {
  return typeof value === 'string' && identifier.test(value);
}
