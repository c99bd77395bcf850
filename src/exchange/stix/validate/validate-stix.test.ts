import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../json/json-value.ts';
import { validateStix } from './validate-stix.ts';

const uuid = '0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061';
const dates = { created: '2024-05-12T08:17:27.000Z', modified: '2024-05-12T08:17:27.000Z' };

function versioned(type: string, properties: JsonObject): JsonObject {
  return { type, spec_version: '2.1', id: `${type}--${uuid}`, ...dates, ...properties };
}

function observable(type: string, properties: JsonObject): JsonObject {
  return { type, spec_version: '2.1', id: `${type}--${uuid}`, ...properties };
}

const marking = `marking-definition--${uuid}`;
const extension = `extension-definition--${uuid}`;

const indicator = versioned('indicator', {
  name: 'Nitazene in counterfeit tablets',
  lang: 'fr-CA',
  confidence: 80,
  pattern: "[chemical-substance:cas_number = '14188-81-9']",
  pattern_type: 'stix',
  valid_from: '2024-05-12T08:17:27Z',
  object_marking_refs: [marking],
  granular_markings: [{ selectors: ['external_references.[0].url'], marking_ref: marking }],
  external_references: [{ source_name: 'EDAS', url: 'https://example.org/alert' }],
  extensions: { [extension]: { extension_type: 'property-extension', kind: 'alert' } },
});

/** One object of each kind that the standard has rules of its own for, and what it cannot be without. */
const objects: readonly (readonly [JsonObject, readonly string[]])[] = [
  [indicator, ['pattern', 'pattern_type', 'valid_from', 'created', 'modified', 'spec_version', 'id', 'type']],
  [versioned('identity', { name: 'Node' }), ['name']],
  [versioned('location', { country: 'ca' }), ['country']],
  [versioned('malware', { is_family: false }), ['is_family']],
  [versioned('note', { content: 'a', object_refs: [`indicator--${uuid}`] }), ['content', 'object_refs']],
  [
    versioned('observed-data', {
      first_observed: '2024-01-01T00:00:00Z',
      last_observed: '2024-01-02T00:00:00Z',
      number_observed: 1,
      object_refs: [`file--${uuid}`],
    }),
    ['first_observed', 'last_observed', 'number_observed', 'object_refs'],
  ],
  [
    versioned('relationship', {
      relationship_type: 'mitigates',
      source_ref: `course-of-action--${uuid}`,
      target_ref: `indicator--${uuid}`,
    }),
    ['relationship_type', 'source_ref', 'target_ref'],
  ],
  [versioned('sighting', { sighting_of_ref: `indicator--${uuid}` }), ['sighting_of_ref']],
  [
    versioned('language-content', { object_ref: `indicator--${uuid}`, contents: { es: { name: 'Nitaceno' } } }),
    ['object_ref', 'contents'],
  ],
  [
    versioned('extension-definition', {
      name: 'Substance',
      schema: 'https://example.org/schema.json',
      version: '1.0.0',
      extension_types: ['new-sco'],
    }),
    ['name', 'schema', 'version', 'extension_types'],
  ],
  [observable('url', { value: 'https://example.org/' }), ['value', 'id', 'type']],
  [observable('file', { name: 'a.exe' }), ['name']],
  [observable('network-traffic', { protocols: ['tcp'], src_ref: `ipv4-addr--${uuid}` }), ['protocols', 'src_ref']],
  [observable('chemical-substance', { name: 'Isotonitazene' }), ['id', 'type']],
];

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

describe.each(objects)('$type', (object, required) => {
  test('is conformant', () => {
    expect(validateStix(object)).toEqual([]);
  });

  test.each(required)('cannot be without %s', (name) => {
    expect(validateStix(without(object, name))).not.toEqual([]);
  });
});

// Each breaks one rule; the OASIS validator 3.1.4 refuses each.
const breaches: readonly (readonly [string, JsonObject, string])[] = [
  ['modified before created', { ...indicator, modified: '2024-05-11T08:17:27.000Z' }, 'time-order'],
  ['created to the second', { ...indicator, created: '2024-05-12T08:17:27Z' }, 'timestamp'],
  ['valid until it begins', { ...indicator, valid_until: '2024-05-12T08:17:27Z' }, 'time-order'],
  ['an unknown language', { ...indicator, lang: 'foo' }, 'language'],
  ['no pattern', { ...indicator, pattern: 'isotonitazene' }, 'pattern'],
  ['confidence above 100', { ...indicator, confidence: 101 }, 'property-value'],
  ['an empty list', { ...indicator, labels: [] }, 'empty-list'],
  ['null', { ...indicator, description: null }, 'property-type'],
  ['an identifier of another type', { ...indicator, id: `tool--${uuid}` }, 'identifier'],
  ['a reserved name', { ...indicator, severity: 'high' }, 'property-name'],
  ['a name with a hyphen at its beginning', { ...indicator, 'x-kind': 'a' }, 'property-name'],
  ['a binary that is none', { ...indicator, photo_bin: 'no!' }, 'property-value'],
  [
    'an extension by name on a domain object',
    { ...indicator, extensions: { 'pdf-ext': { pdfid0: 'a' } } },
    'extension',
  ],
  ['an extension without type', { ...indicator, extensions: { [extension]: { kind: 'alert' } } }, 'required'],
  ['a selector into nothing', withSelector('labels.[3]'), 'selector'],
  ['a source without anything', { ...indicator, external_references: [{ source_name: 'x' }] }, 'required'],
  ['a CVE of another source', withReference({ source_name: 'x', external_id: 'CVE-2024-1234' }), 'external-reference'],
  ['a hash that is too short', observable('file', { hashes: { 'SHA-256': 'abc' } }), 'hash'],
  [
    'both content and address',
    observable('artifact', { payload_bin: 'YWJj', url: 'http://a/', hashes: {} }),
    'exclusive',
  ],
  [
    'a computed identifier of a process',
    { type: 'process', id: `process--${uuid.replace('4a4d', '5a4d')}`, pid: 1 },
    'identifier',
  ],
  ['a short hive', observable('windows-registry-key', { key: 'HKLM\\a' }), 'property-value'],
  ['a latitude alone', versioned('location', { country: 'ca', latitude: 1 }), 'exclusive'],
  ['a family without name', versioned('malware', { is_family: true }), 'required'],
  [
    'a sighting by a tool',
    versioned('sighting', { sighting_of_ref: `tool--${uuid}`, where_sighted_refs: [`tool--${uuid}`] }),
    'reference',
  ],
  ['a made-up TLP marking', tlp('amber', marking), 'marking'],
  ['a marking of itself', { ...statement(), object_marking_refs: [marking] }, 'marking'],
];

