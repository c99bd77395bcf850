import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { families } from './families.ts';
import { type FileResult, runDocument } from './run.ts';

/** How many failed cases of one file are printed before the rest is only counted. */
const printedFailures = 10;

function jsonFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => jsonFiles(join(path, name)))
    .filter((file) => file.endsWith('.json'));
}

function print(name: string, result: FileResult): void {
  if (result.status === 'unknown') {
    console.log(`${name}: not run: ${result.reason}`);
    return;
  }
  const { cases, passed, largestDifference, failures } = result.outcome;
  const difference = largestDifference === 0 ? '0' : largestDifference.toExponential(1);
  console.log(`${name}: ${result.family}: ${cases} cases, ${passed} passed, largest relative difference ${difference}`);
  for (const failure of failures.slice(0, printedFailures)) console.log(`  FAILED ${failure}`);
  if (failures.length > printedFailures) console.log(`  … and ${failures.length - printedFailures} more failed cases`);
}

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('usage: npm run golden -- <folder or file…>');
    return 2;
  }
  let passed = 0;
  let failed = 0;
  let left = 0;
  for (const path of paths) {
    for (const file of jsonFiles(path)) {
      const result = runDocument(JSON.parse(readFileSync(file, 'utf8')), file, families);
      print(relative(process.cwd(), file), result);
      if (result.status === 'unknown') left += 1;
      else {
        passed += result.outcome.passed;
        failed += result.outcome.cases - result.outcome.passed;
      }
    }
  }
  if (left > 0) console.log(`${left} files not run`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
