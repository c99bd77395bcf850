import type { MethodText } from './method-text.ts';
import { alpha, excluded, minimumCases } from './parameter-text.ts';

export const farringtonTexts = {
  'farrington-flexible': {
    formula: [
      'log E y(i) = season level(i) + β · time(i) [+ log population(i)], variance φ · mean, fitted twice with weights 1 / s(i)² where the Anscombe residual s(i) > 2.58',
      'U = quantile 1 − α of the negative binomial with mean μ₀ and variance φ μ₀ (nbPlugin), or of the transformed count (delta)',
      'signal: y > U and at least 5 events in the last 4 periods',
    ],
    sources: [
      'Noufaily A, Enki DG, Farrington P, Garthwaite P, Andrews N, Charlett A. Stat Med 2013; 32: 1206–1222',
      'Salmon M, Schumacher D, Höhle M. J Stat Softw 2016; 70(10)',
      'R package surveillance 1.20.3, farringtonFlexible',
    ],
    validity: {
      en: 'Counts by day, week or month with three years or more; below about three events a period the season levels rest on next to nothing.',
      fr: 'Comptes par jour, semaine ou mois avec au moins trois ans d’historique; sous environ trois événements par période, les niveaux saisonniers ne reposent presque sur rien.',
      es: 'Conteos por día, semana o mes con tres años o más; por debajo de unos tres eventos por periodo los niveles estacionales casi no tienen sustento.',
    },
    title: { en: 'Farrington flexible', fr: 'Farrington flexible', es: 'Farrington flexible' },
    sentences: [
      {
        en: 'A statistical model of the past years, with season and trend and with past outbreaks weighted down, says what to expect for this period.',
        fr: 'Un modèle statistique des années passées, avec saison et tendance et où les éclosions passées pèsent moins, dit à quoi s’attendre pour cette période.',
        es: 'Un modelo estadístico de los años anteriores, con estacionalidad y tendencia y en el que los brotes pasados pesan menos, dice qué esperar en este periodo.',
      },
      {
        en: 'A count above the model’s upper limit is a signal (Noufaily and others, 2013).',
        fr: 'Un compte au-dessus de la limite supérieure du modèle est un signal (Noufaily et coll., 2013).',
        es: 'Un conteo por encima del límite superior del modelo es una señal (Noufaily y cols., 2013).',
      },
    ],
    parameters: {
      alpha,
      minimumCases,
      mode: {
        en: 'The method as published, or as the R package surveillance computes it',
        fr: 'La méthode publiée, ou celle que calcule le module R surveillance',
        es: 'El método publicado, o el que calcula el paquete de R surveillance',
      },
      yearsBack: {
        en: 'Years of history used',
        fr: 'Années d’historique utilisées',
        es: 'Años de historia utilizados',
      },
      fewestYearsBack: {
        en: 'Years that are enough where the history is shorter',
        fr: 'Années suffisantes lorsque l’historique est plus court',
        es: 'Años suficientes cuando la historia es más corta',
      },
      halfWindow: {
        en: 'Periods on each side of the same season in earlier years',
        fr: 'Périodes de part et d’autre de la même saison des années antérieures',
        es: 'Periodos a cada lado de la misma temporada en años anteriores',
      },
      seasonLevels: {
        en: 'Parts into which the year is divided',
        fr: 'Nombre de parties de l’année',
        es: 'Partes en que se divide el año',
      },
      recentPeriodsExcluded: excluded,
      reweight: {
        en: 'Past outbreaks count less',
        fr: 'Les éclosions passées comptent moins',
        es: 'Los brotes pasados cuentan menos',
      },
      threshold: {
        en: 'How the limit is drawn from the model',
        fr: 'Façon dont la limite est tirée du modèle',
        es: 'Forma en que el límite se obtiene del modelo',
      },
      trend: {
        en: 'The model follows a rising or falling trend',
        fr: 'Le modèle suit une tendance à la hausse ou à la baisse',
        es: 'El modelo sigue una tendencia al alza o a la baja',
      },
    },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
