import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Digest,
  decodeAlert,
  decodeEntry,
  decodeMarkings,
  decodeReply,
  type Encoding,
  encodeAlert,
  encodeEntry,
  encodeMarking,
  encodeReply,
  isEntry,
  referencesOf,
  type StixObject,
  type StixProfile,
  stixProfiles,
  validateStix,
} from '../src/exchange/index.ts';
import { findPlace, findSubstance } from '../src/model/index.ts';
import { alertArbitrary, entryArbitrary, markingArbitrary, replyArbitrary } from './_alert-arbitrary.ts';

const digest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest();

function encoding(profile: StixProfile): Encoding {
  return {
    profile,
    digest,
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

/** As they arrive: through JSON. */
function sent(objects: readonly StixObject[]): readonly StixObject[] {
  return JSON.parse(JSON.stringify(objects)) as readonly StixObject[];
}

function faultsOf(objects: readonly StixObject[]): readonly unknown[] {
  return objects.flatMap((object) => validateStix(object).map((finding) => ({ id: object.id, ...finding })));
}

describe.each(stixProfiles)('profile %s', (profile) => {
  test('an alert arrives as it was sent', () => {
    fc.assert(
      fc.property(alertArbitrary, (alert) => {
        expect(decodeAlert(sent(encodeAlert(alert, encoding(profile))))).toEqual({ alert });
      }),
    );
  });

  test('a reply arrives as it was sent', () => {
    fc.assert(
      fc.property(replyArbitrary, (reply) => {
        expect(decodeReply(sent(encodeReply(reply, encoding(profile))))).toEqual({ reply });
      }),
    );
  });

  test('an entry arrives as it was sent, and is valid STIX 2.1', () => {
    fc.assert(
      fc.property(entryArbitrary, ({ uid, title, ...entry }) => {
        const objects = sent(encodeEntry({ uid, title, ...entry }, encoding(profile)));
        const [note, ...others] = objects.filter(isEntry);
        expect(others).toEqual([]);
        expect(note === undefined ? null : decodeEntry(note, objects)).toEqual({ entry });
        expect(faultsOf(objects)).toEqual([]);
      }),
    );
  });

  test('every object is valid STIX 2.1', () => {
    fc.assert(
      fc.property(alertArbitrary, replyArbitrary, (alert, reply) => {
        expect(faultsOf(sent(encodeAlert(alert, encoding(profile))))).toEqual([]);
        expect(faultsOf(sent(encodeReply(reply, encoding(profile))))).toEqual([]);
      }),
    );
  });

  test('everything that an object names stands before it, and every identifier once', () => {
    fc.assert(
      fc.property(alertArbitrary, (alert) => {
        const seen = new Set<string>();
        for (const object of encodeAlert(alert, encoding(profile))) {
          expect(referencesOf(object).filter((id) => !seen.has(id))).toEqual([]);
          expect(seen.has(object.id)).toBe(false);
          seen.add(object.id);
        }
      }),
    );
  });
});

test('a marking arrives as it was sent', () => {
  fc.assert(
    fc.property(markingArbitrary, (marking) => {
      const definitions = encodeMarking(marking, digest);
      const object: StixObject = {
        type: 'note',
        id: 'note--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061',
        object_marking_refs: definitions.map(({ id }) => id),
      };
      const found = decodeMarkings(object, (id) => definitions.find((definition) => definition.id === id));
      expect(found).toEqual({ marking, parts: {} });
    }),
  );
});
