// What every entrance of a checkout does first: installs what is missing, builds what is out of date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of the checkout; its output goes to the terminal (standard error, so that `--json` stays clean). */
export function run(command, words, { quiet = false, environment = {} } = {}) {
  const env = { ...process.env, ...environment };
  const result = spawnSync(command, words, { cwd: root, env, stdio: ['ignore', quiet ? 'ignore' : 2, 2] });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    process.stderr.write(`${command} ${words.join(' ')} ended with status ${result.status}\n`);
    process.exit(3);
  }
}

/** Path of a program that a package of the checkout brings. */
export function program(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** Installs the packages where they are missing or the lockfile has changed since. */
export function install() {
  const stamp = join(root, 'node_modules', '.vigia-lock');
  const lock = digest([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing packages …\n');
  // Not `npm ci`: it refuses a lockfile without the optional binaries of platforms that a registry does not carry.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** Builds server, command line and web where a source file is newer than the last build. */
export function build({ web = true } = {}) {
  const stamp = join(root, 'dist', web ? '.built' : '.built-server');
  const newest = newestChange(['src', 'data', 'package.json', 'vite.config.ts', 'tsconfig.base.json', 'tsconfig.json']);
  if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) === newest) return;
  process.stderr.write('Building …\n');
  run(program('tsc'), ['-b', 'src/cli']);
  copyTexts();
  // Built from within a test run (NODE_ENV=test) it would be React's development build.
  if (web) run(program('vite'), ['build', '--logLevel', 'warn'], { environment: { NODE_ENV: 'production' } });
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, String(newest));
}

/** What the server reads beside its code: migrations and policies. */
function copyTexts() {
  for (const folder of [join('store', 'migrations'), join('access', 'policy')]) {
    const source = join(root, 'src', 'server', folder);
    const target = join(root, 'dist', 'server', folder);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(target)) if (isText(name)) rmSync(join(target, name));
    for (const name of readdirSync(source)) if (isText(name)) cpSync(join(source, name), join(target, name));
  }
}

function isText(name) {
  return /\.(?:sql|cedar|cedarschema)$/u.test(name);
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function newestChange(entries) {
  let newest = 0;
  for (const entry of entries) {
    const path = join(root, entry);
    if (!existsSync(path)) continue;
    const found = statSync(path);
    newest = Math.max(newest, Math.round(found.mtimeMs));
    if (found.isDirectory())
      newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(entry, name))));
  }
  return newest;
}
