import type { MethodText } from './method-text.ts';
import { alpha, baseline, excluded } from './parameter-text.ts';

const slowWeight = {
  en: 'Weight of the newest value in the slow average',
  fr: 'Poids de la valeur la plus récente dans la moyenne lente',
  es: 'Peso del valor más reciente en el promedio lento',
} as const;
const fastWeight = {
  en: 'Weight of the newest value in the fast average',
  fr: 'Poids de la valeur la plus récente dans la moyenne rapide',
  es: 'Peso del valor más reciente en el promedio rápido',
} as const;
const suppressBelowRecentMean = {
  en: 'Nothing is raised on a day below the mean of its last seven days',
  fr: 'Rien n’est signalé un jour où le compte est inférieur à la moyenne de ses sept derniers jours',
  es: 'No se señala nada en un día por debajo de la media de sus últimos siete días',
} as const;
const mode = {
  en: 'The forecast’s error as least squares gives it, or as the R package Rnssp computes it',
  fr: 'L’erreur de prévision selon les moindres carrés, ou celle que calcule le module R Rnssp',
  es: 'El error del pronóstico según mínimos cuadrados, o el que calcula el paquete de R Rnssp',
} as const;

const developments =
  'Burkom H, Elbert Y, Magruder S, Najmi A, Peter W, Thompson M. Johns Hopkins APL Tech Dig 2008; 27: 313–331';
const burkom = 'Burkom HS, Murphy SP, Shmueli G. Stat Med 2007; 26: 4202–4218';

