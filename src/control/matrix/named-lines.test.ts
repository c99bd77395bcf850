import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlItem } from '../../model/index.ts';
import { answer, localFindings } from './answer.ts';
import { matrixKnownOn } from './matrix.ts';
import { spellingKeyOfLine } from './named-line-key.ts';
import { linesNamed } from './named-lines.ts';
import { searchedWith } from './searched.ts';

const mesterolone: ControlItem = {
  key: 'ca-cdsa/IV/test:mesterolone',
  jurisdiction: 'CA',
  instrument: 'ca-cdsa',
  list: 'IV',
  item: '23.21',
  subject: { kind: 'wording', wording: 'test:mesterolone' },
  text: { en: 'Mesterolone (17ß-hydroxy-1α-methyl-5α-androstan-3-one)', fr: 'mestérolone' },
  names: ['Mesterolone', '17ß-hydroxy-1α-methyl-5α-androstan-3-one', 'mestérolone', '1424-00-6'],
  since: '2018-04-04',
  sinceKind: 'wording-since',
  until: null,
  status: 'in-force',
  basis: 'named',
  confidence: 'high',
  verification: 'confirmed',
  citation: 'CDSA, Sch. IV, item 23(21)',
  source: 'test, 2026-06-14',
  sourceSha256: 'ab'.repeat(32),
  recordedOn: '2026-11-01',
};
const levo: ControlItem = {
  ...mesterolone,
  key: 'mx-lgs/234/test:levoexample',
  jurisdiction: 'MX',
  instrument: 'mx-lgs',
  list: '234',
  subject: { kind: 'wording', wording: 'test:levoexample' },
  names: ['(-)-exemplamina', 'l-exemplamina'],
};
const watched: ControlItem = {
  ...mesterolone,
  key: 'local/Watch/test:mesterolone',
  jurisdiction: 'UN',
  instrument: 'local',
  list: 'Watch',
  names: ['mesterolone'],
};
const searched = searchedWith([
  { instrument: 'ca-cdsa', asOf: '2026-06-14', complete: true },
  { instrument: 'mx-lgs', asOf: '2024-06-07', complete: true },
]);
const matrix = matrixKnownOn([mesterolone, levo], { knownOn: '2026-11-22', searched });

function named(text: string, kind: 'name' | 'cas' = 'name'): readonly string[] {
  return linesNamed(matrix, { kind, text }).map(({ item, sure }) => `${item.key} ${sure ? 'sure' : 'asks'}`);
}

