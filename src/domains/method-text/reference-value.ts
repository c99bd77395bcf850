import { yearsBack } from './control-chart-parameters.ts';
import type { MethodText } from './method-text.ts';
import { alpha } from './parameter-text.ts';

const windowParameters = {
  yearsBack,
  halfWindow: {
    en: 'Number of periods taken before the one judged, and on each side of its like in earlier years',
    fr: 'Nombre de périodes prises avant celle évaluée et de part et d’autre de son équivalent des années antérieures',
    es: 'Número de periodos que se toman antes del evaluado y a cada lado de su equivalente en años anteriores',
  },
  recentPeriods: {
    en: 'Whether the periods just before are used too',
    fr: 'Si les périodes immédiatement précédentes sont aussi utilisées',
    es: 'Si también se usan los periodos inmediatamente anteriores',
  },
} as const;

const bayesSources = [
  'Riebler A. Bachelor’s thesis, University of Munich 2004',
  'Höhle M. Comput Stat 2007; 22: 571–582',
  'R package surveillance 1.20.3, bayes',
] as const;

const rkiSources = [
  'Altmann D. The surveillance system of the Robert Koch Institute, Germany. Personal communication 2003, as cited in R package surveillance',
  'Crow EL, Gardner RS. Biometrika 1959; 46: 441–453 (Poisson limits)',
  'R package surveillance 1.20.3, rki',
] as const;

const bayesRule = {
  en: 'A count above what the prediction from them allows is a signal.',
  fr: 'Un compte supérieur à ce que permet la prédiction qui en découle est un signal.',
  es: 'Un conteo superior a lo que permite la predicción que de ellos resulta es una señal.',
} as const;

const rkiRule = {
  en: 'A count above their mean plus two standard deviations is a signal; for small counts a Poisson limit takes its place.',
  fr: 'Un compte supérieur à leur moyenne plus deux écarts-types est un signal; pour de petits comptes, une limite de Poisson la remplace.',
  es: 'Un conteo superior a su media más dos desviaciones estándar es una señal; para conteos pequeños se usa un límite de Poisson.',
} as const;

const windows = {
  recent: {
    en: 'Looks at the six periods just before.',
    fr: 'Considère les six périodes précédentes.',
    es: 'Considera los seis periodos anteriores.',
  },
  recentAndLastYear: {
    en: 'Looks at the periods just before and at those around the same time of last year.',
    fr: 'Considère les périodes précédentes et celles autour de la même époque l’an dernier.',
    es: 'Considera los periodos anteriores y los cercanos a la misma época del año pasado.',
  },
  earlierYears: {
    en: 'Looks at the periods around the same time of the last two years.',
    fr: 'Considère les périodes autour de la même époque des deux dernières années.',
    es: 'Considera los periodos cercanos a la misma época de los dos últimos años.',
  },
} as const;

const validities = {
  recent: {
    en: 'Counts with short history; neither season nor trend is known, so a seasonal rise alarms.',
    fr: 'Comptes à historique court; ni saison ni tendance, si bien qu’une hausse saisonnière déclenche un signal.',
    es: 'Conteos con historia corta; sin estacionalidad ni tendencia, por lo que un aumento estacional genera una señal.',
  },
  recentAndLastYear: {
    en: 'Seasonal counts with a little more than a year of history and no strong trend.',
    fr: 'Comptes saisonniers avec un peu plus d’un an d’historique et sans tendance marquée.',
    es: 'Conteos estacionales con poco más de un año de historia y sin tendencia marcada.',
  },
  earlierYears: {
    en: 'Seasonal counts with a little more than two years of history; a trend over the years alarms or hides rises.',
    fr: 'Comptes saisonniers avec un peu plus de deux ans d’historique; une tendance au fil des ans déclenche des signaux ou masque des hausses.',
    es: 'Conteos estacionales con poco más de dos años de historia; una tendencia a lo largo de los años genera señales u oculta aumentos.',
  },
} as const;

const bayesFormula = [
  'prediction: negative binomial with size Σy + ½ and probability n / (n + 1), from n reference counts y',
  'signal: y(t) above its 1 − α quantile',
] as const;

const rkiFormula = [
  'U(t) = m + 2s with mean m and standard deviation s of the reference counts; for m ≤ 20 the Poisson limit of ⌊m⌋',
  'signal: y(t) > U(t)',
] as const;

