/**
 * The same work as `rdkit-cpp.py` in RDKit's WebAssembly build; flags of V8 as arguments.
 */
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import initRDKitModule, { type MainModule } from '@rdkit/rdkit';

interface Task {
  readonly molecules: readonly string[];
  readonly patterns: readonly string[];
  readonly passes: number;
}

for (const word of process.argv) if (word.startsWith('--')) setFlagsFromString(word);
const load: unknown = initRDKitModule;
if (typeof load !== 'function') throw new Error('@rdkit/rdkit does not export its loader');
const rdkit: MainModule = await load();
let task: Task | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  if (task !== undefined) console.log(JSON.stringify(round(task)));
  else {
    task = JSON.parse(line) as Task;
    console.log(JSON.stringify({ version: rdkit.version() }));
  }
}

function round({ molecules: texts, patterns: smarts, passes }: Task): Record<string, number> {
  const patterns = smarts.map((text) => rdkit.get_qmol(text));
  let molecules: (ReturnType<MainModule['get_mol']> | undefined)[] = [];
  const begun = seconds();
  for (let pass = 0; pass < passes; pass += 1) {
    for (const molecule of molecules) molecule?.delete();
    molecules = texts.map((text) => rdkit.get_mol(text));
  }
  const parsed = seconds();
  let hits = 0;
  for (let pass = 0; pass < passes; pass += 1)
    for (const molecule of molecules)
      for (const pattern of patterns)
        if (pattern !== null && molecule?.get_substruct_match(pattern) !== '{}') hits += 1;
  const matched = seconds();
  for (const held of [...molecules, ...patterns]) held?.delete();
  return { parse: parsed - begun, match: matched - parsed, hits };
}

/** Of processor time. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
