import { describe, expect, test } from 'vitest';
import { openTestEngine } from './_engine.ts';
import { mayBeIonised, neutraliseAtoms } from './neutralise.ts';
import { separateAlkaliMetals } from './separate-metals.ts';

const engine = openTestEngine();

/** Whether a drawn fragment contains a substructure, once its charges are taken for what they are. */
function contains(smiles: string, smarts: string): boolean {
  const reading = engine().inspect(smiles, ({ fragments: [largest] }) => largest?.contains(smarts) ?? false);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.result;
}

describe('an ion is tried as its parent', () => {
  test.each([
    ['an ammonium is a tertiary amine', 'C[NH+](C)Cc1ccccc1', '[NX3;H0;+0]'],
    ['with its stereochemistry', 'C[N@@H+](CC)Cc1ccccc1', '[NX3;H0;+0]'],
    ['a primary amine', '[NH3+]CCc1ccccc1', '[NX3;H2;+0]'],
    ['a protonated pyridine', 'c1cc[nH+]cc1', '[nX2;+0]'],
    ['a carboxylate is an acid', 'CCCCC(=O)[O-].[Na+]', '[CX3](=O)[OX2H1]'],
    ['a phenolate', '[O-]c1ccccc1', 'c[OX2H1]'],
    ['an imidazolide', 'c1c[n-]cn1', '[nH]'],
    ['a zwitterion', '[NH3+]C(C)C(=O)[O-]', '[NX3;H2].[OX2H1]'],
  ])('%s', (_, smiles, smarts) => {
    expect(contains(smiles, smarts)).toBe(true);
  });

  test.each([
    ['a nitro group', 'C[N+](=O)[O-]', '[N+](=O)[O-]'],
    ['a nitro group beside an ammonium', 'O=[N+]([O-])c1ccc(C[NH+](C)C)cc1', '[N+](=O)[O-]'],
    ['an N-oxide', 'C[N+](C)(C)[O-]', '[N+][O-]'],
    ['a quaternary ammonium', 'C[N+](C)(C)CCO', '[NX4+]'],
    ['an azide', 'CN=[N+]=[N-]', '[N+]=[N-]'],
  ])('%s stays what it is', (_, smiles, smarts) => {
    expect(contains(smiles, smarts)).toBe(true);
  });

  test('atoms keep their numbers', () => {
    const reading = engine().inspect('CC[NH+](C)CCC(=O)[O-]', ({ description, fragments: [only] }) => [
      description.smiles,
      only?.findMatch('[NX3;+0]'),
      only?.findMatch('[OX2H1]'),
    ]);
    expect(reading).toEqual({ ok: true, result: ['CC[NH+](C)CCC(=O)[O-]', [2], [8]] });
  });

  test('what an atom says beyond its charge keeps the charge', () => {
    expect(neutraliseAtoms('[15NH3+]C[NH3+]', new Set([0, 2]))).toBe('[15NH3+]CN');
  });
});

test.each([
  ['CCO', false],
  ['C[N+](=O)[O-]', false],
  ['C[NH2+]C', true],
  ['CC(=O)[O-]', true],
  ['C-C=C', false],
])('%s may be an ion: %s', (smiles, ionised) => {
  expect(mayBeIonised(smiles)).toBe(ionised);
});

test.each([
  ['CC(=O)O[Na]', 'CC(=O)[O-].[Na+]'],
  ['[K]OC(C)=O', '[O-]C(C)=O.[K+]'],
  ['C(O[Li])=O', 'C([O-])=O.[Li+]'],
  ['CO([Na])', 'C[O-].[Na+]'],
  ['CC.[Na]OC', 'CC.[O-]C.[Na+]'],
  ['[Na]Oc1ccccc1O[Na]', '[O-]c1ccccc1[O-].[Na+].[Na+]'],
  ['[Na+].[Cl-]', '[Na+].[Cl-]'],
  ['[Na]O', '[Na]O'],
  ['O[Na]', 'O[Na]'],
  ['C[Na]', 'C[Na]'],
])('metals become ions: %s is %s', (smiles, separated) => {
  expect(separateAlkaliMetals(smiles)).toBe(separated);
});
