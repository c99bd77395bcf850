import type { Watch } from '../domain.ts';

const longHistory = {
  en: 'Three years or more of monthly counts: season, trend and past peaks can be told apart from what is unusual.',
  fr: 'Trois ans ou plus de comptes mensuels : la saison, la tendance et les pics passés se distinguent de l’inhabituel.',
  es: 'Tres años o más de conteos mensuales: la estacionalidad, la tendencia y los picos pasados se distinguen de lo inusual.',
} as const;
const shortOrSparse = {
  en: 'Few or short counts, as at small offices: the number is compared with an exact prediction from the year before.',
  fr: 'Comptes rares ou historique court, comme dans les petits bureaux : le nombre est comparé à une prédiction exacte tirée de l’année précédente.',
  es: 'Conteos escasos o historia corta, como en oficinas pequeñas: el número se compara con una predicción exacta a partir del año anterior.',
} as const;

const monthlyMethods = [
  // With fewer than three events a month, season levels are drawn from next to nothing.
  {
    method: 'farrington-flexible',
    parameters: { mode: 'published', threshold: 'nbPlugin' },
    fewestPerPeriod: 3,
    why: longHistory,
  },
  { method: 'rare-count', parameters: {}, why: shortOrSparse },
] as const;

/**
 * Seized mass is not watched: one large seizure outweighs a year of others, so that a limit drawn from history either
 * never or always alarms; the number of seizures is watched instead. Other federal offences are background.
 */
export const watches: readonly Watch[] = [
  {
    indicator: 'drug-seizure-events',
    frequency: 'M',
    values: 'count',
    directions: 'increase',
    breakdowns: [],
    provisionalPeriods: 3,
    methods: monthlyMethods,
  },
  {
    indicator: 'drug-offences',
    frequency: 'M',
    values: 'count',
    directions: 'increase',
    breakdowns: [],
    provisionalPeriods: 1,
    methods: monthlyMethods,
  },
];
