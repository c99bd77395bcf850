import { isJsonObject, type JsonObject } from '../../json/json-value.ts';
import {
  dictionary,
  identifier,
  identifierNotOf,
  identifierOf,
  list,
  oneOf,
  type RecordShape,
  text,
  timestamp,
} from './check.ts';
import {
  definedExtensions,
  extensionType,
  externalReference,
  granularMarking,
  specVersion,
} from './common-properties.ts';
import { quoted, type Review } from './finding.ts';
import { isLanguageTag } from './languages.ts';

const propertyName = /^[a-z0-9_]{3,250}$/;

/** Translations: a language tag, under it property names (section 7.1). */
function reviewContents(object: JsonObject, review: Review): void {
  const contents = object['contents'];
  if (!isJsonObject(contents)) return;
  review.enter('contents');
  for (const [language, translations] of Object.entries(contents)) {
    review.enter(language);
    if (!isLanguageTag(language)) review.fail('language', `${quoted(language)} is not a language tag`, '7.1');
    if (isJsonObject(translations)) reviewTranslations(translations, review);
    else review.fail('property-type', `${quoted(translations)} is not a dictionary`, '7.1');
    review.leave();
  }
  review.leave();
}

function reviewTranslations(translations: JsonObject, review: Review): void {
  for (const name of Object.keys(translations)) {
    if (!propertyName.test(name)) {
      review.failAt(name, 'property-name', `${quoted(name)} is not the name of a property`, '7.1');
    }
  }
}

/** Properties at top level are named by extensions of that type alone (section 7.3). */
function reviewToplevelNames(object: JsonObject, review: Review): void {
  const types = object['extension_types'];
  const toplevel = Array.isArray(types) && types.includes('toplevel-property-extension');
  if (!toplevel && types !== undefined && object['extension_properties'] !== undefined) {
    review.failAt('extension_properties', 'extension', 'only a toplevel-property-extension names properties', '7.3');
  }
}

/** Meta objects with the common properties (chapter 7). */
export const metaObjects: Readonly<Record<string, RecordShape>> = {
  'language-content': {
    section: '7.1',
    properties: {
      object_ref: identifierNotOf('bundle', 'language-content'),
      object_modified: timestamp,
      contents: dictionary(),
    },
    required: ['object_ref', 'contents'],
    rules: [reviewContents],
  },
  'extension-definition': {
    section: '7.3',
    properties: {
      name: text,
      description: text,
      schema: text,
      version: text,
      extension_types: list(extensionType),
      extension_properties: list(text),
    },
    required: ['name', 'schema', 'version', 'extension_types'],
    rules: [reviewToplevelNames],
  },
};

interface TrafficLight {
  readonly id: string;
  readonly name: string;
}

/** The only markings of type `tlp` that may exist (section 7.2.1.4). */
const trafficLights: Readonly<Record<string, TrafficLight>> = {
  white: { id: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', name: 'TLP:WHITE' },
  green: { id: 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', name: 'TLP:GREEN' },
  amber: { id: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', name: 'TLP:AMBER' },
  red: { id: 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', name: 'TLP:RED' },
};

const trafficLightCreated = '2017-01-20T00:00:00.000Z';
const trafficLightProperties: ReadonlySet<string> = new Set([
  'type',
  'spec_version',
  'id',
  'name',
  'created',
  'definition_type',
  'definition',
]);

function isTrafficLight(object: JsonObject): boolean {
  const definition = object['definition'];
  const light = Object.values(trafficLights).find((one) => one.id === object['id']);
  if (light === undefined || !isJsonObject(definition)) return false;
  const old = object['spec_version'] === undefined;
  if (object['name'] !== light.name && !(old && object['name'] === undefined)) return false;
  const colour = definition['tlp'];
  const fits = colour === undefined || (typeof colour === 'string' && trafficLights[colour] === light);
  const bare = Object.keys(object).every((name) => trafficLightProperties.has(name));
  return fits && bare && object['created'] === trafficLightCreated && (old || object['spec_version'] === '2.1');
}

/** A marking says what it is by `definition_type` and `definition`, or by an extension (section 7.2.1). */
function reviewDefinition(object: JsonObject, review: Review): void {
  const type = object['definition_type'];
  const definition = object['definition'];
  if (type === 'tlp') {
    if (!isTrafficLight(object))
      review.fail('marking', 'a TLP marking must be one of those of the standard', '7.2.1.4');
    return;
  }
  if (type === undefined || definition === undefined) reviewExtended(object, review);
  if (type !== undefined && typeof type !== 'string') {
    review.failAt('definition_type', 'property-type', `${quoted(type)} is not a string`, '7.2.1');
  }
  if (definition !== undefined && !isJsonObject(definition)) {
    review.failAt('definition', 'marking', `${quoted(definition)} is not an object`, '7.2.1');
  }
  if (type === 'statement') reviewStatement(definition, review);
  else if (typeof type === 'string' && (type.startsWith('statement') || type.endsWith('tlp'))) {
    review.failAt('definition_type', 'marking', `${quoted(type)} is not a type of marking`, '7.2.1');
  }
}

function reviewExtended(object: JsonObject, review: Review): void {
  if (object['extensions'] !== undefined) return;
  review.fail('required', 'definition_type and definition are required where no extension is', '7.2.1');
}

function reviewStatement(definition: JsonObject[string] | undefined, review: Review): void {
  const statement = isJsonObject(definition) ? definition['statement'] : undefined;
  if (typeof statement === 'string') return;
  review.failAt('definition', 'marking', 'a statement marking needs a statement', '7.2.1.3');
}

const markingId = identifierOf('marking-definition');

/** A marking cannot mark itself (section 7.2). */
function reviewCircle(object: JsonObject, review: Review): void {
  const id = object['id'];
  const refs = object['object_marking_refs'];
  if (Array.isArray(refs) && refs.includes(id)) {
    review.failAt('object_marking_refs', 'marking', 'a marking cannot mark itself', '7.2.2');
  }
  const granular = object['granular_markings'];
  if (!Array.isArray(granular)) return;
  if (granular.some((one) => isJsonObject(one) && one['marking_ref'] === id)) {
    review.failAt('granular_markings', 'marking', 'a marking cannot mark itself', '7.2.3');
  }
}

/** A marking-definition has no versions and so not all common properties (section 7.2.1). */
export const markingDefinition: RecordShape = {
  section: '7.2.1',
  properties: {
    type: oneOf('marking-definition'),
    spec_version: specVersion,
    id: markingId,
    name: text,
    created_by_ref: identifier,
    created: timestamp,
    external_references: list(externalReference),
    object_marking_refs: list(markingId),
    granular_markings: list(granularMarking),
    extensions: definedExtensions,
  },
  required: ['type', 'spec_version', 'id', 'created'],
  rules: [reviewDefinition, reviewCircle],
};

/** In version 2.0 a marking had no name and said nothing of its version. */
export const markingDefinitionTwoZero: RecordShape = { ...markingDefinition, required: ['type', 'id', 'created'] };

/** A bundle promises nothing of its own but an id; what is in it is reviewed object by object (chapter 8). */
export const bundle: RecordShape = {
  section: '8',
  properties: { type: oneOf('bundle'), id: identifierOf('bundle') },
  required: ['type', 'id'],
};
