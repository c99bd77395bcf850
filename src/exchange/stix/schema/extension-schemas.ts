import {
  alertAudiences,
  alertFields,
  alertSeverities,
  caveats,
  informationCredibilities,
  sectors,
  sourceReliabilities,
} from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { propertyName } from '../property-name.ts';
import type { ExtensionName } from './extension-ids.ts';
import {
  country,
  day,
  decimal,
  dialect,
  extensionOf,
  listOf,
  longText,
  markingReferences,
  moment,
  name,
  objectOf,
  oneOf,
  tally,
  text,
  translations,
  uuid,
} from './schema-parts.ts';

const substanceProperties: JsonObject = {
  register_id: name,
  name,
  kind: oneOf(['substance', 'class', 'equipment', 'reagent', 'reported']),
  inchikey: { type: 'string', pattern: '^[A-Z]{14}-[A-Z]{10}-[A-Z]$' },
  cas_rn: { type: 'string', pattern: '^[0-9]{2,7}-[0-9]{2}-[0-9]$' },
};

const evidence: JsonObject = { place: name, substance: name, evidence_marking_refs: markingReferences };

function textsOf(names: readonly string[]): JsonObject {
  return {
    ...objectOf(Object.fromEntries(names.map((entry) => [propertyName(entry), translations]))),
    additionalProperties: false,
    minProperties: 1,
  };
}

/** JSON Schemas (draft 2020-12) of what stands under each extension's key. */
export const extensionSchemas: Readonly<Record<ExtensionName, JsonObject>> = {
  substance: {
    $schema: dialect,
    title: 'substance',
    oneOf: [
      {
        type: 'object',
        properties: { extension_type: { const: 'new-sco' } },
        required: ['extension_type'],
      },
      extensionOf(
        'substances of an object',
        { substances: listOf(objectOf(substanceProperties, ['register_id', 'name'])) },
        ['substances'],
      ),
    ],
  },
  laboratoryResult: extensionOf(
    'laboratory result',
    { ...evidence, methods: listOf(name), found_on: day, samples: tally, form: name },
    ['substance'],
  ),
  seizure: extensionOf(
    'seizure',
    { ...evidence, events: decimal, mass: decimal, unit: name, period: day, origin_country: country, form: name },
    ['period', 'unit'],
  ),
  signal: extensionOf(
    'statistical signal',
    {
      ...evidence,
      kind: name,
      indicator: name,
      period: day,
      observed: decimal,
      expected: decimal,
      upper: decimal,
      method: name,
      as_of: day,
    },
    ['kind', 'indicator', 'place', 'period', 'method', 'as_of'],
  ),
  wastewaterResult: extensionOf(
    'wastewater result',
    { ...evidence, period: day, value: decimal, low: decimal, high: decimal, unit: name },
    ['place', 'period', 'value', 'unit'],
  ),
  series: extensionOf(
    'series of figures as they stood on a day',
    {
      ...evidence,
      indicator: name,
      unit: name,
      source: name,
      frequency: name,
      window: name,
      as_of: day,
      points: listOf(
        objectOf({ period: day, value: decimal, low: decimal, high: decimal, status: name }, ['period', 'status']),
      ),
    },
    ['indicator', 'unit', 'place', 'source', 'frequency', 'as_of'],
  ),
  alert: extensionOf(
    'alert: what Regulation (EU) 2023/1322, article 13 (2), lists, for whom, how severe and how sure',
    {
      alert_id: uuid,
      owner: country,
      version: { type: 'integer', minimum: 1 },
      state: oneOf(['published', 'updated', 'retracted']),
      title: translations,
      fields: textsOf(alertFields),
      audiences: textsOf(alertAudiences),
      severity: oneOf(alertSeverities),
      reliability: oneOf(sourceReliabilities),
      credibility: oneOf(informationCredibilities),
      event_from: day,
      event_until: day,
      substances: listOf(name),
      places: listOf(name),
      training: { type: 'boolean' },
      retraction: translations,
      request: objectOf({ text: translations, due: day }, ['due']),
    },
    ['alert_id'],
  ),
  reply: extensionOf(
    'reply of another node to an alert',
    {
      reply_id: uuid,
      alert_id: uuid,
      owner: country,
      kind: oneOf(['note', 'sighting', 'answer']),
      text: translations,
      count: tally,
      first_seen: day,
      last_seen: day,
      places: listOf(name),
      answer: oneOf(['yes', 'no', 'unknown']),
    },
    ['reply_id', 'alert_id', 'owner', 'kind'],
  ),
  entry: extensionOf(
    'entry of the account room; what it says is JSON text, as the contract of its kind has it, and is absent where it was withdrawn',
    { entry_id: name, kind: name, owner: country, version: tally, content: longText },
    ['entry_id', 'kind', 'owner', 'version'],
  ),
  /** What it does not know it may not ignore: a marking with another property is one that nobody understands. */
  handling: {
    ...extensionOf(
      'handling',
      {
        releasable_to: listOf(country),
        sectors: listOf(oneOf(sectors)),
        caveats: listOf(oneOf(caveats)),
        originators: listOf(country),
        embargo_until: moment,
        expires: moment,
        legal_basis: text,
      },
      [],
    ),
    additionalProperties: false,
    minProperties: 2,
  },
  provenance: extensionOf(
    'provenance: the node that made the object, and its Ed25519 signature (RFC 8032) of the canonical JSON (RFC 8785) of the object without the signature',
    {
      owner: country,
      key: { type: 'string', minLength: 16, maxLength: 200 },
      signature: { type: 'string', pattern: '^[A-Za-z0-9_-]{86}$' },
    },
    ['owner', 'key'],
  ),
};