export const essenceTexts = {
  ewma: {
    formula: [
      'z(t) = w · y(t) + (1 − w) · z(t − 1), for w = 0.4 and w = 0.9',
      'T = (z(t) − m) / s(w), with mean m of y(t − 30) … y(t − 3) and their standard deviation, corrected for w',
      'signal: either T beyond the quantile 1 − α of Student’s t; z beyond the 1 % limit is pulled back to it',
    ],
    sources: [developments, 'R package Rnssp 0.3.1, alert_ewma'],
    validity: {
      en: 'Counts by day, week or month with nine earlier periods; season, trend and weekdays are not modelled. Two averages are tested, so ordinary periods pass the limit somewhat more often than α.',
      fr: 'Comptes par jour, semaine ou mois avec neuf périodes antérieures; la saison, la tendance et les jours de la semaine ne sont pas modélisés. Deux moyennes sont testées : les périodes ordinaires dépassent la limite un peu plus souvent que α.',
      es: 'Conteos por día, semana o mes con nueve periodos anteriores; no se modelan la estacionalidad, la tendencia ni los días de la semana. Se prueban dos promedios, así que los periodos ordinarios rebasan el límite algo más a menudo que α.',
    },
    title: {
      en: 'Moving averages of ESSENCE (EWMA)',
      fr: 'Moyennes mobiles d’ESSENCE (EWMA)',
      es: 'Promedios móviles de ESSENCE (EWMA)',
    },
    sentences: [
      {
        en: 'Two averages that give most weight to the newest values, one slow and one fast, are compared with the mean of four weeks before.',
        fr: 'Deux moyennes qui donnent le plus de poids aux valeurs récentes, l’une lente et l’autre rapide, sont comparées à la moyenne des quatre semaines précédentes.',
        es: 'Dos promedios que dan más peso a los valores recientes, uno lento y otro rápido, se comparan con la media de las cuatro semanas anteriores.',
      },
      {
        en: 'The slow one finds a rise that builds up, the fast one a jump; either beyond its limit is a signal.',
        fr: 'La moyenne lente repère une hausse graduelle, la rapide un bond; l’une ou l’autre au-delà de sa limite est un signal.',
        es: 'El lento detecta un aumento gradual, el rápido un salto; cualquiera de los dos más allá de su límite es una señal.',
      },
    ],
    parameters: { alpha, baseline, periodsExcluded: excluded, slowWeight, fastWeight },
  },
  'adaptive-regression': {
    formula: [
      'y(i) = a + b · i + weekday(i), least squares on y(t − 30) … y(t − 3)',
      'T = (y(t) − max(0, forecast)) / standard error of the forecast, Student’s t with n − 8 degrees of freedom',
      'signal: T beyond the quantile 1 − α, and y(t) above the mean of the six days before',
    ],
    sources: [burkom, 'R package Rnssp 0.3.1, alert_regression'],
    validity: {
      en: 'Daily counts with a weekly pattern and 13 earlier days, several events a day; public holidays are not modelled.',
      fr: 'Comptes quotidiens à rythme hebdomadaire avec 13 jours antérieurs et plusieurs événements par jour; les jours fériés ne sont pas modélisés.',
      es: 'Conteos diarios con patrón semanal, 13 días anteriores y varios eventos por día; no se modelan los días festivos.',
    },
    title: {
      en: 'Adaptive regression of ESSENCE',
      fr: 'Régression adaptative d’ESSENCE',
      es: 'Regresión adaptativa de ESSENCE',
    },
    sentences: [
      {
        en: 'A line and the days of the week, fitted to the last four weeks, forecast this day.',
        fr: 'Une droite et les jours de la semaine, ajustés aux quatre dernières semaines, prévoient ce jour.',
        es: 'Una recta y los días de la semana, ajustados a las últimas cuatro semanas, pronostican este día.',
      },
      {
        en: 'A count far above the forecast is a signal, unless it lies below the recent mean.',
        fr: 'Un compte bien au-dessus de la prévision est un signal, sauf s’il est inférieur à la moyenne récente.',
        es: 'Un conteo muy por encima del pronóstico es una señal, salvo que esté por debajo de la media reciente.',
      },
    ],
    parameters: { alpha, baseline, daysExcluded: excluded, mode, suppressBelowRecentMean },
  },
  'regression-switch': {
    formula: [
      'adaptive regression where its adjusted R² ≥ 0.60 on the baseline, otherwise the moving averages (EWMA)',
      'signal: that of the method in charge',
    ],
    sources: [burkom, developments, 'R package Rnssp 0.3.1, alert_switch'],
    validity: {
      en: 'Daily counts with nine earlier days; which of the two methods speaks may change from day to day.',
      fr: 'Comptes quotidiens avec neuf jours antérieurs; celle des deux méthodes qui s’applique peut changer d’un jour à l’autre.',
      es: 'Conteos diarios con nueve días anteriores; cuál de los dos métodos se aplica puede cambiar de un día a otro.',
    },
    title: {
      en: 'Regression or moving averages (ESSENCE)',
      fr: 'Régression ou moyennes mobiles (ESSENCE)',
      es: 'Regresión o promedios móviles (ESSENCE)',
    },
    sentences: [
      {
        en: 'Where the days of the week and a trend explain most of the last four weeks, the regression judges the day; elsewhere the moving averages do.',
        fr: 'Lorsque les jours de la semaine et une tendance expliquent l’essentiel des quatre dernières semaines, la régression évalue le jour; sinon, ce sont les moyennes mobiles.',
        es: 'Cuando los días de la semana y una tendencia explican la mayor parte de las últimas cuatro semanas, la regresión evalúa el día; de lo contrario, los promedios móviles.',
      },
      {
        en: 'It is the usual method of syndromic surveillance for daily counts.',
        fr: 'C’est la méthode habituelle de la surveillance syndromique pour les comptes quotidiens.',
        es: 'Es el método habitual de la vigilancia sindrómica para conteos diarios.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      daysExcluded: excluded,
      mode,
      suppressBelowRecentMean,
      slowWeight,
      fastWeight,
      leastDetermination: {
        en: 'Least share of the variance (adjusted R²) for the regression to judge',
        fr: 'Part minimale de la variance (R² ajusté) pour que la régression s’applique',
        es: 'Proporción mínima de la varianza (R² ajustado) para que se aplique la regresión',
      },
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
