import { setFlagsFromString } from 'node:v8';
import { openStructureEngine, type StructureEngine, screenStructure } from '../../../control/index.ts';
import type { StructureReply, StructureRequest, StructureResult, StructureTask } from './messages.ts';

// V8 would compile nearly all of RDKit's module a second time, for half a minute of processor time before it pays. With this
// budget only the functions that are called most are compiled again (ADR 0014). It has to be said before the module is
// loaded, and holds for the whole process: one reason for a process of its own.
setFlagsFromString('--wasm-tiering-budget=100000000');

/** The chemistry process: takes one task after the other, and answers each before it begins the next. */
const engine = await openStructureEngine();
// The first structure compiles what all of them need; a time limit is fair only after it.
screenStructure(engine, 'CC(=O)N(c1ccccc1)C1CCN(Cc2ccccc2)CC1.Cl');
process.on('message', ({ id, task }: StructureRequest) => send({ id, result: answer(engine, task) }));
process.on('disconnect', () => process.exit());
send(null);

function answer(structures: StructureEngine, task: StructureTask): StructureResult {
  switch (task.kind) {
    case 'screen':
      return { kind: 'screen', answer: screenStructure(structures, task.smiles) };
    case 'draw':
      return { kind: 'text', text: structures.draw(task.smiles, task.options) };
    case 'key':
      return { kind: 'text', text: structures.keyOfInchi(task.inchi) };
  }
}

function send(reply: StructureReply): void {
  if (process.send === undefined) throw new Error('this file runs as a child process');
  process.send(reply);
}
