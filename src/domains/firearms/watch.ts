import type { Watch } from '../domain.ts';

export const watches: readonly Watch[] = [
  {
    indicator: 'firearms-offences',
    frequency: 'M',
    values: 'count',
    directions: 'increase',
    breakdowns: [],
    provisionalPeriods: 1,
    methods: [
      {
        method: 'farrington-flexible',
        parameters: { mode: 'published', threshold: 'nbPlugin' },
        fewestPerPeriod: 3,
        why: {
          en: 'Three years or more of monthly counts: season and trend can be told apart from what is unusual.',
          fr: 'Trois ans ou plus de comptes mensuels : la saison et la tendance se distinguent de l’inhabituel.',
          es: 'Tres años o más de conteos mensuales: la estacionalidad y la tendencia se distinguen de lo inusual.',
        },
      },
      {
        method: 'rare-count',
        parameters: {},
        why: {
          en: 'Few or short counts: the number is compared with an exact prediction from the year before.',
          fr: 'Comptes rares ou historique court : le nombre est comparé à une prédiction exacte tirée de l’année précédente.',
          es: 'Conteos escasos o historia corta: el número se compara con una predicción exacta a partir del año anterior.',
        },
      },
    ],
  },
];
