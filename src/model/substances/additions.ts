import type { SubstanceId } from '../substance.ts';
import { fentanylAdditions } from './additions-fentanyl.ts';
import { medicineAdditions } from './additions-medicines.ts';
import { otherAdditions } from './additions-other.ts';

/** A substance without structure data: id, names, kind, other names. */
export type AdditionRow = readonly [
  id: SubstanceId,
  en: string,
  fr: string,
  es: string,
  group: string,
  synonyms: readonly string[],
];

/**
 * Plants, products, metabolites, medicines and rarer substances that the sources name and the structure register does not hold.
 * French and Spanish: international nonproprietary names (WHO) or the usual name.
 */
export function additionRows(): readonly AdditionRow[] {
  return [...plantsAndProducts, ...metabolites, ...fentanylAdditions(), ...otherAdditions(), ...medicineAdditions()];
}

const plantsAndProducts: readonly AdditionRow[] = [
  [
    'cannabis',
    'cannabis',
    'cannabis',
    'cannabis',
    'phytocannabinoid',
    ['Marijuana', 'marihuana', 'Cannabis/THC', 'Tetrahydrocannabinol/tetrahydrocannabinolic acid'],
  ],
  ['hemp', 'hemp', 'chanvre', 'cáñamo', 'phytocannabinoid', []],
  ['khat', 'khat', 'khat', 'khat', 'stimulant', ['Khat (Catha Edulis)', 'Catha edulis', 'qat']],
  ['opium', 'opium', 'opium', 'opio', 'natural-opioid', []],
  ['cannabidiol', 'cannabidiol', 'cannabidiol', 'cannabidiol', 'phytocannabinoid', ['CBD']],
  ['cannabinol', 'cannabinol', 'cannabinol', 'cannabinol', 'phytocannabinoid', ['CBN']],
  ['cannabigerol', 'cannabigerol', 'cannabigérol', 'cannabigerol', 'phytocannabinoid', ['CBG']],
  ['delta-8-thc', 'delta-8-THC', 'delta-8-THC', 'delta-8-THC', 'phytocannabinoid', ['Delta-8-Tetrahydrocannabinol']],
  [
    'thca',
    'THCA',
    'THCA',
    'THCA',
    'phytocannabinoid',
    ['Tetrahydrocannabinolic acid A', 'delta(9)-Tetrahydrocannabinolic acid', 'tetrahydrocannabinolic acid'],
  ],
  [
    'psilocin-psilocybin',
    'psilocin or psilocybin',
    'psilocine ou psilocybine',
    'psilocina o psilocibina',
    'tryptamine',
    ['Psilocin/Psilocybin'],
  ],
];

const metabolites: readonly AdditionRow[] = [
  [
    'ecgonidine-methyl-ester',
    'ecgonidine methyl ester',
    "ester méthylique d'ecgonidine",
    'éster metílico de ecgonidina',
    'metabolite',
    ['methyl ecgonidine (MED)', 'methylecgonidine'],
  ],
  [
    'benzoylecgonine',
    'benzoylecgonine',
    'benzoylecgonine',
    'benzoilecgonina',
    'metabolite',
    ['Cocaine (Benzoylecgonine)'],
  ],
  [
    'thc-cooh',
    'THC-COOH',
    'THC-COOH',
    'THC-COOH',
    'metabolite',
    ['Cannabis (THC-COOH)', '11-nor-9-carboxy-THC', 'carboxy-THC'],
  ],
  [
    '6-acetylmorphine',
    '6-acetylmorphine',
    '6-acétylmorphine',
    '6-acetilmorfina',
    'natural-opioid',
    ['6-MAM', 'Acetylmorphine', '6-monoacetylmorphine'],
  ],
  ['6-acetylcodeine', '6-acetylcodeine', '6-acétylcodéine', '6-acetilcodeína', 'natural-opioid', ['acetylcodeine']],
  ['norcocaine', 'norcocaine', 'norcocaïne', 'norcocaína', 'metabolite', []],
  [
    'ecgonine-methyl-ester',
    'ecgonine methyl ester',
    "ester méthylique d'ecgonine",
    'éster metílico de ecgonina',
    'metabolite',
    [],
  ],
  ['norketamine', 'norketamine', 'norkétamine', 'norketamina', 'metabolite', []],
];
