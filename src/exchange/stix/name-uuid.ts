import { v5 } from 'uuid';
import { canonicalJson } from '../json/canonical-json.ts';
import type { JsonObject } from '../json/json-value.ts';

/** Namespace of cyber-observable objects of the standard (STIX 2.1, section 2.9). */
const cyberObservableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** Namespace of what the standard has no rule for; section 2.9 keeps its own namespace for its own types. */
const ownNamespace = '2cb96b38-6732-4729-820c-e336044654e0';

/** Version 5 UUID (RFC 9562, section 5.5) of a name in the namespace of this project. */
export function nameUuid(name: string): string {
  return v5(name, ownNamespace);
}

/**
 * Identifier of a cyber-observable object of the standard from its contributing properties (STIX 2.1, section 2.9), in
 * canonical JSON: two nodes that saw the same thing name it alike.
 */
export function cyberObservableId(type: string, contributing: JsonObject): string {
  return `${type}--${v5(canonicalJson(contributing), cyberObservableNamespace)}`;
}

/** Identifier of a cyber-observable object of a type of ours, from everything that it says. */
export function ownObservableId(type: string, content: JsonObject): string {
  return `${type}--${nameUuid(canonicalJson(content))}`;
}
