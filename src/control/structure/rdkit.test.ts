import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTestEngine } from './_engine.ts';
import type { StructureDescription } from './structure.ts';

const engine = openTestEngine();

function describeStructure(smiles: string): StructureDescription {
  const reading = engine().describe(smiles);
  if (!reading.ok) throw new Error(`${smiles}: ${reading.problem}`);
  return reading.result;
}

function substanceKeys(smiles: string): readonly string[] {
  return describeStructure(smiles)
    .fragments.filter(({ ion }) => !ion)
    .map(({ parentKey }) => parentKey);
}

// Published keys: PubChem CID 3345, 2519, 5288826, 446220.
const fentanyl = 'PJMPHNIQZUBGLI-UHFFFAOYSA-N';

describe('identity', () => {
  test.each([
    ['CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', fentanyl, 'C22H28N2O'],
    ['Cn1c(=O)c2c(ncn2C)n(C)c1=O', 'RYYVLZVUVIJVGH-UHFFFAOYSA-N', 'C8H10N4O2'],
    ['CN1CC[C@]23[C@H]4Oc5c(O)ccc(C[C@@H]1[C@@H]2C=C[C@@H]4O)c35', 'BQJCRHHNABKAKU-KBQPJGBKSA-N', 'C17H19NO3'],
    ['COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C', 'ZPUCINDJVBIVPJ-LJISPDSOSA-N', 'C17H21NO4'],
  ])('%s is %s', (smiles, inchiKey, formula) => {
    const { fragments, ...structure } = describeStructure(smiles);
    expect(structure).toMatchObject({ inchiKey, formula, remark: null });
    expect(fragments.map(({ parentKey }) => parentKey)).toEqual([inchiKey]);
  });

  test('a structure has the same description however it is written', () => {
    const one = describeStructure('CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1');
    expect(describeStructure(' C1=CC=CC=C1CCN2CCC(CC2)N(C3=CC=CC=C3)C(CC)=O ')).toEqual(one);
  });

  test.each([
    'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.Cl',
    'CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.[Cl-]',
    'CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1',
    'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.OC(=O)CC(O)(CC(=O)O)C(=O)O',
    'O.O=S(=O)([O-])[O-].CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1.CCC(=O)N(c1ccccc1)C1CC[NH+](CCc2ccccc2)CC1',
  ])('salts and ions of fentanyl are fentanyl: %s', (smiles) => {
    expect(new Set(substanceKeys(smiles))).toEqual(new Set([fentanyl]));
  });

  test('an acid drawn as an ion, or with its metal bonded, is the acid', () => {
    // Phenylacetic acid, PubChem CID 999.
    for (const smiles of [
      'OC(=O)Cc1ccccc1',
      '[O-]C(=O)Cc1ccccc1.[Na+]',
      '[Na]OC(=O)Cc1ccccc1',
      'C(Cc1ccccc1)(O[K])=O',
    ]) {
      expect(substanceKeys(smiles)).toEqual(['WLJVXDMOQOGPHL-UHFFFAOYSA-N']);
    }
  });

  test('an acid that is a counter-ion elsewhere is itself when alone, and a salt of two ions is neither', () => {
    const hydrochloricAcid = 'VEXZGXHMUGYJMC-UHFFFAOYSA-N';
    expect(substanceKeys('Cl')).toEqual([hydrochloricAcid]);
    expect(substanceKeys('Cl.O')).toEqual([hydrochloricAcid]);
    expect(substanceKeys('[Na+].[Cl-]')).toEqual([]);
  });

  test('fragments come largest first, with their own size', () => {
    const { fragments } = describeStructure('O.Cl.CNC(C)C(O)c1ccccc1');
    expect(fragments.map(({ formula, heavyAtoms, rings, ion }) => [formula, heavyAtoms, rings, ion])).toEqual([
      ['C10H15NO', 12, 1, false],
      ['ClH', 1, 0, true],
      ['H2O', 1, 0, true],
    ]);
  });

  test('an amide drawn with its hydrogen on the oxygen keeps its key, and is remarked', () => {
    const amide = describeStructure('CCCCCn1cc(C(=O)NC(C)(C)C)c2ccccc12');
    const imidol = describeStructure('CCCCCn1cc(C(O)=NC(C)(C)C)c2ccccc12');
    expect([imidol.inchiKey, imidol.remark, amide.remark]).toEqual([amide.inchiKey, 'drawn-as-imidol', null]);
  });

  test('a labelled substance has the skeleton of the unlabelled one', () => {
    const [labelled] = describeStructure(
      'CCC(=O)N(c1c([2H])c([2H])c([2H])c([2H])c1[2H])C1CCN(CCc2ccccc2)CC1',
    ).fragments;
    expect(labelled?.parentKey.slice(0, 14)).toBe(fentanyl.slice(0, 14));
    expect(labelled?.formula).toBe('C22H28N2O');
  });
});

