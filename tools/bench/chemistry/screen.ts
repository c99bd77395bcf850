/**
 * What a structure costs in the node's own path, in processor milliseconds: flags of V8 as arguments.
 * Prints {"cold", "warm", "describe"}: the first pass over the register in a fresh process; medians of later ones.
 */
import { setFlagsFromString } from 'node:v8';
import { openStructureEngine, screenStructure } from '../../../src/control/index.ts';
import { structureRows } from '../../../src/control/register/structures.generated.ts';

for (const word of process.argv) if (word.startsWith('--')) setFlagsFromString(word);
const passes = Number(process.argv.find((word) => /^\d+$/u.test(word)) ?? 9);
const structures = structureRows.map(([, smiles]) => smiles);
const engine = await openStructureEngine();
const cold = perStructure((smiles) => screenStructure(engine, smiles));
const warm: number[] = [];
const describe: number[] = [];
for (let pass = 0; pass < passes; pass += 1) {
  warm.push(perStructure((smiles) => screenStructure(engine, smiles)));
  describe.push(perStructure((smiles) => engine.describe(smiles)));
}
console.log(JSON.stringify({ structures: structures.length, cold, warm: median(warm), describe: median(describe) }));

function perStructure(work: (smiles: string) => unknown): number {
  const before = process.cpuUsage();
  for (const smiles of structures) work(smiles);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / structures.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
