import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/run.ts';

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

/** Runs `vigia` in this process: the same program without the time that a process takes to start. */
export async function vigiaHere(words: readonly string[], { environment = {} }: RunOptions = {}): Promise<Outcome> {
  const captured = { stdout: '', stderr: '' };
  for (const [name, value] of Object.entries({
    LC_ALL: '',
    LANG: 'en_CA.UTF-8',
    VIGIA_LOG_LEVEL: 'error',
    ...environment,
  })) {
    vi.stubEnv(name, value);
  }
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      captured[name] += String(text);
      return true;
    });
  }
  try {
    return { status: await runCommandLine(words), ...captured };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
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
