import type { Watch } from '../domain.ts';

const longHistory = {
  en: 'Three years or more of weekly or monthly counts: season, trend and past outbreaks can be told apart from what is unusual.',
  fr: 'Trois ans ou plus de comptes hebdomadaires ou mensuels : la saison, la tendance et les éclosions passées se distinguent de l’inhabituel.',
  es: 'Tres años o más de conteos semanales o mensuales: la estacionalidad, la tendencia y los brotes pasados se distinguen de lo inusual.',
} as const;
const shareOfFew = {
  en: 'Few samples are tested in a place, and a finding cannot be more often than there are samples: positives among those tested have exact limits.',
  fr: 'Peu d’échantillons sont analysés dans un lieu, et une trouvaille ne peut dépasser leur nombre : les résultats positifs parmi les échantillons analysés ont des limites exactes.',
  es: 'En un lugar se analizan pocas muestras, y un hallazgo no puede ser más frecuente que ellas: los positivos entre las analizadas tienen límites exactos.',
} as const;
const shortOrSparse = {
  en: 'Few or short counts: the number is compared with an exact prediction from the periods before.',
  fr: 'Comptes rares ou historique court : le nombre est comparé à une prédiction exacte tirée des périodes précédentes.',
  es: 'Conteos escasos o historia corta: el número se compara con una predicción exacta a partir de los periodos anteriores.',
} as const;
const fewPeriods = {
  en: 'Half-yearly and yearly counts have too few periods for a season; reports of the last period keep coming in, so only rises are raised.',
  fr: 'Les comptes semestriels et annuels ont trop peu de périodes pour une saison; les rapports de la dernière période continuent d’arriver, si bien que seules les hausses sont signalées.',
  es: 'Los conteos semestrales y anuales tienen muy pocos periodos para una estacionalidad; los reportes del último periodo siguen llegando, por lo que solo se señalan aumentos.',
} as const;

/** With fewer than three events a period, season levels are drawn from next to nothing. */
const farrington = { method: 'farrington-flexible', fewestPerPeriod: 3, why: longHistory } as const;

const laboratoryReports = {
  indicator: 'laboratory-reports',
  values: 'count',
  directions: 'increase',
  breakdowns: [],
  provisionalPeriods: 1,
} as const;
const drugChecking = {
  indicator: 'drug-checking-samples',
  values: 'count',
  directions: 'increase',
  // How much was brought in swings with opening hours and word of mouth: counts are judged per sample tested.
  exposure: 'drug-checking-samples-tested',
  // A sample's main and minor findings are the same event seen twice.
  breakdowns: ['role'],
  provisionalPeriods: 1,
} as const;

/** Exact limits for a share where the number tested is known; the count alone where a source does not say it. */
const drugCheckingMethods = [
  { ...farrington, parameters: { mode: 'published', threshold: 'nbPlugin', populationOffset: true } },
  { method: 'share-chart', parameters: {}, why: shareOfFew },
  { method: 'rare-count', parameters: {}, why: shortOrSparse },
] as const;

/**
 * The share of reports is not watched: it says the same as the count, and falls when another drug rises. The number of
 * samples tested is not watched: it is the service's effort, not the supply.
 */
export const watches: readonly Watch[] = [
  {
    ...laboratoryReports,
    frequency: 'M',
    methods: [
      { ...farrington, parameters: { mode: 'published', threshold: 'nbPlugin' } },
      { method: 'rare-count', parameters: {}, why: shortOrSparse },
    ],
  },
  { ...laboratoryReports, frequency: 'S', methods: [{ method: 'rare-count', parameters: {}, why: fewPeriods }] },
  { ...laboratoryReports, frequency: 'A', methods: [{ method: 'rare-count', parameters: {}, why: fewPeriods }] },
  { ...drugChecking, frequency: 'M', methods: drugCheckingMethods },
  { ...drugChecking, frequency: 'W', methods: drugCheckingMethods },
];
