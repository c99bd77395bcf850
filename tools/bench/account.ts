import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('./measure-account.mjs', import.meta.url));

const Round = z.object({ seconds: z.number(), processorSeconds: z.number() });
const Measured = z.object({ progress: z.array(Round), import: z.array(Round) });

export interface AccountBench {
  readonly rows: number;
  readonly measured: z.infer<typeof Measured>;
}

/** All questions about progress over HTTP, and new commitments taken in, on a new embedded database with the training data. */
export function benchAccount({ rounds, rows }: { readonly rounds: number; readonly rows: number }): AccountBench {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-bench-account-'));
  try {
    const words = [program, join(directory, 'data'), String(rounds), String(rows)];
    return { rows, measured: Measured.parse(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }))) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Lines for the terminal. */
export function describeAccount({ rows, measured }: AccountBench): readonly string[] {
  return [
    'On the embedded database with the training data: median, first and processor seconds',
    describeRounds('all questions about progress', measured.progress),
    describeRounds(`${rows.toLocaleString('en-US')} new commitments`, measured.import),
  ];
}

function describeRounds(name: string, rounds: z.infer<typeof Measured>['progress']): string {
  const numbers = [
    median(rounds.map(({ seconds }) => seconds)),
    rounds[0]?.seconds ?? 0,
    median(rounds.map(({ processorSeconds }) => processorSeconds)),
  ];
  return [name.padEnd(32), ...numbers.map((number) => number.toFixed(2).padStart(8))].join(' ');
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
