import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Marking, publicMarking, type TlpLabel } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import type { Digest } from '../identifier.ts';
import { extensionIds, foreignExtensionIds } from '../schema/extension-ids.ts';
import type { StixObject } from '../stix-object.ts';
import { decodeMarkings, type KnownMarking } from './decode-markings.ts';
import { encodeMarking } from './encode-marking.ts';
import type { UnknownMarking } from './unknown-marking.ts';

const digest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest();
const clear = 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487';
const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb';
const amber = 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421';
const own = 'marking-definition--2d75bc93-1161-4f09-9d3a-00243dea23f4';
const other = 'marking-definition--3ab2621e-a15d-406a-81db-672cb1aeb954';

function object(properties: JsonObject): StixObject {
  return { type: 'note', id: 'note--0ed68c7c-5b3d-4df1-ba02-d9e36c41cd29', content: 'text', ...properties };
}

function definition(id: string, content: JsonObject): StixObject {
  return { type: 'marking-definition', spec_version: '2.1', id, created: '2026-01-01T00:00:00.000Z', ...content };
}

function extended(extension: string, content: JsonObject): JsonObject {
  return { extensions: { [extension]: { extension_type: 'property-extension', ...content } } };
}

function decode(references: readonly string[], definitions: readonly StixObject[] = []): KnownMarking | UnknownMarking {
  return decodeMarkings(object({ object_marking_refs: references }), (id) =>
    definitions.find((entry) => entry.id === id),
  );
}

function known(decoded: KnownMarking | UnknownMarking): Marking {
  if ('unknown' in decoded) throw new Error(decoded.unknown);
  return decoded.marking;
}

