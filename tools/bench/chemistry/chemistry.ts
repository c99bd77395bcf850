import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type RuleExpression, ruleDefinitions } from '../../../src/control/index.ts';
import { structureRows } from '../../../src/control/register/structures.generated.ts';

/** Debian's `python3-rdkit` belongs to the system's Python. */
const python = '/usr/bin/python3';
/** The flag of `structure-process.ts`. */
const asTheNode = '--wasm-tiering-budget=100000000';

export interface ChemistryBench {
  readonly molecules: number;
  readonly patterns: number;
  /** Processor milliseconds for each structure, in the node's own path. */
  readonly screen: { readonly cold: number; readonly warm: number; readonly describe: number };
  /** Milliseconds from the start of a fresh program, median. */
  readonly firstAnswer: number;
  readonly engines: readonly EngineRates[];
  /** Why there is nothing to compare with; nothing where there is. */
  readonly whyNoCpp: string | null;
}

export interface EngineRates {
  readonly engine: string;
  readonly version: string;
  /** Per processor second, median of the rounds. */
  readonly parsed: number;
  readonly matched: number;
  readonly hits: number;
}

interface Round {
  readonly parse: number;
  readonly match: number;
  readonly hits: number;
}

/** Structures and substructures: what one costs, how soon the first comes, and the same work in RDKit's C++ build. */
export async function benchChemistry({ rounds }: { readonly rounds: number }): Promise<ChemistryBench> {
  const molecules = structureRows.map(([, smiles]) => smiles);
  const patterns = [...new Set(ruleDefinitions.flatMap(({ expression }) => patternsOf(expression)))];
  const screen = JSON.parse(run('screen.ts', [asTheNode]));
  const firsts = Array.from({ length: rounds }, () => Number(JSON.parse(run('first-answer.mjs', [])).milliseconds));
  const whyNoCpp = findWhyNoCpp();
  const task = { molecules, patterns, passes: 3 };
  const engines = await compareEngines(task, rounds, whyNoCpp === null);
  return {
    molecules: molecules.length,
    patterns: patterns.length,
    screen,
    firstAnswer: median(firsts),
    engines,
    whyNoCpp,
  };
}

interface Task {
  readonly molecules: readonly string[];
  readonly patterns: readonly string[];
  readonly passes: number;
}

/** Engines take turns in each round, so that a busy minute hits all of them. */
async function compareEngines(task: Task, rounds: number, withCpp: boolean): Promise<readonly EngineRates[]> {
  const script = fileURLToPath(new URL('rdkit-wasm.ts', import.meta.url));
  const ours = [process.execPath, '--import', 'tsx', script];
  const commands: readonly (readonly [engine: string, command: readonly string[]])[] = [
    ...(withCpp ? [['C++', [python, fileURLToPath(new URL('rdkit-cpp.py', import.meta.url))]] as const] : []),
    ['WebAssembly, as the node runs it', [...ours, asTheNode]],
    ['WebAssembly, --liftoff-only', [...ours, '--liftoff-only']],
  ];
  const engines = await Promise.all(commands.map(([name, command]) => openEngine(name, command, task)));
  // The first round compiles, and is not counted.
  for (const engine of engines) await engine.round();
  const found = engines.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, engine] of engines.entries()) found[index]?.push(await engine.round());
  for (const engine of engines) engine.close();
  const parses = task.passes * task.molecules.length;
  return engines.map(({ name, version }, index) => ({
    engine: name,
    version,
    parsed: parses / median(found[index]?.map(({ parse }) => parse) ?? []),
    matched: (parses * task.patterns.length) / median(found[index]?.map(({ match }) => match) ?? []),
    hits: (found[index]?.[0]?.hits ?? 0) / task.passes,
  }));
}

interface OpenEngine {
  readonly name: string;
  readonly version: string;
  readonly round: () => Promise<Round>;
  readonly close: () => void;
}

async function openEngine(name: string, [program = '', ...words]: readonly string[], task: Task): Promise<OpenEngine> {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${name} ended`);
    return JSON.parse(value);
  };
  const { version } = (await ask(JSON.stringify(task))) as { readonly version: string };
  return { name, version, round: async () => (await ask('round')) as Round, close: () => child.stdin.end() };
}

function run(script: string, words: readonly string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...(script.endsWith('.ts') ? ['--import', 'tsx'] : []), path, ...words],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}

function findWhyNoCpp(): string | null {
  const { status, error } = spawnSync(python, ['-c', 'import rdkit'], { stdio: 'ignore' });
  if (error !== undefined) return `there is no ${python}`;
  return status === 0 ? null : 'python3-rdkit is not installed';
}

function patternsOf(expression: RuleExpression): readonly string[] {
  if ('smarts' in expression) return [expression.smarts];
  if ('all' in expression) return expression.all.flatMap(patternsOf);
  if ('any' in expression) return expression.any.flatMap(patternsOf);
  return 'not' in expression ? patternsOf(expression.not) : [];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

export function describeChemistry({
  molecules,
  patterns,
  screen,
  firstAnswer,
  engines,
  whyNoCpp,
}: ChemistryBench): readonly string[] {
  const [cpp] = engines;
  const rate = (value: number): string => Math.round(value).toLocaleString('en-US').padStart(9);
  const ratio = (value: number, other: number | undefined): string =>
    whyNoCpp === null && other !== undefined ? (value / other).toFixed(2) : '   –';
  return [
    `Chemistry: ${molecules} structures of the register, ${patterns} patterns of the class wordings`,
    `  a structure, all wordings: ${screen.warm.toFixed(2)} ms of processor time warm, ${screen.cold.toFixed(2)} ms in the first pass; reading alone ${screen.describe.toFixed(2)} ms`,
    `  first answer of a fresh process: ${(firstAnswer / 1_000).toFixed(2)} s`,
    ...(whyNoCpp === null ? [] : [`  no comparison with C++: ${whyNoCpp}`]),
    `  ${'engine'.padEnd(48)} ${'parsed/s'.padStart(9)} ratio ${'matched/s'.padStart(9)} ratio  hits`,
    ...engines.map(
      ({ engine, parsed, matched, hits }) =>
        `  ${engine.padEnd(48)} ${rate(parsed)}  ${ratio(parsed, cpp?.parsed)} ${rate(matched)}  ${ratio(matched, cpp?.matched)}  ${hits}`,
    ),
  ];
}
