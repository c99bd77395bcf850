import type { MethodText } from './method-text.ts';

export const spaceTexts = {
  'space-time-scan': {
    formula: [
      'zone: the nearest places round a centre, up to half of the expected events; cylinder: a zone over the latest periods',
      'λ = max over cylinders of c · log(c / e) + (C − c) · log((C − c) / (C − e)), where c / e > (C − c) / (C − e)',
      'against its own past (Neill): c · log(c / e) + e − c',
      'e(place, t) = level of the place before the study · common season; counts and e divided by the dispersion φ of the place',
      'p = (1 + simulations with a λ at least as large) / (1 + simulations); recurrence = 1 / p periods',
    ],
    sources: [
      'Kulldorff M. Commun Stat Theory Methods 1997; 26: 1481–1496',
      'Kulldorff M. J R Stat Soc A 2001; 164: 61–72',
      'Kulldorff M, Heffernan R, Hartman J, Assunção R, Mostashari F. PLoS Med 2005; 2: e59 (permutation)',
      'Neill DB. Int J Forecast 2009; 25: 498–517 (expectation-based)',
      'Zhang T, Zhang Z, Lin G. Stat Med 2012; 31: 762–774 (dispersion)',
      'Abrams AM, Kleinman K, Kulldorff M. Int J Health Geogr 2010; 9: 61 (Gumbel p values)',
      'R packages SpatialEpi 1.2.8 and scanstatistics 1.1.2',
    ],
    validity: {
      en: 'Counts of events by place and period; circles miss long and narrow clusters such as a road, and places as large as states hide what happens inside them. A police operation or a laboratory that clears its backlog makes a cluster as well as a market does. A recurrence far beyond the number of simulations rests on the model alone.',
      fr: 'Comptes d’événements par lieu et période; des cercles manquent les grappes longues et étroites, comme une route, et des lieux grands comme des États cachent ce qui s’y passe. Une opération policière ou un laboratoire qui résorbe son arriéré forme une grappe tout comme un marché. Une récurrence bien au-delà du nombre de simulations ne repose que sur le modèle.',
      es: 'Conteos de eventos por lugar y periodo; los círculos no ven conglomerados largos y angostos, como una carretera, y lugares tan grandes como un estado ocultan lo que ocurre dentro. Un operativo policial o un laboratorio que abate su rezago forma un conglomerado igual que un mercado. Una recurrencia muy superior al número de simulaciones descansa solo en el modelo.',
    },
    title: {
      en: 'Scan statistic in space and time',
      fr: 'Statistique de balayage spatio-temporelle',
      es: 'Estadístico de barrido espacio-temporal',
    },
    sentences: [
      {
        en: 'Every circle of neighbouring places, over every span of the latest periods, is compared with the rest: the one with the least plausible number of events is the most likely cluster.',
        fr: 'Chaque cercle de lieux voisins, sur chaque suite des dernières périodes, est comparé au reste : celui dont le nombre d’événements est le moins plausible est la grappe la plus probable.',
        es: 'Cada círculo de lugares vecinos, en cada tramo de los últimos periodos, se compara con el resto: el que tiene el número de eventos menos plausible es el conglomerado más probable.',
      },
      {
        en: 'How often chance alone would produce a cluster as strong anywhere is found by simulation, so looking at many circles raises no extra alarms.',
        fr: 'La fréquence à laquelle le seul hasard produirait où que ce soit une grappe aussi forte est établie par simulation; examiner de nombreux cercles ne crée donc pas d’alarmes de plus.',
        es: 'La frecuencia con que el azar por sí solo produciría en cualquier lugar un conglomerado tan fuerte se obtiene por simulación; por eso, revisar muchos círculos no agrega falsas alarmas.',
      },
    ],
    parameters: {},
  },
  knox: {
    formula: [
      'X = pairs of events at most δ apart in space and τ apart in time',
      'E = (pairs close in time) · (pairs close in space) / (all pairs); p by shuffling the times among the events',
    ],
    sources: [
      'Knox EG. Appl Stat 1964; 13: 25–29',
      'Mantel N. Cancer Res 1967; 27: 209–220',
      'R package surveillance 1.20.3, knox',
    ],
    validity: {
      en: 'Single events with a place and a time; a population that grows faster in some places than in others looks like an interaction.',
      fr: 'Événements individuels avec lieu et date; une population qui croît plus vite en certains lieux ressemble à une interaction.',
      es: 'Eventos individuales con lugar y fecha; una población que crece más rápido en algunos lugares parece una interacción.',
    },
    title: { en: 'Knox test', fr: 'Test de Knox', es: 'Prueba de Knox' },
    sentences: [
      {
        en: 'Counts pairs of events that are near each other both in space and in time.',
        fr: 'Compte les paires d’événements proches à la fois dans l’espace et dans le temps.',
        es: 'Cuenta los pares de eventos cercanos a la vez en el espacio y en el tiempo.',
      },
      {
        en: 'More such pairs than when the times are shuffled mean that events draw others after them nearby.',
        fr: 'Plus de telles paires que lorsque les dates sont permutées signifie que des événements en entraînent d’autres à proximité.',
        es: 'Más pares de este tipo que al permutar las fechas significa que unos eventos traen otros en su cercanía.',
      },
    ],
    parameters: {},
  },
  'shiryaev-roberts-in-space': {
    formula: [
      'Λ(k, n) = (1 + ε)^N(k, n) · exp(−ε · M(k, n)): N events within the radius of event k since k, M those expected if space and time are independent',
      'R(n) = Σ Λ(k, n) over k ≤ n; signal: R(n) > threshold, about the number of events between false alarms',
    ],
    sources: ['Assunção R, Correa T. Comput Stat Data Anal 2009; 53: 2817–2830', 'R package surveillance 1.20.3, stcd'],
    validity: {
      en: 'Single events with exact places, as they come in; the radius and the size of the rise must be chosen beforehand.',
      fr: 'Événements individuels à lieu exact, au fil de leur arrivée; le rayon et l’ampleur de la hausse se choisissent d’avance.',
      es: 'Eventos individuales con lugar exacto, conforme llegan; el radio y el tamaño del aumento se eligen de antemano.',
    },
    title: {
      en: 'Shiryaev–Roberts in space and time',
      fr: 'Shiryaev–Roberts dans l’espace et le temps',
      es: 'Shiryaev–Roberts en el espacio y el tiempo',
    },
    sentences: [
      {
        en: 'Each new event adds to the evidence that a cluster began at one of the events before it.',
        fr: 'Chaque nouvel événement s’ajoute aux indices qu’une grappe a débuté à l’un des événements antérieurs.',
        es: 'Cada evento nuevo se suma a la evidencia de que un conglomerado comenzó en alguno de los eventos anteriores.',
      },
      {
        en: 'When the sum of the evidence passes the threshold, the event with the strongest is the centre of the cluster.',
        fr: 'Lorsque la somme des indices dépasse le seuil, l’événement qui en réunit le plus est le centre de la grappe.',
        es: 'Cuando la suma de la evidencia rebasa el umbral, el evento con la más fuerte es el centro del conglomerado.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
