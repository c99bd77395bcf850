import {
  baselinePeriods,
  chartPeriods,
  decisionInterval,
  dispersion,
  fewestPeriods,
} from './control-chart-parameters.ts';
import type { MethodText } from './method-text.ts';

const glrParameters = {
  harmonics: {
    en: 'Number of waves that describe the season',
    fr: 'Nombre d’ondes décrivant la saison',
    es: 'Número de ondas que describen la estacionalidad',
  },
  trend: {
    en: 'Whether the usual level may rise or fall over the years',
    fr: 'Si le niveau habituel peut monter ou baisser au fil des ans',
    es: 'Si el nivel habitual puede subir o bajar con los años',
  },
  change: {
    en: 'Kind of rise: the level is multiplied, or each case brings further ones',
    fr: 'Type de hausse : le niveau est multiplié, ou chaque cas en entraîne d’autres',
    es: 'Tipo de aumento: el nivel se multiplica, o cada caso genera otros',
  },
  shift: {
    en: 'Logarithm of the factor to be found; any size where not given',
    fr: 'Logarithme du facteur à détecter; toute grandeur s’il n’est pas donné',
    es: 'Logaritmo del factor por detectar; cualquier tamaño si no se indica',
  },
  longestChange: {
    en: 'Most periods ago that a rise may have begun',
    fr: 'Nombre maximal de périodes depuis le début d’une hausse',
    es: 'Número máximo de periodos desde el inicio de un aumento',
  },
  shortestChange: {
    en: 'Fewest periods that a rise must have lasted',
    fr: 'Nombre minimal de périodes qu’une hausse doit avoir duré',
    es: 'Número mínimo de periodos que debe haber durado un aumento',
  },
  decisionInterval,
  chartPeriods,
  baselinePeriods,
  fewestPeriods,
} as const;

const sources = [
  'Höhle M, Paul M. Comput Stat Data Anal 2008; 52: 4357–4368',
  'R package surveillance 1.20.3, glrpois and glrnb',
] as const;

export const glrTexts = {
  'glr-poisson': {
    formula: [
      'log μ(t) = β₀ + Σ c cos(2πst/P) + d sin(2πst/P), fitted to the baseline',
      'G(t) = max over k ≤ t and κ ≥ 0 of Σ(i = k … t) κ·y(i) + (1 − e^κ)·μ(i)',
      'signal: G(t) ≥ c; then the chart starts again',
    ],
    sources,
    validity: {
      en: 'Seasonal counts with two years of history that vary only by chance; counts that vary more need the negative binomial chart.',
      fr: 'Comptes saisonniers avec deux ans d’historique et variant par le seul hasard; ceux qui varient davantage demandent la carte binomiale négative.',
      es: 'Conteos estacionales con dos años de historia que varían solo por azar; los que varían más requieren la carta binomial negativa.',
    },
    title: {
      en: 'Likelihood ratio chart, Poisson',
      fr: 'Carte du rapport de vraisemblance, Poisson',
      es: 'Carta de razón de verosimilitudes, Poisson',
    },
    sentences: [
      {
        en: 'Asks, for every time a rise may have begun, how much better a rise explains the counts since then than the usual season.',
        fr: 'Examine, pour chaque début possible d’une hausse, à quel point celle-ci explique mieux les comptes depuis lors que la saison habituelle.',
        es: 'Examina, para cada inicio posible de un aumento, cuánto mejor explica este los conteos desde entonces que la estacionalidad habitual.',
      },
      {
        en: 'When the best explanation is strong enough, it is a signal.',
        fr: 'Quand la meilleure explication est assez forte, c’est un signal.',
        es: 'Cuando la mejor explicación es suficientemente fuerte, es una señal.',
      },
    ],
    parameters: glrParameters,
  },
  'glr-negative-binomial': {
    formula: [
      'y(t) ~ negative binomial with mean μ(t) and variance μ(t) + α·μ(t)², log μ(t) seasonal as fitted to the baseline',
      'G(t) = max over k ≤ t and κ ≥ 0 of Σ(i = k … t) κ·y(i) + (y(i) + 1/α)·log[(1 + α·μ(i)) / (1 + α·μ(i)·e^κ)]',
      'signal: G(t) ≥ c; then the chart starts again',
    ],
    sources,
    validity: {
      en: 'Seasonal counts with two years of history; outbreaks in the baseline make it slower.',
      fr: 'Comptes saisonniers avec deux ans d’historique; des éclosions dans la référence la ralentissent.',
      es: 'Conteos estacionales con dos años de historia; los brotes en la referencia la hacen más lenta.',
    },
    title: {
      en: 'Likelihood ratio chart, negative binomial',
      fr: 'Carte du rapport de vraisemblance, binomiale négative',
      es: 'Carta de razón de verosimilitudes, binomial negativa',
    },
    sentences: [
      {
        en: 'As the Poisson chart, for counts that vary more than chance alone explains.',
        fr: 'Comme la carte de Poisson, pour des comptes qui varient plus que le seul hasard ne l’explique.',
        es: 'Como la carta de Poisson, para conteos que varían más de lo que explica el azar.',
      },
      {
        en: 'When a rise explains the last counts much better than the usual season, it is a signal.',
        fr: 'Quand une hausse explique les derniers comptes bien mieux que la saison habituelle, c’est un signal.',
        es: 'Cuando un aumento explica los últimos conteos mucho mejor que la estacionalidad habitual, es una señal.',
      },
    ],
    parameters: { ...glrParameters, dispersion },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
