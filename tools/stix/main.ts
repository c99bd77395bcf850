import { readFileSync } from 'node:fs';
import { type StixFinding, validateStix } from '../../src/exchange/index.ts';
import { readCases, type ValidatorCase } from './cases.ts';

/** `npm run stix -- <file.jsonl>`: what our validator says of labelled objects, against their labels. */

function describe(one: ValidatorCase, findings: readonly StixFinding[]): string {
  const label = one.mustValid ? 'valid' : 'invalid';
  const reasons = one.mustValid
    ? findings.map((finding) => `  ours: ${finding.path || '(object)'}: ${finding.message} (${finding.section})`)
    : one.mustErrors.map((text) => `  label: ${text}`);
  return [`line ${one.line}: ${one.test}: labelled ${label}`, ...reasons].join('\n');
}

function run(path: string | undefined): number {
  if (path === undefined) {
    process.stderr.write('usage: npm run stix -- <file.jsonl>\n');
    return 2;
  }
  let failed = 0;
  const cases = readCases(readFileSync(path, 'utf8'));
  for (const one of cases) {
    const findings = validateStix(one.object);
    if ((findings.length === 0) === one.mustValid) continue;
    failed += 1;
    process.stdout.write(`${describe(one, findings)}\n`);
  }
  process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`);
  return failed === 0 && cases.length > 0 ? 0 : 1;
}

process.exitCode = run(process.argv[2]);
