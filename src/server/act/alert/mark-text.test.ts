import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Marking, publicMarking, type Sector, sectors, tlpLabels } from '../../../model/index.ts';
import { mayRead, ownMarkingOf, type Reader } from '../../access/index.ts';
import type { FindingPart } from './alert-text.ts';
import { draftMarking, markText, type UnmarkedText } from './mark-text.ts';

const at = '2026-03-01T00:00:00.000Z';
const countries = ['CA', 'MX', 'US'] as const;

/** Markings of what the node of Canada holds: Canada is always among who may see it. */
const markings: fc.Arbitrary<Marking> = fc.record({
  tlp: fc.constantFrom(...tlpLabels),
  releasableTo: fc.subarray([...countries]).map((list) => (list.length === 0 ? [] : [...new Set(['CA', ...list])])),
  sectors: fc.subarray<Sector>([...sectors], { maxLength: 2 }),
  caveats: fc.subarray(['ORCON', 'NO-ONWARD']),
  legalBasis: fc.constant(null),
  originators: fc.constantFrom([], ['CA']),
  recipients: fc.constantFrom([], ['CA:ana'], ['CA:ana', 'CA:bo']),
  embargoUntil: fc.constantFrom(null, '2026-04-01T00:00:00.000Z'),
  expires: fc.constantFrom(null, '2026-02-01T00:00:00.000Z'),
});

const readers: fc.Arbitrary<Reader> = fc.record({
  kind: fc.constantFrom('person', 'peer', 'token'),
  subject: fc.constantFrom('CA:ana', 'CA:bo', 'peer:MX'),
  name: fc.constant('somebody'),
  country: fc.constantFrom(...countries),
  sectors: fc.subarray<Sector>([...sectors]),
  duties: fc.constant([]),
  highestTlp: fc.constantFrom(null, ...tlpLabels),
});

function finding(marking: Marking, apart: boolean): FindingPart {
  const content = {
    substance: 'fentanyl',
    methods: [],
    foundOn: null,
    place: null,
    samples: null,
    form: null,
    marking,
  };
  return { kind: 'finding', apart, content, marking };
}

const texts: fc.Arbitrary<UnmarkedText> = fc
  .tuple(markings, fc.array(fc.tuple(markings, fc.boolean()), { maxLength: 4 }))
  .map(([ownMarking, parts]) => ({
    body: {
      title: {},
      fields: {},
      audiences: {},
      severity: 'unknown',
      reliability: 'F',
      credibility: '6',
      from: null,
      until: null,
      substances: [],
      places: [],
      training: false,
    },
    parts: parts.map(([marking, apart]) => finding(marking, apart)),
    request: null,
    ownMarking,
    wordingKept: [],
  }));

describe('whoever sees an alert', () => {
  test('may see its own marking and everything that is not held apart', () => {
    fc.assert(
      fc.property(texts, readers, (text, reader) => {
        const { marking } = markText(text);
        if (!mayRead(reader, marking, at)) return;
        expect(mayRead(reader, text.ownMarking, at)).toBe(true);
        for (const part of text.parts) if (!part.apart) expect(mayRead(reader, part.marking, at)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('sees a part only where both the alert and the part allow it', () => {
    fc.assert(
      fc.property(texts, readers, (text, reader) => {
        const marked = markText(text);
        for (const [index, part] of marked.parts.entries()) {
          if (!mayRead(reader, part.marking, at)) continue;
          expect(mayRead(reader, marked.marking, at)).toBe(true);
          const before = text.parts[index];
          if (before !== undefined) expect(mayRead(reader, before.marking, at)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('nobody of another country, and nobody below AMBER+STRICT, sees a draft', () => {
  fc.assert(
    fc.property(markings, readers, (marking, reader) => {
      if (!mayRead(reader, draftMarking(marking, 'CA'), at)) return;
      expect(reader.country).toBe('CA');
      expect(['AMBER+STRICT', 'RED']).toContain(reader.highestTlp);
      expect(mayRead(reader, marking, at)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('an author’s own country is never left out, and the node is the originator', () => {
  expect(ownMarkingOf({ ...publicMarking, tlp: 'AMBER', releasableTo: ['MX'] }, 'CA')).toMatchObject({
    releasableTo: ['MX', 'CA'],
    originators: ['CA'],
  });
});
