import type { Text } from '../../base/index.ts';
import type { Substance, SubstanceId } from '../substance.ts';
import { isomerClasses } from './isomer-classes.ts';

/** Kind of item in the register → the classes that every item of the kind belongs to. */
export const classesOfGroup: Readonly<Record<string, readonly SubstanceId[]>> = {
  fentanyl: ['fentanyl-analogues'],
  nitazene: ['nitazenes'],
  orphine: ['orphines'],
  'synthetic-opioid': ['other-synthetic-opioids'],
  opioid: ['opioids'],
  'opioid-plant': ['opioids'],
  'medicine-antagonist': ['opioid-antagonists'],
  benzodiazepine: ['benzodiazepines'],
  'designer-benzodiazepine': ['new-benzodiazepines'],
  sedative: ['sedatives'],
  barbiturate: ['barbiturates'],
  amphetamine: ['amphetamine-type-stimulants'],
  stimulant: ['stimulants'],
  cathinone: ['synthetic-cathinones'],
  phenethylamine: ['phenethylamines'],
  cannabinoid: ['synthetic-cannabinoids'],
  dissociative: ['dissociatives'],
  tryptamine: ['tryptamines'],
  lysergamide: ['lysergamides'],
  other: ['hallucinogens'],
  adulterant: ['adulterants'],
  'medicine-not-controlled': ['medicines'],
  precursor: ['precursors'],
  medicine: ['medicines'],
  steroid: ['anabolic-steroids'],
  phytocannabinoid: ['cannabinoids'],
  'natural-opioid': ['natural-and-semisynthetic-opioids'],
  metabolite: [],
  'fentanyl-residue': ['fentanyl-and-analogues'],
};

type ClassRow = readonly [
  id: SubstanceId,
  name: Text,
  within: readonly SubstanceId[],
  synonyms: readonly string[],
  icd10?: readonly string[],
];

function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}

