import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import { type RecordShape, reviewRecord } from './check.ts';
import {
  coreProperties,
  coreRequired,
  observableProperties,
  observableRequired,
  reviewNames,
  reviewReserved,
} from './common-properties.ts';
import { domainObjects } from './domain-objects.ts';
import { quoted, Review, type StixFinding } from './finding.ts';
import { readIdentifier } from './identifier.ts';
import { bundle, markingDefinition, markingDefinitionTwoZero, metaObjects } from './meta-objects.ts';
import { exceedsDepth } from './nesting.ts';
import { reviewObjectRules } from './object-rules.ts';
import { observables } from './observables.ts';
import { reviewReferencesAmong } from './observed-objects.ts';
import { relationshipObjects } from './relationship-objects.ts';
import { reviewVersionTwoZero } from './version-two-zero.ts';

export interface ValidateStixOptions {
  /** Levels of objects and lists that an object may have; deeper ones are refused unread. */
  readonly deepest?: number;
}

const usualDeepest = 64;

interface ObjectType {
  readonly shape: RecordShape;
  readonly observable: boolean;
}

/** A shape with the common properties; those of the type itself come first where both know a name. */
function withCommon(shape: RecordShape, observable: boolean): ObjectType {
  const properties = observable ? observableProperties : coreProperties;
  const required = observable ? observableRequired : coreRequired;
  return {
    observable,
    shape: {
      ...shape,
      properties: { ...properties, ...shape.properties },
      required: [...required, ...(shape.required ?? [])],
    },
  };
}

function typesOf(shapes: Readonly<Record<string, RecordShape>>, observable: boolean): [string, ObjectType][] {
  return Object.entries(shapes).map(([type, shape]) => [type, withCommon(shape, observable)]);
}

const objectTypes: ReadonlyMap<string, ObjectType> = new Map([
  ...typesOf(domainObjects, false),
  ...typesOf(relationshipObjects, false),
  ...typesOf(metaObjects, false),
  ...typesOf(observables, true),
]);

const ownDomainType = withCommon({ properties: {} }, false);
const ownObservableType = withCommon({ properties: {} }, true);

/** A type of somebody's own is an observable where it has no versions (section 3.2). */
function ownType(object: JsonObject): ObjectType {
  const versioned = object['created'] !== undefined || object['modified'] !== undefined;
  return versioned || object['id'] === undefined ? ownDomainType : ownObservableType;
}

function reviewPrefix(object: JsonObject, type: string, review: Review): void {
  const id = object['id'];
  const parts = typeof id === 'string' ? readIdentifier(id) : undefined;
  if (parts !== undefined && parts.type !== type) {
    review.failAt('id', 'identifier', `${quoted(id)} is not an identifier of ${quoted(type)}`, '2.9');
  }
}

type Version = '2.0' | '2.1';

/** An object of version 2.0 says so or, in a bundle of version 2.1, has versions and says nothing (section 3.2). */
function versionOf(object: JsonObject, bundleVersion: Version | undefined): Version {
  if (bundleVersion === '2.0') return '2.0';
  const silent = object['spec_version'] === undefined && object['created'] !== undefined;
  if (bundleVersion === '2.1' && silent) return '2.0';
  return object['spec_version'] === '2.0' ? '2.0' : '2.1';
}

function reviewShape(object: JsonObject, type: string, version: Version, review: Review): void {
  if (type === 'bundle') {
    reviewRecord(object, bundle, review);
    return;
  }
  if (type === 'marking-definition') {
    reviewRecord(object, version === '2.0' ? markingDefinitionTwoZero : markingDefinition, review);
    return;
  }
  if (version === '2.0' && objectTypes.get(type)?.observable !== true) {
    reviewVersionTwoZero(object, type, review);
    return;
  }
  const known = objectTypes.get(type);
  reviewRecord(object, (known ?? ownType(object)).shape, review);
  reviewNames(object, review);
  reviewReserved(object, review);
  if (known !== undefined) reviewPrefix(object, type, review);
}

/** Observables inside an observed-data object, as version 2.0 had it: deprecated, and still allowed. */
function reviewInside(object: JsonObject, version: Version, review: Review): void {
  const objects = object['objects'];
  if (objects === undefined) return;
  review.enter('objects');
  if (!isJsonObject(objects)) review.fail('property-type', `${quoted(objects)} is not a dictionary`, '4.14');
  else {
    if (Object.keys(objects).length === 0) review.fail('empty-list', 'the dictionary is empty', '4.14');
    for (const [key, inner] of Object.entries(objects)) reviewInner(key, inner, version, review);
    reviewReferencesAmong(objects, review);
  }
  review.leave();
}

/** Observables of version 2.0 lie under a key and have no identifier. */
function withoutId({ shape }: ObjectType): RecordShape {
  return { ...shape, required: shape.required?.filter((name) => name !== 'id') ?? [] };
}

function reviewInner(key: string, value: JsonValue, version: Version, review: Review): void {
  review.enter(key);
  const type = isJsonObject(value) ? value['type'] : undefined;
  if (!isJsonObject(value) || typeof type !== 'string') review.fail('structure', 'not an object with a type', '4.14');
  else if (objectTypes.get(type)?.observable === false) review.fail('reference', `${type} is not observable`, '4.14');
  else if (version === '2.0') reviewRecord(value, withoutId(objectTypes.get(type) ?? ownObservableType), review);
  else {
    reviewShape(value, type, version, review);
    reviewObjectRules(value, type, review);
  }
  review.leave();
}

function reviewBundled(object: JsonObject, review: Review): void {
  const objects = object['objects'];
  if (objects === undefined) return;
  const version = object['spec_version'] === '2.0' ? '2.0' : '2.1';
  review.enter('objects');
  if (Array.isArray(objects)) {
    (objects as readonly JsonValue[]).forEach((one, at) => {
      review.enter(at);
      reviewObject(one, version, review);
      review.leave();
    });
  } else review.fail('property-type', `${quoted(objects)} is not a list`, '8');
  review.leave();
}

function reviewObject(value: JsonValue, bundleVersion: Version | undefined, review: Review): void {
  if (!isJsonObject(value)) {
    review.fail('structure', `${quoted(value)} is not an object`, '3.1');
    return;
  }
  const type = value['type'];
  if (typeof type !== 'string') {
    review.failAt('type', 'required', 'type is required', '3.2');
    return;
  }
  if (value['id'] === undefined) {
    review.failAt('id', 'required', 'id is required', '3.2');
    return;
  }
  const version = versionOf(value, bundleVersion);
  reviewShape(value, type, version, review);
  reviewObjectRules(value, type, review);
  if (type === 'observed-data') reviewInside(value, version, review);
  if (type === 'bundle') reviewBundled(value, review);
}

/**
 * What an object breaches of the requirements (MUST) of the OASIS Standard STIX 2.1; nothing where it is conformant.
 * Recommendations are not looked at. Pure, and linear in the size of the object.
 */
export function validateStix(object: unknown, options: ValidateStixOptions = {}): readonly StixFinding[] {
  const review = new Review();
  const deepest = options.deepest ?? usualDeepest;
  if (exceedsDepth(object, deepest)) review.fail('size', `nested more than ${deepest} levels deep`, '3.1');
  else reviewObject(object as JsonValue, undefined, review);
  return review.findings;
}
