import { cleanAndDirty, judgement, newborn, personFirst, slang, treatment } from './reasons.ts';
import { publicHealthAgencyFrench } from './sources.ts';
import type { WordingTerm } from './wording.ts';

const someone = 'un|une|le|la|les|des|ces|ce|cette|aux|au|du|l|d|ex|ancien|ancienne|anciens|anciennes|jeune|jeunes';
const drugs =
  'drogue|drogues|substance|substances|opioide|opioides|opiace|opiaces|heroine|fentanyl|cocaine|methamphetamine|medicament|medicaments|cannabis|stupefiants';

const source = publicHealthAgencyFrench;

/** French terms of Canada, after the lexicon of the Public Health Agency of Canada. Forms are without accents. */
export const frenchTerms: readonly WordingTerm[] = [
  {
    id: 'toxicomane',
    language: 'fr',
    forms: ['(ancien|ancienne|anciens|anciennes|ex) toxicomane|toxicomanes'],
    alternatives: ['personne ayant un trouble lié à l’usage de substances', 'personne qui consomme des drogues'],
    why: personFirst,
    source,
  },
  {
    id: 'toxicomanie',
    language: 'fr',
    forms: ['toxicomanie|toxicomanies'],
    alternatives: ['trouble lié à l’usage de substances', 'dépendance'],
    why: personFirst,
    source,
    unless: { before: ['lutte contre les', 'lutte contre l alcoolisme et les', 'observatoire des drogues et des'] },
  },
  {
    id: 'drogue',
    language: 'fr',
    accented: true,
    // The participle is not meant, "a été droguée à son insu", nor the drugs themselves, which differ by the accent.
    forms: [
      'les|des|ces|aux|ex drogués|droguées|camés|camées',
      'un|le|ce|au|du|ex drogué|camé',
      'une|la|cette|ex droguée|camée',
    ],
    alternatives: ['personne qui consomme des drogues'],
    why: personFirst,
    source,
  },
  {
    id: 'consommateur-de-drogues',
    language: 'fr',
    forms: [
      `consommateur|consommateurs|consommatrice|consommatrices|utilisateur|utilisateurs|utilisatrice|utilisatrices|usager|usagers|usagere|usageres de|d (la|l) ${drugs}`,
    ],
    alternatives: ['personne qui consomme des drogues', 'personne qui consomme de la drogue à l’occasion'],
    why: personFirst,
    source,
  },
  {
    id: 'junkie',
    language: 'fr',
    forms: ['junkie|junkies|junky', `${someone} accro|accros|poteux`, 'crackomane|crackomanes'],
    alternatives: ['personne qui consomme des drogues', 'personne ayant un trouble lié à l’usage de substances'],
    why: slang,
    source,
  },
  {
    id: 'alcoolique',
    language: 'fr',
    forms: ['un|une|les|des|ces|aux|l|d alcoolique|alcooliques', 'ivrogne|ivrognes'],
    alternatives: ['personne ayant un trouble lié à l’usage d’alcool'],
    why: personFirst,
    source,
    unless: { after: ['anonymes'] },
  },
  {
    id: 'abus-de-drogues',
    language: 'fr',
    forms: [`abus|abuser|abuse|abusent de|d (la|l) ${drugs}`, 'abuseur|abuseurs (de) (drogue|drogues)'],
    alternatives: ['consommation de drogues', 'trouble lié à l’usage de substances', 'consommation problématique'],
    why: judgement,
    source,
  },
  {
    id: 'clean',
    language: 'fr',
    forms: ['clean', 'urine|urines|echantillon propre|propres|sale|sales'],
    alternatives: ['en rétablissement', 'résultat négatif', 'résultat positif'],
    why: cleanAndDirty,
    source,
  },
  {
    id: 'traitement-de-substitution',
    language: 'fr',
    forms: [
      'traitement|traitements|therapie|therapies (de|par) substitution|remplacement (aux|des) (opioides|opiaces)',
    ],
    alternatives: ['traitement par agonistes opioïdes'],
    why: treatment,
    source,
  },
  {
    id: 'bebe-dependant',
    language: 'fr',
    forms: [
      'bebe|bebes|nourrisson|nourrissons toxicomane|toxicomanes|accro',
      'nouveau|nouveaux ne|nes toxicomane|toxicomanes|accro',
    ],
    alternatives: ['nouveau-né exposé à des substances'],
    why: newborn,
    source,
  },
];
