import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningNode {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A real node in a fresh data directory: with the training data, as `npm start` gives it, or without any. */
export async function startNode({ empty = false } = {}): Promise<RunningNode> {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-browser-'));
  const child = spawn(
    process.execPath,
    [
      join(root, 'tools', 'vigia.mjs'),
      'serve',
      '--data-dir',
      directory,
      '--port',
      '8480',
      ...(empty ? ['--empty'] : []),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await addressOf(child);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /Vigía .*: (http:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.once('exit', (code) => reject(new Error(`the node ended with ${code} before it listened:\n${said}`)));
  });
}
