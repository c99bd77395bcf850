import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRings, findSmilesProblem, mostSmilesLength } from './smiles-bounds.ts';

describe('a SMILES by its text alone', () => {
  test.each([
    'CCO',
    'C[C@H](N)Cc1ccccc1',
    'C/C=C\\C',
    '[13CH3][NH3+].[Cl-]',
    'C%10CCCCC%10',
    'C%(123)CCCCC%(123)',
    '[2H]C([2H])[2H]',
    'O=C=O',
    'c1cc[nH]c1',
    'BrCCl',
  ])('%s may be one', (smiles) => {
    expect(findSmilesProblem(smiles)).toBeNull();
  });

  test.each([
    ['', 'not-a-structure'],
    ['CC>>CO', 'not-a-structure'],
    ['C C', 'unreadable'],
    ['C\u0000C', 'unreadable'],
    ['CC\n', 'unreadable'],
    ['С1СС1', 'unreadable'],
    ['C(C', 'unreadable'],
    ['C)C', 'unreadable'],
    ['[CH3', 'unreadable'],
    ['fentanyl', 'unreadable'],
    ['C{C}', 'unreadable'],
    ['C'.repeat(mostSmilesLength + 1), 'too-long'],
    ['C'.repeat(251), 'too-many-atoms'],
    [`${'C('.repeat(201)}C${')'.repeat(201)}`, 'unreadable'],
    ['C1CC1'.repeat(61), 'too-many-rings'],
  ])('%j is refused: %s', (smiles, problem) => {
    expect(findSmilesProblem(smiles)).toBe(problem);
  });

  test('ten megabytes are refused at once, whatever they hold', () => {
    const megabytes = 10 * 1024 * 1024;
    for (const piece of ['C', '(', '[', '1', '[C', 'é', '\u0000', '%']) {
      const begun = performance.now();
      expect(findSmilesProblem(piece.repeat(megabytes))).toBe('too-long');
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });

  test('any text is answered, at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const begun = performance.now();
        findSmilesProblem(text);
        expect(performance.now() - begun).toBeLessThan(1_000);
      }),
    );
  });
});

test.each([
  ['CCO', 0],
  ['c1ccccc1', 1],
  ['C1CC2CCC1C2', 2],
  ['[13CH3]C%10CC%10', 1],
  ['C12C3C4C1C5C2C3C45', 5],
])('%s closes %i rings', (smiles, rings) => {
  expect(countRings(smiles)).toBe(rings);
});