describe('the Traffic Light Protocol', () => {
  test.each<[string, TlpLabel]>([
    ['94868c89-83c2-464b-929b-a1a8aa3c8487', 'CLEAR'],
    ['bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'GREEN'],
    ['55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'AMBER'],
    ['939a9414-2ddd-4d32-a0cd-375ea402b003', 'AMBER+STRICT'],
    ['e828b379-4e03-4974-9ac4-e53a884c97c1', 'RED'],
    ['613f2e26-407d-48c7-9eca-b8e91df99dc9', 'CLEAR'],
    ['34098fce-860f-48ae-8e50-ebd3cc5e41da', 'GREEN'],
    ['f88d31f6-486f-44da-b317-01333bde0b82', 'AMBER'],
    ['5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'RED'],
  ])('definition %s of version 2 or 1 is %s', (uuid, tlp) => {
    expect(decode([`marking-definition--${uuid}`])).toEqual({ marking: { ...publicMarking, tlp }, parts: {} });
  });

  test('of several labels the strictest counts', () => {
    expect(known(decode([green, amber, clear])).tlp).toBe('AMBER');
  });

  test('a label under another identifier is none', () => {
    const first = definition(own, { definition_type: 'tlp', definition: { tlp: 'white' } });
    const second = definition(own, extended(foreignExtensionIds.tlp, { tlp_2_0: 'clear' }));
    expect(decode([own], [first])).toEqual({ unknown: 'unknown-definition' });
    expect(decode([own], [second])).toEqual({ unknown: 'unknown-definition' });
  });
});

describe('nobody sees what is not clearly marked', () => {
  test('no marking, no label, an empty list', () => {
    const handling = definition(own, extended(extensionIds.handling, { releasable_to: ['MX'] }));
    expect(decodeMarkings(object({}), () => undefined)).toEqual({ unknown: 'unmarked' });
    expect(decode([])).toEqual({ unknown: 'unmarked' });
    expect(decode([own], [handling])).toEqual({ unknown: 'no-tlp' });
  });

  test('a definition that is not here, of another type, of another extension, of no extension', () => {
    expect(decode([green, own])).toEqual({ unknown: 'missing-definition' });
    expect(decode([green, own], [{ ...object({}), id: own }])).toEqual({ unknown: 'unknown-definition' });
    expect(decode([green, own], [definition(own, extended(extensionIds.alert, {}))])).toEqual({
      unknown: 'unknown-definition',
    });
    expect(decode([green, own], [definition(own, {})])).toEqual({ unknown: 'malformed-definition' });
  });

  test.each<[JsonObject, string]>([
    [{ releasable_to: [] }, 'malformed-definition'],
    [{ releasable_to: 'CA' }, 'malformed-definition'],
    [{ releasable_to: ['Canada'] }, 'malformed-definition'],
    [{ sectors: ['everybody'] }, 'malformed-definition'],
    [{ expires: 'soon' }, 'malformed-definition'],
    [{ expires: '2026-13-40T00:00:00Z' }, 'malformed-definition'],
    [{ legal_basis: 7 }, 'malformed-definition'],
    [{ caveats: ['EYES-ONLY'] }, 'unknown-caveat'],
    [{ caveats: ['ORCON'], floor: 3 }, 'unknown-definition'],
  ])('handling %j is not understood', (handling, unknown) => {
    expect(decode([green, own], [definition(own, extended(extensionIds.handling, handling))])).toEqual({ unknown });
  });

  test('lists without a country in common', () => {
    const one = definition(own, extended(extensionIds.handling, { releasable_to: ['MX'] }));
    const two = definition(other, extended(extensionIds.handling, { releasable_to: ['US'] }));
    expect(decode([green, own, other], [one, two])).toEqual({ unknown: 'nobody-in-common' });
  });

  test('markings in a ring count once, and without end are given up', () => {
    const ring = definition(own, {
      ...extended(extensionIds.handling, { sectors: ['health'] }),
      object_marking_refs: [green, own],
    });
    expect(known(decode([green, own], [ring]))).toMatchObject({ tlp: 'GREEN', sectors: ['health'] });
    const endless = (id: string): StixObject => {
      const next = `${(Number.parseInt(id.slice(20, 28), 16) + 1).toString(16).padStart(8, '0')}`;
      return definition(id, {
        ...extended(extensionIds.handling, { sectors: ['health'] }),
        object_marking_refs: [`marking-definition--${next}-1161-4f09-9d3a-00243dea23f4`],
      });
    };
    const found = decodeMarkings(object({ object_marking_refs: [green, own] }), endless);
    expect(found).toEqual({ unknown: 'malformed-definition' });
  });
});

describe('several definitions', () => {
  test('a label and a handling say one marking together', () => {
    const marking: Marking = {
      ...publicMarking,
      tlp: 'AMBER',
      releasableTo: ['CA', 'MX'],
      sectors: ['health'],
      caveats: ['ORCON'],
      originators: ['CA'],
      embargoUntil: '2026-12-01T00:00:00.000Z',
      expires: '2027-12-01T00:00:00.000Z',
      legalBasis: 'Memorandum of 2024',
    };
    const definitions = encodeMarking(marking, digest);
    const ids = definitions.map(({ id }) => id);
    expect(ids[0]).toBe(amber);
    expect(decode(ids, definitions)).toEqual({ marking, parts: {} });
  });

  test('two lists release to what they have in common', () => {
    const one = definition(own, extended(extensionIds.handling, { releasable_to: ['MX', 'US'] }));
    const two = definition(other, extended(extensionIds.handling, { releasable_to: ['US', 'CA'] }));
    expect(known(decode([amber, own, other], [one, two]))).toMatchObject({ tlp: 'AMBER', releasableTo: ['US'] });
  });

  test('what a definition is marked with counts too', () => {
    const strict = definition(own, {
      ...extended(extensionIds.handling, { sectors: ['health'] }),
      object_marking_refs: [amber],
    });
    expect(known(decode([green, own], [strict]))).toMatchObject({ tlp: 'AMBER', sectors: ['health'] });
  });

  test('a statement stays as the basis, and opens nothing', () => {
    const statement = definition(own, { definition_type: 'statement', definition: { statement: 'Copyright 2026' } });
    expect(known(decode([green, own], [statement]))).toMatchObject({ tlp: 'GREEN', legalBasis: 'Copyright 2026' });
    expect(decode([own], [statement])).toEqual({ unknown: 'no-tlp' });
  });

  test('a part is as strict as its own marking, the whole as its strictest part', () => {
    const marked = object({
      object_marking_refs: [green],
      granular_markings: [
        { marking_ref: amber, selectors: ['content'] },
        { lang: 'en', selectors: ['content'] },
      ],
    });
    const decoded = decodeMarkings(marked, () => undefined);
    expect(known(decoded).tlp).toBe('AMBER');
    expect(decoded).toMatchObject({ parts: { content: { tlp: 'AMBER' } } });
  });

  test('a part with a marking that nobody knows hides the whole', () => {
    const marked = object({
      object_marking_refs: [green],
      granular_markings: [{ marking_ref: own, selectors: ['content'] }],
    });
    expect(decodeMarkings(marked, () => undefined)).toEqual({ unknown: 'missing-definition' });
    const broken = object({ object_marking_refs: [green], granular_markings: [{ selectors: ['content'] }] });
    expect(decodeMarkings(broken, () => undefined)).toEqual({ unknown: 'malformed-definition' });
  });

  test('a definition itself may be seen by whom it releases to', () => {
    const handling = definition(own, extended(extensionIds.handling, { releasable_to: ['MX'] }));
    expect(known(decodeMarkings(handling, () => undefined))).toMatchObject({ tlp: 'CLEAR', releasableTo: ['MX'] });
  });
});

/** The values of the example that others publish (EXCHANGE.md, section 4). */
describe('Information Exchange Policy 2.0', () => {
  const policy = {
    encrypt_in_transit: 'may',
    permitted_actions: 'externally-visible-direct-actions',
    affected_party_notifications: 'may',
    tlp: 'amber',
    provider_attribution: 'may',
    unmodified_resale: 'must-not',
    iep_id: '0224bfdf-ea3a-49c3-96f6-66d908bb1845',
    iep_version: 2.0,
    description: 'This is a TLP-AMBER Information Exchange Policy',
    start_date: '2022-10-01T00:00:00Z',
  };
  const read = (changes: JsonObject): KnownMarking | UnknownMarking =>
    decode([own], [definition(own, extended(foreignExtensionIds.iep, { ...policy, ...changes }))]);

  test('label, begin and end', () => {
    expect(known(read({ end_date: '2027-10-01T00:00:00Z' }))).toEqual({
      ...publicMarking,
      tlp: 'AMBER',
      embargoUntil: '2022-10-01T00:00:00.000Z',
      expires: '2027-10-01T00:00:00.000Z',
    });
  });

  test.each<JsonObject>([
    { permitted_actions: 'none' },
    { permitted_actions: ['externally-visible-direct-actions', 'contact-for-instruction'] },
    { provider_attribution: 'must-not' },
  ])('%j is passed on by nobody', (changes) => {
    expect(known(read(changes)).caveats).toEqual(['NO-ONWARD', 'ORCON']);
  });

  test.each<JsonObject>([
    { tlp: 'blue' },
    { permitted_actions: 'anything' },
    { end_date: 'never' },
    { new_rule: 'must' },
  ])('%j is not understood', (changes) => {
    expect(read(changes)).toHaveProperty('unknown');
  });
});

test('what is for persons by name is not written at all', () => {
  expect(() => encodeMarking({ ...publicMarking, tlp: 'RED', recipients: ['CA:ana'] }, digest)).toThrowError(
    /exchange.named-persons/,
  );
});

test('a moment that cannot be read is understood by nobody', () => {
  const definitions = encodeMarking({ ...publicMarking, expires: 'next year' }, digest);
  expect(
    decode(
      definitions.map(({ id }) => id),
      definitions,
    ),
  ).toEqual({ unknown: 'malformed-definition' });
});

test('the order of a list makes no other definition', () => {
  const one = encodeMarking({ ...publicMarking, releasableTo: ['CA', 'MX'] }, digest);
  const two = encodeMarking({ ...publicMarking, releasableTo: ['MX', 'CA', 'MX'] }, digest);
  expect(two).toEqual(one);
});
