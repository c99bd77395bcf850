import type { StructureProblem } from './structure.ts';

/** Longest SMILES that is looked at, in characters. */
export const mostSmilesLength = 4_000;
/** The largest structures that are looked at: far above a medicine, far below where the chemistry library runs out of stack. */
const mostAtoms = 250;
const mostRings = 60;
const deepestBranch = 200;

const token = /\[[^[\]]*\]|%\(\d{1,5}\)|%\d\d|Cl|Br|[BCNOPSFI]|[bcnops]|\*|\d|[-=#$:./\\()~]/uy;

/**
 * What a SMILES can be refused for by its text alone, before it is read as chemistry: the time this takes is proportional to
 * its length, and bounded. Tokens are those of OpenSMILES 1.0 and of RDKit's `%(n)`; a reaction (`>`) is no structure.
 */
export function findSmilesProblem(smiles: string): StructureProblem | null {
  if (smiles.length > mostSmilesLength) return 'too-long';
  if (smiles === '') return 'not-a-structure';
  if (smiles.includes('>')) return 'not-a-structure';
  let atoms = 0;
  let ringBonds = 0;
  let depth = 0;
  token.lastIndex = 0;
  for (let match = token.exec(smiles); match !== null; match = token.exec(smiles)) {
    const [text] = match;
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (isRingBond(text)) ringBonds += 1;
    else if (isAtom(text)) atoms += 1;
    if (depth < 0 || depth > deepestBranch) return 'unreadable';
    if (token.lastIndex === smiles.length) break;
  }
  if (token.lastIndex !== smiles.length || depth !== 0) return 'unreadable';
  if (atoms > mostAtoms) return 'too-many-atoms';
  if (ringBonds > 2 * mostRings) return 'too-many-rings';
  return null;
}

/** How many rings a SMILES closes: each is written by two ring-bond digits. */
export function countRings(smiles: string): number {
  const digits = smiles.replace(/\[[^\]]*\]/gu, '').match(/%\(\d+\)|%\d\d|\d/gu);
  return (digits?.length ?? 0) / 2;
}

function isRingBond(text: string): boolean {
  return /^[%\d]/u.test(text);
}

function isAtom(text: string): boolean {
  return /^[[A-Za-z*]/u.test(text);
}
