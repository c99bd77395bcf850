// `npm test`: installs what is missing, runs every gate and every test, prints one closing line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, program, root } from './set-up.mjs';

install();
const directory = mkdtempSync(join(tmpdir(), 'vigia-test-'));
let passed = 0;
let failed = 0;
let skipped = 0;

gate('format and imports', 'biome', ['ci', '--error-on-warnings']);
gate('types of every layer', 'tsc', ['-b']);
gate('types of the tests', 'tsc', ['-p', 'tsconfig.test.json']);
gate('lint', 'oxlint', ['--type-aware', 'src', 'test', 'tools']);
gate('dead code', 'knip', []);
suite('unit', ['run', '--project', 'unit']);
suite('reference', ['run', '--project', 'reference']);
suite('database', ['run', '--project', 'database']);
suite('federation', ['run', '--project', 'federation']);
build();
suite('browser', ['run', '--project', 'browser']);

rmSync(directory, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function gate(title, name, words) {
  const { status } = spawnSync(program(name), words, { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${title}\n`);
  if (status === 0) passed += 1;
  else failed += 1;
}

/** Runs a project of vitest and counts its tests; a run that reports nothing has failed. */
function suite(title, words) {
  const report = join(directory, `${title}.json`);
  const { status } = spawnSync(
    program('vitest'),
    [...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: root, stdio: 'inherit' },
  );
  const counts = readCounts(report);
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
  if (status !== 0 && counts.failed === 0) failed += 1;
  if (counts.passed === 0 && counts.failed === 0) failed += 1;
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${title}: ${JSON.stringify(counts)}\n`);
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch (error) {
    process.stderr.write(`no report of vitest: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