function withSelector(selector: string): JsonObject {
  return { ...indicator, granular_markings: [{ selectors: [selector], marking_ref: marking }] };
}

function withReference(reference: JsonObject): JsonObject {
  return {
    ...indicator,
    external_references: [reference],
    granular_markings: [{ selectors: ['name'], marking_ref: marking }],
  };
}

function statement(): JsonObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id: marking,
    created: '2024-01-01T00:00:00Z',
    definition_type: 'statement',
    definition: { statement: 'For laboratories' },
  };
}

function tlp(colour: string, id: string): JsonObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created: '2017-01-20T00:00:00.000Z',
    definition_type: 'tlp',
    name: `TLP:${colour.toUpperCase()}`,
    definition: { tlp: colour },
  };
}

describe('a breach is named', () => {
  test.each(breaches)('%s', (_, object, code) => {
    expect(validateStix(object).map((finding) => finding.code)).toContain(code);
  });

  test('with its place', () => {
    const [finding] = validateStix(withReference({ source_name: 'x', url: 'nowhere' }));

    expect(finding).toMatchObject({ path: 'external_references[0].url', section: '2.7' });
  });
});

describe('markings', () => {
  // The identifiers are those of the standard, section 7.2.1.4.
  test.each([
    ['white', '613f2e26-407d-48c7-9eca-b8e91df99dc9'],
    ['green', '34098fce-860f-48ae-8e50-ebd3cc5e41da'],
    ['amber', 'f88d31f6-486f-44da-b317-01333bde0b82'],
    ['red', '5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
  ])('TLP 1.0 %s', (colour, id) => {
    expect(validateStix(tlp(colour, `marking-definition--${id}`))).toEqual([]);
  });

  test('TLP 2.0 by its extension', () => {
    const amberStrict = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
      created: '2022-10-01T00:00:00.000Z',
      name: 'TLP:AMBER+STRICT',
      extensions: {
        'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
          extension_type: 'property-extension',
          tlp_2_0: 'amber+strict',
        },
      },
    };

    expect(validateStix(amberStrict)).toEqual([]);
    expect(validateStix(without(amberStrict, 'extensions'))).not.toEqual([]);
  });

  test('a statement', () => {
    expect(validateStix(statement())).toEqual([]);
  });
});

describe('bundles', () => {
  const bundle = (...contents: readonly JsonValue[]): JsonObject => ({
    type: 'bundle',
    id: `bundle--${uuid}`,
    objects: contents,
  });

  test('are as good as what is in them', () => {
    expect(validateStix(bundle(indicator))).toEqual([]);
    expect(validateStix(bundle(indicator, without(indicator, 'pattern')))).toMatchObject([
      { path: 'objects[1].pattern', code: 'required' },
    ]);
  });

  test('hold objects of version 2.0 that say nothing of their version', () => {
    const old = without(versioned('identity', { name: 'a', identity_class: 'group' }), 'spec_version');

    expect(validateStix(bundle(old))).toEqual([]);
    expect(validateStix(old)).not.toEqual([]);
    expect(validateStix(bundle(without(old, 'identity_class')))).not.toEqual([]);
  });
});

describe('whatever comes', () => {
  test('is judged without a fall, and changing nothing', () => {
    const names = fc.constantFrom(...Object.keys(indicator), 'objects', 'cpe', 'hashes', 'payload_bin', '__proto__');
    const input = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(names, fc.jsonValue()).map((extra) => ({ ...indicator, ...extra })),
      fc
        .tuple(fc.constantFrom('file', 'bundle', 'observed-data', 'constructor'), fc.dictionary(names, fc.jsonValue()))
        .map(([type, extra]) => ({ ...extra, type, id: `${type}--${uuid}` })),
    );

    fc.assert(
      fc.property(input, (value) => {
        const before = JSON.stringify(value);
        validateStix(value);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  test('is refused unread where it is nested too deep', () => {
    let value: JsonValue = 'a';
    for (let level = 0; level < 20_000; level += 1) value = [value];

    expect(validateStix({ ...indicator, custom_value: value })).toMatchObject([{ code: 'size' }]);
  });
});