// Classes by what the substance is.
const groups: readonly ClassRow[] = /* @__PURE__ */ [
  [
    'any-drug',
    text('Any drug', 'Toute drogue', 'Cualquier droga'),
    [],
    [
      'all drugs',
      'all drug',
      'alldrug',
      'drug',
      'drugs',
      'drug overdose',
      'drug overdoses',
      'Number of Drug Overdose Deaths',
      'overall',
    ],
  ],
  [
    'opioids',
    text('Opioids', 'Opioïdes', 'Opioides'),
    ['any-drug'],
    ['opioid', 'all opioids', 'opioid-involved', 'narcotics'],
  ],
  [
    'synthetic-opioids',
    text('Synthetic opioids', 'Opioïdes de synthèse', 'Opioides sintéticos'),
    ['opioids'],
    ['synthetic opioid'],
  ],
  [
    'natural-and-semisynthetic-opioids',
    text(
      'Natural and semi-synthetic opioids',
      'Opioïdes naturels et semi-synthétiques',
      'Opioides naturales y semisintéticos',
    ),
    ['opioids'],
    ['natural and semi-synthetic opioids', 'prescription opioids'],
  ],
  [
    'fentanyl-and-analogues',
    text('Fentanyl and its analogues', 'Fentanyl et ses analogues', 'Fentanilo y sus análogos'),
    ['synthetic-opioids', 'synthetic-opioids-t40-4'],
    ['Fentanyl and Fentanyl-related', 'fentanyl and analogues'],
  ],
  [
    'fentanyl-analogues',
    text('Fentanyl analogues', 'Analogues du fentanyl', 'Análogos del fentanilo'),
    ['fentanyl-and-analogues'],
    [
      'fentanyl analogs',
      'fentanyl-related substances',
      'Fentanyl-related compound (unspecified)',
      'FENTANYL-RELATED SUBSTANCE (UNSPECIFIED)',
    ],
  ],
  [
    'nitazenes',
    text('Nitazenes', 'Nitazènes', 'Nitacenos'),
    ['synthetic-opioids', 'synthetic-opioids-t40-4'],
    ['nitazene', '2-benzylbenzimidazole opioids', 'nitazenos'],
  ],
  [
    'orphines',
    text('Orphine opioids', 'Opioïdes de type orphine', 'Opioides de tipo orfina'),
    ['synthetic-opioids', 'synthetic-opioids-t40-4'],
    ['orphines', 'orphine'],
  ],
  [
    'other-synthetic-opioids',
    text('Other synthetic opioids', 'Autres opioïdes de synthèse', 'Otros opioides sintéticos'),
    ['synthetic-opioids', 'synthetic-opioids-t40-4'],
    [],
  ],
  [
    'opioid-antagonists',
    text('Opioid antagonists', 'Antagonistes des opioïdes', 'Antagonistas de opioides'),
    ['medicines'],
    [],
  ],
  [
    'stimulants',
    text('Stimulants', 'Stimulants', 'Estimulantes'),
    ['any-drug'],
    ['stimulant', 'all stimulants', 'stimulant-involved'],
  ],
  [
    'amphetamine-type-stimulants',
    text('Amphetamine-type stimulants', 'Stimulants de type amphétamine', 'Estimulantes de tipo anfetamínico'),
    ['stimulants', 'psychostimulants-t43-6'],
    ['ATS', 'Amphetamines', 'Amphetamines/methamphetamines'],
  ],
  [
    'synthetic-cathinones',
    text('Synthetic cathinones', 'Cathinones de synthèse', 'Catinonas sintéticas'),
    ['stimulants', 'psychostimulants-t43-6'],
    ['Substituted cathinones', 'cathinones'],
  ],
  [
    'benzodiazepines',
    text('Benzodiazepines', 'Benzodiazépines', 'Benzodiacepinas'),
    ['sedatives'],
    ['benzodiazepine', 'benzodiazepinas'],
  ],
  [
    'new-benzodiazepines',
    text('New benzodiazepines', 'Nouvelles benzodiazépines', 'Nuevas benzodiacepinas'),
    ['benzodiazepines'],
    ['designer benzodiazepines', 'novel benzodiazepines'],
  ],
  [
    'sedatives',
    text('Sedatives', 'Sédatifs', 'Sedantes'),
    ['any-drug'],
    ['Depressants', 'sedatives and tranquillisers', 'sedatives and tranquilizers'],
  ],
  ['barbiturates', text('Barbiturates', 'Barbituriques', 'Barbitúricos'), ['sedatives'], ['barbiturate']],
  ['cannabinoids', text('Cannabinoids', 'Cannabinoïdes', 'Cannabinoides'), ['any-drug'], ['cannabinoid']],
  [
    'synthetic-cannabinoids',
    text('Synthetic cannabinoids', 'Cannabinoïdes de synthèse', 'Cannabinoides sintéticos'),
    ['cannabinoids'],
    [
      'Synthetic cannabinoids (butaldehydeamidoindoles)',
      'SYNTHETIC CANNABINOID NITROGEN-HETEROCYCLIC ANALOG',
      'Synthetic Cannabinoids (Butaldehydeamidoindoles nitrogen-heterocyclic analog)',
      'synthetic cannabinoid receptor agonists',
      'SCRA',
      'Tetrahydrocannabinol (Synthetic)',
    ],
  ],
  ['hallucinogens', text('Hallucinogens', 'Hallucinogènes', 'Alucinógenos'), ['any-drug'], ['hallucinogen']],
  ['dissociatives', text('Dissociatives', 'Dissociatifs', 'Disociativos'), ['hallucinogens'], []],
  [
    'phenethylamines',
    text('Hallucinogenic phenethylamines', 'Phénéthylamines hallucinogènes', 'Fenetilaminas alucinógenas'),
    ['hallucinogens'],
    ['phenethylamines'],
  ],
  ['tryptamines', text('Tryptamines', 'Tryptamines', 'Triptaminas'), ['hallucinogens'], []],
  ['lysergamides', text('Lysergamides', 'Lysergamides', 'Lisergamidas'), ['hallucinogens'], []],
  [
    'anabolic-steroids',
    text('Anabolic steroids', 'Stéroïdes anabolisants', 'Esteroides anabólicos'),
    ['any-drug'],
    ['steroids'],
  ],
  [
    'adulterants',
    text('Adulterants and bulking agents', 'Adultérants et produits de coupe', 'Adulterantes y diluyentes'),
    [],
    ['cutting agents'],
  ],
  [
    'medicines',
    text('Other medicines', 'Autres médicaments', 'Otros medicamentos'),
    [],
    [
      'Unspecified Prescription Drug',
      'Unspecified Pharmacuetical Preparation',
      'Unspecified Pharmaceutical Preparation',
      'Noncontrolled, non-narcotic',
    ],
  ],
  [
    'precursors',
    text('Precursor chemicals', 'Précurseurs chimiques', 'Precursores químicos'),
    [],
    ['precursor chemicals', 'precursors'],
  ],
  [
    'controlled-substance-unspecified',
    text(
      'Controlled substance, not specified',
      'Substance désignée non précisée',
      'Sustancia controlada no especificada',
    ),
    ['any-drug'],
    ['Controlled substance', 'Unspecified Scheduled Drug', 'Narcotic Drug Mix. Schedule Iii E 1'],
  ],
  [
    'other-drugs',
    text('Other drugs', 'Autres drogues', 'Otras drogas'),
    ['any-drug'],
    ['Other Drugs**', 'Other Drug', 'autres drogues', 'otras drogas'],
  ],
];

