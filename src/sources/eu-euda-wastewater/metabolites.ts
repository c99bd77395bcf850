import { fold } from '../../base/index.ts';
import type { SubstanceId } from '../../model/index.ts';

/**
 * What SCORE laboratories measure for each name of the table: cocaine use by its metabolite benzoylecgonine and cannabis
 * use by THC-COOH; the others as such. Loads are not corrected with excretion factors.
 */
const measured: ReadonlyMap<string, SubstanceId> = new Map([
  ['amphetamine', 'amphetamine'],
  ['benzoylecgonine', 'benzoylecgonine'],
  ['cannabis', 'thc-cooh'],
  ['cocaine', 'benzoylecgonine'],
  ['ketamine', 'ketamine'],
  ['mdma', 'mdma'],
  ['methamphetamine', 'methamphetamine'],
  ['thc cooh', 'thc-cooh'],
]);

export const metaboliteNames: readonly string[] = [
  'amphetamine',
  'cannabis',
  'cocaine',
  'ketamine',
  'MDMA',
  'methamphetamine',
];

export function findMetabolite(name: string): SubstanceId | undefined {
  return measured.get(fold(name));
}
