const bonded = /\[(?:Li|Na|K|Rb|Cs)\]/u;
const leading = /(^|\.)\[(Li|Na|K|Rb|Cs)\]O(?=[A-Zac-z[(])/gu;
const branched = /O\(\[(Li|Na|K|Rb|Cs)\]\)/gu;
const trailing = /(?<=[^.])O\[(Li|Na|K|Rb|Cs)\](?=[).]|$)/gu;

/**
 * A SMILES in which alkali metals bonded to oxygen are ions, as InChI has them: `CC(=O)O[Na]` becomes
 * `CC(=O)[O-].[Na+]`. RDKit keeps the bond that was drawn, and the acid would hide behind it.
 */
export function separateAlkaliMetals(smiles: string): string {
  if (!bonded.test(smiles)) return smiles;
  const metals: string[] = [];
  const oxide = (metal: string): string => {
    metals.push(`.[${metal}+]`);
    return '[O-]';
  };
  const separated = smiles
    .replace(leading, (_, before: string, metal: string) => before + oxide(metal))
    .replace(branched, (_, metal: string) => oxide(metal))
    .replace(trailing, (_, metal: string) => oxide(metal));
  return separated + metals.join('');
}