describe('matched atoms', () => {
  test.each([
    ['C1CN(CCC1N(C(=O)CC)c1ccccc1)CCc1ccccc1', 'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1', [2, 3, 4]],
    ['[Na+].O=C([O-])CCC(=O)N', 'NC(=O)CCC(=O)[O-].[Na+]', [1, 2, 0]],
    ['Cl.CC(N)=O', 'CC(N)=O.Cl', [1, 3, 2]],
  ])('of %s are numbered as in its canonical SMILES', (smiles, canonical, atoms) => {
    const reading = engine().inspect(smiles, ({ description, fragments }) => [
      description.smiles,
      fragments.flatMap((fragment) => fragment.findMatch('[#6](=O)[#7]') ?? []),
    ]);
    expect(reading).toEqual({ ok: true, result: [canonical, atoms] });
  });

  test('a pattern of ours that is no SMARTS is our own mistake', () => {
    expect(() => engine().inspect('C', ({ fragments }) => fragments[0]?.contains('[[['))).toThrow('not a SMARTS');
  });
});

describe('what is no structure', () => {
  test.each([
    ['*C', 'not-a-structure'],
    ['', 'not-a-structure'],
    ['CC>>CO', 'not-a-structure'],
    ['c1cccc1', 'unreadable'],
    ['C1CC', 'unreadable'],
    ['C(C)(C)(C)(C)C', 'unreadable'],
    ['[99999999999999C]', 'unreadable'],
    ['[C+999999999999]', 'unreadable'],
    ['C%(99999999999)C', 'unreadable'],
    ['[CH3:99999999999999999999]C', 'unreadable'],
    ['[CH99999999]', 'unreadable'],
  ])('%s: %s', (smiles, problem) => {
    expect(engine().describe(smiles)).toEqual({ ok: false, problem });
  });

  test.each([
    ['a long chain', 'C'.repeat(250)],
    ['deep branches', `${'C('.repeat(200)}C${')'.repeat(200)}`],
    ['one large aromatic ring', `c1${'c'.repeat(248)}c1`],
    ['a grid of rings', 'C12C3C4C1C5C2C3C45'.repeat(10)],
    ['many centres', `C${'[C@@H](O)'.repeat(100)}C`],
    ['many ions', `${'[Na+].'.repeat(200)}[Cl-]`],
    ['a dendrimer', dendrimer(4)],
  ])('%s is answered in time or refused, and the next structure too', (_, smiles) => {
    expect(millisecondsOf(() => engine().describe(smiles))).toBeLessThan(patience);
    expect(substanceKeys('CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1')).toEqual([fentanyl]);
  });

  test('whatever is put together of the pieces of SMILES gets an answer in time', () => {
    const pieces =
      'C N O S c n o B P Cl Br I F ( ) [ ] = # : / \\ 1 2 3 %10 . [NH+] [O-] [C@H] [2H] [Na] * @ ~ $ + -'.split(' ');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }), (smiles) => {
        expect(millisecondsOf(() => engine().describe(smiles))).toBeLessThan(patience);
        const reading = engine().describe(smiles);
        if (reading.ok) expect(engine().describe(reading.result.smiles)).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });
});

describe('drawings', () => {
  const options = { atoms: [], width: 300, height: 200, dark: false };

  test('are SVG of shapes alone, with what is set off behind them', () => {
    const plain = engine().draw('CCO', options) ?? '';
    const marked = engine().draw('CCO', { ...options, atoms: [1, 2] }) ?? '';
    expect(plain).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 300 200" width="300" height="200">\n<path/u,
    );
    expect(plain).not.toMatch(/script|href|<text|<style|<rect/u);
    expect(plain).not.toContain('#FFD866');
    expect(marked).toContain('#FFD866');
  });

  test('have other colours on a dark background', () => {
    const [light, dark] = [false, true].map((isDark) => engine().draw('CCO', { ...options, dark: isDark }) ?? '');
    expect([light?.includes('#1C232B'), light?.includes('#E8ECF1')]).toEqual([true, false]);
    expect([dark?.includes('#1C232B'), dark?.includes('#E8ECF1')]).toEqual([false, true]);
  });

  test('are not made of what cannot be read', () => {
    expect(engine().draw('C1CC', options)).toBeNull();
    expect(engine().draw('C'.repeat(300), options)).toBeNull();
  });
});

test('an InChI has a key, another text has none', () => {
  expect(engine().keyOfInchi('InChI=1S/CH4/h1H4')).toBe('VNWKTOKETHGBQD-UHFFFAOYSA-N');
  expect(
    ['', 'CCO', 'InChI=1S/garbage', `InChI=1S/C${'1'.repeat(10_000)}`].map((text) => engine().keyOfInchi(text)),
  ).toEqual([null, null, null, null]);
});

test('nothing is held after an answer but the patterns, whatever came', () => {
  const before = engine().heldHandles;
  for (const smiles of ['CCO', 'Cl.CCO', 'C1CC', '*', 'O.Cl.CNC(C)C(O)c1ccccc1']) engine().describe(smiles);
  expect(() =>
    engine().inspect('CCO.Cl', () => {
      throw new Error('a caller fails');
    }),
  ).toThrow('a caller fails');
  engine().draw('CCO', { atoms: [0], width: 10, height: 10, dark: false });
  expect(engine().heldHandles).toBe(before);
});

/** Of processor time: a busy machine is nobody's fault. */
/** A structure that takes so long is one that never ends; a busy machine is no reason to fail. */
const patience = 10_000;

function millisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function dendrimer(generations: number): string {
  let smiles = 'C';
  for (let generation = 0; generation < generations; generation += 1) smiles = `C(${smiles})(${smiles})${smiles}`;
  return smiles;
}
