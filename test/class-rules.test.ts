import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedRows } from '../src/control/matrix/seed.generated.ts';
import { structureRows } from '../src/control/register/structures.generated.ts';
import { fits } from '../src/control/rule/evaluate.ts';
import { ruleMembers } from '../src/control/rule/members.generated.ts';
import { mayFit } from '../src/control/rule/necessary.ts';
import { ruleTexts } from '../src/control/rule/rule-texts.ts';
import { ruleDefinitions } from '../src/control/rule/rules.generated.ts';
import { findRule, screenStructure } from '../src/control/rule/screen.ts';
import { openTestEngine } from '../src/control/structure/_engine.ts';
import type { RuleMatch, StructureDescription } from '../src/control/structure/structure.ts';
import { readRuleTests, runRuleTest } from '../tools/rules/run-rule-tests.ts';

const reference = resolve(import.meta.dirname, '..', process.env.VIGIA_SHARED ?? '../shared', 'reference');
const testsFile = join(reference, 'rules_tests.json');
const frenchText = join(reference, 'texts/fra_C-38.8.xml');
const engine = openTestEngine();

interface Screened {
  readonly structure: StructureDescription;
  readonly rules: readonly RuleMatch[];
}

function screen(smiles: string): Screened {
  const answer = screenStructure(engine(), smiles);
  if (!answer.ok) throw new Error(`${smiles}: ${answer.problem}`);
  return answer;
}

describe('the labelled structures', () => {
  test('all get the answer that they are labelled with', ({ skip }) => {
    skip(!existsSync(testsFile), `not present: ${testsFile}`);
    const tests = readRuleTests(readFileSync(testsFile, 'utf8'));
    expect(tests.length).toBeGreaterThan(1_000);
    expect(tests.map((one) => runRuleTest(engine(), one)).filter(({ passed }) => !passed)).toEqual([]);
  });

  test('have the fragments that another reader of InChI found', ({ skip }) => {
    skip(!existsSync(testsFile), `not present: ${testsFile}`);
    const { tests } = JSON.parse(readFileSync(testsFile, 'utf8')) as {
      tests: readonly { readonly smiles: string; readonly fragment_inchikeys: readonly string[] }[];
    };
    const differing = tests.filter(({ smiles, fragment_inchikeys: published }) => {
      const keys = screen(smiles).structure.fragments.map(({ inchiKey }) => inchiKey);
      return keys.toSorted().join() !== published.toSorted().join();
    });
    expect(differing).toEqual([]);
  });

  test('are never kept from a rule that fits them', ({ skip }) => {
    const labelled = existsSync(testsFile) ? readRuleTests(readFileSync(testsFile, 'utf8')) : [];
    const structures = new Set([...structureRows.map(([, smiles]) => smiles), ...labelled.map(({ smiles }) => smiles)]);
    const kept: string[] = [];
    for (const smiles of structures) {
      engine().inspect(smiles, ({ fragments }) => {
        for (const { id, expression } of ruleDefinitions)
          for (const fragment of fragments)
            if (fits(expression, fragment) && !mayFit(id, fragment)) kept.push(`${id}: ${smiles}`);
      });
    }
    expect(kept).toEqual([]);
    skip(labelled.length === 0, `only the structures of the register were tried; not present: ${testsFile}`);
  });
});

describe('the structures of the register', () => {
  test('are what they are registered as', () => {
    const differing = structureRows.filter(([, smiles, inchi, formula, molarMass]) => {
      const { structure } = screen(smiles);
      const mass = structure.fragments.reduce((sum, fragment) => sum + fragment.molarMass, 0);
      return structure.inchi !== inchi || !sameFormula(structure.formula, formula) || Math.abs(mass - molarMass) > 0.1;
    });
    expect(differing).toEqual([]);
  });

  test('fit the rules that they are registered as members of, and others only where the same text names them', () => {
    const members = new Map(ruleMembers);
    const missing: string[] = [];
    const unexplained: string[] = [];
    let named = 0;
    for (const [id, smiles] of structureRows) {
      const found = screen(smiles).rules.map(({ rule }) => rule);
      const registered = members.get(id) ?? [];
      missing.push(...registered.filter((rule) => !found.includes(rule)).map((rule) => `${id}: ${rule}`));
      for (const rule of found.filter((one) => !registered.includes(one))) {
        if (isNamedWhere(id, rule)) named += 1;
        else unexplained.push(`${id}: ${rule}`);
      }
    }
    expect({ missing, unexplained }).toEqual({ missing: [], unexplained: [] });
    expect(named).toBe(242);
  });

  function isNamedWhere(substance: string, rule: string): boolean {
    const definition = findRule(rule);
    return seedRows.some(([id, , instrument]) => id === substance && instrument === definition?.instrument);
  }

  /** The register writes a salt's formula as one sum. */
  function sameFormula(found: string, registered: string): boolean {
    return found === registered || found.includes('.');
  }
});

test('French words of Canadian classes are those of the official text', ({ skip }) => {
  skip(!existsSync(frenchText), `not present: ${frenchText}`);
  const text = readFileSync(frenchText, 'utf8')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll(/\s+/gu, ' ');
  for (const item of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16]) {
    const words = ruleTexts[`CA-I-${item}`]?.wording.fr ?? '';
    const [heading = ''] = words.split(', ');
    expect(text, heading).toContain(heading);
  }
  for (const core of [2, 3, 4, 5, 6, 7, 8, 9]) {
    const words = ruleTexts[`CA-II-2-(${core})`]?.wording.fr ?? '';
    const [, structure = ''] = /ayant une (structure .+ substituée à l’atome d’azote du cycle \w+)/u.exec(words) ?? [];
    expect(text.replaceAll("'", '’'), words).toContain(structure);
  }
});

test('twenty thousand structures later nothing more is held', () => {
  const structures = structureRows.map(([, smiles]) => smiles).filter((smiles) => smiles.length < 25);
  expect(structures.length).toBeGreaterThan(50);
  for (const smiles of structures) screenStructure(engine(), `${smiles}.Cl`);
  const { heldHandles } = engine();
  // RDKit's memory is the process's "external" one; it grows in steps, and a molecule that is kept takes 10 kB of it.
  const before = process.memoryUsage().external;
  for (let count = 0; count < 20_000; count += 1) {
    engine().describe(structures[count % structures.length] ?? '');
  }
  expect(engine().heldHandles).toBe(heldHandles);
  expect(process.memoryUsage().external - before).toBeLessThan(8 * 2 ** 20);
}, 300_000);
