import type { MethodText } from './method-text.ts';
import { alpha, baseline, excluded, minimumDeviation } from './parameter-text.ts';

const helsel = 'Helsel DR. Statistics for Censored Environmental Data Using Minitab and R, 2nd edition, 2012';

export const wastewaterTexts = {
  'load-chart': {
    formula: [
      'log x(i) = level of the weekday(i) + wave(i) + σ ε(i), by Tobit likelihood: φ where x(i) is known, Φ(upper) − Φ(lower) where it lies within bounds',
      'weight(i) = σ² / (σ² + excess measurement variance(i)) · min(1, (2.58 σ / residual(i))²)',
      'signal: |log x(t) − level(t)| beyond the quantile of Student’s t',
    ],
    sources: [
      helsel,
      'Montgomery DC. Introduction to Statistical Quality Control, 8th edition, 2019, chapter 6',
      'Noufaily A, Enki DG, Farrington P, Garthwaite P, Andrews N, Charlett A. Stat Med 2013; 32: 1206–1222',
    ],
    validity: {
      en: 'Daily, weekly or monthly loads with ten earlier values, one in five of them quantified at least; a value below its limit now is not judged.',
      fr: 'Charges quotidiennes, hebdomadaires ou mensuelles avec dix valeurs antérieures, dont au moins une sur cinq quantifiée; une valeur actuelle sous sa limite n’est pas évaluée.',
      es: 'Cargas diarias, semanales o mensuales con diez valores anteriores, al menos uno de cada cinco cuantificado; un valor actual por debajo de su límite no se evalúa.',
    },
    title: {
      en: 'Control chart for loads',
      fr: 'Carte de contrôle des charges',
      es: 'Carta de control de cargas',
    },
    sentences: [
      {
        en: 'The usual level and variation of the load on the logarithmic scale draw an expected band; values below a limit of quantification count as such, and past outbreaks and inexact measurements count less.',
        fr: 'Le niveau et la variation habituels de la charge, à l’échelle logarithmique, tracent une bande attendue; les valeurs sous une limite de quantification comptent comme telles, et les éclosions passées et les mesures imprécises comptent moins.',
        es: 'El nivel y la variación habituales de la carga, en escala logarítmica, trazan una banda esperada; los valores por debajo de un límite de cuantificación cuentan como tales, y los brotes pasados y las mediciones imprecisas cuentan menos.',
      },
      {
        en: 'A load outside the band is a signal, above or below it.',
        fr: 'Une charge hors de la bande est un signal, au-dessus ou au-dessous.',
        es: 'Una carga fuera de la banda es una señal, por encima o por debajo.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      periodsExcluded: excluded,
      smallestDeviation: minimumDeviation,
      fewestBaseline: {
        en: 'Fewest earlier values needed',
        fr: 'Nombre minimal de valeurs antérieures requises',
        es: 'Número mínimo de valores anteriores',
      },
      furthestYears: {
        en: 'Years beyond which old values are not used',
        fr: 'Années au-delà desquelles les anciennes valeurs ne servent plus',
        es: 'Años a partir de los cuales ya no se usan valores antiguos',
      },
      weekdays: {
        en: 'Each weekday has its own level',
        fr: 'Chaque jour de la semaine a son propre niveau',
        es: 'Cada día de la semana tiene su propio nivel',
      },
      season: {
        en: 'A yearly wave is taken out when two full years are known',
        fr: 'Une variation annuelle est retirée lorsque deux années complètes sont connues',
        es: 'Se descuenta una variación anual cuando se conocen dos años completos',
      },
    },
  },
  'mass-load': {
    formula: [
      'load = C · Q / P (ng/L · m³/d / people = mg/d per 1,000 people); week: (Σ C Q / Σ Q) · mean Q / P',
      'consumption = load · (molar mass of parent / of residue) / share excreted',
      'uncertainty: Monte Carlo; errors of single days are independent, those of flow meter, population and excretion common',
    ],
    sources: [
      'Zuccato E, Chiabrando C, Castiglioni S, Bagnati R, Fanelli R. Environ Health Perspect 2008; 116: 1027–1032',
      'Castiglioni S and others. Environ Sci Technol 2013; 47: 1452–1460',
      'Jones HE and others. Sci Total Environ 2014; 487: 642–650',
    ],
    validity: {
      en: 'Composite samples of 24 hours with their inflow; the share excreted comes from the literature and is given by the analyst.',
      fr: 'Échantillons composites de 24 heures avec leur débit; la part excrétée provient de la littérature et est fournie par l’analyste.',
      es: 'Muestras compuestas de 24 horas con su caudal; la proporción excretada proviene de la literatura y la indica el analista.',
    },
    title: {
      en: 'Load and consumption from wastewater',
      fr: 'Charge et consommation d’après les eaux usées',
      es: 'Carga y consumo a partir de aguas residuales',
    },
    sentences: [
      {
        en: 'Concentration times inflow over the people served is the mass that reaches the plant each day; a sample below its limit gives a load between two bounds.',
        fr: 'La concentration multipliée par le débit et divisée par la population desservie donne la masse qui arrive chaque jour à l’usine; un échantillon sous sa limite donne une charge entre deux bornes.',
        es: 'La concentración por el caudal entre la población atendida es la masa que llega cada día a la planta; una muestra por debajo de su límite da una carga entre dos cotas.',
      },
      {
        en: 'Divided by the share of a dose that is excreted it says how much was taken, with the uncertainty of every factor.',
        fr: 'Divisée par la part excrétée d’une dose, elle indique la quantité consommée, avec l’incertitude de chaque facteur.',
        es: 'Dividida entre la proporción excretada de una dosis indica cuánto se consumió, con la incertidumbre de cada factor.',
      },
    ],
    parameters: {},
  },
  'wastewater-trend': {
    formula: [
      'log₁₀ C = a + b · day over the last 15 days, 5 samples or 3 samples; percent change = 100 (10^(b (days − 1)) − 1)',
      'sustained increase or decrease: slope of 5 samples significant; increase or decrease: of 3; else plateau',
    ],
    sources: [
      'CDC, National Wastewater Surveillance System, summary of 2020–2022 (PMC11103741), table 3',
      'Washington State Department of Health, ww_trend_calculation',
    ],
    validity: {
      en: 'Several samples a week of one site, by one laboratory method; three samples carry little, so a short trend is a hint.',
      fr: 'Plusieurs échantillons par semaine d’un même site, par une même méthode de laboratoire; trois échantillons disent peu, si bien qu’une tendance courte n’est qu’un indice.',
      es: 'Varias muestras por semana de un mismo sitio con un mismo método de laboratorio; tres muestras dicen poco, por lo que una tendencia corta es solo un indicio.',
    },
    title: {
      en: 'Percent change and trend of wastewater samples',
      fr: 'Variation en pourcentage et tendance des échantillons d’eaux usées',
      es: 'Cambio porcentual y tendencia de las muestras de aguas residuales',
    },
    sentences: [
      {
        en: 'A line through the logarithms of the latest samples says by how many percent the concentration changed.',
        fr: 'Une droite passant par les logarithmes des derniers échantillons indique de quel pourcentage la concentration a varié.',
        es: 'Una recta por los logaritmos de las últimas muestras dice en qué porcentaje cambió la concentración.',
      },
      {
        en: 'The trend is sustained when five samples show it, short when only three do.',
        fr: 'La tendance est soutenue lorsque cinq échantillons la montrent, courte lorsque trois seulement la montrent.',
        es: 'La tendencia es sostenida cuando la muestran cinco muestras, y corta cuando solo la muestran tres.',
      },
    ],
    parameters: {},
  },
  'wastewater-activity': {
    formula: [
      'index = exp((ln C − 10th percentile of ln C) / standard deviation of ln C), both over 24 months of the site',
    ],
    sources: ['CDC. Wastewater Viral Activity Level, method of August 2025'],
    validity: {
      en: 'Eight weeks of one site and method; the classes of CDC are cut for viruses, so that for drugs the index has none.',
      fr: 'Huit semaines d’un même site et d’une même méthode; les classes des CDC sont établies pour des virus, si bien que l’indice n’en a pas pour les drogues.',
      es: 'Ocho semanas de un mismo sitio y método; las clases de los CDC están definidas para virus, por lo que para drogas el índice no las tiene.',
    },
    title: {
      en: 'Activity level of a wastewater site',
      fr: 'Niveau d’activité d’un site d’eaux usées',
      es: 'Nivel de actividad de un sitio de aguas residuales',
    },
    sentences: [
      {
        en: 'Each site is compared with its own low level, in units of its own variation.',
        fr: 'Chaque site est comparé à son propre bas niveau, en unités de sa propre variation.',
        es: 'Cada sitio se compara con su propio nivel bajo, en unidades de su propia variación.',
      },
      {
        en: 'So sites with other laboratories and sewers can stand side by side; 1 is the low level.',
        fr: 'Des sites ayant d’autres laboratoires et d’autres réseaux se comparent ainsi côte à côte; 1 est le bas niveau.',
        es: 'Así pueden ponerse lado a lado sitios con otros laboratorios y drenajes; 1 es el nivel bajo.',
      },
    ],
    parameters: {},
  },
  'tobit-regression': {
    formula: ['maximise Σ log[φ(z(i)) / σ] over known values + Σ log[Φ(upper) − Φ(lower)] over those within bounds'],
    sources: ['Tobin J. Econometrica 1958; 26: 24–36', helsel, 'R package survival, survreg'],
    validity: {
      en: 'About fifty values, at least one in five known, normal or lognormal about the line.',
      fr: 'Une cinquantaine de valeurs, dont au moins une sur cinq connue, normales ou lognormales autour de la droite.',
      es: 'Unos cincuenta valores, al menos uno de cada cinco conocido, normales o lognormales alrededor de la recta.',
    },
    title: { en: 'Tobit regression', fr: 'Régression Tobit', es: 'Regresión Tobit' },
    sentences: [
      {
        en: 'Fits a level or a trend to measurements of which some are only known to lie below a limit.',
        fr: 'Ajuste un niveau ou une tendance à des mesures dont certaines sont seulement connues comme inférieures à une limite.',
        es: 'Ajusta un nivel o una tendencia a mediciones de las que algunas solo se sabe que están por debajo de un límite.',
      },
      {
        en: 'No number is put in place of the unknown ones: they count with their probability.',
        fr: 'Aucun nombre ne remplace les valeurs inconnues : elles comptent par leur probabilité.',
        es: 'Ningún número sustituye a los desconocidos: cuentan con su probabilidad.',
      },
    ],
    parameters: {},
  },
  'regression-on-order-statistics': {
    formula: [
      'log x(i) = a + b · z(p(i)) over known values, z the normal quantile, p(i) by Helsel and Cohn; censored values from the line; mean and deviation of all',
    ],
    sources: ['Helsel DR, Cohn TA. Water Resour Res 1988; 24: 1997–2004', helsel, 'R package NADA 1.6-1.1, ros'],
    validity: {
      en: 'Small samples with one or more limits, up to about 80 % below them.',
      fr: 'Petits échantillons à une ou plusieurs limites, jusqu’à environ 80 % sous celles-ci.',
      es: 'Muestras pequeñas con uno o más límites, hasta cerca de 80 % por debajo de ellos.',
    },
    title: {
      en: 'Regression on order statistics',
      fr: 'Régression sur les statistiques d’ordre',
      es: 'Regresión sobre estadísticos de orden',
    },
    sentences: [
      {
        en: 'The known values of a sample say how the ones below their limits are likely spread.',
        fr: 'Les valeurs connues d’un échantillon indiquent comment se répartissent probablement celles qui sont sous leur limite.',
        es: 'Los valores conocidos de una muestra dicen cómo se distribuyen probablemente los que están por debajo de sus límites.',
      },
      {
        en: 'Mean and variation are then taken from known and modelled values together.',
        fr: 'La moyenne et la variation sont ensuite tirées des valeurs connues et modélisées réunies.',
        es: 'La media y la variación se toman luego de los valores conocidos y los modelados juntos.',
      },
    ],
    parameters: {},
  },
  'akritas-theil-sen': {
    formula: [
      'slope b at which Σ sign(t(i) − t(j)) · known order(x(i) − b t(i), x(j) − b t(j)) = 0; test by Kendall’s S',
    ],
    sources: [
      'Akritas MG, Murphy SA, LaValley MP. J Am Stat Assoc 1995; 90: 170–177',
      helsel,
      'R package NADA 1.6-1.1, cenken',
    ],
    validity: {
      en: 'Ten values or more, independent of each other; no distribution is assumed.',
      fr: 'Au moins dix valeurs, indépendantes les unes des autres; aucune loi n’est supposée.',
      es: 'Diez valores o más, independientes entre sí; no se supone ninguna distribución.',
    },
    title: {
      en: 'Akritas–Theil–Sen trend',
      fr: 'Tendance d’Akritas–Theil–Sen',
      es: 'Tendencia de Akritas–Theil–Sen',
    },
    sentences: [
      {
        en: 'Counts the pairs of measurements that surely rose and those that surely fell, leaving out pairs that limits leave open.',
        fr: 'Compte les paires de mesures qui ont sûrement augmenté et celles qui ont sûrement diminué, sans celles que les limites laissent en suspens.',
        es: 'Cuenta los pares de mediciones que con seguridad aumentaron y los que disminuyeron, sin los que los límites dejan abiertos.',
      },
      {
        en: 'The trend is the slope that leaves as many of either kind.',
        fr: 'La tendance est la pente qui en laisse autant de chaque sorte.',
        es: 'La tendencia es la pendiente que deja tantos de una clase como de la otra.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
