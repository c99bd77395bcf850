import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = ['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin'];

export interface PostgresqlCluster {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * A PostgreSQL of our own on loopback, with the settings that the distribution ships; `BENCH_DATABASE_URL` names another.
 */
export async function startPostgresql(): Promise<PostgresqlCluster> {
  const given = process.env.BENCH_DATABASE_URL;
  if (given !== undefined) return { url: given, stop: () => undefined };
  const bin = programs.find((path) => existsSync(join(path, 'postgres')));
  if (bin === undefined) throw new Error('no PostgreSQL here: install postgresql-15 or set BENCH_DATABASE_URL');
  const directory = mkdtempSync(join(tmpdir(), 'vigia-bench-postgresql-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) giveAway(directory);
  const port = await freePort();
  const data = join(directory, 'data');
  const run = (words: readonly string[]): void => runAs(asRoot, words);
  run([join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync']);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${directory}`;
  run([join(bin, 'pg_ctl'), '-D', data, '-w', '-l', join(directory, 'log'), '-o', settings, 'start']);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function giveAway(directory: string): void {
  const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const owner = Number(stdout);
  if (!Number.isInteger(owner) || owner === 0) throw new Error('no account "postgres" to run PostgreSQL as');
  chownSync(directory, owner, owner);
}

function runAs(asRoot: boolean, words: readonly string[]): void {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const [command, ...rest] = asRoot ? ['su', 'postgres', '-s', '/bin/sh', '-c', quoted] : words;
  if (command === undefined) return;
  const { status, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words[0]} failed: ${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
