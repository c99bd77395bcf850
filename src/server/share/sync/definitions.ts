import {
  decodeMarkings,
  encodeMarking,
  extensionDefinition,
  extensionOfId,
  type FindObject,
  projectIdentity,
  readMoment,
  type StixObject,
} from '../../../exchange/index.ts';
import { type Marking, publicMarking } from '../../../model/index.ts';
import { sha256 } from '../digest.ts';
import { isSameContent } from './inbound.ts';

/** Whether an identifier is one of the fixed ones of TLP, whose meaning no object can change. */
export function isTlpDefinition(id: string): boolean {
  const probe: StixObject = { type: 'x-probe', id: 'x-probe--0', object_marking_refs: [id] };
  return id.startsWith('marking-definition--') && !('unknown' in decodeMarkings(probe, () => undefined));
}

/** What is the same on every node, and needs no owner: nobody's copy of it is better than ours. */
export function isCommonKnowledge({ id }: StixObject): boolean {
  return id === projectIdentity.id || isTlpDefinition(id);
}

/**
 * Whether a definition of handling stands under the identifier that follows from what it says. Otherwise somebody could put
 * a wider meaning under the identifier that the objects of others refer to.
 */
export function isDerivedDefinition(definition: StixObject): boolean {
  const decoded = decodeMarkings(definition, () => undefined);
  if ('unknown' in decoded || decoded.marking.recipients.length > 0) return false;
  const written = encodeMarking(decoded.marking, sha256);
  return written.some((object) => object.id === definition.id && isSameContent(object, definition));
}

/**
 * Whether an object would end one of our extensions, or means something else by the version that we know: then our own could
 * not be given to anybody any longer. Later versions are of nodes that know more.
 */
export function isForgedExtension(definition: StixObject): boolean {
  const name = extensionOfId(definition.id);
  if (name === undefined) return false;
  const ours = extensionDefinition(name);
  if (definition['revoked'] === true) return true;
  return momentOf(definition) === momentOf(ours) && !isSameContent(definition, ours);
}

function momentOf({ modified }: StixObject): string | undefined {
  return typeof modified === 'string' ? readMoment(modified) : undefined;
}

export function isHandling({ extensions }: StixObject, handling: string): boolean {
  return typeof extensions === 'object' && extensions !== null && handling in extensions;
}

/** Marking under which a definition is held: those whom it names may know that it exists. */
export function markingOfDefinition(definition: StixObject, find: FindObject): Marking | { readonly unknown: string } {
  const decoded = decodeMarkings(definition, find);
  if ('unknown' in decoded) return decoded;
  return { ...publicMarking, releasableTo: decoded.marking.releasableTo };
}
