/** Atoms as SMILES writes them; the n-th is atom n of the molecule that is read from it. */
const atomToken = /\[[^\]]*\]|Cl|Br|[BCNOPSFI]|[bcnops]|\*/gu;

/**
 * Atoms whose charge only says that a proton came or went: an ammonium or an oxonium with a hydrogen, an alkoxide, a thiolate
 * or an amide ion. A charge beside the opposite one belongs to the bond (nitro group, N-oxide, azide) and stays.
 */
export const protonated = '[#7+,#8+;!H0;!$(*~[*-])]';
export const deprotonated = '[#7-,#8-,#16-;!$(*~[*+])]';

/**
 * Whether a SMILES may have such charges: a positive one with a hydrogen, or more negative ones than positive ones to belong
 * to. What has as many of both (a nitro group) has none, or is left as it was drawn.
 */
export function mayBeIonised(smiles: string): boolean {
  if (!smiles.includes('+') && !smiles.includes('-]')) return false;
  return /H\d*\+\]/u.test(smiles) || countMatches(smiles, /-\]/gu) > countMatches(smiles, /\+\]/gu);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The SMILES with the charges of these atoms taken away and hydrogens as their valence asks: as the free base or acid. Atoms
 * keep their numbers; what an atom says beyond its charge and hydrogens (an isotope) keeps its charge.
 */
export function neutraliseAtoms(smiles: string, atoms: ReadonlySet<number>): string {
  let atom = -1;
  return smiles.replace(atomToken, (token) => {
    atom += 1;
    return atoms.has(atom) ? neutralToken(token) : token;
  });
}

function neutralToken(token: string): string {
  const [, element, charge] = /^\[([NOSn])@{0,2}(?:H\d*)?([+-])\]$/u.exec(token) ?? [];
  if (element === undefined) return token;
  return element === 'n' && charge === '-' ? '[nH]' : element;
}
