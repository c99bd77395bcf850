import type { Substance, SubstanceId } from '../substance.ts';
import { asLabel } from './as-label.ts';

type IsomerRow = readonly [
  id: SubstanceId,
  en: string,
  fr: string,
  es: string,
  members: readonly SubstanceId[],
  synonyms: readonly string[],
];

/**
 * What a laboratory reports when its method does not tell positional isomers apart ("Fluorofentanyl"). The isomers belong to
 * the class; a report of the class says only that one of them was there.
 */
const rows: readonly IsomerRow[] = [
  [
    'fluorofentanyl',
    'fluorofentanyl (isomer not determined)',
    'fluorofentanyl (isomère non déterminé)',
    'fluorofentanilo (isómero no determinado)',
    ['ortho-fluorofentanyl', 'meta-fluorofentanyl', 'para-fluorofentanyl'],
    ['Fluorofentanyl'],
  ],
  [
    'chlorofentanyl',
    'chlorofentanyl (isomer not determined)',
    'chlorofentanyl (isomère non déterminé)',
    'clorofentanilo (isómero no determinado)',
    ['ortho-chlorofentanyl', 'para-chlorofentanyl'],
    ['Chlorofentanyl'],
  ],
  [
    'methylfentanyl',
    'methylfentanyl (isomer not determined)',
    'méthylfentanyl (isomère non déterminé)',
    'metilfentanilo (isómero no determinado)',
    [
      'ortho-methylfentanyl',
      'meta-methylfentanyl',
      'para-methylfentanyl',
      '3-methylfentanyl',
      'alpha-methylfentanyl',
      'beta-methylfentanyl',
      'cis-3-methylfentanyl',
      'trans-3-methylfentanyl',
    ],
    ['Methylfentanyl'],
  ],
  [
    'fluorobutyrylfentanyl',
    'fluorobutyrylfentanyl (isomer not determined)',
    'fluorobutyrylfentanyl (isomère non déterminé)',
    'fluorobutirilfentanilo (isómero no determinado)',
    ['ortho-fluorobutyrylfentanyl', 'meta-fluorobutyrylfentanyl', 'para-fluorobutyrylfentanyl'],
    ['Fluorobutyryl fentanyl'],
  ],
  [
    'fluoroisobutyrylfentanyl',
    'fluoroisobutyrylfentanyl (isomer not determined)',
    'fluoroisobutyrylfentanyl (isomère non déterminé)',
    'fluoroisobutirilfentanilo (isómero no determinado)',
    ['ortho-fluoroisobutyrylfentanyl', 'meta-fluoroisobutyrylfentanyl', 'para-fluoroisobutyrylfentanyl'],
    ['Fluoroisobutyryl fentanyl'],
  ],
  [
    'fluorobutyryl-or-fluoroisobutyrylfentanyl',
    'fluorobutyrylfentanyl or fluoroisobutyrylfentanyl',
    'fluorobutyrylfentanyl ou fluoroisobutyrylfentanyl',
    'fluorobutirilfentanilo o fluoroisobutirilfentanilo',
    ['fluorobutyrylfentanyl', 'fluoroisobutyrylfentanyl'],
    ['Flurobutyryl/fluoroisobutyryl fentanyl', 'Fluorobutyryl/fluoroisobutyryl fentanyl'],
  ],
  [
    'fluorovalerylfentanyl',
    'fluorovalerylfentanyl (isomer not determined)',
    'fluorovalérylfentanyl (isomère non déterminé)',
    'fluorovalerilfentanilo (isómero no determinado)',
    ['para-fluorovalerylfentanyl'],
    ['Fluoro valeryl fentanyl'],
  ],
  [
    'fluorofuranylfentanyl',
    'fluorofuranylfentanyl (isomer not determined)',
    'fluorofuranylfentanyl (isomère non déterminé)',
    'fluorofuranilfentanilo (isómero no determinado)',
    ['ortho-fluorofuranylfentanyl', 'meta-fluorofuranylfentanyl', 'para-fluorofuranylfentanyl'],
    ['Fluoro furanyl fentanyl'],
  ],
  [
    'fluoroacetylfentanyl',
    'fluoroacetylfentanyl (isomer not determined)',
    'fluoroacétylfentanyl (isomère non déterminé)',
    'fluoroacetilfentanilo (isómero no determinado)',
    ['para-fluoroacetylfentanyl'],
    ['Fluoro acetyl fentanyl'],
  ],
  [
    'methylacetylfentanyl',
    'methylacetylfentanyl (isomer not determined)',
    'méthylacétylfentanyl (isomère non déterminé)',
    'metilacetilfentanilo (isómero no determinado)',
    ['ortho-methylacetylfentanyl', 'para-methylacetylfentanyl', 'beta-methylacetylfentanyl', '4p-methylacetylfentanyl'],
    ['Methyl acetyl fentanyl'],
  ],
  [
    'methylcyclopropylfentanyl',
    'methylcyclopropylfentanyl (isomer not determined)',
    'méthylcyclopropylfentanyl (isomère non déterminé)',
    'metilciclopropilfentanilo (isómero no determinado)',
    ['ortho-methylcyclopropylfentanyl', 'para-methylcyclopropylfentanyl'],
    ['Methyl cyclopropyl fentanyl'],
  ],
  [
    'methoxybutyrylfentanyl',
    'methoxybutyrylfentanyl (isomer not determined)',
    'méthoxybutyrylfentanyl (isomère non déterminé)',
    'metoxibutirilfentanilo (isómero no determinado)',
    ['para-methoxybutyrylfentanyl'],
    ['Methoxybutyryl fentanyl'],
  ],
  [
    'cyclopropyl-or-crotonylfentanyl',
    'cyclopropylfentanyl or crotonylfentanyl',
    'cyclopropylfentanyl ou crotonylfentanyl',
    'ciclopropilfentanilo o crotonilfentanilo',
    ['cyclopropylfentanyl', 'crotonylfentanyl'],
    ['Cyclopropyl/Crotonyl Fentanyl'],
  ],
  [
    'furanyl-or-3-furanylfentanyl',
    'furanylfentanyl or 3-furanylfentanyl',
    'furanylfentanyl ou 3-furanylfentanyl',
    'furanilfentanilo o 3-furanilfentanilo',
    ['furanylfentanyl', '3-furanylfentanyl'],
    ['Furanyl/3-Furanyl fentanyl'],
  ],
  [
    'valeryl-or-isovalerylfentanyl',
    'valerylfentanyl or isovalerylfentanyl',
    'valérylfentanyl ou isovalérylfentanyl',
    'valerilfentanilo o isovalerilfentanilo',
    ['valerylfentanyl', 'isovalerylfentanyl'],
    ['Valeryl/isovaleryl fentanyl'],
  ],
  [
    'fluoro-4-anpp',
    'fluoro 4-ANPP (isomer not determined)',
    'fluoro 4-ANPP (isomère non déterminé)',
    'fluoro 4-ANPP (isómero no determinado)',
    ['ortho-fluoro-4-anpp', 'meta-fluoro-4-anpp', 'para-fluoro-4-anpp'],
    ['Fluoro 4-ANPP', 'DESPROPIONYL FLUOROFENTANYL'],
  ],
  [
    'chloro-4-anpp',
    'chloro 4-ANPP (isomer not determined)',
    'chloro 4-ANPP (isomère non déterminé)',
    'cloro 4-ANPP (isómero no determinado)',
    ['ortho-chloro-4-anpp'],
    ['Chloro 4-ANPP'],
  ],
  [
    'methyl-4-anpp',
    'methyl 4-ANPP (isomer not determined)',
    'méthyl 4-ANPP (isomère non déterminé)',
    'metil 4-ANPP (isómero no determinado)',
    ['ortho-methyl-4-anpp', 'meta-methyl-4-anpp'],
    ['Methyl 4-ANPP', 'DESPROPIONYL METHYLFENTANYL'],
  ],
  [
    'fluoro-phenethyl-4-anpp',
    'fluoro phenethyl 4-ANPP (isomer not determined)',
    'fluoro phénéthyl 4-ANPP (isomère non déterminé)',
    'fluoro fenetil 4-ANPP (isómero no determinado)',
    ['para-fluoro-phenethyl-4-anpp'],
    ['Fluoro phenethyl 4-ANPP'],
  ],
  [
    'fluoro-mdmb-pica',
    'fluoro-MDMB-PICA (isomer not determined)',
    'fluoro-MDMB-PICA (isomère non déterminé)',
    'fluoro-MDMB-PICA (isómero no determinado)',
    ['5f-mdmb-pica'],
    ['Fluoro-MDMB-PICA'],
  ],
  [
    'fluoro-mdmb-butinaca',
    'fluoro-MDMB-BUTINACA (isomer not determined)',
    'fluoro-MDMB-BUTINACA (isomère non déterminé)',
    'fluoro-MDMB-BUTINACA (isómero no determinado)',
    ['4f-mdmb-binaca'],
    ['Fluoro-MDMB-BUTINACA'],
  ],
  [
    'fluoro-adb',
    'fluoro-ADB (isomer not determined)',
    'fluoro-ADB (isomère non déterminé)',
    'fluoro-ADB (isómero no determinado)',
    ['5f-adb'],
    ['Fluoro-ADB'],
  ],
];

/** The classes "isomer not determined". */
export function isomerClasses(): readonly Substance[] {
  return rows.map(([id, en, fr, es, , synonyms]) => ({
    id,
    kind: 'class',
    name: { en: asLabel(en), fr: asLabel(fr), es: asLabel(es) },
    synonyms,
    classes: [parentOf(id)],
  }));
}

/** Class "isomer not determined" that each isomer belongs to. */
export function isomerClassOf(id: SubstanceId): readonly SubstanceId[] {
  return rows.filter(([, , , , members]) => members.includes(id)).map(([classId]) => classId);
}

function parentOf(id: SubstanceId): SubstanceId {
  if (id.endsWith('4-anpp')) return 'fentanyl-and-analogues';
  if (id.startsWith('fluoro-')) return 'synthetic-cannabinoids';
  const wider = isomerClassOf(id)[0];
  return wider ?? 'fentanyl-analogues';
}
