import { describe, expect, test } from 'vitest';
import { openTestEngine } from '../structure/_engine.ts';
import { atomsThatFit, fits, isExcepted } from './evaluate.ts';
import type { RuleExpression } from './rule.ts';
import { findRule, fitsRule, matchRules, screenStructure } from './screen.ts';

const engine = openTestEngine();

/** Whether an expression fits the largest fragment, and by which atoms. */
function evaluate(expression: RuleExpression, smiles: string): readonly number[] | null {
  const reading = engine().inspect(smiles, ({ fragments: [largest] }) =>
    largest !== undefined && fits(expression, largest) ? atomsThatFit(expression, largest) : null,
  );
  if (!reading.ok) throw new Error(reading.problem);
  return reading.result;
}

describe('an expression', () => {
  // Atoms: C0 C1 O2.
  const carbonyl: RuleExpression = { smarts: '[#6]=[OX1]' };
  const hydroxyl: RuleExpression = { smarts: '[OX2H]' };

  test.each<readonly [string, RuleExpression, readonly number[] | null]>([
    ['a SMARTS', hydroxyl, [2]],
    ['a SMARTS that does not match', carbonyl, null],
    ['all of several', { all: [hydroxyl, { smarts: '[CH3]' }] }, [2, 0]],
    ['all, one missing', { all: [hydroxyl, carbonyl] }, null],
    ['any: the first that fits', { any: [carbonyl, hydroxyl, { smarts: '[CH3]' }] }, [2]],
    ['any of none', { any: [] }, null],
    ['not', { not: carbonyl }, []],
    ['not not', { not: { not: hydroxyl } }, []],
    ['not, where it matches', { not: hydroxyl }, null],
    ['nothing asked', { all: [] }, []],
    ['a formula', { prop: 'formula', in: ['CH4', 'C2H6O'] }, []],
    ['another formula', { prop: 'formula', in: ['CH4'] }, null],
    ['at most so heavy', { prop: 'mw', op: '<=', value: 46.1 }, []],
    ['lighter', { prop: 'mw', op: '<', value: 46 }, null],
    ['at least so heavy', { prop: 'mw', op: '>=', value: 46 }, []],
    ['heavier', { prop: 'mw', op: '>', value: 46.1 }, null],
  ])('%s, tried on ethanol', (_, expression, atoms) => {
    expect(evaluate(expression, 'CCO')).toEqual(atoms);
  });

  test('sees the formula of the free base in a charged fragment', () => {
    const methamphetamine: RuleExpression = { prop: 'formula', in: ['C10H15N'] };
    expect(evaluate(methamphetamine, 'C[NH2+]C(C)Cc1ccccc1.[Cl-]')).toEqual([]);
  });

  test('with a comparison that nobody knows is our own mistake', () => {
    expect(() => evaluate({ prop: 'mw', op: '~', value: 1 }, 'C')).toThrow('no comparison ~');
  });
});

test.each([
  ['the skeleton, charged or not', 'C[NH2+]C(C)Cc1ccccc1', ['MYWUZJCMWCOHBA'], true],
  ['the one stereo form', 'CN[C@@H](C)Cc1ccccc1', ['MYWUZJCMWCOHBA-VIFPVBQESA-N'], true],
  ['not its mirror image', 'CN[C@H](C)Cc1ccccc1', ['MYWUZJCMWCOHBA-VIFPVBQESA-N'], false],
  ['not the form without stereochemistry', 'CNC(C)Cc1ccccc1', ['MYWUZJCMWCOHBA-VIFPVBQESA-N'], false],
])('an exception by name covers %s', (_, smiles, keys, excepted) => {
  const reading = engine().inspect(smiles, ({ fragments: [only] }) => only !== undefined && isExcepted(keys, only));
  expect(reading).toEqual({ ok: true, result: excepted });
});

describe('screening', () => {
  test('answers with the rules that fit any fragment, and the atoms by which each does', () => {
    const answer = screenStructure(engine(), 'Cl.CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1');
    expect(answer).toMatchObject({
      ok: true,
      structure: { smiles: 'CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1.Cl' },
    });
    if (!answer.ok) throw new Error(answer.problem);
    expect(answer.rules.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['US-FRS', 'match'],
      ['CA-I-16', 'match'],
      ['NL-IA-3', 'review'],
    ]);
    // The acyl carbon and oxygen, the nitrogen, one atom of the aryl, the piperidine, one carbon on its nitrogen.
    expect(answer.rules[1]?.atoms).toEqual([1, 2, 3, 4, 10, 11, 12, 13, 14, 22, 23]);
  });

  test('marks the atoms in both fragments where both fit', () => {
    const one = 'CC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1';
    const [single] = matched(one);
    const [both] = matched(`${one}.${one}`);
    expect(both?.atoms).toEqual([...(single?.atoms ?? []), ...(single?.atoms ?? []).map((atom) => atom + 24)]);
  });

  test('finds an enantiomer in a racemate that is listed, and not the one that is excepted', () => {
    const morphinans = findRule('CA-I-10');
    if (morphinans === undefined) throw new Error('no such rule');
    // Dextromethorphan (PubChem CID 5360696) is excepted, levomethorphan (CID 5462351) is named.
    const forms = ['CN1CC[C@@]23CCCC[C@@H]2[C@@H]1Cc1ccc(OC)cc13', 'CN1CC[C@]23CCCC[C@H]2[C@H]1Cc1ccc(OC)cc13'];
    const fitting = forms.map((smiles) =>
      engine().inspect(smiles, ({ description, fragments }) => [
        description.inchiKey,
        fragments.some((fragment) => fitsRule(morphinans, fragment)),
      ]),
    );
    expect(fitting.map((reading) => reading.ok && reading.result)).toEqual([
      ['MKXZASYAUGDDCJ-NJAFHUGGSA-N', false],
      ['MKXZASYAUGDDCJ-CGTJXYLNSA-N', true],
    ]);
  });

  test('says why a text is no structure', () => {
    expect(screenStructure(engine(), 'fentanyl')).toEqual({ ok: false, problem: 'unreadable' });
  });

  function matched(smiles: string): ReturnType<typeof matchRules> {
    const reading = engine().inspect(smiles, (structure) => matchRules(structure));
    if (!reading.ok) throw new Error(reading.problem);
    return reading.result;
  }
});
