import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** A node as a process of its own. */
export interface NodeProcess {
  readonly country: string;
  readonly address: string;
  readonly directory: string;
  readonly child: ChildProcess;
  /** What it wrote on standard error. */
  readonly log: () => string;
}

export interface StartOptions {
  readonly directory: string;
  /** 0: any free one. */
  readonly port: number;
  readonly training: boolean;
  /** Runs the sources instead of what was built. */
  readonly fromSources: boolean;
}

/** Starts a node on its own directory and waits until it answers. */
export async function startNode(
  country: string,
  { directory, port, training, fromSources }: StartOptions,
): Promise<NodeProcess> {
  mkdirSync(directory, { recursive: true });
  const program = fromSources ? ['--import', 'tsx', join(root, 'src/cli/main.ts')] : [join(root, 'dist/cli/main.js')];
  const words = ['serve', '--json', '--port', String(port), '--data-dir', directory, ...(training ? [] : ['--empty'])];
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: root,
    env: { ...process.env, VIGIA_COUNTRY: country, VIGIA_LOG_LEVEL: 'warn', VIGIA_ANALYST: `${country} analyst` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece: Buffer) => (written.stdout += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (written.stderr += piece.toString('utf8')));
  const address = await announced(child, written, country);
  return { country, address, directory, child, log: () => written.stderr };
}

async function announced(
  child: ChildProcess,
  written: { readonly stdout: string; readonly stderr: string },
  country: string,
): Promise<string> {
  for (;;) {
    const found = /"address":\s*"([^"]+)"/u.exec(written.stdout)?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`the node of ${country} ended: ${written.stderr}`);
    }
    await wait(100);
  }
}

/** Asks it to end, and waits until it has. */
export async function stopNode({ child }: NodeProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
