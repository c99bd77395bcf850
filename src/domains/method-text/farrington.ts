import type { MethodText } from './method-text.ts';
import { alpha, excluded, minimumCases } from './parameter-text.ts';

/** Words for the parameters that both methods have. */
const shared = {
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
  reweight: {
    en: 'Past outbreaks count less',
    fr: 'Les éclosions passées comptent moins',
    es: 'Los brotes pasados cuentan menos',
  },
  trend: {
    en: 'The model follows a rising or falling trend',
    fr: 'Le modèle suit une tendance à la hausse ou à la baisse',
    es: 'El modelo sigue una tendencia al alza o a la baja',
  },
  weightsThreshold: {
    en: 'Residual above which a past period counts less, in standard deviations',
    fr: 'Résidu au-delà duquel une période passée compte moins, en écarts-types',
    es: 'Residuo a partir del cual un periodo pasado cuenta menos, en desviaciones estándar',
  },
  trendSignificance: {
    en: 'The trend is kept only if its p value lies below this; 1 keeps it whenever it is plausible',
    fr: 'La tendance n’est retenue que si sa valeur p est inférieure à ce seuil; 1 la retient chaque fois qu’elle est plausible',
    es: 'La tendencia solo se conserva si su valor p es menor que este; con 1 se conserva siempre que sea plausible',
  },
  minimumCasesPeriods: {
    en: 'Number of latest periods, this one included, in which the fewest events are counted',
    fr: 'Nombre de périodes récentes, y compris celle évaluée, où l’on compte le minimum d’événements',
    es: 'Número de periodos recientes, incluido el evaluado, en los que se cuenta el mínimo de eventos',
  },
  populationOffset: {
    en: 'The model describes events per person instead of events',
    fr: 'Le modèle décrit les événements par personne plutôt que les événements',
    es: 'El modelo describe los eventos por persona en lugar de los eventos',
  },
  powerTransform: {
    en: 'Scale on which the delta limit is drawn: power 2/3, square root or none',
    fr: 'Échelle sur laquelle la limite delta est tracée : puissance 2/3, racine carrée ou aucune',
    es: 'Escala en la que se traza el límite delta: potencia 2/3, raíz cuadrada o ninguna',
  },
} as const;

export const farringtonTexts = {
  'farrington-flexible': {
    formula: [
      'log E y(i) = season level(i) + β · time(i) [+ log population(i)], variance φ · mean, fitted twice with weights γ / s(i)² where the Anscombe residual s(i) > 2.58 and γ elsewhere',
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
      ...shared,
      seasonLevels: {
        en: 'Parts into which the year is divided',
        fr: 'Nombre de parties de l’année',
        es: 'Partes en que se divide el año',
      },
      recentPeriodsExcluded: excluded,
      threshold: {
        en: 'How the limit is drawn from the model',
        fr: 'Façon dont la limite est tirée du modèle',
        es: 'Forma en que el límite se obtiene del modelo',
      },
    },
  },
  'farrington-original': {
    formula: [
      'log E y(i) = α + β · time(i) [+ log population(i)] over the same weeks ± w of the b years before, variance φ · mean, fitted twice with weights γ / s(i)² where the Anscombe residual s(i) > 1 and γ elsewhere',
      'U = [μ₀^(2/3) + z(1 − α) · √(4/9 · μ₀^(1/3) · τ)]^(3/2), with τ = φ + SE(μ₀)² / μ₀',
      'the trend is kept with three years or more, p < 0.05 and μ₀ not above the history',
      'signal: y > U and at least 5 events in the last 4 periods',
    ],
    sources: [
      'Farrington CP, Andrews NJ, Beale AD, Catchpole MA. J R Stat Soc A 1996; 159: 547–563',
      'R package surveillance 1.20.3, farrington',
    ],
    validity: {
      en: 'Counts by day, week or month with three years or more. Only the same weeks of earlier years are used, so the limit rests on few values and moves more from week to week than that of Farrington flexible.',
      fr: 'Comptes par jour, semaine ou mois avec au moins trois ans d’historique. Seules les mêmes semaines des années antérieures sont utilisées : la limite repose sur peu de valeurs et varie davantage d’une semaine à l’autre que celle de Farrington flexible.',
      es: 'Conteos por día, semana o mes con tres años o más. Solo se usan las mismas semanas de años anteriores, por lo que el límite descansa en pocos valores y cambia más de una semana a otra que el de Farrington flexible.',
    },
    title: { en: 'Farrington 1996', fr: 'Farrington 1996', es: 'Farrington 1996' },
    sentences: [
      {
        en: 'The same weeks of the years before, with past outbreaks weighted down and a trend where there is one, say what to expect for this period.',
        fr: 'Les mêmes semaines des années antérieures, où les éclosions passées pèsent moins et avec une tendance lorsqu’il y en a une, disent à quoi s’attendre pour cette période.',
        es: 'Las mismas semanas de los años anteriores, en las que los brotes pasados pesan menos y con una tendencia cuando la hay, dicen qué esperar en este periodo.',
      },
      {
        en: 'A count above the upper limit of that prediction is a signal (Farrington and others, 1996).',
        fr: 'Un compte au-dessus de la limite supérieure de cette prévision est un signal (Farrington et coll., 1996).',
        es: 'Un conteo por encima del límite superior de esa predicción es una señal (Farrington y cols., 1996).',
      },
    ],
    parameters: shared,
  },
} as const satisfies Readonly<Record<string, MethodText>>;
