/**
 * Tries the class wordings on labelled structures: `npm run rules -- <file>`, a JSON file
 * `{"tests": [{"rule", "name", "smiles", "expect"}, …]}`. Prints each failure; the last line is `N passed, M failed`.
 * Exit status: 0 all passed, 1 some failed, 2 usage.
 */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { openStructureEngine } from '../../src/control/index.ts';
import { type RuleTest, readRuleTests, runRuleTest } from './run-rule-tests.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const [file] = words;
  if (file === undefined || words.length > 1 || file.startsWith('-')) {
    console.error('usage: npm run rules -- <file of labelled structures>');
    return 2;
  }
  let tests: readonly RuleTest[];
  try {
    tests = readRuleTests(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  // Compiles RDKit once instead of twice; said before it is loaded.
  setFlagsFromString('--liftoff-only');
  const engine = await openStructureEngine();
  const failures = tests.map((test) => runRuleTest(engine, test)).filter(({ passed }) => !passed);
  engine.close();
  for (const { test, got } of failures) {
    console.log(`${test.rule}: ${test.name}: expected ${test.expect}, got ${got} (${test.smiles.slice(0, 200)})`);
  }
  console.log(`${tests.length - failures.length} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}
