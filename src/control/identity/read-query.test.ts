import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerItems } from '../register/register.ts';
import { structureRows } from '../register/structures.generated.ts';
import { hasRightCheckDigit, readQuery } from './read-query.ts';

describe('what a text is', () => {
  test.each([
    ['fentanyl', 'name'],
    ['PHP', 'name'],
    ['CO', 'name'],
    ['PCC', 'name'],
    ['MDMA', 'name'],
    ['4-AP', 'name'],
    ['ACETYLFENTANYL', 'name'],
    ['N2O', 'name'],
    ['PB-22', 'name'],
    ['CP-47,497', 'name'],
    ['cocaine', 'name'],
    ['scoop', 'name'],
    ['CCO', 'smiles'],
    ['CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', 'smiles'],
    ['CCC(=O)N(c1ccccc1', 'smiles'],
    ['[Na+].[Cl-]', 'smiles'],
    ['C#N', 'smiles'],
    ['InChI=1S/CH4/h1H4', 'inchi'],
    ['PJMPHNIQZUBGLI-UHFFFAOYSA-N', 'inchikey'],
    ['pjmphniqzubgli-uhfffaoysa-n', 'inchikey'],
    ['InChIKey=PJMPHNIQZUBGLI-UHFFFAOYSA-N', 'inchikey'],
    ['PJMPHNIQZUBGLI', 'inchikey'],
    ['437-38-7', 'cas'],
    ['CAS No. 437-38-7', 'cas'],
    ['437–38–7', 'cas'],
  ])('%s is a %s', (text, kind) => {
    expect(readQuery(text)).toMatchObject({ kind, problem: null });
  });

  test('every SMILES of the register is read as one, every name as a name', () => {
    const smiles = structureRows.filter(([, text]) => readQuery(text).kind !== 'smiles');
    const names = registerItems()
      .flatMap(({ name }) => [name.text.en, name.text.fr, name.text.es])
      .filter((name) => readQuery(name).kind !== 'name');

    // CN, I, Cl and P12P3P1P23: nothing in them says that they are no name.
    expect(smiles.map(([id]) => id).sort()).toEqual([
      'hydriodic-acid',
      'hydrochloric-acid',
      'methylamine',
      'white-phosphorus',
    ]);
    expect(names).toEqual([]);
  });

  test('is tidied: the number, key or name alone', () => {
    expect(readQuery('  CAS: 437-38-7 ').text).toBe('437-38-7');
    expect(readQuery('InChIKey=pjmphniqzubgli-uhfffaoysa-n').text).toBe('PJMPHNIQZUBGLI-UHFFFAOYSA-N');
  });

  test('a wrong check digit is a problem of its own; right numbers are those that CAS gives', () => {
    expect(readQuery('437-38-8')).toMatchObject({ kind: 'cas', problem: 'wrong-check-digit' });
    expect(readQuery('7732-18-5').problem).toBeNull();
    expect(readQuery('58-08-2').problem).toBeNull();
  });

  test('exactly one check digit fits every number', () => {
    assert(
      property(integer({ min: 10, max: 9_999_999 }), integer({ min: 0, max: 99 }), (first, second) => {
        const head = `${first}-${String(second).padStart(2, '0')}`;
        const right = Array.from({ length: 10 }, (_, digit) => hasRightCheckDigit(`${head}-${digit}`)).filter(Boolean);
        expect(right).toHaveLength(1);
      }),
    );
  });

  test('nothing and too much are refused at once', () => {
    const start = performance.now();

    expect(readQuery('   ')).toMatchObject({ problem: 'empty' });
    expect(readQuery('a b '.repeat(2_500_000))).toMatchObject({ kind: 'name', problem: 'too-long' });
    expect(readQuery('C'.repeat(10_000_000)).kind).toBe('smiles');
    expect(readQuery(`InChI=1S/${'C'.repeat(10_000_000)}`).kind).toBe('inchi');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('no text of any kind breaks it', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 600 }), (text) => {
        expect(['smiles', 'inchi', 'inchikey', 'cas', 'name']).toContain(readQuery(text).kind);
      }),
    );
    assert(
      property(string({ unit: 'grapheme-ascii', maxLength: 600 }), (text) => {
        const start = performance.now();
        readQuery(text);
        expect(performance.now() - start).toBeLessThan(200);
      }),
    );
  });
});