describe('a line that no item of the register has', () => {
  test.each([
    'mesterolone',
    'MESTÉROLONE',
    '17β-Hydroxy-1α-methyl-5α-androstan-3-one',
    '17beta-hydroxy-1alpha-methyl-5alpha-androstan-3-one',
    'mesterolone hydrochloride',
    'Mesterolone (reference standard)',
  ])('is found by %s', (text) => {
    expect(named(text)).toEqual(['ca-cdsa/IV/test:mesterolone sure']);
  });

  test('is found by its CAS number, and by no digits alone', () => {
    expect(named('1424-00-6', 'cas')).toEqual(['ca-cdsa/IV/test:mesterolone sure']);
    expect(named('1424006')).toEqual([]);
  });

  test('another form or an ester is asked, a near name finds nothing', () => {
    expect(named('mesterolone acetate')).toEqual(['ca-cdsa/IV/test:mesterolone asks']);
    expect(named('d-mesterolone')).toEqual(['ca-cdsa/IV/test:mesterolone asks']);
    expect(named('(+)-exemplamina')).toEqual(['mx-lgs/234/test:levoexample asks']);
    expect(named('(-)-exemplamina')).toEqual(['mx-lgs/234/test:levoexample sure']);
    expect(named('mesteralone')).toEqual([]);
    expect(named('')).toEqual([]);
    expect(named('-')).toEqual([]);
  });

  test('the form of the name in another language is asked', () => {
    expect(named('mesterolona')).toEqual(['ca-cdsa/IV/test:mesterolone asks']);
    expect(named('clorhidrato de mesterolona')).toEqual(['ca-cdsa/IV/test:mesterolone asks']);
    expect(named('l-exemplamine')).toEqual(['mx-lgs/234/test:levoexample asks']);
  });

  // Pairs of international nonproprietary names as the WHO prints them: English, French, Spanish.
  test.each([
    ['pemoline', 'pémoline', 'pemolina'],
    ['amphetamine', 'amphétamine', 'anfetamina'],
    ['phenylpropanolamine', 'phénylpropanolamine', 'fenilpropanolamina'],
    ['methyltestosterone', 'méthyltestostérone', 'metiltestosterona'],
    ['trihexyphenidyl', 'trihexyphénidyle', 'trihexifenidilo'],
    ['chlorpromazine', 'chlorpromazine', 'clorpromazina'],
  ])('%s, %s and %s are forms of one name', (...forms) => {
    expect(new Set(forms.map(spellingKeyOfLine)).size).toBe(1);
  });

  test('whatever its capitals, spaces and apostrophes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', ' ', '  ', '’'), { minLength: 11, maxLength: 11 }),
        fc.nat(),
        (gaps, at) => {
          const spelled = Array.from(
            'mesterolone',
            (letter, index) =>
              (index === at % 11 ? letter.toUpperCase() : letter) +
              (index === 0 || index > 8 ? '' : (gaps[index] ?? '')),
          ).join('');
          expect(named(spelled).length).toBe(1);
        },
      ),
    );
  });

  test('hostile texts find nothing and break nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => named(text).length === 0));
  });
});

describe('the answer to a name that only a line has', () => {
  const subject = { substances: [], rules: [], lines: linesNamed(matrix, { kind: 'name', text: 'mesterolone' }) };

  test('is silent about texts that the node has not read line by line', () => {
    const answers = answer(matrix, subject, '2026-11-22');

    expect(Object.fromEntries(answers.map(({ jurisdiction, verdict }) => [jurisdiction, verdict]))).toEqual({
      UN: 'not-assessed',
      CA: 'listed',
      MX: 'no-entry',
      US: 'not-assessed',
      NL: 'not-assessed',
      EU: 'not-assessed',
    });
    expect(answers.find(({ jurisdiction }) => jurisdiction === 'MX')?.searched).toEqual([
      { instrument: 'mx-lgs', asOf: '2024-06-07', complete: true },
    ]);
    // The shipped matrix is of the day after; the edition that was read is named.
    expect(answers.find(({ jurisdiction }) => jurisdiction === 'CA')?.searched[0]?.asOf).toBe('2026-06-14');
  });

  test('says nothing sure of a day before the text', () => {
    const [, canada] = answer(matrix, subject, '2010-01-01');
    expect(canada?.verdict).toBe('review');
  });

  test('a list of the authority itself stands apart from every jurisdiction', () => {
    const both = matrixKnownOn([watched], { knownOn: '2026-11-22', searched });
    const asked = { substances: [], rules: [], lines: linesNamed(both, { kind: 'name', text: 'mesterolone' }) };

    expect(answer(both, asked, '2026-11-22').flatMap(({ findings }) => findings)).toEqual([]);
    expect(answer(both, asked, '2026-11-22')[0]?.verdict).toBe('not-assessed');
    expect(localFindings(both, asked, '2026-11-22').map(({ item }) => item.key)).toEqual([watched.key]);
  });
});

test('an entry whose place another one took stays as it was known before', () => {
  const followed = { ...mesterolone, supersededBy: 'ca-cdsa/IV/mesterolone', recordedOn: '2026-12-01' };
  const known = (knownOn: string): number =>
    linesNamed(matrixKnownOn([mesterolone, followed], { knownOn, searched }), { kind: 'name', text: 'mesterolone' })
      .length;

  expect([known('2026-10-31'), known('2026-11-30'), known('2026-12-01')]).toEqual([0, 1, 0]);
});