/**
 * Causes of death as the United States report them (CDC VSRR, SUDORS): ICD-10 multiple-cause codes among deaths with an
 * underlying cause X40–X44, X60–X64, X85, Y10–Y14. A death counts in every class whose substance is on the certificate, so
 * the classes overlap and must not be added up. Source: NCHS, Vital Statistics Rapid Release technical notes.
 */
const causesOfDeath: readonly ClassRow[] = /* @__PURE__ */ [
  [
    'opioids-t40-0-t40-4-t40-6',
    text('Opioids (T40.0–T40.4, T40.6)', 'Opioïdes (T40.0–T40.4, T40.6)', 'Opioides (T40.0–T40.4, T40.6)'),
    ['opioids'],
    ['Opioids (T40.0-T40.4,T40.6)', 'Opioids (T40.0-T40.4, T40.6)'],
    ['T40.0', 'T40.1', 'T40.2', 'T40.3', 'T40.4', 'T40.6'],
  ],
  [
    'natural-semisynthetic-synthetic-opioids-incl-methadone-t40-2-t40-4',
    text(
      'Natural, semi-synthetic and synthetic opioids, including methadone (T40.2–T40.4)',
      'Opioïdes naturels, semi-synthétiques et de synthèse, y compris la méthadone (T40.2–T40.4)',
      'Opioides naturales, semisintéticos y sintéticos, incluida la metadona (T40.2–T40.4)',
    ),
    ['opioids-t40-0-t40-4-t40-6'],
    ['Natural, semi-synthetic, & synthetic opioids, incl. methadone (T40.2-T40.4)'],
    ['T40.2', 'T40.3', 'T40.4'],
  ],
  [
    'natural-semisynthetic-opioids-incl-methadone-t40-2-t40-3',
    text(
      'Natural and semi-synthetic opioids, including methadone (T40.2, T40.3)',
      'Opioïdes naturels et semi-synthétiques, y compris la méthadone (T40.2, T40.3)',
      'Opioides naturales y semisintéticos, incluida la metadona (T40.2, T40.3)',
    ),
    ['natural-semisynthetic-synthetic-opioids-incl-methadone-t40-2-t40-4'],
    ['Natural & semi-synthetic opioids, incl. methadone (T40.2, T40.3)'],
    ['T40.2', 'T40.3'],
  ],
  [
    'natural-semisynthetic-opioids-t40-2',
    text(
      'Natural and semi-synthetic opioids (T40.2)',
      'Opioïdes naturels et semi-synthétiques (T40.2)',
      'Opioides naturales y semisintéticos (T40.2)',
    ),
    ['natural-semisynthetic-opioids-incl-methadone-t40-2-t40-3'],
    ['Natural & semi-synthetic opioids (T40.2)'],
    ['T40.2'],
  ],
  [
    'synthetic-opioids-t40-4',
    text(
      'Synthetic opioids, excluding methadone (T40.4)',
      'Opioïdes de synthèse, sauf la méthadone (T40.4)',
      'Opioides sintéticos, excepto la metadona (T40.4)',
    ),
    ['natural-semisynthetic-synthetic-opioids-incl-methadone-t40-2-t40-4'],
    ['Synthetic opioids, excl. methadone (T40.4)'],
    ['T40.4'],
  ],
  [
    'methadone-t40-3',
    text('Methadone (T40.3)', 'Méthadone (T40.3)', 'Metadona (T40.3)'),
    ['natural-semisynthetic-opioids-incl-methadone-t40-2-t40-3'],
    [],
    ['T40.3'],
  ],
  [
    'heroin-t40-1',
    text('Heroin (T40.1)', 'Héroïne (T40.1)', 'Heroína (T40.1)'),
    ['opioids-t40-0-t40-4-t40-6'],
    [],
    ['T40.1'],
  ],
  ['cocaine-t40-5', text('Cocaine (T40.5)', 'Cocaïne (T40.5)', 'Cocaína (T40.5)'), ['stimulants'], [], ['T40.5']],
  [
    'psychostimulants-t43-6',
    text('Psychostimulants (T43.6)', 'Psychostimulants (T43.6)', 'Psicoestimulantes (T43.6)'),
    ['stimulants'],
    ['psychostimulants', 'Psychostimulants with abuse potential (T43.6)'],
    ['T43.6'],
  ],
];

