import type { MethodText } from './method-text.ts';
import { alpha, excluded, minimumCases, overdispersion } from './parameter-text.ts';

export const shareTexts = {
  'share-chart': {
    formula: [
      'k(t) ~ beta-binomial(n(t); a, b) with a / (a + b) = (K + ½) / (N + 1), K positives among N tested in the periods before',
      'a + b = N + 1, less where shares varied between periods (intraclass correlation ρ)',
      'signal: k(t) > quantile 1 − α',
    ],
    sources: [
      'Brown LD, Cai TT, DasGupta A. Stat Sci 2001; 16: 101–133',
      'Kleinman JC. J Am Stat Assoc 1973; 68: 46–54',
      'Laney DB. Qual Eng 2002; 14: 531–537',
    ],
    validity: {
      en: 'Positives among a known number of tests, however few; a share that drifts keeps alarming until the baseline has caught up.',
      fr: 'Résultats positifs parmi un nombre connu d’analyses, même petit; une part qui dérive déclenche des signaux jusqu’à ce que la référence l’ait rattrapée.',
      es: 'Positivos entre un número conocido de análisis, por pocos que sean; una proporción que deriva genera señales hasta que la referencia la alcanza.',
    },
    title: {
      en: 'Chart for a share of tests',
      fr: 'Carte de contrôle d’une part des analyses',
      es: 'Carta de control de una proporción de análisis',
    },
    sentences: [
      {
        en: 'The periods before say how large the share of positives usually is and how much it varies; from that follows exactly how many positives to expect among the tests of this period.',
        fr: 'Les périodes précédentes indiquent la part habituelle de résultats positifs et sa variation; on en déduit exactement combien de positifs attendre parmi les analyses de cette période.',
        es: 'Los periodos anteriores indican qué proporción de positivos es habitual y cuánto varía; de ahí se deduce con exactitud cuántos positivos esperar entre los análisis de este periodo.',
      },
      {
        en: 'More positives than the upper limit are a signal; with few tests the limit lies far above the usual share.',
        fr: 'Un nombre de positifs supérieur à la limite est un signal; lorsque les analyses sont peu nombreuses, la limite se situe loin au-dessus de la part habituelle.',
        es: 'Un número de positivos mayor que el límite superior es una señal; con pocos análisis el límite queda muy por encima de la proporción habitual.',
      },
    ],
    parameters: {
      alpha,
      minimumCases,
      overdispersion,
      periodsExcluded: excluded,
      periods: {
        en: 'Earlier periods with tests that are used, at most',
        fr: 'Nombre maximal de périodes antérieures avec analyses utilisées',
        es: 'Número máximo de periodos anteriores con análisis que se usan',
      },
      fewestPeriods: {
        en: 'Fewest earlier periods with tests',
        fr: 'Nombre minimal de périodes antérieures avec analyses',
        es: 'Número mínimo de periodos anteriores con análisis',
      },
      fewestTested: {
        en: 'Fewest tests in all earlier periods together',
        fr: 'Nombre minimal d’analyses dans l’ensemble des périodes antérieures',
        es: 'Número mínimo de análisis en el conjunto de los periodos anteriores',
      },
      leastVariation: {
        en: 'Least variation of the log odds from period to period',
        fr: 'Variation minimale du logarithme de la cote d’une période à l’autre',
        es: 'Variación mínima del logaritmo de los momios de un periodo a otro',
      },
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