export const referenceValueTexts = {
  'bayes-1': {
    formula: bayesFormula,
    sources: bayesSources,
    validity: validities.recent,
    title: { en: 'Bayes 1', fr: 'Bayes 1', es: 'Bayes 1' },
    sentences: [windows.recent, bayesRule],
    parameters: { ...windowParameters, alpha },
  },
  'bayes-2': {
    formula: bayesFormula,
    sources: bayesSources,
    validity: validities.recentAndLastYear,
    title: { en: 'Bayes 2', fr: 'Bayes 2', es: 'Bayes 2' },
    sentences: [windows.recentAndLastYear, bayesRule],
    parameters: { ...windowParameters, alpha },
  },
  'bayes-3': {
    formula: bayesFormula,
    sources: bayesSources,
    validity: validities.earlierYears,
    title: { en: 'Bayes 3', fr: 'Bayes 3', es: 'Bayes 3' },
    sentences: [windows.earlierYears, bayesRule],
    parameters: { ...windowParameters, alpha },
  },
  'rki-1': {
    formula: rkiFormula,
    sources: rkiSources,
    validity: validities.recent,
    title: { en: 'RKI 1', fr: 'RKI 1', es: 'RKI 1' },
    sentences: [windows.recent, rkiRule],
    parameters: windowParameters,
  },
  'rki-2': {
    formula: rkiFormula,
    sources: rkiSources,
    validity: validities.recentAndLastYear,
    title: { en: 'RKI 2', fr: 'RKI 2', es: 'RKI 2' },
    sentences: [windows.recentAndLastYear, rkiRule],
    parameters: windowParameters,
  },
  'rki-3': {
    formula: rkiFormula,
    sources: rkiSources,
    validity: validities.earlierYears,
    title: { en: 'RKI 3', fr: 'RKI 3', es: 'RKI 3' },
    sentences: [windows.earlierYears, rkiRule],
    parameters: windowParameters,
  },
  cdc: {
    formula: [
      'S(t) = y(t − 3) + … + y(t), compared with n totals of four weeks around the same week of earlier years',
      'U(t) = m + z(1 − α/2) · s · √(1 + 1/n), with mean m and standard deviation s of those totals',
      'signal: S(t) > U(t)',
    ],
    sources: [
      'Stroup DF, Williamson GD, Herndon JL, Karon JM. Stat Med 1989; 8: 323–329',
      'Farrington P, Andrews N. In: Brookmeyer R, Stroup DF (editors). Monitoring the Health of Populations, 2004',
      'R package surveillance 1.20.3, algo.cdc',
    ],
    validity: {
      en: 'Weekly counts with five years of history; a trend over the years alarms or hides rises, and four weeks are judged together.',
      fr: 'Comptes hebdomadaires avec cinq ans d’historique; une tendance au fil des ans déclenche des signaux ou masque des hausses, et quatre semaines sont évaluées ensemble.',
      es: 'Conteos semanales con cinco años de historia; una tendencia a lo largo de los años genera señales u oculta aumentos, y se evalúan cuatro semanas en conjunto.',
    },
    title: {
      en: 'Historical limits (CDC)',
      fr: 'Limites historiques (CDC)',
      es: 'Límites históricos (CDC)',
    },
    sentences: [
      {
        en: 'Compares the last four weeks with the four-week totals around the same time of earlier years.',
        fr: 'Compare les quatre dernières semaines aux totaux de quatre semaines autour de la même époque des années antérieures.',
        es: 'Compara las últimas cuatro semanas con los totales de cuatro semanas cercanos a la misma época de años anteriores.',
      },
      {
        en: 'A total beyond what those totals let one expect is a signal.',
        fr: 'Un total dépassant ce que ces totaux laissent attendre est un signal.',
        es: 'Un total que rebasa lo que esos totales permiten esperar es una señal.',
      },
    ],
    parameters: {
      yearsBack,
      monthsAround: {
        en: 'Number of four-week months taken on each side of the same month',
        fr: 'Nombre de mois de quatre semaines pris de part et d’autre du même mois',
        es: 'Número de meses de cuatro semanas que se toman a cada lado del mismo mes',
      },
      alpha,
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
