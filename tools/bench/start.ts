import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { seizureRows, writeSeizureFile } from './seizure-file.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface StartBench {
  readonly start: string;
  readonly observations: number;
  /** From the start of the process to the first answer of `/api/v1/node`. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** How long a node takes to answer: in a fresh directory (training data included), a second time, and with more data. */
export async function benchStart({ sizes }: { readonly sizes: readonly number[] }): Promise<readonly StartBench[]> {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-bench-start-'));
  try {
    const training = join(directory, 'training');
    const cold = await startNode(training, []);
    const results = [{ start: 'cold, training data', ...cold }];
    results.push({ start: 'warm, training data', ...(await startNode(training, [])) });
    for (const times of sizes) {
      const data = join(directory, `times-${times}`);
      takeIn(data, join(directory, `${times}.csv`), Math.round((times * cold.observations) / 2));
      results.push({ start: `warm, ${times} times as much`, ...(await startNode(data, ['--empty'])) });
    }
    return results;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function takeIn(dataDirectory: string, path: string, rows: number): void {
  writeSeizureFile(path, seizureRows({ rows, seed: 1 }));
  const words = [
    'ingest',
    'us-cbp-drug-seizures',
    path,
    '--as-of',
    '2026-01-15',
    '--data-dir',
    dataDirectory,
    '--json',
  ];
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ingest ended with status ${status}: ${stderr}`);
}

const Announced = z.object({ address: z.string() });
const Sources = z.object({ sources: z.array(z.object({ counts: z.object({ observations: z.number() }) })) });

async function startNode(
  dataDirectory: string,
  words: readonly string[],
): Promise<Pick<StartBench, 'seconds' | 'observations' | 'megabytes'>> {
  const started = performance.now();
  const node = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--json', '--data-dir', dataDirectory, ...words],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => node.once('exit', () => resolve()));
  try {
    const address = await readAddress(node.stdout);
    const answer = await fetch(`${address}/api/v1/node`);
    if (answer.status !== 200) throw new Error(`the node answered ${answer.status}`);
    const seconds = (performance.now() - started) / 1000;
    const { sources } = Sources.parse(await (await fetch(`${address}/api/v1/sources`)).json());
    const observations = sources.reduce((sum, { counts }) => sum + counts.observations, 0);
    return { seconds, observations, megabytes: peakMegabytes(node.pid ?? 0) };
  } finally {
    node.kill('SIGTERM');
    await ended;
  }
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const line of createInterface({ input: output })) {
    text += line;
    const found = parseWhole(text);
    if (found !== undefined) return Announced.parse(found).address;
  }
  throw new Error(`the node said no address: ${text}`);
}

/** The document once all its lines are there. */
function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function peakMegabytes(process_: number): number {
  const { stdout } = spawnSync('grep', ['VmHWM', `/proc/${process_}/status`], { encoding: 'utf8' });
  return Number(/(\d+) kB/.exec(stdout)?.[1] ?? Number.NaN) / 1024;
}

/** Lines for the terminal. */
export function describeStart(results: readonly StartBench[]): readonly string[] {
  return [
    'From the start of the process to the first answer (embedded database)',
    'start                     observations  seconds  peak MB',
    ...results.map(({ start, observations, seconds, megabytes }) =>
      [
        start.padEnd(24),
        observations.toLocaleString('en-US').padStart(13),
        seconds.toFixed(2).padStart(8),
        String(Math.round(megabytes)).padStart(8),
      ].join(' '),
    ),
  ];
}
