import { VigiaError } from '../../../base/index.ts';
import {
  canonicalJson,
  decodeMarkings,
  isJsonObject,
  isStixId,
  readMoment,
  type StixFinding,
  type StixObject,
  validateStix,
} from '../../../exchange/index.ts';
import type { JsonValue, Marking } from '../../../model/index.ts';

/** What a client posted, and why it is not taken, if so. */
export interface PostedObject {
  /** As far as it has one. */
  readonly id: string;
  readonly version: string;
  readonly content?: StixObject;
  readonly problem?: string;
}

const mostIdLength = 200;

/** Judges one member of a posted envelope by STIX 2.1. */
export function judgePosted(value: JsonValue): PostedObject {
  const named = { id: '', version: '' };
  if (!isJsonObject(value)) return { ...named, problem: 'not an object' };
  const { id, modified, created } = value;
  if (typeof id === 'string') named.id = id.slice(0, mostIdLength);
  const version = modified ?? created;
  const dated = typeof version === 'string' && readMoment(version) !== undefined;
  if (dated) named.version = version;
  if (!isStixObject(value)) return { ...named, problem: 'lacks a type, or an id of that type' };
  const finding = validateStix(value).find((entry) => !isForeign(entry));
  if (finding !== undefined) return { ...named, problem: `${finding.path}: ${finding.message}`.slice(0, 500) };
  if (version !== undefined && !dated) return { ...named, problem: 'its version is no timestamp' };
  if ((value['spec_version'] ?? '2.1') !== '2.1') return { ...named, problem: 'its spec_version is not 2.1' };
  const problem = canonicalProblem(value);
  return problem === undefined ? { ...named, content: value } : { ...named, problem };
}

/** How an extension that we do not know calls its own properties is between its makers and its readers (STIX 2.1, 7.3). */
function isForeign({ code, path }: StixFinding): boolean {
  return code === 'property-name' && path.startsWith('extensions.extension-definition--');
}

function isStixObject(value: JsonValue): value is StixObject {
  if (!isJsonObject(value)) return false;
  const { type, id } = value;
  return typeof type === 'string' && typeof id === 'string' && isStixId(id) && id.startsWith(`${type}--`);
}

/** What has no canonical text has no digest: it could not be told from another version. */
function canonicalProblem(content: StixObject): string | undefined {
  try {
    canonicalJson(content);
    return undefined;
  } catch (error) {
    if (error instanceof VigiaError && error.code === 'exchange.not-canonical') return 'it has no canonical JSON';
    throw error;
  }
}

export type FindDefinition = (id: string) => StixObject | undefined;

/**
 * The marking under which a posted object is kept, or why it is not taken. What is unmarked has the collection's own; what is
 * marked with something that nobody here understands is refused. An AMBER or stricter one without countries stays in this one.
 */
export function markingOfPosted(
  content: StixObject,
  find: FindDefinition,
  { country, unmarked }: { readonly country: string; readonly unmarked: Marking },
): Marking | string {
  const decoded = decodeMarkings(content, find);
  if ('unknown' in decoded) {
    const { unknown } = decoded;
    if (unknown === 'unmarked' || unknown === 'no-tlp') return unmarked;
    return `its marking cannot be understood: ${unknown}`;
  }
  const { marking } = decoded;
  const open = marking.tlp === 'CLEAR' || marking.tlp === 'GREEN';
  const releasableTo = marking.releasableTo.length === 0 && !open ? [country] : marking.releasableTo;
  if (releasableTo.length > 0 && !releasableTo.includes(country)) return 'its marking does not release it to this node';
  // A statement stays in the object; each would be a marking of its own.
  return { ...marking, releasableTo, legalBasis: null };
}

/** Ids of the marking definitions that an object names. */
export function definitionsNamed(content: StixObject): readonly string[] {
  const named: unknown[] = [content['object_marking_refs']].flat();
  const granular: unknown[] = [content['granular_markings']].flat();
  for (const entry of granular) {
    if (typeof entry === 'object' && entry !== null && 'marking_ref' in entry) named.push(entry.marking_ref);
  }
  return named.filter((entry) => typeof entry === 'string').filter(isStixId);
}
