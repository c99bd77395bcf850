import type { Text } from '../../../base/index.ts';
import type { RuleText } from './rule-text.ts';

const cannabinoidAgonism: Text = {
  en: 'Type 1 cannabinoid receptor (CB1) agonism, which the opening words of item 2 ask for: no structure shows it.',
  fr: 'L’agonisme du récepteur cannabinoïde de type 1 (CB1), qu’exige le début de l’article 2 : aucune structure ne le montre.',
  es: 'El agonismo del receptor cannabinoide de tipo 1 (CB1), que exige el inicio del artículo 2: ninguna estructura lo muestra.',
};

export const caCannabinoidsTexts: Readonly<Record<string, RuleText>> = {
  'CA-II-2-(1)': {
    wording: {
      en: 'Any substance that has a 2-(cyclohexyl)phenol structure with a hydroxy, ether or ester group at the 1-position and a substituent at the 5-position of the benzene ring, and an alkyl, carbonyl, hydroxyl, ether or ester at the 3’-position of the cyclohexyl ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 2-(cyclohexyl)phénol substituée en position 1 du cycle benzénique par un groupe hydroxy, éther ou ester et substituée davantage en position 5 de ce cycle, et substituée en position 3’ du cycle cyclohexyle par un alkyle, un carbonyle, un hydroxyle, un éther ou un ester, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 2-(ciclohexil)fenol con un grupo hidroxi, éter o éster en la posición 1 y un sustituyente en la posición 5 del anillo bencénico, y un alquilo, carbonilo, hidroxilo, éter o éster en la posición 3’ del anillo de ciclohexilo, con o sin más sustituciones.',
    },
    readings: [
      {
        en: 'Cyclohexyl is read as any six-membered carbocycle, so that parahexyl, which the text names, falls in.',
        fr: '« Cyclohexyle » est compris comme tout carbocycle à six chaînons, de sorte que le parahexyl, nommé dans le texte, est visé.',
        es: '«Ciclohexilo» se lee como cualquier carbociclo de seis miembros, de modo que el parahexilo, nombrado en el texto, queda incluido.',
      },
    ],
    exceptions: {
      en: 'Phytocannabinoids: delta-9- and delta-8-tetrahydrocannabinol, cannabidiol, cannabinol, tetrahydrocannabivarin.',
      fr: 'Les phytocannabinoïdes : delta-9- et delta-8-tétrahydrocannabinol, cannabidiol, cannabinol, tétrahydrocannabivarine.',
      es: 'Los fitocannabinoides: delta-9- y delta-8-tetrahidrocannabinol, cannabidiol, cannabinol, tetrahidrocannabivarina.',
    },
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(2)': {
    wording: {
      en: 'Any substance that has a 3-(1-naphthoyl)indole structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-(1-naphthoyl)indole substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-(1-naftoil)indol sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(3)': {
    wording: {
      en: 'Any substance that has a 3-(1-naphthoyl)pyrrole structure with substitution at the nitrogen atom of the pyrrole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-(1-naphthoyl)pyrrole substituée à l’atome d’azote du cycle pyrrole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-(1-naftoil)pirrol sustituida en el átomo de nitrógeno del anillo de pirrol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(4)': {
    wording: {
      en: 'Any substance that has a 3-phenylacetylindole structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-phénylacétylindole substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-fenilacetilindol sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(5)': {
    wording: {
      en: 'Any substance that has a 3-benzoylindole structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-benzoylindole substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-benzoilindol sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(6)': {
    wording: {
      en: 'Any substance that has a 3-methanone(cyclopropyl)indole structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-méthanone(cyclopropyl)indole substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-metanona(ciclopropil)indol sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(7)': {
    wording: {
      en: 'Any substance that has a quinolin-8-yl 1H-indole-3-carboxylate structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure quinolin-8-yl 1H-indole-3-carboxylate substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 1H-indol-3-carboxilato de quinolin-8-ilo sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(8)': {
    wording: {
      en: 'Any substance that has a 3-carboxamideindazole structure with substitution at the nitrogen atom of the indazole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-carboxamideindazole substituée à l’atome d’azote du cycle indazole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-carboxamidaindazol sustituida en el átomo de nitrógeno del anillo de indazol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: {
      en: 'Granisetron: a medicine with the shape that is no CB1 agonist.',
      fr: 'Le granisétron : un médicament de cette forme qui n’est pas un agoniste CB1.',
      es: 'El granisetrón: un medicamento con esa forma que no es agonista CB1.',
    },
    requires: cannabinoidAgonism,
  },
  'CA-II-2-(9)': {
    wording: {
      en: 'Any substance that has a 3-carboxamideindole structure with substitution at the nitrogen atom of the indole ring, whether or not further substituted.',
      fr: 'Toute substance ayant une structure 3-carboxamideindole substituée à l’atome d’azote du cycle indole, qu’il y ait ou non davantage de substitution.',
      es: 'Toda sustancia que tenga una estructura de 3-carboxamidaindol sustituida en el átomo de nitrógeno del anillo de indol, con o sin más sustituciones.',
    },
    readings: [],
    exceptions: null,
    requires: cannabinoidAgonism,
  },
};
