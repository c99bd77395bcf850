import { type CountWatch, harmBreakdowns, type MagnitudeWatch, type Watch } from '../domain.ts';

const longHistory = {
  en: 'Three years or more of monthly counts: season, trend and past outbreaks can be told apart from what is unusual.',
  fr: 'Trois ans ou plus de comptes mensuels : la saison, la tendance et les éclosions passées se distinguent de l’inhabituel.',
  es: 'Tres años o más de conteos mensuales: la estacionalidad, la tendencia y los brotes pasados se distinguen de lo inusual.',
} as const;
const shortOrSparse = {
  en: 'Few or short counts: the number is compared with an exact prediction from the periods before, widened by how much they varied.',
  fr: 'Comptes rares ou historique court : le nombre est comparé à une prédiction exacte tirée des périodes précédentes, élargie selon leur variation.',
  es: 'Conteos escasos o historia corta: el número se compara con una predicción exacta a partir de los periodos anteriores, ampliada según su variación.',
} as const;
const overlapping = {
  en: 'Twelve-month windows share eleven months with their neighbour: each is compared with the window a year earlier, which shares none.',
  fr: 'Les fenêtres de douze mois partagent onze mois avec leur voisine : chacune est comparée à celle d’un an plus tôt, qui n’en partage aucun.',
  es: 'Las ventanas de doce meses comparten once meses con la vecina: cada una se compara con la de un año antes, que no comparte ninguno.',
} as const;
const rateChart = {
  en: 'A rate is not a count: its level and its own variation on the logarithmic scale draw the limits.',
  fr: 'Un taux n’est pas un compte : son niveau et sa propre variation à l’échelle logarithmique fixent les limites.',
  es: 'Una tasa no es un conteo: su nivel y su propia variación en escala logarítmica fijan los límites.',
} as const;
const loadChart = {
  en: 'A load is a measured amount: limits come from its level and variation on the logarithmic scale and from the published measurement error.',
  fr: 'Une charge est une quantité mesurée : les limites viennent de son niveau, de sa variation à l’échelle logarithmique et de l’erreur de mesure publiée.',
  es: 'Una carga es una cantidad medida: los límites provienen de su nivel, de su variación en escala logarítmica y del error de medición publicado.',
} as const;

/** Recent deaths and visits are still being certified, coded or sent in. */
const provisional = { M: 2, Q: 2, A: 1 } as const;

function watchesOfHarm(indicator: string): readonly CountWatch[] {
  const shared = { indicator, values: 'count', directions: 'increase', breakdowns: harmBreakdowns } as const;
  const rare = { method: 'rare-count', parameters: {}, why: shortOrSparse } as const;
  return [
    {
      ...shared,
      frequency: 'M',
      provisionalPeriods: provisional.M,
      methods: [
        // With fewer than three events a month, season levels are drawn from next to nothing.
        {
          method: 'farrington-flexible',
          parameters: { mode: 'published', threshold: 'nbPlugin' },
          fewestPerPeriod: 3,
          why: longHistory,
        },
        rare,
      ],
    },
    { ...shared, frequency: 'Q', provisionalPeriods: provisional.Q, methods: [rare] },
    { ...shared, frequency: 'A', provisionalPeriods: provisional.A, methods: [rare] },
  ];
}

function watchesOfLoad(): readonly MagnitudeWatch[] {
  const frequencies = ['W', 'M', 'A'] as const;
  return frequencies.map((frequency) => ({
    indicator: 'wastewater-load',
    frequency,
    values: 'magnitude',
    directions: 'both',
    // The mean of all days is watched; weekday and weekend means are parts of it.
    breakdowns: ['day-type'],
    provisionalPeriods: 0,
    // Cities send in one week a year: four earlier years are what there is, and Student's t pays for it.
    methods: [
      { method: 'individuals-chart', parameters: frequency === 'A' ? { fewestBaseline: 4 } : {}, why: loadChart },
    ],
  }));
}

function watchesOfVisitRate(): readonly MagnitudeWatch[] {
  const frequencies = ['M', 'A'] as const;
  return frequencies.map((frequency) => ({
    indicator: 'overdose-emergency-visit-rate',
    frequency,
    values: 'magnitude',
    directions: 'both',
    breakdowns: harmBreakdowns,
    provisionalPeriods: 1,
    methods: [{ method: 'individuals-chart', parameters: {}, why: rateChart }],
  }));
}

/**
 * Of measures that say the same thing one is watched: the count, not its crude or age-adjusted rate. Totals are watched,
 * not their breakdowns by age, sex or manner: a rise in one group that matters moves the total, and the breakdowns would
 * multiply the tests by twenty. Shares, predictions, completeness, pending records and imputation are not watched:
 * they say how good the figures are.
 */
export const watches: readonly Watch[] = [
  ...watchesOfHarm('overdose-deaths'),
  ...watchesOfHarm('overdose-hospitalizations'),
  ...watchesOfHarm('overdose-emergency-visits'),
  ...watchesOfHarm('overdose-ems-responses'),
  {
    indicator: 'overdose-deaths',
    frequency: 'M',
    values: 'rolling-count',
    windowMonths: 12,
    directions: 'both',
    breakdowns: harmBreakdowns,
    // CDC: counts are provisional, and under-reported for about half a year (VSRR technical notes).
    provisionalPeriods: 6,
    methods: [{ method: 'window-ratio', parameters: {}, why: overlapping }],
  },
  ...watchesOfVisitRate(),
  ...watchesOfLoad(),
];
