import type { AdditionRow } from './additions.ts';

type NameRow = readonly [id: string, en: string, fr: string, es: string, synonyms?: readonly string[]];

/** Rarer psychoactive substances that the sources name and the structure register does not hold, by kind. */
export function otherAdditions(): readonly AdditionRow[] {
  return [
    ...inGroup('designer-benzodiazepine', newBenzodiazepines),
    ...inGroup('sedative', sedatives),
    ...inGroup('cathinone', cathinones),
    ...inGroup('amphetamine', amphetamines),
    ...inGroup('stimulant', stimulants),
    ...inGroup('phenethylamine', phenethylamines),
    ...inGroup('tryptamine', tryptamines),
    ...inGroup('dissociative', dissociatives),
    ...inGroup('cannabinoid', cannabinoids),
    ...inGroup('orphine', orphines),
    ...inGroup('synthetic-opioid', syntheticOpioids),
    ...inGroup('natural-opioid', semisyntheticOpioids),
  ];
}

function inGroup(group: string, rows: readonly NameRow[]): readonly AdditionRow[] {
  return rows.map(([id, en, fr, es, synonyms = []]) => [id, en, fr, es, group, synonyms]);
}

function coded(name: string, ...synonyms: readonly string[]): NameRow {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return [id, name, name, name, synonyms];
}

const newBenzodiazepines: readonly NameRow[] = [
  ['ethylbromazolam', 'ethylbromazolam', 'éthylbromazolam', 'etilbromazolam'],
  ['methylclonazepam', 'methylclonazepam', 'méthylclonazépam', 'metilclonazepam'],
  ['rilmazafone', 'rilmazafone', 'rilmazafone', 'rilmazafona'],
];

const sedatives: readonly NameRow[] = [
  ['methoxyqualone', 'methoxyqualone', 'méthoxyqualone', 'metoxicualona', ['2-Methoxyqualone']],
  ['zaleplon', 'zaleplon', 'zaléplone', 'zaleplón'],
  ['thiopental', 'thiopental', 'thiopental', 'tiopental'],
  coded('4-Fluorophenibut'),
];

const cathinones: readonly NameRow[] = [
  ['dibutylone', 'dibutylone', 'dibutylone', 'dibutilona'],
  ['n-butylpentylone', 'N-butylpentylone', 'N-butylpentylone', 'N-butilpentilona'],
  ['n-cyclohexylmethylone', 'N-cyclohexylmethylone', 'N-cyclohexylméthylone', 'N-ciclohexilmetilona'],
  ['n-ethylpentedrone', 'N-ethylpentedrone', 'N-éthylpentédrone', 'N-etilpentedrona'],
  coded('2-MMC', '2-Methylmethcathinone'),
  coded('4-CEC', '4-chloroethcathinone'),
  coded('BMDP'),
  coded('4F-3-methyl-alpha-PVP'),
  coded('4-MePPP', "4'-methyl-alpha-pyrrolidinopropiophenone"),
];

const amphetamines: readonly NameRow[] = [
  ['n-ethylamphetamine', 'N-ethylamphetamine', 'N-éthylamphétamine', 'N-etilanfetamina', ['etilamfetamine']],
  ['n-n-dimethylamphetamine', 'N,N-dimethylamphetamine', 'N,N-diméthylamphétamine', 'N,N-dimetilanfetamina'],
  coded('6-APB'),
];

const stimulants: readonly NameRow[] = [
  ['tropacocaine', 'tropacocaine', 'tropacocaïne', 'tropacocaína'],
  ['mcpp', 'mCPP', 'mCPP', 'mCPP', ['meta-chlorophenylpiperazine']],
  ['hordenine', 'hordenine', 'hordénine', 'hordenina'],
  ['2-4-dinitrophenol', '2,4-dinitrophenol', '2,4-dinitrophénol', '2,4-dinitrofenol', ['DNP']],
  ['noopept', 'noopept', 'noopept', 'noopept'],
  ['phenethylamine', 'phenethylamine', 'phénéthylamine', 'fenetilamina'],
];

const phenethylamines: readonly NameRow[] = [
  coded('2C-H'),
  coded('25B-NBOH'),
  coded('25D-NBOMe'),
  [
    '2-bromo-4-5-dimethoxyphenethylamine',
    '2-bromo-4,5-dimethoxyphenethylamine',
    '2-bromo-4,5-diméthoxyphénéthylamine',
    '2-bromo-4,5-dimetoxifenetilamina',
  ],
];

const tryptamines: readonly NameRow[] = [
  coded('4-AcO-DMT', 'psilacetin'),
  coded('4-AcO-DET'),
  coded('4-HO-MET'),
  coded('4-PrO-DMT'),
];

const dissociatives: readonly NameRow[] = [
  coded('3-HO-PCP', '3-Hydroxy PCP'),
  coded('3-HO-PCE'),
  coded('3-Cl-PCP', '3-chloro PCP'),
  coded('2-oxo-PCE'),
  ['deoxymethoxetamine', 'deoxymethoxetamine', 'désoxyméthoxétamine', 'desoximetoxetamina', ['DMXE']],
  ['benocyclidine', 'benocyclidine', 'bénocyclidine', 'benociclidina'],
  [
    '1-piperidinocyclohexanecarbonitrile',
    '1-piperidinocyclohexanecarbonitrile',
    '1-pipéridinocyclohexanecarbonitrile',
    '1-piperidinociclohexanocarbonitrilo',
    ['PCC'],
  ],
];

const cannabinoids: readonly NameRow[] = [
  coded('NM-2201'),
  coded('FUB-PB-22'),
  coded('5F-AB-PINACA'),
  coded('MDMB-BUTINACA'),
  coded('MDMB-5Br-INACA'),
  coded('ADB-FUBIATA'),
  coded('ADB-HINACA'),
  coded('AB-MDMSBA'),
];

const orphines: readonly NameRow[] = [
  [
    'n-propionitrile-chlorphine',
    'N-propionitrile chlorphine',
    'N-propionitrile chlorphine',
    'N-propionitrilo clorfina',
    ['cychlorphine'],
  ],
  [
    '5-6-dichloro-desmethylchlorphine',
    '5,6-dichloro desmethylchlorphine',
    '5,6-dichloro desméthylchlorphine',
    '5,6-dicloro desmetilclorfina',
  ],
];

const syntheticOpioids: readonly NameRow[] = [
  ['etodezitramide', 'etodezitramide', 'étodézitramide', 'etodezitramida'],
  [
    'methorphan',
    'methorphan (isomer not determined)',
    'méthorphane (isomère non déterminé)',
    'metorfano (isómero no determinado)',
    ['Methorphan'],
  ],
];

const semisyntheticOpioids: readonly NameRow[] = [['thebacon', 'thebacon', 'thébacone', 'tebacón']];
