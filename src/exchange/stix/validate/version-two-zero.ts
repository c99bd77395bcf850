import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import {
  boolean,
  type Check,
  identifier,
  identifierOf,
  list,
  type Properties,
  present,
  type RecordShape,
  reviewRecord,
  text,
  timestamp,
} from './check.ts';
import { externalReference, granularMarking } from './common-properties.ts';
import { domainObjects } from './domain-objects.ts';
import { quoted, type Review } from './finding.ts';
import { readIdentifier } from './identifier.ts';
import { relationshipObjects } from './relationship-objects.ts';
import { secondDigits } from './timestamp.ts';

/** In version 2.0 every identifier is random (STIX 2.0, part 1, section 2.7). */
const randomIdentifier: Check = (value, review) => {
  identifier(value, review);
  const version = typeof value === 'string' ? readIdentifier(value)?.uuidVersion : undefined;
  if (version !== undefined && version !== 4) review.fail('identifier', `${quoted(value)} is not a UUIDv4`, '2.9');
};

/** In version 2.0 objects are dated to the millisecond exactly. */
const millisecond: Check = (value, review) => {
  timestamp(value, review);
  if (typeof value === 'string' && secondDigits(value) !== 3) {
    review.fail('timestamp', `${quoted(value)} is not precise to the millisecond`, '3.2');
  }
};

const commonProperties: Properties = {
  id: randomIdentifier,
  created_by_ref: randomIdentifier,
  labels: list(text),
  created: millisecond,
  modified: millisecond,
  revoked: boolean,
  external_references: list(externalReference),
  object_marking_refs: list(randomIdentifier),
  granular_markings: list(granularMarking),
};

/** Types of version 2.0, with what is required beyond the common properties. Types were labels then. */
const required: Readonly<Record<string, readonly string[]>> = {
  'attack-pattern': ['name'],
  campaign: ['name'],
  'course-of-action': ['name'],
  identity: ['name', 'identity_class'],
  indicator: ['pattern', 'labels', 'valid_from'],
  'intrusion-set': ['name'],
  malware: ['name', 'labels'],
  'observed-data': ['first_observed', 'last_observed', 'number_observed', 'objects'],
  report: ['name', 'labels', 'object_refs', 'published'],
  'threat-actor': ['name', 'labels'],
  tool: ['name', 'labels'],
  vulnerability: ['name'],
  relationship: ['relationship_type', 'source_ref', 'target_ref'],
  sighting: ['sighting_of_ref'],
};

/** Properties that only later versions know. */
const later: ReadonlySet<string> = new Set(
  `indicator_types pattern_type pattern_version malware_types is_family operating_system_refs capabilities
  architecture_execution_envs implementation_languages sample_refs report_types threat_actor_types tool_types
  start_time stop_time first_seen last_seen roles aliases`.split(/\s+/),
);

/** Of those, the ones that these types had from the beginning. */
const early: ReadonlyMap<string, readonly string[]> = new Map([
  ['campaign', ['first_seen', 'last_seen', 'aliases']],
  ['intrusion-set', ['first_seen', 'last_seen', 'aliases']],
  ['sighting', ['first_seen', 'last_seen']],
  ['threat-actor', ['aliases', 'roles']],
]);

function ownProperties(type: string): Properties {
  const shape = domainObjects[type] ?? relationshipObjects[type];
  const kept = Object.entries(shape?.properties ?? {}).filter(
    ([name]) => !later.has(name) || early.get(type)?.includes(name) === true,
  );
  return Object.fromEntries(kept);
}

function shapeOf(type: string): RecordShape {
  return {
    section: '3.2',
    properties: { ...ownProperties(type), ...commonProperties, id: identifierOf(type) },
    required: ['type', 'id', 'created', 'modified', ...(required[type] ?? [])],
  };
}

const shapes: ReadonlyMap<string, RecordShape> = new Map(Object.keys(required).map((type) => [type, shapeOf(type)]));
const ownType: RecordShape = {
  properties: commonProperties,
  required: ['type', 'id', 'created', 'modified'],
  section: '3.2',
};

const laterTypes: ReadonlySet<string> = new Set(['incident', 'infrastructure']);
const propertyName = /^(?:[a-z0-9_]{3,250}|id)$/;
const typeName = /^-?[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*-?$/;

const reserved: ReadonlySet<string> = new Set(
  `confidence severity action usernames phone_numbers addresses first_seen_precision last_seen_precision
  valid_from_precision valid_until_precision`.split(/\s+/),
);

function reviewName(name: string, value: JsonValue | undefined, review: Review): void {
  review.enter(name);
  if (!propertyName.test(name)) review.fail('property-name', `${quoted(name)} is not the name of a property`, '3.1');
  if (reserved.has(name)) review.fail('property-name', `${name} is reserved`, '3.1');
  present(value, review);
  review.leave();
}

/**
 * Reviews an object of STIX 2.0: objects without `spec_version` in a bundle are of that version (section 3.2).
 * Peers of today still send them; what they have to be is what that version required.
 */
export function reviewVersionTwoZero(object: JsonObject, type: string, review: Review): void {
  const known = shapes.get(type);
  if (known === undefined && (!typeName.test(type) || type.length < 3 || type.length > 250 || laterTypes.has(type))) {
    review.failAt('type', 'type-name', `${quoted(type)} is not the name of an object type`, '3.1');
  }
  reviewRecord(object, known ?? ownType, review);
  for (const name of Object.keys(object)) reviewName(name, object[name], review);
  const id = object['id'];
  const parts = typeof id === 'string' ? readIdentifier(id) : undefined;
  if (parts !== undefined && parts.uuidVersion !== 4) randomIdentifier(id ?? null, review);
}
