import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countElements,
  countHeavyAtoms,
  formulaOfInchi,
  isInchi,
  molarMassOf,
  parentKeyOf,
  skeletonOf,
} from './inchi.ts';

const fentanyl =
  'InChI=1S/C22H28N2O/c1-2-22(25)24(20-11-7-4-8-12-20)21-14-17-23(18-15-21)16-13-19-9-5-3-6-10-19/h3-12,21H,2,13-18H2,1H3';

describe('what an InChI says by its text', () => {
  test('its formula is that of the parent: a hydrochloride has two components, a bare proton none', () => {
    expect(formulaOfInchi(fentanyl)).toBe('C22H28N2O');
    expect(formulaOfInchi(`${fentanyl}/p+1`)).toBe('C22H28N2O');
    expect(formulaOfInchi('InChI=1S/C8H11N.ClH/c1-9-7-8-5-3-2-4-6-8;/h2-6,9H,7H2,1H3;1H')).toBe('C8H11N.ClH');
    expect(formulaOfInchi('InChI=1S/p+1')).toBe('');
  });

  // Molar masses: CRC Handbook of Chemistry and Physics, Physical Constants of Organic and Inorganic Compounds.
  test.each([
    ['H2O', 18.015],
    ['C8H10N4O2', 194.19],
    ['C6H12O6', 180.155],
    ['H2O4S', 98.079],
    ['2ClH.Zn', 138.31],
  ])('%s weighs %f g/mol', (formula, mass) => {
    expect(Math.abs(molarMassOf(formula) - mass)).toBeLessThan(0.03);
  });

  test('components count as often as their number says', () => {
    expect([...countElements('2ClH.Zn')]).toEqual([
      ['Cl', 2],
      ['H', 2],
      ['Zn', 1],
    ]);
    expect(countHeavyAtoms('C22H28N2O')).toBe(25);
  });

  test('an element that nobody knows is our own mistake', () => {
    expect(() => molarMassOf('Xx2')).toThrow('no atomic weight of Xx');
  });

  test('the key of an ion leads to that of its parent, and to the skeleton of all its stereo forms', () => {
    expect(parentKeyOf('PJMPHNIQZUBGLI-UHFFFAOYSA-O')).toBe('PJMPHNIQZUBGLI-UHFFFAOYSA-N');
    expect(skeletonOf('MKXZASYAUGDDCJ-NJAFHUGGSA-N')).toBe('MKXZASYAUGDDCJ');
  });

  test.each([
    fentanyl,
    `${fentanyl}/p+1`,
    'InChI=1S/CH4/h1H4',
    'InChI=1S/H2O',
    'InChI=1S/2ClH.Zn/h2*1H;/q;;+2/p-2',
    'InChI=1S/C3H7NO2/c1-2(4)3(5)6/h2H,4H2,1H3,(H,5,6)/t2-/m0/s1',
  ])('%s has the form of an InChI', (inchi) => {
    expect(isInchi(inchi)).toBe(true);
  });

  test.each(['', 'InChI=1S/', 'InChI=1S/garbage', 'InChI=1S/Xx2', 'InChI=1/CH4/h1H4', 'InChI=1S/CH4/<script>', 'CCO'])(
    '%j has not',
    (text) => {
      expect(isInchi(text)).toBe(false);
    },
  );

  test('any text gets an answer, at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (text) => {
        const begun = performance.now();
        isInchi(`InChI=1S/${text}`);
        expect(performance.now() - begun).toBeLessThan(500);
      }),
    );
    const begun = performance.now();
    isInchi(`InChI=1S/${'C1'.repeat(1_990)}!`);
    isInchi(`InChI=1S/${'Aa'.repeat(1_990)}!`);
    isInchi(`InChI=1S/C${'/c1'.repeat(1_300)}!`);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
