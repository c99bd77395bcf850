import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMarking, anyRecipient, now } from './_markings.ts';
import { jointMarking, type Marking, publicMarking, strictestTlp, type TlpLabel } from './marking.ts';
import { refuseRelease } from './release.ts';

const at = { at: now, holder: 'CA' };

describe('the marking of what is made from several things', () => {
  test('goes only to whom each of them may go', () => {
    fc.assert(
      fc.property(fc.array(anyMarking(), { minLength: 1, maxLength: 4 }), anyRecipient, (parts, recipient) => {
        const joint = jointOrNone(parts);
        if (joint === undefined || refuseRelease(joint, recipient, at) !== undefined) return;
        for (const part of parts) expect(refuseRelease(part, recipient, at)).toBeUndefined();
      }),
      { numRuns: 20_000 },
    );
  });

  test('of one thing is its own', () => {
    fc.assert(
      fc.property(anyMarking(), (marking) => {
        const sorted = Object.entries(marking).map(([name, value]) => [
          name,
          Array.isArray(value) ? [...value].map(String).toSorted() : value,
        ]);
        expect(jointMarking([marking])).toEqual(Object.fromEntries(sorted));
      }),
    );
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(anyMarking({ readableMoments: true }), anyMarking({ readableMoments: true }), (one, other) => {
        expect(jointOrNone([one, other])).toEqual(jointOrNone([other, one]));
      }),
    );
  });

  test('a list beside AMBER that names nobody does not send it abroad', () => {
    const home: Marking = { ...publicMarking, tlp: 'AMBER' };
    const listed: Marking = { ...publicMarking, releasableTo: ['CA', 'US'] };

    expect(jointMarking([home, listed])).toMatchObject({ tlp: 'AMBER', releasableTo: [] });
  });

  test('a list beside GREEN does not send it to a partner', () => {
    const community: Marking = { ...publicMarking, tlp: 'GREEN' };
    const listed: Marking = { ...publicMarking, releasableTo: ['CA', 'NL'] };

    expect(jointMarking([community, listed])).toMatchObject({ tlp: 'GREEN', releasableTo: ['CA'] });
    expect(jointMarking([community, { ...listed, releasableTo: ['NL'] }])).toMatchObject({
      tlp: 'AMBER',
      releasableTo: [],
    });
  });

  test('of sectors without any in common is left to the node itself', () => {
    const police: Marking = { ...publicMarking, sectors: ['police'] };
    const health: Marking = { ...publicMarking, sectors: ['health'] };

    expect(jointMarking([police, health])).toMatchObject({ sectors: ['administrator'], recipients: ['nobody'] });
  });

  test('of countries without any in common there is none', () => {
    const markings = ['CA', 'MX'].map((country): Marking => ({ ...publicMarking, releasableTo: [country] }));

    expect(() => jointMarking(markings)).toThrow('nobody may see all');
  });

  test('an embargo of an unknown originator is not lifted for the originator of the rest', () => {
    const embargoed: Marking = { ...publicMarking, embargoUntil: '2027-01-01T00:00:00Z' };
    const mexican: Marking = { ...publicMarking, originators: ['MX'] };

    expect(jointMarking([embargoed, mexican]).originators).toEqual(['MX', 'ZZ']);
  });
});

// The order of the labels: FIRST, Traffic Light Protocol 2.0, section 2 (RED is the narrowest, CLEAR has no limit).
test.each<[TlpLabel[], TlpLabel]>([
  [[], 'CLEAR'],
  [['GREEN', 'CLEAR'], 'GREEN'],
  [['AMBER', 'GREEN'], 'AMBER'],
  [['AMBER', 'AMBER+STRICT'], 'AMBER+STRICT'],
  [['AMBER+STRICT', 'RED'], 'RED'],
])('the strictest of %j is %s', (labels, strictest) => {
  expect(strictestTlp(labels)).toBe(strictest);
});

function jointOrNone(parts: readonly Marking[]): Marking | undefined {
  try {
    return jointMarking(parts);
  } catch {
    return undefined;
  }
}
