import { isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import {
  base64,
  boolean,
  type Check,
  hex,
  identifier,
  identifierOf,
  integer,
  list,
  oneOf,
  type Properties,
  present,
  record,
  reviewRecord,
  text,
  textThat,
  uri,
  versionTimestamp,
} from './check.ts';
import { quoted, type Review } from './finding.ts';
import { externalHashes } from './hashes.ts';

const typeName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?$/;

/** The name of an object type (section 3.1): 3 to 250 lower-case letters, digits and hyphens; `action` is reserved. */
export function isTypeName(name: string): boolean {
  return name.length >= 3 && name.length <= 250 && typeName.test(name) && name !== 'action';
}

const type: Check = (value, review) => {
  if (typeof value === 'string' && isTypeName(value)) return;
  review.fail('type-name', `${quoted(value)} is not the name of an object type`, '3.1');
};

/** Names are checked as the OASIS validator does: their beginning; `id` is the only short one. */
const nameStart = /^[a-z][a-z0-9_]{2}/;
const binaryName = /^[a-z][a-z0-9_]{0,245}_bin$/;
const hexName = /^[a-z][a-z0-9_]{0,245}_hex$/;

/** Rules of every property whether known or not (section 3.1): its name, no null, no empty list, `_bin` and `_hex`. */
export function reviewNames(object: JsonObject, review: Review): void {
  for (const name of Object.keys(object)) {
    const value = object[name];
    review.enter(name);
    if (binaryName.test(name)) base64(value ?? null, review);
    else if (hexName.test(name)) hex(value ?? null, review);
    if (nameStart.test(name) || name.endsWith('id')) present(value, review);
    else if (!binaryName.test(name) && !hexName.test(name)) {
      review.fail('property-name', `${quoted(name)} is not the name of a property`, '3.1');
    }
    review.leave();
  }
}

/** Kept free for later versions of STIX (section 11.3 of version 2.0; not to be used as custom ones). */
const reservedNames = ['severity', 'action', 'username', 'phone_numbers'];

export function reviewReserved(object: JsonObject, review: Review): void {
  for (const name of reservedNames) {
    if (object[name] !== undefined) review.failAt(name, 'property-name', `${name} is reserved`, '3.1');
  }
}

const extensionTypes = ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'];
export const extensionType: Check = oneOf(...extensionTypes);

/** What stands under the id of an extension-definition (section 7.3). */
const extensionBody: Check = (value, review) => {
  if (!isJsonObject(value)) return review.fail('extension', `${quoted(value)} is not an object`, '7.3');
  reviewNames(value, review);
  reviewRecord(
    value,
    { properties: { extension_type: extensionType }, required: ['extension_type'], section: '7.3' },
    review,
  );
};

const predefinedName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-ext$/;
const definitionId = identifierOf('extension-definition');

/** An extension that the specification itself or, formerly, anybody defined by a name that ends in `-ext`. */
function reviewPredefined(value: JsonValue, review: Review): void {
  if (!isJsonObject(value)) {
    review.fail('extension', `${quoted(value)} is not an object`, '7.3');
    return;
  }
  if (Object.keys(value).length === 0) review.fail('extension', 'the extension is empty', '7.3');
  reviewNames(value, review);
}

function reviewExtensions(predefined: boolean): Check {
  return (value, review) => {
    if (!isJsonObject(value)) return review.fail('extension', `${quoted(value)} is not a dictionary`, '7.3');
    const keys = Object.keys(value);
    if (keys.length === 0) review.fail('extension', 'the dictionary of extensions is empty', '7.3');
    for (const key of keys) {
      review.enter(key);
      const body = value[key] ?? null;
      if (key.startsWith('extension-definition--')) {
        definitionId(key, review);
        extensionBody(body, review);
      } else if (predefined && key.length <= 250 && predefinedName.test(key)) reviewPredefined(body, review);
      else review.fail('extension', `${quoted(key)} is not the id of an extension-definition`, '7.3');
      review.leave();
    }
  };
}

/** Extensions of domain, relationship and meta objects: by their definition only. */
export const definedExtensions: Check = reviewExtensions(false);
/** Observables also have extensions that the standard itself defines and names. */
export const observableExtensions: Check = reviewExtensions(true);

const cve = /^CVE-\d{4}-(?:0\d{3}|[1-9]\d{3,})$/;
const capec = /^CAPEC-\d+$/;

/** A CVE or CAPEC number goes with its source name, and the other way round (section 2.5). */
function reviewNumbering(reference: JsonObject, review: Review): void {
  const source = reference['source_name'];
  const id = reference['external_id'];
  const number = typeof id === 'string' ? id : '';
  const isNumbered = cve.test(number) || capec.test(number);
  const fits = source === 'cve' ? cve.test(number) : source === 'capec' ? capec.test(number) : !isNumbered;
  if (!fits) {
    review.fail('external-reference', `${quoted(id)} does not go with the source ${quoted(source)}`, '2.5');
  }
}

export const externalReference: Check = record({
  properties: { source_name: text, description: text, url: uri, hashes: externalHashes, external_id: text },
  required: ['source_name'],
  anyOf: ['description', 'url', 'external_id'],
  rules: [reviewNumbering],
  section: '2.5',
});

const selectorText = /^(?:[a-z0-9_-]{3,249}(?:\.(?:\[\d+\]|[a-z0-9_-]{1,250}))*|id)$/;
const selector = textThat((value) => value.length <= 5000 && selectorText.test(value), 'a selector', '7.2.3.1');

export const granularMarking: Check = record({
  properties: { selectors: list(selector), lang: text, marking_ref: identifierOf('marking-definition') },
  required: ['selectors', 'marking_ref'],
  section: '7.2.3',
});

export const killChainPhase: Check = record({
  properties: { kill_chain_name: text, phase_name: text },
  required: ['kill_chain_name', 'phase_name'],
  section: '2.11',
});

export const specVersion: Check = oneOf('2.0', '2.1');

/** Common properties of domain, relationship and meta objects (section 3.2). */
export const coreProperties: Properties = {
  type,
  spec_version: specVersion,
  id: identifier,
  created_by_ref: identifier,
  labels: list(text),
  created: versionTimestamp,
  modified: versionTimestamp,
  revoked: boolean,
  confidence: integer(0, 100),
  lang: text,
  external_references: list(externalReference),
  object_marking_refs: list(identifier),
  granular_markings: list(granularMarking),
  extensions: definedExtensions,
};

export const coreRequired: readonly string[] = ['type', 'spec_version', 'id', 'created', 'modified'];

/** Common properties of cyber-observable objects (section 3.2). */
export const observableProperties: Properties = {
  type,
  spec_version: specVersion,
  id: identifier,
  object_marking_refs: list(identifier),
  granular_markings: list(granularMarking),
  defanged: boolean,
  extensions: observableExtensions,
};

export const observableRequired: readonly string[] = ['type', 'id'];
