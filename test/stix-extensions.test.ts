import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  type Encoding,
  type ExtensionName,
  encodeAlert,
  encodeReply,
  extensionDefinition,
  extensionIds,
  extensionSchemas,
  isJsonObject,
  type JsonObject,
  projectIdentity,
  type StixObject,
  stixProfiles,
  validateStix,
  withProvenance,
} from '../src/exchange/index.ts';
import { findPlace, findSubstance } from '../src/model/index.ts';
import { alertArbitrary, replyArbitrary } from './_alert-arbitrary.ts';

const names = Object.keys(extensionIds) as ExtensionName[];
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: false });
const validators = new Map(names.map((name) => [extensionIds[name], ajv.compile({ ...extensionSchemas[name] })]));
const day = '2026-02-01';
const extension = { extension_type: 'property-extension' };
const uuid = '2cb96b38-6732-4729-820c-e336044654e0';

/** One that is right, and others that each have one fault. */
const examples: Readonly<
  Record<ExtensionName, { readonly valid: JsonObject; readonly faults: readonly JsonObject[] }>
> = {
  substance: {
    valid: { ...extension, substances: [{ register_id: 'fentanyl', name: 'Fentanyl', cas_rn: '437-38-7' }] },
    faults: [
      { ...extension },
      { ...extension, substances: [] },
      { ...extension, substances: [{ name: 'Fentanyl' }] },
      { ...extension, substances: [{ register_id: 'fentanyl', name: 'Fentanyl', cas_rn: '437387' }] },
      { ...extension, substances: [{ register_id: 'fentanyl', name: 'Fentanyl', inchikey: 'PJMPHNIQZUBGLI' }] },
    ],
  },
  laboratoryResult: {
    valid: { ...extension, substance: 'fentanyl', methods: ['GC-MS'], found_on: day, samples: 3, form: 'powder' },
    faults: [
      { ...extension, methods: ['GC-MS'] },
      { ...extension, substance: 'fentanyl', methods: [] },
      { ...extension, substance: 'fentanyl', samples: -1 },
      { ...extension, substance: 'fentanyl', samples: 1.5 },
      { ...extension, substance: 'fentanyl', found_on: '1 February' },
      { substance: 'fentanyl' },
    ],
  },
  seizure: {
    valid: { ...extension, period: day, unit: 'kg', mass: 12.5, place: 'CA-BC', origin_country: 'CN' },
    faults: [
      { ...extension, unit: 'kg', mass: 12.5 },
      { ...extension, period: day, unit: 'kg', mass: 'much' },
      { ...extension, period: day, unit: 'kg', origin_country: 'China' },
    ],
  },
  signal: {
    valid: {
      ...extension,
      kind: 'rise',
      indicator: 'deaths',
      place: 'CA-BC',
      period: day,
      observed: 7,
      method: 'farrington',
      as_of: day,
    },
    faults: [
      { ...extension, kind: 'rise', indicator: 'deaths', place: 'CA-BC', period: day, method: 'farrington' },
      { ...extension, kind: '', indicator: 'deaths', place: 'CA-BC', period: day, method: 'farrington', as_of: day },
    ],
  },
  wastewaterResult: {
    valid: {
      ...extension,
      place: 'CA-BC/vancouver',
      period: day,
      value: 0.8,
      low: 0.5,
      high: 1.1,
      unit: 'mg/d/{1000}',
    },
    faults: [
      { ...extension, place: 'CA-BC/vancouver', period: day, unit: 'mg/d/{1000}' },
      { ...extension, place: 'CA-BC/vancouver', period: '2026-02-31x', value: 1, unit: 'mg' },
    ],
  },
  series: {
    valid: {
      ...extension,
      indicator: 'deaths',
      unit: '{deaths}',
      place: 'CA',
      source: 'phac',
      frequency: 'Q',
      as_of: day,
      points: [{ period: day, value: 3, status: 'A' }],
    },
    faults: [
      { ...extension, indicator: 'deaths', unit: '{deaths}', place: 'CA', source: 'phac', frequency: 'Q' },
      {
        ...extension,
        indicator: 'deaths',
        unit: '{deaths}',
        place: 'CA',
        source: 'phac',
        frequency: 'Q',
        as_of: day,
        points: [{ period: day, value: null, status: 'M' }],
      },
    ],
  },
  alert: {
    valid: { ...extension, alert_id: uuid, severity: 'severe', fields: { health_risks: { fr: 'Surdose' } } },
    faults: [
      { ...extension, severity: 'severe' },
      { ...extension, alert_id: 'Alert 7' },
      { ...extension, alert_id: uuid, severity: 'high' },
      { ...extension, alert_id: uuid, fields: { weather: { en: 'Rain' } } },
      { ...extension, alert_id: uuid, fields: { risk: { de: 'Gefahr' } } },
      { ...extension, alert_id: uuid, audiences: {} },
      { ...extension, alert_id: uuid, version: 0 },
      { ...extension, alert_id: uuid, request: { text: { en: 'Seen?' } } },
    ],
  },
  reply: {
    valid: { ...extension, reply_id: uuid, alert_id: uuid, owner: 'MX', kind: 'answer', answer: 'no' },
    faults: [
      { ...extension, reply_id: uuid, alert_id: uuid, owner: 'MX', kind: 'opinion' },
      { ...extension, reply_id: uuid, alert_id: uuid, owner: 'Mexico', kind: 'note' },
      { ...extension, reply_id: uuid, alert_id: uuid, owner: 'MX', kind: 'answer', answer: 'perhaps' },
    ],
  },
  entry: {
    valid: { ...extension, entry_id: uuid, kind: 'judgement', owner: 'MX', version: 3, content: '{"rated":"CA"}' },
    faults: [
      { ...extension, kind: 'judgement', owner: 'MX', version: 3 },
      { ...extension, entry_id: uuid, kind: 'judgement', owner: 'Mexico', version: 3 },
      { ...extension, entry_id: uuid, kind: 'judgement', owner: 'MX', version: -1 },
      { ...extension, entry_id: uuid, kind: 'judgement', owner: 'MX', version: 3, content: { rated: 'CA' } },
    ],
  },
  handling: {
    valid: { ...extension, releasable_to: ['CA', 'MX'], caveats: ['ORCON'], expires: '2027-01-01T00:00:00.000Z' },
    faults: [
      { ...extension },
      { ...extension, releasable_to: [] },
      { ...extension, releasable_to: ['Canada'] },
      { ...extension, caveats: ['EYES-ONLY'] },
      { ...extension, sectors: ['health'], recipients: ['CA:ana'] },
      { ...extension, expires: '2027-01-01' },
    ],
  },
  provenance: {
    valid: { ...extension, owner: 'CA', key: 'k'.repeat(43), signature: 's'.repeat(86) },
    faults: [
      { ...extension, owner: 'CA' },
      { ...extension, owner: 'ca', key: 'k'.repeat(43) },
      { ...extension, owner: 'CA', key: 'k'.repeat(43), signature: 'short' },
    ],
  },
};

