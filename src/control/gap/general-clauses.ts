import type { ControlItem } from '../../model/index.ts';
import type { FormRelation } from './gap.ts';

/**
 * What a list covers besides the names that stand on it, as a clause at its end or head says. `open`: only what an authority
 * determines, or what is "of analogous nature".
 */
interface GeneralClause {
  readonly instrument: ControlItem['instrument'];
  readonly list: RegExp;
  readonly covers: readonly FormRelation[];
  readonly open: readonly FormRelation[];
}

const everyForm: readonly FormRelation[] = ['marker', 'stereo-form', 'salt', 'ester'];

const clauses: readonly GeneralClause[] = [
  // Ley General de Salud, art. 234, after the list: "Los isómeros de los estupefacientes de la lista anterior … sus precursores
  // químicos y, en general, los de naturaleza análoga y cualquier otra substancia que determine la Secretaría de Salud …".
  { instrument: 'mx-lgs', list: /^234$/u, covers: ['stereo-form'], open: ['marker', 'salt', 'ester'] },
  // Art. 245, fr. I: "cuando expresamente lo determine la Secretaría de Salud …, sus precursores químicos".
  { instrument: 'mx-lgs', list: /^245-I$/u, covers: [], open: everyForm },
  // Art. 245, fr. II to IV: "Y sus sales, precursores y derivados químicos".
  { instrument: 'mx-lgs', list: /^245-(?:II|III|IV)$/u, covers: ['salt', 'ester'], open: ['marker', 'stereo-form'] },
  // Opiumwet, art. 1(2) (salts), and list I: "de ethers, esters en enantiomeren van de bovengenoemde substanties".
  { instrument: 'nl-opiumwet', list: /^I$/u, covers: ['salt', 'ester', 'stereo-form'], open: [] },
  { instrument: 'nl-opiumwet', list: /^II$/u, covers: ['salt'], open: [] },
];

/** Words of an entry's own line that reach a form. */
const words: Readonly<Record<FormRelation, RegExp>> = {
  salt: /\bsalts?\b|\bsels?\b|\bsales\b|\bzouten\b/iu,
  ester: /\besters?\b|\bésteres\b|\bderivatives?\b|\bdérivés?\b|\bderivados\b/iu,
  'stereo-form': /\b(?:stereo)?isomers?\b|\bisomères?\b|\bisómeros\b|\benantiomeren\b/iu,
  // A body's marker is often the parent's derivative or analogue in structure.
  marker: /\bderivatives?\b|\banalogues?\b|\bdérivés?\b|\banalogues?\b|\bderivados\b/iu,
};

/**
 * Whether the entry of a substance reaches a form of it. `unknown` where neither the line nor the clauses of its text are at
 * hand: most texts have a clause on salts and isomers, so that nothing may be said there; a marker they do not mention.
 */
export function reachOf(
  { instrument, list, text }: ControlItem,
  relation: FormRelation,
): 'covered' | 'open' | 'not-covered' | 'unknown' {
  const line = Object.values(text).join(' ');
  if (words[relation].test(line)) return 'covered';
  const clause = clauses.find((one) => one.instrument === instrument && one.list.test(list));
  if (clause?.covers.includes(relation) === true) return 'covered';
  if (clause?.open.includes(relation) === true) return 'open';
  return relation === 'marker' || clause !== undefined || line !== '' ? 'not-covered' : 'unknown';
}
