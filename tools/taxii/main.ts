// `npm run taxii -- <path to an acceptance or load script> [its arguments]`: runs it against a throw-away node on loopback and
// passes on its exit status. `--serve` keeps the node running and prints the command line; `--postgresql URL` stores there.
import { spawn } from 'node:child_process';
import { openThrowAwayNode } from './throw-away-node.ts';

const words = process.argv.slice(2);
const serves = take('--serve');
const databaseUrl = takeValue('--postgresql');
const [script, ...rest] = words;
if (script === undefined && !serves) {
  console.error('usage: npm run taxii -- <script.mjs> [arguments] | --serve [--postgresql URL]');
  process.exit(2);
}
const node = await openThrowAwayNode(databaseUrl === undefined ? {} : { databaseUrl });
const line = [script ?? 'taxii21_accept.mjs', ...node.arguments, ...rest];
if (serves) {
  console.log(`node ${line.join(' ')}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
} else {
  process.exitCode = await run(line);
}
await node.close();

function run(command: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

function take(flag: string): boolean {
  const at = words.indexOf(flag);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function takeValue(flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}
