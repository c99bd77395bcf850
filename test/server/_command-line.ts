import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `vigia` from its sources, as a process of its own. */
export function startVigia(words: readonly string[], { environment = {} }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), LANG: 'en_CA.UTF-8', VIGIA_LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function vigia(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return outcomeOf(startVigia(words, options));
}

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { status, stdout, stderr };
}

/** A directory of the test file's own, removed at its end. */
export function testDirectory(): { readonly path: string; readonly file: (name: string, text: string) => string } {
  const path = mkdtempSync(join(tmpdir(), 'vigia-cli-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file: (name, text) => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
  };
}
