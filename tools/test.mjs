// `npm test`: installs what is missing, runs every gate and every test, prints one closing line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/**
 * Runs a project of vitest and counts its tests; a run that reports nothing has failed. Files whose process was ended by the
 * engine in the middle of them, and by nothing that a test found, are run once more, and the output says so: Node 20 does that
 * once in many hours (nodejs/node#57556). Twice in a row is a defect.
 */
function suite(title, words) {
  const first = run(title, words);
  if (first.status !== 0 && first.failed === 0 && first.crashed.length > 0) {
    process.stdout.write(`AGAIN  ${title}, whose process ended in the middle of: ${first.crashed.join(' ')}\n`);
    const second = run(title, [...words, ...first.crashed]);
    count(title, { ...second, passed: first.passed + second.passed, skipped: first.skipped + second.skipped });
  } else count(title, first);
}

function count(title, { status, passed: good, failed: bad, skipped: left }) {
  passed += good;
  failed += bad;
  skipped += left;
  if (status !== 0 && bad === 0) failed += 1;
  if (good === 0 && bad === 0) failed += 1;
  const counts = { passed: good, failed: bad, skipped: left };
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${title}: ${JSON.stringify(counts)}\n`);
}

function run(title, words) {
  const report = join(directory, `${title}.json`);
  const unfinished = join(directory, `${title}-unfinished.json`);
  const reporters = ['default', 'json', './tools/unfinished-reporter.mjs'].map((name) => `--reporter=${name}`);
  const { status } = spawnSync(program('vitest'), [...words, ...reporters, `--outputFile.json=${report}`], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, VIGIA_UNFINISHED: unfinished },
  });
  return { status, ...readCounts(report), crashed: readCrashed(unfinished) };
}

/** Files whose process ended in the middle of them; none where anything else went wrong. */
function readCrashed(file) {
  if (!existsSync(file)) return [];
  const { unfinished, crashes } = JSON.parse(readFileSync(file, 'utf8'));
  return crashes.length > 0 && crashes.every((message) => message === 'Worker exited unexpectedly') ? unfinished : [];
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
