import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { structureRows } from '../../src/control/register/structures.generated.ts';
import { encodeCsvRecord } from '../../src/exchange/index.ts';
import { substances } from '../../src/model/index.ts';

const program = fileURLToPath(new URL('./measure-screening.mjs', import.meta.url));
const shared = resolve(import.meta.dirname, '../..', process.env['VIGIA_SHARED'] ?? '../shared');

const Round = z.object({
  rows: z.number(),
  seconds: z.number(),
  summary: z.record(z.string(), z.number()),
  slowestOther: z.number(),
  medianOther: z.number(),
});
const Measured = z.object({ firstAnswer: z.number(), rounds: z.array(Round) });

export interface ScreeningBench {
  readonly smiles: number;
  readonly distinctSmiles: number;
  readonly names: number;
  readonly distinctNames: number;
  readonly casNumbers: number;
  readonly measured: z.infer<typeof Measured>;
}

/** A list of names, CAS numbers and SMILES in turn, checked in a fresh process: the first time, and again. */
export function benchScreening({ rows }: { readonly rows: number }): ScreeningBench {
  const directory = mkdtempSync(join(tmpdir(), 'vigia-bench-screening-'));
  try {
    const path = join(directory, 'list.csv');
    const kinds = [readSmiles(), names(), casNumbers()] as const;
    const lines = Array.from({ length: rows }, (_, index) => {
      const kind = index % kinds.length;
      const texts = kinds[kind] ?? [];
      const text = texts[Math.floor(index / kinds.length) % texts.length] ?? '';
      return [0, 1, 2].map((column) => (column === kind ? text : ''));
    });
    writeFileSync(
      path,
      `${['smiles', 'name', 'cas'].join(',')}\r\n${lines.map((line) => encodeCsvRecord(line)).join('')}`,
    );
    const output = execFileSync(process.execPath, [program, path], { encoding: 'utf8', maxBuffer: 1 << 24 });
    const of = (kind: number): string[] => lines.flatMap((line) => (line[kind] === '' ? [] : [line[kind] ?? '']));
    return {
      smiles: of(0).length,
      distinctSmiles: new Set(of(0)).size,
      names: of(1).length,
      distinctNames: new Set(of(1)).size,
      casNumbers: of(2).length,
      measured: Measured.parse(JSON.parse(output)),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Structures of the labelled tests where they are at hand (salts, near-misses, medicines), else of the register; then their salts. */
function readSmiles(): readonly string[] {
  const path = join(shared, 'reference/rules_tests.json');
  const own = structureRows.map(([, smiles]) => smiles);
  if (!existsSync(path)) return own;
  const file = z
    .object({ tests: z.array(z.object({ smiles: z.string() })) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  const bases = [...new Set([...file.tests.map(({ smiles }) => smiles), ...own])];
  return ['', '.Cl', '.OS(=O)(=O)O', '.Br'].flatMap((salt) => bases.map((smiles) => `${smiles}${salt}`));
}

/** Names in three languages, with salts, and some with a letter lost, for which near names are looked for. */
function names(): readonly string[] {
  const all = substances.flatMap(({ name, synonyms = [] }) => [name.en, name.fr, name.es, ...synonyms]);
  const salts = all.map((name) => `${name} hydrochloride`);
  const misspelt = all.filter(({ length }) => length > 6).map((name) => name.slice(0, 3) + name.slice(4));
  return [
    ...new Set(all.flatMap((name, index) => [name, salts[index] ?? name, misspelt[index % misspelt.length] ?? name])),
  ];
}

function casNumbers(): readonly string[] {
  return substances.flatMap(({ cas }) => (cas === undefined ? [] : [cas]));
}

export function describeScreening({ measured, ...list }: ScreeningBench): string[] {
  const { smiles, distinctSmiles, names: named, distinctNames, casNumbers: cas } = list;
  return [
    `screening: ${smiles} SMILES (${distinctSmiles} distinct), ${named} names (${distinctNames} distinct), ${cas} CAS numbers`,
    `first answer about a structure in a fresh process: ${measured.firstAnswer.toFixed(2)} s`,
    '| round | rows | seconds | rows/s | another question meanwhile, median ms | slowest ms |',
    '|---|--:|--:|--:|--:|--:|',
    ...measured.rounds.map(
      ({ rows, seconds, medianOther, slowestOther }, index) =>
        `| ${index === 0 ? 'cold' : 'warm'} | ${rows} | ${seconds.toFixed(1)} | ${Math.round(rows / seconds)} | ${medianOther.toFixed(0)} | ${slowestOther.toFixed(0)} |`,
    ),
  ];
}