describe.each(names)('extension %s', (name) => {
  const validate = validators.get(extensionIds[name])!;

  test('takes the right example', () => {
    expect(validate(examples[name].valid), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(examples[name].faults)('refuses %j', (fault) => {
    expect(validate(fault)).toBe(false);
  });

  test('its definition is valid STIX and holds the schema', () => {
    const definition = extensionDefinition(name);
    expect(validateStix(definition)).toEqual([]);
    expect(definition['schema']).toBe(canonicalJson(extensionSchemas[name]));
    expect(definition['created_by_ref']).toBe(projectIdentity.id);
  });
});

function encoding(profile: Encoding['profile']): Encoding {
  return {
    profile,
    digest: (text) => createHash('sha256').update(text, 'utf8').digest(),
    findSubstance,
    findPlace,
    node: {
      id: 'identity--8a3c7a8e-2a0b-4c55-8c0c-1c2d3e4f5a6b',
      name: 'Canada',
      url: 'https://node-ca.example',
      createdAt: '2010-01-01T00:00:00.000Z',
      modifiedAt: '2010-01-01T00:00:00.000Z',
    },
  };
}

function faultsOf(objects: readonly StixObject[]): readonly string[] {
  return objects.flatMap((object) => {
    const extensions = object['extensions'];
    if (!isJsonObject(extensions)) return [];
    return Object.entries(extensions).flatMap(([id, content]) => {
      const validate = validators.get(id as (typeof extensionIds)[ExtensionName]);
      return validate === undefined || validate(content)
        ? []
        : [`${object.id} ${id} ${ajv.errorsText(validate.errors)}`];
    });
  });
}

test.each(stixProfiles)('whatever is written in profile %s keeps to the published schemas', (profile) => {
  fc.assert(
    fc.property(alertArbitrary, replyArbitrary, (alert, reply) => {
      const objects = [...encodeAlert(alert, encoding(profile)), ...encodeReply(reply, encoding(profile))];
      expect(faultsOf(objects.map((object) => withProvenance(object, { owner: 'CA', key: 'k'.repeat(43) })))).toEqual(
        [],
      );
    }),
    { numRuns: 50 },
  );
});
