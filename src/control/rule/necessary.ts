import type { RuleId } from '../../model/index.ts';
import { countElements } from '../structure/inchi.ts';
import type { OpenFragment } from '../structure/structure.ts';

/**
 * What a fragment must have for a rule to fit it: fewer than these, and the rule need not be tried. A core is a SMARTS
 * without recursion that every fitting structure contains; rules share cores, and a fragment is asked once for each.
 */
interface Necessity {
  readonly nitrogens?: number;
  readonly oxygens?: number;
  readonly sulfurs?: number;
  readonly rings: number;
  /** Each of them; the commonest comes first. */
  readonly cores?: readonly string[];
}

const aminopiperidine = '[#7]-[#6]1-[#6]-[#6]-[#7]-[#6]-[#6]-1';
const anilinopiperidine = 'a-[#7]-[#6]1-[#6]-[#6]-[#7]-[#6]-[#6]-1';
const acylatedWithChain = 'O=[#6]-[#7](-a)-[#6]1-[#6]-[#6]-[#7](-[#6]-[#6])-[#6]-[#6]-1';
const oxygenatedPiperidine = '[#8]~[#6]1-[#6]-[#6]-[#7]-[#6]-[#6]-1';
const benzimidazole = '[#7]1~[#6]~[#7]~[#6]2~[#6]~[#6]~[#6]~[#6]~[#6]~2~1';
const substitutedIndole = '[#6]-c1cn(-[!#1])c2ccccc12';
const arylethylamine = 'a-[#6]-[#6]-[#7]';
const diazepine = '[#7]1~[#6]~[#6]~[#7]~[#6]~[#6]~[#6]~1';
const phenylpropane = '[CH3]-[#6]-[#6]-c1ccccc1';
const diphenylmethane = '[#6](-c1ccccc1)-c1ccccc1';

