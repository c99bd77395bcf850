import { jointMarking, type Marking, publicMarking, strictestTlp } from '../../../model/index.ts';
import { isJsonObject, type JsonObject } from '../../json/json-value.ts';
import { extensionIds, foreignExtensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { haveReaderInCommon } from './joint.ts';
import { readHandling } from './read-handling.ts';
import { readPolicy } from './read-policy.ts';
import { tlpOfDefinition } from './tlp.ts';
import type { UnknownMarking } from './unknown-marking.ts';

/** Finds a marking-definition by its identifier, wherever the reader keeps them. */
export type FindObject = (id: string) => StixObject | undefined;

export interface KnownMarking {
  /** Of the object as a whole: the strictest of everything that it and its parts are marked with. */
  readonly marking: Marking;
  /** Of the parts that have a marking of their own (STIX 2.1, section 7.2.3), by selector. */
  readonly parts: Readonly<Record<string, Marking>>;
}

/** What one definition adds: a label, other restrictions, or both. */
interface DefinitionContent {
  readonly marking: Marking;
  readonly hasLabel: boolean;
}

interface Restriction extends DefinitionContent {
  /** What the definition is marked with itself. */
  readonly above: readonly string[];
}

/** An object that needs more definitions than this was not made to be understood. */
const mostReferences = 100;

/**
 * Who may see an object, from its markings (STIX 2.1, section 7.2). The standard has no rule for several ones: here nobody
 * sees it who is not allowed by each. What is not marked, or marked with something that this version does not understand,
 * is `unknown`, which releases to nobody.
 */
export function decodeMarkings(object: StixObject, find: FindObject): KnownMarking | UnknownMarking {
  if (object.type === 'marking-definition') return decodeDefinition(object, find);
  const whole = referencesIn(object['object_marking_refs']);
  const granular = granularReferences(object['granular_markings']);
  if (whole === undefined || granular === undefined) return { unknown: 'malformed-definition' };
  const marking = decodeReferences(whole, find);
  if ('unknown' in marking) return marking;
  const parts: [string, Marking][] = [];
  for (const [selector, references] of Object.entries(granular)) {
    const part = decodePart(whole, references, find);
    if ('unknown' in part) return part;
    parts.push([selector, part]);
  }
  const joint = join([marking, ...parts.map(([, part]) => part)]);
  return 'unknown' in joint ? joint : { marking: joint, parts: Object.fromEntries(parts) };
}

/**
 * The one marking that several definitions on the same thing say together: a label says how far it goes, a list to whom, and
 * each narrows the other. What a definition is marked with itself is a marking of its own and counts too.
 */
export function decodeReferences(references: readonly string[], find: FindObject): Marking | UnknownMarking {
  if (references.length === 0) return { unknown: 'unmarked' };
  const found = definitionsOf(references, find);
  if ('unknown' in found) return found;
  const [own, ...above] = found;
  const marking = combine(own ?? []);
  if ('unknown' in marking) return marking;
  const markings = [marking];
  for (const level of above) {
    const further = combine(level);
    if ('unknown' in further) return further;
    markings.push(further);
  }
  return join(markings);
}

/** Whoever may see what is marked with a definition may see the definition; without a label it restricts by its list alone. */
function decodeDefinition(definition: StixObject, find: FindObject): KnownMarking | UnknownMarking {
  if (tlpOfDefinition(definition.id) !== undefined) return { marking: publicMarking, parts: {} };
  const own = contentOf(definition);
  if ('unknown' in own) return own;
  const above = referencesIn(definition['object_marking_refs']);
  if (above === undefined) return { unknown: 'malformed-definition' };
  if (above.length === 0) return { marking: own.marking, parts: {} };
  const further = decodeReferences(above, find);
  if ('unknown' in further) return further;
  const marking = join([own.marking, further]);
  return 'unknown' in marking ? marking : { marking, parts: {} };
}

/** A part whose own markings have no label has the label of its object. */
function decodePart(
  whole: readonly string[],
  references: readonly string[],
  find: FindObject,
): Marking | UnknownMarking {
  const own = decodeReferences(references, find);
  return 'unknown' in own && own.unknown === 'no-tlp' ? decodeReferences([...whole, ...references], find) : own;
}

function join(markings: readonly Marking[]): Marking | UnknownMarking {
  const [only, ...others] = markings;
  if (only !== undefined && others.length === 0) return only;
  return haveReaderInCommon(markings) ? jointMarking(markings) : { unknown: 'nobody-in-common' };
}

/** Labels and lists of one thing. */
function combine(contents: readonly DefinitionContent[]): Marking | UnknownMarking {
  const labels = contents.filter(({ hasLabel }) => hasLabel).map(({ marking }) => marking.tlp);
  if (labels.length === 0) return { unknown: 'no-tlp' };
  const lists = contents.map(({ marking }) => ({ ...marking, tlp: publicMarking.tlp }));
  const joint = join(lists);
  return 'unknown' in joint ? joint : { ...joint, tlp: strictestTlp(labels) };
}

/** Contents of the definitions that are referred to, and then of those that they are marked with, level by level. */
function definitionsOf(
  references: readonly string[],
  find: FindObject,
): readonly (readonly DefinitionContent[])[] | UnknownMarking {
  const levels: (readonly DefinitionContent[])[] = [];
  const seen = new Set<string>();
  for (let waiting = references; waiting.length > 0; ) {
    const level: Restriction[] = [];
    for (const reference of new Set(waiting)) {
      if (seen.has(reference)) continue;
      if (seen.add(reference).size > mostReferences) return { unknown: 'malformed-definition' };
      const found = restrictionOfReference(reference, find);
      if ('unknown' in found) return found;
      level.push(found);
    }
    if (level.length > 0) levels.push(level);
    waiting = level.flatMap(({ above }) => above);
  }
  return levels;
}

function restrictionOfReference(reference: string, find: FindObject): Restriction | UnknownMarking {
  const label = tlpOfDefinition(reference);
  if (label !== undefined) return { marking: { ...publicMarking, tlp: label }, hasLabel: true, above: [] };
  const definition = find(reference);
  if (definition === undefined) return { unknown: 'missing-definition' };
  const content = contentOf(definition);
  if ('unknown' in content) return content;
  const above = referencesIn(definition['object_marking_refs']);
  if (above === undefined) return { unknown: 'malformed-definition' };
  return { ...content, above };
}

/** One definition that is not of TLP: TLP labels have fixed identifiers only (STIX 2.1, section 7.2.1.4). */
function contentOf(definition: StixObject): DefinitionContent | UnknownMarking {
  if (definition.type !== 'marking-definition') return { unknown: 'unknown-definition' };
  const statement = readStatement(definition);
  if (statement !== undefined) return statement;
  if (definition['definition_type'] !== undefined) return { unknown: 'unknown-definition' };
  const extensions = definition['extensions'];
  if (!isJsonObject(extensions)) return { unknown: 'malformed-definition' };
  const [entry, ...others] = Object.entries(extensions);
  if (entry === undefined || others.length > 0) return { unknown: 'unknown-definition' };
  const [extension, content] = entry;
  if (!isJsonObject(content)) return { unknown: 'malformed-definition' };
  return readExtension(extension, content);
}

function readExtension(extension: string, content: JsonObject): DefinitionContent | UnknownMarking {
  if (extension === extensionIds.handling) {
    const marking = readHandling(content);
    return 'unknown' in marking ? marking : { marking, hasLabel: false };
  }
  if (extension === foreignExtensionIds.iep) {
    const marking = readPolicy(content);
    return 'unknown' in marking ? marking : { marking, hasLabel: true };
  }
  return { unknown: 'unknown-definition' };
}

/** A statement (section 7.2.1.3) is terms of use for people; it stays with the object as the basis of its marking. */
function readStatement(definition: StixObject): DefinitionContent | undefined {
  const content = definition['definition'];
  if (definition['definition_type'] !== 'statement' || definition['extensions'] !== undefined) return undefined;
  if (!isJsonObject(content) || typeof content['statement'] !== 'string') return undefined;
  return { marking: { ...publicMarking, legalBasis: content['statement'] }, hasLabel: false };
}

/** Undefined: the property is there and is not a list of identifiers. */
function referencesIn(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const entries: readonly unknown[] = value;
  return entries.every((entry) => typeof entry === 'string') ? entries : undefined;
}

/** References by selector; entries that name a language only (section 7.2.3.1) mark nothing. */
function granularReferences(value: unknown): Readonly<Record<string, readonly string[]>> | undefined {
  if (value === undefined) return {};
  if (!Array.isArray(value) || value.length > mostReferences) return undefined;
  const entries: readonly unknown[] = value;
  const bySelector = new Map<string, string[]>();
  for (const entry of entries) {
    if (!isRecord(entry)) return undefined;
    if (entry['marking_ref'] === undefined && typeof entry['lang'] === 'string') continue;
    const selectors = referencesIn(entry['selectors']);
    const reference = entry['marking_ref'];
    if (typeof reference !== 'string' || selectors === undefined || selectors.length === 0) return undefined;
    for (const selector of selectors) bySelector.set(selector, [...(bySelector.get(selector) ?? []), reference]);
  }
  return Object.fromEntries(bySelector);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
