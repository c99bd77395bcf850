import { type CountWatch, harmBreakdowns, type MagnitudeWatch, type Watch } from '../domain.ts';

const longHistory = {
  en: 'Three years or more of monthly counts: season, trend and past outbreaks can be told apart from what is unusual.',
  fr: 'Trois ans ou plus de comptes mensuels : la saison, la tendance et les éclosions passées se distinguent de l’inhabituel.',
  es: 'Tres años o más de conteos mensuales: la estacionalidad, la tendencia y los brotes pasados se distinguen de lo inusual.',
} as const;
const shortOrSparse = {
  en: 'Few or short counts: the number is compared with an exact prediction from the periods before, widened by how much they varied.',
  fr: 'Comptes rares ou historique court : le nombre est comparé à une prédiction exacte tirée des périodes précédentes, élargie selon leur variation.',
  es: 'Conteos escasos o historia corta: el número se compara con una predicción exacta a partir de los periodos anteriores, ampliada según su variación.',
} as const;
const overlapping = {
  en: 'Twelve-month windows share eleven months with their neighbour: each is compared with the window a year earlier, which shares none.',
  fr: 'Les fenêtres de douze mois partagent onze mois avec leur voisine : chacune est comparée à celle d’un an plus tôt, qui n’en partage aucun.',
  es: 'Las ventanas de doce meses comparten once meses con la vecina: cada una se compara con la de un año antes, que no comparte ninguno.',
} as const;
const rateChart = {
  en: 'A rate is not a count: its level and its own variation on the logarithmic scale draw the limits.',
  fr: 'Un taux n’est pas un compte : son niveau et sa propre variation à l’échelle logarithmique fixent les limites.',
  es: 'Una tasa no es un conteo: su nivel y su propia variación en escala logarítmica fijan los límites.',
} as const;
const loadChart = {
  en: 'A load is a measured amount: limits come from its level and variation on the logarithmic scale; inexact measurements count less, and values below a limit count as such, never as half of it.',
  fr: 'Une charge est une quantité mesurée : les limites viennent de son niveau et de sa variation à l’échelle logarithmique; les mesures imprécises comptent moins, et les valeurs sous une limite comptent comme telles, jamais comme la moitié de celle-ci.',
  es: 'Una carga es una cantidad medida: los límites provienen de su nivel y de su variación en escala logarítmica; las mediciones imprecisas cuentan menos, y los valores por debajo de un límite cuentan como tales, nunca como la mitad de este.',
} as const;
const shortLoadChart = {
  en: 'A short series of loads: limits come from its median and robust variation on the logarithmic scale and from the published measurement error.',
  fr: 'Une courte série de charges : les limites viennent de sa médiane, de sa variation robuste à l’échelle logarithmique et de l’erreur de mesure publiée.',
  es: 'Una serie corta de cargas: los límites provienen de su mediana, de su variación robusta en escala logarítmica y del error de medición publicado.',
} as const;
const yearlyLoadChart = {
  en: 'Cities sample one week a year: four earlier years are what there is, too few for a model of values below a limit, and Student’s t widens the limits accordingly.',
  fr: 'Les villes échantillonnent une semaine par an : quatre années antérieures sont ce dont on dispose, trop peu pour modéliser les valeurs sous une limite, et la loi de Student élargit les limites en conséquence.',
  es: 'Las ciudades muestrean una semana al año: cuatro años anteriores es lo que hay, muy pocos para un modelo de valores por debajo de un límite, y la t de Student amplía los límites en consecuencia.',
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
  const shared = {
    indicator: 'wastewater-load',
    values: 'magnitude',
    directions: 'both',
    // The mean of all days is watched; weekday and weekend means are parts of it.
    breakdowns: ['day-type'],
    provisionalPeriods: 0,
  } as const;
  const methods = [
    { method: 'load-chart', parameters: {}, why: loadChart },
    { method: 'individuals-chart', parameters: {}, why: shortLoadChart },
  ] as const;
  return [
    { ...shared, frequency: 'W', methods },
    { ...shared, frequency: 'M', methods },
    {
      ...shared,
      frequency: 'A',
      methods: [{ method: 'individuals-chart', parameters: { fewestBaseline: 4 }, why: yearlyLoadChart }],
    },
  ];
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
