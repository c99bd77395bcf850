import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Digest,
  decodeAlert,
  decodeMarkings,
  type Encoding,
  encodeAlert,
  restrictAlert,
  type StixObject,
  stixProfiles,
} from '../src/exchange/index.ts';
import {
  type AlertContent,
  findPlace,
  findSubstance,
  type Marking,
  publicMarking,
  type SharedAlert,
} from '../src/model/index.ts';
import { alertArbitrary, markingArbitrary } from './_alert-arbitrary.ts';

const digest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest();
const release = { digest, releaseClass: 'MX', redactor: 'CA' };

function encoding(profile: Encoding['profile']): Encoding {
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

/** Some markings are allowed and some are not; which, is drawn. */
const allowedArbitrary = fc.func(fc.boolean()).map(
  (draw) =>
    (marking: Marking): boolean =>
      draw(marking),
);

function markingsIn({ fields, signals, series, findings }: AlertContent): readonly Marking[] {
  return [...Object.values(fields), ...signals, ...series, ...findings].flatMap(({ marking }) => marking ?? []);
}

describe('what a recipient may not have', () => {
  test('is nowhere in what it receives, and everything else is', () => {
    fc.assert(
      fc.property(alertArbitrary, allowedArbitrary, (alert, allowed) => {
        const restricted = restrictAlert(alert, { ...release, allowed });
        expect(restricted === undefined).toBe(!allowed(alert.content.marking));
        if (restricted === undefined) return;
        expect(markingsIn(restricted.content).every(allowed)).toBe(true);
        expect(markingsIn(restricted.content)).toEqual(markingsIn(alert.content).filter(allowed));
        expect({ ...restricted.content, fields: {}, signals: [], series: [], findings: [] }).toEqual({
          ...alert.content,
          fields: {},
          signals: [],
          series: [],
          findings: [],
        });
      }),
    );
  });

  test('leaves no trace: the same objects as of an alert that never had it', () => {
    fc.assert(
      fc.property(alertArbitrary, allowedArbitrary, fc.constantFrom(...stixProfiles), (alert, allowed, profile) => {
        const restricted = restrictAlert(alert, { ...release, allowed, wasCut: true });
        if (restricted === undefined) return;
        const poorer: SharedAlert = { ...alert, content: restricted.content };
        const never = restrictAlert(poorer, { ...release, allowed, wasCut: true });
        expect(encodeAlert(restricted, encoding(profile))).toEqual(encodeAlert(never ?? alert, encoding(profile)));
      }),
    );
  });

  test('does not show in any text, place or substance of the objects', () => {
    const secret = { ...publicMarking, tlp: 'AMBER' as const, releasableTo: ['CA'] };
    fc.assert(
      fc.property(alertArbitrary, fc.constantFrom(...stixProfiles), (drawn, profile) => {
        const alert = withSecret(drawn, secret);
        const restricted = restrictAlert(alert, { ...release, allowed: (marking) => marking !== secret });
        if (restricted === undefined) throw new Error('the alert itself is not secret');
        const written = JSON.stringify(encodeAlert(restricted, encoding(profile)));
        for (const trace of ['SECRET', 'isotonitazene', 'MX-SIN', alert.id]) expect(written).not.toContain(trace);
        expect(restricted.id).not.toBe(alert.id);
      }),
    );
  });
});

function withSecret(alert: SharedAlert, secret: Marking): SharedAlert {
  const finding = {
    substance: 'isotonitazene',
    methods: ['SECRET method'],
    foundOn: null,
    place: 'MX-SIN',
    samples: 1,
    form: null,
    marking: secret,
  };
  const text = { en: { text: 'SECRET words', state: 'final' as const } };
  const fields = { ...alert.content.fields, 'health-measures': { text, marking: secret } };
  return { ...alert, content: { ...alert.content, fields, findings: [...alert.content.findings, finding] } };
}

describe('identifiers of what was cut', () => {
  const secret = { ...publicMarking, tlp: 'AMBER' as const, releasableTo: ['CA'] };
  const allowed = (marking: Marking): boolean => marking !== secret;

  test('follow the original and the group of recipients, through all versions', () => {
    fc.assert(
      fc.property(alertArbitrary, (drawn) => {
        const alert = withSecret(drawn, secret);
        const first = restrictAlert(alert, { ...release, allowed });
        const second = restrictAlert({ ...alert, version: alert.version + 1 }, { ...release, allowed });
        const others = restrictAlert(alert, { ...release, releaseClass: 'NL', allowed });
        expect(second?.id).toBe(first?.id);
        expect(others?.id).not.toBe(first?.id);
        expect(first?.owner).toBe('CA');
      }),
      { numRuns: 20 },
    );
  });

  test('an alert of which nothing had to be cut is the original', () => {
    fc.assert(
      fc.property(alertArbitrary, (alert) => {
        expect(restrictAlert(alert, { ...release, allowed: () => true })).toBe(alert);
        expect(restrictAlert(alert, { ...release, allowed: () => false })).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

/** Rule R4: whoever may hold an object may hold everything that it tells. */
describe('markings of the objects', () => {
  const rank = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

  test.each(stixProfiles)('no object of an alert is looser than what it tells, profile %s', (profile) => {
    fc.assert(
      fc.property(alertArbitrary, (alert) => {
        const objects = encodeAlert(alert, encoding(profile));
        const find = (id: string): StixObject | undefined => objects.find((object) => object.id === id);
        const own = rank.indexOf(alert.content.marking.tlp);
        const strictest = Math.max(own, ...markingsIn(alert.content).map(({ tlp }) => rank.indexOf(tlp)));
        for (const object of objects) {
          const decoded = decodeMarkings(object, find);
          if ('unknown' in decoded) throw new Error(`${object.id} ${decoded.unknown}`);
          if (object.type === 'identity' || object.type.endsWith('-definition')) continue;
          const tlp = rank.indexOf(decoded.marking.tlp);
          expect(tlp).toBeGreaterThanOrEqual(own);
          if (object.type === 'report') expect(tlp).toBe(strictest);
        }
      }),
    );
  });
});

describe('what arrives damaged is not read', () => {
  const objectsOf = (alert: SharedAlert): readonly StixObject[] => encodeAlert(alert, encoding('full'));
  const change = (objects: readonly StixObject[], type: string, changes: object): readonly StixObject[] =>
    objects.map((object) => (object.type === type ? { ...object, ...changes } : object));
  const reasonsOf = (objects: readonly StixObject[]): readonly string[] => {
    const decoded = decodeAlert(objects);
    return 'alert' in decoded ? [] : [...new Set(decoded.findings.map(({ reason }) => reason))];
  };

  test('a missing part, a part of another creator, a part of another version', () => {
    fc.assert(
      fc.property(alertArbitrary, (alert) => {
        const objects = objectsOf(alert);
        expect(reasonsOf(objects.filter(({ type }) => type !== 'sighting'))).toContain('missing-object');
        expect(reasonsOf(objects.filter(({ type }) => type !== 'report'))).toEqual(['not-one-report']);
        const other = { created_by_ref: 'identity--0ed68c7c-5b3d-4df1-ba02-d9e36c41cd29' };
        expect(reasonsOf(change(objects, 'sighting', other))).toContain('other-creator');
        expect(reasonsOf(change(objects, 'sighting', { modified: '2031-01-01T00:00:00.000Z' }))).toContain(
          'other-version',
        );
        expect(reasonsOf(change(objects, 'indicator', { object_marking_refs: [] }))).toContain('unknown-marking');
      }),
      { numRuns: 20 },
    );
  });

  test('any single property changed to anything gives an alert or findings, never an exception', () => {
    fc.assert(
      fc.property(alertArbitrary, fc.nat(), fc.nat(), fc.jsonValue(), (alert, which, property, value) => {
        const objects = [...objectsOf(alert)];
        const index = which % objects.length;
        const object = objects[index]!;
        const names = Object.keys(object).filter((name) => name !== 'id' && name !== 'type');
        objects[index] = { ...object, [names[property % names.length]!]: value } as StixObject;
        const decoded = decodeAlert(objects);
        expect('alert' in decoded || decoded.findings.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a report that is marked more strictly than its parts account for keeps its marking', () => {
    fc.assert(
      fc.property(alertArbitrary, markingArbitrary, (alert, marking) => {
        const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1';
        fc.pre(![alert.content.marking, ...markingsIn(alert.content), marking].some(({ tlp }) => tlp === 'RED'));
        const objects = change(objectsOf(alert), 'report', { object_marking_refs: [red] });
        const decoded = decodeAlert(objects);
        if (!('alert' in decoded)) throw new Error(JSON.stringify(decoded.findings));
        expect(decoded.alert.content.marking.tlp).toBe('RED');
      }),
      { numRuns: 50 },
    );
  });
});

test('a draft of a translation never leaves', () => {
  fc.assert(
    fc.property(alertArbitrary, fc.constantFrom(...stixProfiles), (alert, profile) => {
      const draft = { fr: { text: 'ÉBAUCHE', state: 'draft' as const } };
      const fields = { ...alert.content.fields, risk: { text: draft, marking: null } };
      const content = { ...alert.content, title: draft, fields, audiences: { clinicians: draft } };
      expect(JSON.stringify(encodeAlert({ ...alert, content }, encoding(profile)))).not.toContain('ÉBAUCHE');
    }),
    { numRuns: 20 },
  );
});