const necessities: Readonly<Record<RuleId, Necessity>> = {
  'US-FRS': { nitrogens: 2, oxygens: 1, rings: 3, cores: [anilinopiperidine, acylatedWithChain] },
  'CA-I-16': { nitrogens: 2, oxygens: 1, rings: 2, cores: [anilinopiperidine] },
  'CA-I-16-14': {
    nitrogens: 2,
    rings: 3,
    cores: [anilinopiperidine, 'a-[#7]-[#6]1-[#6]-[#6]-[#7](-[#6]-[#6])-[#6]-[#6]-1'],
  },
  'CA-I-13': { nitrogens: 3, rings: 3, cores: [benzimidazole] },
  'US-S3076': { nitrogens: 3, rings: 3, cores: [benzimidazole] },
  'CA-II-2-(1)': { oxygens: 1, rings: 2 },
  'CA-II-2-(2)': { nitrogens: 1, oxygens: 1, rings: 4, cores: [substitutedIndole] },
  'CA-II-2-(3)': { nitrogens: 1, oxygens: 1, rings: 3 },
  'CA-II-2-(4)': { nitrogens: 1, oxygens: 1, rings: 3, cores: [substitutedIndole] },
  'CA-II-2-(5)': { nitrogens: 1, oxygens: 1, rings: 3, cores: [substitutedIndole] },
  'CA-II-2-(6)': { nitrogens: 1, oxygens: 1, rings: 3, cores: [substitutedIndole] },
  'CA-II-2-(7)': { nitrogens: 2, oxygens: 2, rings: 4, cores: [substitutedIndole] },
  'CA-II-2-(8)': { nitrogens: 3, oxygens: 1, rings: 2 },
  'CA-II-2-(9)': { nitrogens: 2, oxygens: 1, rings: 2, cores: [substitutedIndole] },
  'CA-III-35': { nitrogens: 1, oxygens: 1, rings: 1, cores: ['[#7]-[CH2X4]-[#6]-c1ccccc1', 'c~[#8X2]'] },
  'CA-IV-18': { nitrogens: 2, rings: 3, cores: [diazepine] },
  'CA-IV-18-review': { nitrogens: 2, rings: 2, cores: [diazepine] },
  'CA-I-26': { nitrogens: 2, oxygens: 1, rings: 2, cores: ['[#7]-[#6]1~[#6](-[#7])~[#6]~[#6]~[#6]~[#6]~1'] },
  'CA-I-28': { nitrogens: 2, oxygens: 1, rings: 2 },
  'CA-I-24': { nitrogens: 1, rings: 2, cores: [arylethylamine] },
  'CA-I-14': { nitrogens: 1, rings: 2, cores: ['[#7]-[#6]1(-a)~[#6]~[#6]~[#6]~[#6]~[#6]~1'] },
  'CA-I-19-review': { nitrogens: 1, rings: 1, cores: [arylethylamine] },
  'CA-VI-1-27': { nitrogens: 1, oxygens: 1, rings: 1, cores: [oxygenatedPiperidine] },
  'CA-VI-1-28': { nitrogens: 2, oxygens: 1, rings: 2, cores: [anilinopiperidine] },
  'CA-VI-1-30': { nitrogens: 2, rings: 2, cores: [anilinopiperidine] },
  'CA-VI-1-32': { nitrogens: 2, oxygens: 1, rings: 3, cores: [anilinopiperidine] },
  'CA-VI-1-11': { oxygens: 1, rings: 1, cores: [phenylpropane] },
  'CA-VI-1-9': { oxygens: 3, rings: 2, cores: [phenylpropane] },
  'US-L1-4AP': { nitrogens: 2, rings: 2, cores: [anilinopiperidine] },
  'US-L1-4PIP': { nitrogens: 1, oxygens: 1, rings: 1, cores: [oxygenatedPiperidine] },
  'US-L1-PMKG': { oxygens: 5, rings: 3, cores: [phenylpropane] },
  'US-CB-i': { oxygens: 2, rings: 2 },
  'US-CB-ii': { nitrogens: 1, rings: 4, cores: [substitutedIndole] },
  'US-CB-iii': { nitrogens: 1, oxygens: 1, rings: 3 },
  'US-CB-iv': { rings: 4 },
  'US-CB-v': { nitrogens: 1, oxygens: 1, rings: 3, cores: [substitutedIndole] },
  'US-ISO-cathinone': { nitrogens: 1, oxygens: 1, rings: 1, cores: [arylethylamine] },
  'NL-I-lysergamides': { nitrogens: 3, oxygens: 1, rings: 4 },
  'XX-ecgonine': { nitrogens: 1, oxygens: 3, rings: 2 },
  'NL-IA-1': { nitrogens: 1, rings: 1, cores: [arylethylamine, 'a-[#6;!R]-[#6X4;!R]-[#7]'] },
  'NL-IA-2': { nitrogens: 1, oxygens: 1, rings: 1, cores: ['n-[#6X4]'] },
  'NL-IA-3': { nitrogens: 2, oxygens: 1, rings: 2, cores: [aminopiperidine] },
  'MX-245-III-bzd': { nitrogens: 2, rings: 3, cores: [diazepine] },
  'CA-I-3': { nitrogens: 1, rings: 2, cores: ['[#7]1-[#6]-[#6]-[#6](-c)-[#6]-[#6]-1'] },
  'CA-I-4': { nitrogens: 1, oxygens: 2, rings: 2, cores: ['[#7]1-[#6]-[#6]-[#6](-c)-[#6]-[#6]-[#6]-1'] },
  'CA-I-5': { nitrogens: 1, rings: 2, cores: [diphenylmethane] },
  'CA-I-6': { nitrogens: 1, oxygens: 1, rings: 2, cores: [diphenylmethane] },
  'CA-I-7': { nitrogens: 1, oxygens: 2, rings: 2 },
  'CA-I-8': { nitrogens: 1, sulfurs: 2, rings: 2 },
  'CA-I-9': { nitrogens: 1, oxygens: 1, rings: 2, cores: [diphenylmethane] },
  'CA-I-10': { nitrogens: 1, rings: 4 },
  'CA-I-11': { nitrogens: 1, rings: 3 },
  'CA-I-12': { nitrogens: 2, oxygens: 1, rings: 1 },
};
const elementCounts = new WeakMap<OpenFragment, ReadonlyMap<string, number>>();

/** Whether a rule is worth trying on a fragment: never false where the rule fits it. */
export function mayFit(rule: RuleId, fragment: OpenFragment): boolean {
  const necessity = necessities[rule];
  if (necessity === undefined) return true;
  const { nitrogens = 0, oxygens = 0, sulfurs = 0, rings, cores = [] } = necessity;
  if (fragment.description.rings < rings) return false;
  const counts = elementsOf(fragment);
  if ((counts.get('N') ?? 0) < nitrogens || (counts.get('O') ?? 0) < oxygens) return false;
  if ((counts.get('S') ?? 0) < sulfurs) return false;
  return cores.every((core) => fragment.contains(core));
}

function elementsOf(fragment: OpenFragment): ReadonlyMap<string, number> {
  const known = elementCounts.get(fragment);
  if (known !== undefined) return known;
  const counts = countElements(fragment.description.formula);
  elementCounts.set(fragment, counts);
  return counts;
}
