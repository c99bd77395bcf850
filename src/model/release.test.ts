import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMarking, anyRecipient, now } from './_markings.ts';
import { type Marking, publicMarking, sectors, tlpLabels } from './marking.ts';
import { type Recipient, type ReleaseRefusal, refuseRelease } from './release.ts';

const moment = { at: now, holder: 'CA' };
const member: Recipient = { country: 'MX', profile: 'member', highestTlp: 'RED', sectors, active: true };
const partner: Recipient = { ...member, country: 'NL', profile: 'partner' };
const everybody: Recipient = { country: '', profile: 'public', highestTlp: 'CLEAR', sectors: [], active: true };

function marked(change: Partial<Marking>): Marking {
  return { ...publicMarking, ...change };
}

// FIRST, Traffic Light Protocol 2.0, section 4: whom each label may be shared with.
describe('Traffic Light Protocol 2.0', () => {
  test.each<[string, Partial<Marking>, Recipient, ReleaseRefusal | undefined]>([
    ['CLEAR goes to the world', { tlp: 'CLEAR' }, everybody, undefined],
    ['CLEAR goes to a partner', { tlp: 'CLEAR' }, partner, undefined],
    ['GREEN goes to the community', { tlp: 'GREEN' }, member, undefined],
    ['GREEN goes to no public channel', { tlp: 'GREEN' }, everybody, 'above-agreement'],
    [
      'GREEN goes to no public channel, whatever an agreement says',
      { tlp: 'GREEN' },
      { ...everybody, highestTlp: 'RED' },
      'not-released-to-country',
    ],
    ['GREEN goes to a partner only by name', { tlp: 'GREEN' }, partner, 'not-released-to-country'],
    ['GREEN goes to a partner by name', { tlp: 'GREEN', releasableTo: ['NL'] }, partner, undefined],
    ['AMBER goes to nobody unnamed', { tlp: 'AMBER' }, member, 'not-released-to-country'],
    ['AMBER goes to whom it names', { tlp: 'AMBER', releasableTo: ['MX'] }, member, undefined],
    ['AMBER+STRICT goes to whom it names', { tlp: 'AMBER+STRICT', releasableTo: ['MX'] }, member, undefined],
    ['AMBER+STRICT goes to nobody unnamed', { tlp: 'AMBER+STRICT' }, member, 'not-released-to-country'],
    ['RED goes to nobody, named or not', { tlp: 'RED', releasableTo: ['MX'] }, member, 'red'],
  ])('%s', (_rule, change, recipient, refusal) => {
    expect(refuseRelease(marked(change), recipient, moment)).toBe(refusal);
  });
});

