import { findRule, fitsRule, type StructureEngine } from '../../src/control/index.ts';

/** One labelled structure: whether a class wording fits it. */
export interface RuleTest {
  readonly rule: string;
  readonly name: string;
  readonly smiles: string;
  readonly expect: boolean;
}

export interface RuleTestResult {
  readonly test: RuleTest;
  /** What the engine says, or why it can say nothing. */
  readonly got: boolean | string;
  readonly passed: boolean;
}

/** Takes the tests out of a file's text: `{"tests": […]}` or the list alone. Throws an error that says what is wrong. */
export function readRuleTests(text: string): readonly RuleTest[] {
  const content: unknown = JSON.parse(text);
  const tests = isRecord(content) ? content['tests'] : content;
  if (!Array.isArray(tests)) throw new Error('there is no list of tests');
  if (tests.length === 0) throw new Error('the list of tests is empty');
  return tests.map((test: unknown, index) => {
    if (!isRecord(test)) throw new Error(`test ${index + 1} is no object`);
    const { rule, name, smiles, expect } = test;
    if (typeof rule !== 'string' || typeof smiles !== 'string' || typeof expect !== 'boolean') {
      throw new Error(`test ${index + 1} needs "rule" and "smiles" (texts) and "expect" (true or false)`);
    }
    return { rule, name: typeof name === 'string' ? name : smiles, smiles, expect };
  });
}

/** Tries one wording on one structure: it fits if it fits at least one covalent fragment, after its exceptions. */
export function runRuleTest(engine: StructureEngine, test: RuleTest): RuleTestResult {
  const rule = findRule(test.rule);
  if (rule === undefined) return { test, got: 'no such rule', passed: false };
  const reading = engine.inspect(test.smiles, ({ fragments }) =>
    fragments.some((fragment) => fitsRule(rule, fragment)),
  );
  const got = reading.ok ? reading.result : `structure refused: ${reading.problem}`;
  return { test, got, passed: got === test.expect };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
