import type { MethodText } from './method-text.ts';
import { alpha, baseline, excluded, minimumDeviation } from './parameter-text.ts';

export const chartTexts = {
  'individuals-chart': {
    formula: [
      'z(t) = (log x(t) − level(t)) / √(σ² + se(t)²), level and σ from earlier values by robust estimates, yearly wave removed',
      'signal: |z(t)| beyond the quantile of Student’s t',
    ],
    sources: ['Montgomery DC. Introduction to Statistical Quality Control, 8th edition, 2019, chapter 6'],
    validity: {
      en: 'Rates, loads, shares and prices that are not counts, with eight known values; values are taken as independent of each other.',
      fr: 'Taux, charges, parts et prix qui ne sont pas des comptes, avec huit valeurs connues; les valeurs sont tenues pour indépendantes.',
      es: 'Tasas, cargas, proporciones y precios que no son conteos, con ocho valores conocidos; los valores se consideran independientes.',
    },
    title: {
      en: 'Control chart for single values',
      fr: 'Carte de contrôle de valeurs individuelles',
      es: 'Carta de control de valores individuales',
    },
    sentences: [
      {
        en: 'The usual level and the usual variation of the rate or load, on the logarithmic scale, draw an expected band; a published measurement error widens it.',
        fr: 'Le niveau et la variation habituels du taux ou de la charge, à l’échelle logarithmique, tracent une bande attendue; une erreur de mesure publiée l’élargit.',
        es: 'El nivel y la variación habituales de la tasa o carga, en escala logarítmica, trazan una banda esperada; un error de medición publicado la amplía.',
      },
      {
        en: 'A value outside the band is a signal, above or below it.',
        fr: 'Une valeur hors de la bande est un signal, au-dessus ou au-dessous.',
        es: 'Un valor fuera de la banda es una señal, por encima o por debajo.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      fewestBaseline: {
        en: 'Fewest earlier values needed',
        fr: 'Nombre minimal de valeurs antérieures requises',
        es: 'Número mínimo de valores anteriores',
      },
      periodsExcluded: excluded,
      furthestYears: {
        en: 'Years beyond which old values are not used',
        fr: 'Années au-delà desquelles les anciennes valeurs ne servent plus',
        es: 'Años a partir de los cuales ya no se usan valores antiguos',
      },
      season: {
        en: 'A yearly wave is taken out when two full years are known',
        fr: 'Une variation annuelle est retirée lorsque deux années complètes sont connues',
        es: 'Se descuenta una variación anual cuando se conocen dos años completos',
      },
      trend: {
        en: 'The level follows a line instead of standing still',
        fr: 'Le niveau suit une droite au lieu de rester fixe',
        es: 'El nivel sigue una recta en vez de permanecer fijo',
      },
      dispersion: {
        en: 'What the usual variation is taken from: distances to the level, or steps from value to value',
        fr: 'Source de la variation habituelle : écarts au niveau, ou pas d’une valeur à la suivante',
        es: 'De dónde se toma la variación habitual: distancias al nivel o pasos de un valor al siguiente',
      },
      smallestDeviation: minimumDeviation,
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
