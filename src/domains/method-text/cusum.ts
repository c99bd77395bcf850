import {
  baselinePeriods,
  chartPeriods,
  decisionInterval,
  dispersion,
  fewestPeriods,
} from './control-chart-parameters.ts';
import type { MethodText } from './method-text.ts';

export const cusumTexts = {
  cusum: {
    formula: [
      'x(t) = (y(t) − m) / √(m + α·m²), or one of six other ways to measure how far a count lies above its mean m',
      'C(t) = max(0, C(t − 1) + x(t) − k)',
      'signal: C(t) ≥ h; then C starts again from 0',
    ],
    sources: [
      'Page ES. Biometrika 1954; 41: 100–115',
      'Rossi G, Lampugnani L, Marchi M. Stat Med 1999; 18: 2111–2122',
      'R package surveillance 1.20.3, cusum',
    ],
    validity: {
      en: 'Counts with a stable level; a season is modelled only where asked for, with two years of history. Best for small rises that last, slower than other methods for a single high count.',
      fr: 'Comptes de niveau stable; la saison n’est modélisée que sur demande, avec deux ans d’historique. Convient surtout aux petites hausses durables; plus lente que d’autres méthodes pour un seul compte élevé.',
      es: 'Conteos de nivel estable; la estacionalidad solo se modela si se pide, con dos años de historia. Adecuada para aumentos pequeños y duraderos; más lenta que otros métodos ante un solo conteo alto.',
    },
    title: { en: 'CUSUM of counts', fr: 'CUSUM de comptes', es: 'CUSUM de conteos' },
    sentences: [
      {
        en: 'Adds up, period after period, how far counts lie above what is usual, less an allowance for chance.',
        fr: 'Cumule, période après période, l’écart des comptes au-dessus de l’habituel, moins une marge pour le hasard.',
        es: 'Acumula, periodo tras periodo, cuánto superan los conteos lo habitual, menos un margen por azar.',
      },
      {
        en: 'When the sum reaches its limit, a small rise has lasted long enough to be a signal.',
        fr: 'Quand la somme atteint sa limite, une petite hausse a duré assez longtemps pour être un signal.',
        es: 'Cuando la suma alcanza su límite, un aumento pequeño ha durado lo suficiente para ser una señal.',
      },
    ],
    parameters: {
      transform: {
        en: 'How the distance of a count from its mean is measured',
        fr: 'Façon de mesurer l’écart d’un compte à sa moyenne',
        es: 'Forma de medir la distancia entre un conteo y su media',
      },
      referenceValue: {
        en: 'Allowance for chance taken off each period, in standard deviations',
        fr: 'Marge pour le hasard retranchée à chaque période, en écarts-types',
        es: 'Margen por azar que se resta en cada periodo, en desviaciones estándar',
      },
      decisionInterval,
      target: {
        en: 'Expected count: a number, the mean of the baseline, or a model with an annual wave',
        fr: 'Compte attendu : un nombre, la moyenne de la référence ou un modèle à onde annuelle',
        es: 'Conteo esperado: un número, la media de la referencia o un modelo con onda anual',
      },
      dispersion,
      resetAfterAlarm: {
        en: 'Whether the sum starts again from zero after a signal',
        fr: 'Si la somme repart de zéro après un signal',
        es: 'Si la suma vuelve a empezar de cero después de una señal',
      },
      chartPeriods,
      baselinePeriods,
      fewestPeriods,
    },
  },
  'binomial-cusum': {
    formula: [
      'S(t) = max(0, S(t − 1) + log[ f(y(t); n(t), π₁) / f(y(t); n(t), π₀) ]), f binomial, π₁ with θ times the odds of π₀',
      'signal: S(t) > h; then S starts again from 0',
    ],
    sources: [
      'Steiner SH, Cook RJ, Farewell VT, Treasure T. Biostatistics 2000; 1: 441–452',
      'Höhle M. In: Kneib T, Tutz G (editors). Statistical Modelling and Regression Structures, 2010',
      'R package surveillance 1.20.3, categoricalCUSUM',
    ],
    validity: {
      en: 'Positives among samples or persons tested, with the number tested known for each period; whom or what is tested must not change.',
      fr: 'Résultats positifs parmi les échantillons ou les personnes testés, le nombre de tests étant connu pour chaque période; la population testée ne doit pas changer.',
      es: 'Resultados positivos entre muestras o personas analizadas, con el número de análisis conocido en cada periodo; la población analizada no debe cambiar.',
    },
    title: { en: 'CUSUM of shares', fr: 'CUSUM de proportions', es: 'CUSUM de proporciones' },
    sentences: [
      {
        en: 'Weighs in each period whether the positives fit the usual share or a raised one, and adds up the evidence.',
        fr: 'Évalue à chaque période si les résultats positifs correspondent à la proportion habituelle ou à une proportion accrue, et cumule les indices.',
        es: 'Pondera en cada periodo si los positivos corresponden a la proporción habitual o a una mayor, y acumula la evidencia.',
      },
      {
        en: 'Enough evidence for the raised share is a signal, however many were tested.',
        fr: 'Un poids suffisant en faveur de la proportion accrue est un signal, quel que soit le nombre de tests.',
        es: 'Evidencia suficiente a favor de la proporción mayor es una señal, sin importar cuántos se analizaron.',
      },
    ],
    parameters: {
      oddsRatio: {
        en: 'Rise to be found, as a multiple of the usual odds of a positive',
        fr: 'Hausse à détecter, en multiple de la cote habituelle d’un résultat positif',
        es: 'Aumento por detectar, como múltiplo del momio habitual de un positivo',
      },
      usualShare: {
        en: 'Usual share of positives; that of the baseline where not given',
        fr: 'Proportion habituelle de positifs; celle de la référence si elle n’est pas donnée',
        es: 'Proporción habitual de positivos; la de la referencia si no se indica',
      },
      decisionInterval,
      chartPeriods,
      baselinePeriods,
      fewestPeriods,
    },
  },
  'cusum-design': {
    formula: [
      'L(s) = 1 + Φ(k − s)·L(0) + ∫ φ(u + k − s)·L(u) du, u from 0 to h: average run length from sum s',
      'for counts and shares: (I − R)·L = 1 on the chart’s own steps',
    ],
    sources: [
      'Page ES. Biometrika 1954; 41: 100–115',
      'Brook D, Evans DA. Biometrika 1972; 59: 539–549',
      'R packages surveillance 1.20.3 (find.kh, hValues, LRCUSUM.runlength) and spc 0.6.7',
    ],
    validity: {
      en: 'Independent periods with a known usual level; real series, whose level is estimated and whose periods resemble each other, alarm more often than the design says.',
      fr: 'Périodes indépendantes de niveau habituel connu; les séries réelles, dont le niveau est estimé et dont les périodes se ressemblent, déclenchent plus souvent que prévu.',
      es: 'Periodos independientes con nivel habitual conocido; las series reales, cuyo nivel se estima y cuyos periodos se parecen entre sí, generan más señales de lo previsto.',
    },
    title: { en: 'Design of a CUSUM', fr: 'Conception d’une carte CUSUM', es: 'Diseño de una carta CUSUM' },
    sentences: [
      {
        en: 'Computes how many periods pass on average before a chart gives a signal, while nothing happens and after a rise.',
        fr: 'Calcule combien de périodes s’écoulent en moyenne avant qu’une carte donne un signal, sans changement et après une hausse.',
        es: 'Calcula cuántos periodos pasan en promedio antes de que una carta genere una señal, sin cambios y tras un aumento.',
      },
      {
        en: 'From how often false signals may come, it finds the allowance and the limit of the chart.',
        fr: 'À partir de la fréquence tolérée des faux signaux, elle établit la marge et la limite de la carte.',
        es: 'A partir de la frecuencia tolerada de señales falsas, determina el margen y el límite de la carta.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
