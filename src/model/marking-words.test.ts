import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMarking } from './_markings.ts';
import { type Marking, publicMarking } from './marking.ts';
import { describeMarking } from './marking-words.ts';

test('what everybody may have says only its label', () => {
  expect(describeMarking(publicMarking)).toEqual({ en: 'TLP:CLEAR', fr: 'TLP:CLEAR', es: 'TLP:CLEAR' });
});

test('says where it goes, for whom, under which law', () => {
  const marking: Marking = {
    ...publicMarking,
    tlp: 'AMBER',
    releasableTo: ['US', 'CA'],
    sectors: ['police'],
    legalBasis: 's. 91',
  };

  expect(describeMarking(marking)).toEqual({
    en: 'TLP:AMBER · releasable to CA, US · for police · legal basis: s. 91',
    fr: 'TLP:AMBER · communicable à\u00a0: CA, US · destiné aux secteurs\u00a0: police · base légale\u00a0: s. 91',
    es: 'TLP:AMBER · divulgable a: CA, US · para los sectores: policía · base legal: s. 91',
  });
  expect(describeMarking({ ...publicMarking, tlp: 'AMBER' }).en).toBe('TLP:AMBER · stays with this node');
});

test('says every restriction that there is, in each language', () => {
  fc.assert(
    fc.property(anyMarking(), (marking) => {
      for (const words of Object.values(describeMarking(marking))) {
        const details = [...marking.releasableTo, ...marking.caveats, ...marking.recipients, ...marking.originators];
        for (const detail of [...details, marking.embargoUntil ?? '', marking.expires ?? '', marking.legalBasis ?? ''])
          expect(words).toContain(detail);
        expect(words).not.toContain('{0}');
      }
    }),
  );
});
