import type { MethodText } from './method-text.ts';
import { alpha, baseline, excluded, minimumCases } from './parameter-text.ts';

const fewestBaseline = {
  en: 'Fewest earlier periods in the baseline',
  fr: 'Nombre minimal de périodes antérieures dans la référence',
  es: 'Número mínimo de periodos anteriores en la referencia',
} as const;

export const yearlyRegressionTexts = {
  'negative-binomial-regression': {
    formula: [
      'log E y(i) = a + b · i + c · cos(2π i / 52.18) + d · sin(2π i / 52.18), variance μ + μ² / θ',
      'U = quantile 1 − α of the negative binomial with mean μ(t) and size θ',
      'signal: y(t) > U',
    ],
    sources: [
      'Venables WN, Ripley BD. Modern Applied Statistics with S, 4th edition, 2002, section 7.4',
      'R package MASS 7.3, glm.nb',
      'R package Rnssp 0.3.1, alert_nbinom',
    ],
    validity: {
      en: 'Counts by week or month with two and a half years of history and one wave a year; past outbreaks raise the limit, as they are not weighted down. Mode rnssp lays two bounds of 1 − α one upon the other and alarms less often.',
      fr: 'Comptes par semaine ou par mois avec deux ans et demi d’historique et une onde par année; les éclosions passées élèvent la limite, car elles ne sont pas pondérées à la baisse. Le mode rnssp superpose deux bornes de 1 − α et signale moins souvent.',
      es: 'Conteos por semana o mes con dos años y medio de historia y una onda por año; los brotes pasados elevan el límite, pues no se les resta peso. El modo rnssp superpone dos cotas de 1 − α y genera menos señales.',
    },
    title: {
      en: 'Negative binomial regression',
      fr: 'Régression binomiale négative',
      es: 'Regresión binomial negativa',
    },
    sentences: [
      {
        en: 'A yearly wave and a trend, fitted to the past years with the variation that counts really show, say what to expect.',
        fr: 'Une onde annuelle et une tendance, ajustées aux années passées avec la variation réelle des comptes, disent à quoi s’attendre.',
        es: 'Una onda anual y una tendencia, ajustadas a los años anteriores con la variación real de los conteos, dicen qué esperar.',
      },
      {
        en: 'A count that would rarely be reached if that went on is a signal.',
        fr: 'Un compte rarement atteint si la situation se poursuivait est un signal.',
        es: 'Un conteo que rara vez se alcanzaría si la situación continuara es una señal.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      fewestBaseline,
      periodsExcluded: excluded,
      minimumCases,
      trend: {
        en: 'The model follows a rising or falling trend',
        fr: 'Le modèle suit une tendance à la hausse ou à la baisse',
        es: 'El modelo sigue una tendencia al alza o a la baja',
      },
      mode: {
        en: 'The limit at the expected count, or at the upper confidence limit of it as the R package Rnssp computes it',
        fr: 'La limite au compte attendu, ou à sa limite de confiance supérieure comme la calcule le module R Rnssp',
        es: 'El límite en el conteo esperado, o en su límite superior de confianza como lo calcula el paquete de R Rnssp',
      },
    },
  },
  serfling: {
    formula: [
      'y(i) = a + b · i + c · cos(2π i / 52.18) + d · sin(2π i / 52.18), least squares outside the excluded months',
      'U = ŷ(t) + t(1 − α; n − 4) · √(σ² + se(ŷ)²)',
      'signal: y(t) > U',
    ],
    sources: ['Serfling RE. Public Health Rep 1963; 78: 494–506', 'R package Rnssp 0.3.1, alert_serfling'],
    validity: {
      en: 'Counts by week or month of about 20 or more, with two and a half years of history; counts are taken as normal with the same variance all year.',
      fr: 'Comptes par semaine ou par mois d’environ 20 ou plus, avec deux ans et demi d’historique; les comptes sont supposés normaux, de même variance toute l’année.',
      es: 'Conteos por semana o mes de unos 20 o más, con dos años y medio de historia; se suponen normales y con la misma varianza todo el año.',
    },
    title: {
      en: 'Serfling’s cyclic regression',
      fr: 'Régression cyclique de Serfling',
      es: 'Regresión cíclica de Serfling',
    },
    sentences: [
      {
        en: 'A yearly wave and a straight trend through the past years say what to expect; months of known epidemics can be left out.',
        fr: 'Une onde annuelle et une tendance linéaire tirées des années passées disent à quoi s’attendre; les mois d’épidémies connues peuvent être exclus.',
        es: 'Una onda anual y una tendencia lineal de los años anteriores dicen qué esperar; pueden excluirse los meses de epidemias conocidas.',
      },
      {
        en: 'A count above the upper prediction limit is a signal.',
        fr: 'Un compte au-dessus de la limite supérieure de prévision est un signal.',
        es: 'Un conteo por encima del límite superior de predicción es una señal.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      fewestBaseline,
      periodsExcluded: excluded,
      minimumCases,
      excludedFromMonth: {
        en: 'First month left out of the baseline',
        fr: 'Premier mois exclu de la référence',
        es: 'Primer mes excluido de la referencia',
      },
      excludedToMonth: {
        en: 'Last month left out of the baseline',
        fr: 'Dernier mois exclu de la référence',
        es: 'Último mes excluido de la referencia',
      },
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