// What a laboratory writes where it names no substance.
const results: readonly ClassRow[] = /* @__PURE__ */ [
  [
    'none-detected',
    text('No drug found', 'Aucune drogue décelée', 'No se encontró droga'),
    [],
    [
      'No Drug Found',
      'No Controlled Drug Identified',
      'No Active Component Identified',
      'no compounds of interest detected',
      'Negative Results - Tested For Specific Drugs',
    ],
  ],
  [
    'not-analysed',
    text('Not analysed or not reported', 'Non analysé ou non déclaré', 'No analizado o no informado'),
    [],
    ['No Analysis', 'Result Not Reported', 'Not analyzed'],
  ],
  [
    'unidentified',
    text('Substance not identified', 'Substance non identifiée', 'Sustancia no identificada'),
    [],
    [
      'Unknown',
      'Unable to identify',
      'Some other substance',
      'Unknown (insufficient sample for further analysis)',
      'Plant Material, Other',
      "Add'L Substan.Belvd.Presnt-Not Iden",
    ],
  ],
];

/** Classes of substances, and results that name none, with their definitions. */
export function classItems(): readonly Substance[] {
  return [
    ...groups.map((row) => item(row, 'class')),
    ...causesOfDeath.map((row) => item(row, 'class')),
    ...isomerClasses(),
    ...results.map((row) => item(row, 'reported')),
  ];
}

function item([id, name, within, synonyms, icd10]: ClassRow, kind: Substance['kind']): Substance {
  return {
    id,
    kind,
    name,
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(within.length > 0 ? { classes: within } : {}),
    ...(icd10 === undefined ? {} : { icd10 }),
  };
}