describe('what stays', () => {
  test.each<[string, Partial<Marking>, Partial<Recipient>, ReleaseRefusal | undefined]>([
    ['under an unknown caveat', { caveats: ['PROPIN'] }, {}, 'unknown-caveat'],
    ['while the switch is thrown', {}, { active: false }, 'recipient-inactive'],
    ['without any agreement', {}, { highestTlp: null }, 'above-agreement'],
    ['above the agreement', { tlp: 'AMBER', releasableTo: ['MX'] }, { highestTlp: 'GREEN' }, 'above-agreement'],
    ['from the moment it expires', { expires: now }, {}, 'expired'],
    ['not until it expires', { expires: '2026-06-15T12:00:00.001Z' }, {}, undefined],
    ['until the embargo ends', { embargoUntil: '2026-06-15T12:00:00.001Z' }, {}, 'embargoed'],
    ['not from the moment the embargo ends', { embargoUntil: now }, {}, undefined],
    ['with an embargo that nobody can read', { embargoUntil: 'soon' }, {}, 'embargoed'],
    ['with an expiry that nobody can read', { expires: 'later' }, {}, 'expired'],
    ['for other countries', { releasableTo: ['CA', 'US'] }, {}, 'not-released-to-country'],
    ['for other sectors', { sectors: ['police'] }, { sectors: ['health'] }, 'not-released-to-sector'],
    ['not for one of several sectors', { sectors: ['police', 'health'] }, { sectors: ['health'] }, undefined],
    ['for persons by name', { recipients: ['MX:luz'] }, {}, 'named-persons-only'],
    ['under originator control of a third', { caveats: ['ORCON'], originators: ['US'] }, {}, 'originator-control'],
    ['not under its own originator control', { caveats: ['ORCON'], originators: ['CA'] }, {}, undefined],
    ['not from its originator', { caveats: ['NO-ONWARD'], originators: ['MX'] }, {}, undefined],
    ['under a caveat of nobody knows whom', { caveats: ['NO-ONWARD'] }, {}, 'originator-control'],
    ['where a third has a part in it', { caveats: ['NO-ONWARD'], originators: ['CA', 'US'] }, {}, 'originator-control'],
  ])('%s', (_rule, marking, recipient, refusal) => {
    expect(refuseRelease(marked(marking), { ...member, ...recipient }, moment)).toBe(refusal);
  });

  test('what nobody marked', () => {
    fc.assert(
      fc.property(anyRecipient, (recipient) => {
        expect(refuseRelease(undefined, recipient, moment)).toBe('unmarked');
      }),
    );
  });

  test('RED, whoever asks', () => {
    fc.assert(
      fc.property(anyMarking(), anyRecipient, (marking, recipient) => {
        expect(refuseRelease({ ...marking, tlp: 'RED' }, recipient, moment)).toBeDefined();
      }),
    );
  });

  test('everything, while the switch is thrown', () => {
    fc.assert(
      fc.property(anyMarking(), anyRecipient, (marking, recipient) => {
        expect(refuseRelease(marking, { ...recipient, active: false }, moment)).toBeDefined();
      }),
    );
  });
});

/** Ways to say that fewer may have it. */
const tightenings: readonly ((marking: Marking) => Marking)[] = [
  (marking) => ({ ...marking, tlp: tlpLabels[tlpLabels.indexOf(marking.tlp) + 1] ?? 'RED' }),
  (marking) =>
    marking.releasableTo.length < 2 ? marking : { ...marking, releasableTo: marking.releasableTo.slice(1) },
  (marking) => (marking.sectors.length < 2 ? marking : { ...marking, sectors: marking.sectors.slice(1) }),
  (marking) => (marking.sectors.length > 0 ? marking : { ...marking, sectors: ['police'] }),
  (marking) => ({ ...marking, caveats: [...marking.caveats, 'ORCON'] }),
  (marking) => ({ ...marking, caveats: [...marking.caveats, 'PROPIN'] }),
  (marking) => ({ ...marking, recipients: [...marking.recipients, 'CA:ana'] }),
  (marking) => ({ ...marking, embargoUntil: '2030-01-01T00:00:00Z' }),
  (marking) => ({ ...marking, expires: '2020-01-01T00:00:00Z' }),
];

test('a tighter marking never releases more', () => {
  fc.assert(
    fc.property(
      anyMarking(),
      anyRecipient,
      fc.array(fc.constantFrom(...tightenings), { minLength: 1, maxLength: 3 }),
      (marking, recipient, steps) => {
        const tighter = steps.reduce((result, tighten) => tighten(result), marking);
        if (refuseRelease(tighter, recipient, moment) === undefined) {
          expect(refuseRelease(marking, recipient, moment)).toBeUndefined();
        }
      },
    ),
    { numRuns: 20_000 },
  );
});

test('a narrower agreement never releases more', () => {
  fc.assert(
    fc.property(anyMarking(), anyRecipient, fc.constantFrom(...tlpLabels), (marking, recipient, highestTlp) => {
      if (recipient.highestTlp === null || tlpLabels.indexOf(highestTlp) > tlpLabels.indexOf(recipient.highestTlp))
        return;
      const narrower = { ...recipient, highestTlp, sectors: recipient.sectors.slice(1) };
      if (refuseRelease(marking, narrower, moment) === undefined) {
        expect(refuseRelease(marking, recipient, moment)).toBeUndefined();
      }
    }),
    { numRuns: 5_000 },
  );
});
