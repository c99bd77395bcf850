// `npm run check`: the fast gate while working: format, types, lint, dead code, and the tests that need no database or browser.
import { spawnSync } from 'node:child_process';
import { install, program, root } from './set-up.mjs';

install();
const steps = [
  { name: 'biome', words: ['ci', '--error-on-warnings'] },
  { name: 'tsc', words: ['-b'] },
  { name: 'tsc', words: ['-p', 'tsconfig.test.json'] },
  { name: 'oxlint', words: ['--type-aware', 'src', 'test', 'tools'] },
  { name: 'knip', words: [] },
  { name: 'vitest', words: ['run', '--project', 'unit'] },
];
for (const { name, words } of steps) {
  const started = performance.now();
  const { status } = spawnSync(program(name), words, { cwd: root, stdio: 'inherit' });
  process.stdout.write(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} ${words.join(' ')} (${Math.round(performance.now() - started)} ms)\n`,
  );
  if (status !== 0) process.exit(1);
}
