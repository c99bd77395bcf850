import type { Text } from '../base/index.ts';
import type { MethodId } from '../detect/index.ts';

/** A method in plain words: its title, what it does and when it speaks, and what its parameters mean. */
export interface MethodText {
  readonly title: Text;
  readonly sentences: readonly [Text, Text];
  readonly parameters: Readonly<Record<string, Text>>;
}

/** The methods of the detect layer, and the watch for substances seen for the first time. */
export type NamedMethodId = MethodId | 'first-appearance';

const alpha: Text = {
  en: 'Probability that an ordinary period lies beyond the limit',
  fr: 'Probabilité qu’une période ordinaire dépasse la limite',
  es: 'Probabilidad de que un periodo ordinario rebase el límite',
};
const overdispersion: Text = {
  en: 'The limit is widened by how much earlier periods varied',
  fr: 'La limite est élargie selon la variation des périodes antérieures',
  es: 'El límite se amplía según la variación de los periodos anteriores',
};

const baseline: Text = {
  en: 'Number of earlier periods that form the baseline',
  fr: 'Nombre de périodes antérieures qui forment la référence',
  es: 'Número de periodos anteriores que forman la referencia',
};
const minimumDeviation: Text = {
  en: 'Smallest standard deviation used, so that a very quiet history does not alarm at once',
  fr: 'Plus petit écart-type utilisé, pour qu’un historique très calme ne déclenche pas aussitôt un signal',
  es: 'Desviación estándar mínima, para que una historia muy tranquila no genere señales de inmediato',
};
const excluded: Text = {
  en: 'Most recent periods left out of the baseline, so that a slow rise does not hide itself',
  fr: 'Périodes les plus récentes exclues de la référence, pour qu’une hausse lente ne se masque pas elle-même',
  es: 'Periodos más recientes que se excluyen de la referencia, para que un aumento lento no se oculte a sí mismo',
};
const minimumCases: Text = {
  en: 'Fewest events below which nothing is raised',
  fr: 'Nombre minimal d’événements en deçà duquel rien n’est signalé',
  es: 'Número mínimo de eventos por debajo del cual no se señala nada',
};

const earsParameters = { baseline, minimumDeviation, alpha } as const;

export const methodTexts: Readonly<Record<NamedMethodId, MethodText>> = {
  'ears-c1': {
    title: { en: 'EARS C1', fr: 'EARS C1', es: 'EARS C1' },
    sentences: [
      {
        en: 'The mean and the spread of the seven periods just before say what is usual.',
        fr: 'La moyenne et la dispersion des sept périodes précédentes disent ce qui est habituel.',
        es: 'La media y la dispersión de los siete periodos anteriores dicen qué es lo habitual.',
      },
      {
        en: 'A count more than about three standard deviations above that mean is a signal.',
        fr: 'Un compte dépassant cette moyenne d’environ trois écarts-types est un signal.',
        es: 'Un conteo que supera esa media en unas tres desviaciones estándar es una señal.',
      },
    ],
    parameters: earsParameters,
  },
  'ears-c2': {
    title: { en: 'EARS C2', fr: 'EARS C2', es: 'EARS C2' },
    sentences: [
      {
        en: 'As C1, but two periods are left out between the baseline and the period judged, so that the start of a rise does not hide the rest of it.',
        fr: 'Comme C1, mais deux périodes sont omises entre la référence et la période évaluée, pour que le début d’une hausse n’en masque pas la suite.',
        es: 'Como C1, pero se omiten dos periodos entre la referencia y el periodo evaluado, para que el inicio de un aumento no oculte el resto.',
      },
      {
        en: 'A count more than about three standard deviations above the baseline’s mean is a signal.',
        fr: 'Un compte dépassant la moyenne de référence d’environ trois écarts-types est un signal.',
        es: 'Un conteo que supera la media de referencia en unas tres desviaciones estándar es una señal.',
      },
    ],
    parameters: earsParameters,
  },
  'ears-c3': {
    title: { en: 'EARS C3', fr: 'EARS C3', es: 'EARS C3' },
    sentences: [
      {
        en: 'Adds up how far the last three periods lie above their baselines.',
        fr: 'Additionne l’écart des trois dernières périodes au-dessus de leurs références.',
        es: 'Suma cuánto superan los últimos tres periodos a sus referencias.',
      },
      {
        en: 'It is more sensitive to a rise that builds up slowly, and alarms more often.',
        fr: 'Plus sensible à une hausse graduelle, elle déclenche plus souvent.',
        es: 'Es más sensible a un aumento gradual y genera señales con mayor frecuencia.',
      },
    ],
    parameters: {
      ...earsParameters,
      mode: {
        en: 'The rule as published, or as the R package surveillance computes it',
        fr: 'La règle publiée, ou celle que calcule le module R surveillance',
        es: 'La regla publicada, o la que calcula el paquete de R surveillance',
      },
    },
  },
  'farrington-flexible': {
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
  'rare-count': {
    title: { en: 'Rare counts', fr: 'Comptes rares', es: 'Conteos escasos' },
    sentences: [
      {
        en: 'The periods just before give an exact prediction of the next count, with all the uncertainty that few numbers carry.',
        fr: 'Les périodes précédentes donnent une prédiction exacte du compte suivant, avec toute l’incertitude que comportent de petits nombres.',
        es: 'Los periodos anteriores dan una predicción exacta del siguiente conteo, con toda la incertidumbre que conllevan los números pequeños.',
      },
      {
        en: 'A count that this prediction makes very unlikely is a signal.',
        fr: 'Un compte que cette prédiction rend très improbable est un signal.',
        es: 'Un conteo que esta predicción hace muy improbable es una señal.',
      },
    ],
    parameters: {
      alpha,
      minimumCases,
      overdispersion,
      periods: baseline,
      fewestPeriods: {
        en: 'Fewest earlier periods needed',
        fr: 'Nombre minimal de périodes antérieures requises',
        es: 'Número mínimo de periodos anteriores',
      },
      periodsExcluded: excluded,
    },
  },
  'window-ratio': {
    title: { en: 'Window against window', fr: 'Fenêtre contre fenêtre', es: 'Ventana contra ventana' },
    sentences: [
      {
        en: 'The twelve months that end now are compared with the twelve months before them, which share no event with them.',
        fr: 'Les douze mois qui se terminent maintenant sont comparés aux douze mois précédents, avec lesquels ils n’ont aucun événement en commun.',
        es: 'Los doce meses que terminan ahora se comparan con los doce anteriores, con los que no comparten ningún evento.',
      },
      {
        en: 'A change larger than such windows usually show is a signal, upward or downward.',
        fr: 'Un changement plus grand que ce que montrent habituellement ces fenêtres est un signal, à la hausse ou à la baisse.',
        es: 'Un cambio mayor al que suelen mostrar esas ventanas es una señal, al alza o a la baja.',
      },
    ],
    parameters: {
      alpha,
      minimumCases,
      fewestComparisons: {
        en: 'Earlier comparisons needed to know how much windows usually differ',
        fr: 'Comparaisons antérieures requises pour savoir de combien les fenêtres diffèrent habituellement',
        es: 'Comparaciones anteriores necesarias para saber cuánto suelen diferir las ventanas',
      },
    },
  },
  'individuals-chart': {
    title: {
      en: 'Control chart for single values',
      fr: 'Carte de contrôle de valeurs individuelles',
      es: 'Carta de control de valores individuales',
    },
    sentences: [
      {
        en: 'The usual level and the usual variation of the rate or load, on the logarithmic scale, draw an expected band; a published measurement error widens it.',
        fr: 'Le niveau et la variation habituels du taux ou de la charge, à l’échelle logarithmique, tracent une bande attendue; une erreur de mesure publiée l’élargit.',
        es: 'El nivel y la variación habituales de la tasa o carga, en escala logarítmica, trazan una banda esperada; un error de medición publicado la amplía.',
      },
      {
        en: 'A value outside the band is a signal, above or below it.',
        fr: 'Une valeur hors de la bande est un signal, au-dessus ou au-dessous.',
        es: 'Un valor fuera de la banda es una señal, por encima o por debajo.',
      },
    ],
    parameters: {
      alpha,
      baseline,
      fewestBaseline: {
        en: 'Fewest earlier values needed',
        fr: 'Nombre minimal de valeurs antérieures requises',
        es: 'Número mínimo de valores anteriores',
      },
      periodsExcluded: excluded,
      furthestYears: {
        en: 'Years beyond which old values are not used',
        fr: 'Années au-delà desquelles les anciennes valeurs ne servent plus',
        es: 'Años a partir de los cuales ya no se usan valores antiguos',
      },
      season: {
        en: 'A yearly wave is taken out when two full years are known',
        fr: 'Une variation annuelle est retirée lorsque deux années complètes sont connues',
        es: 'Se descuenta una variación anual cuando se conocen dos años completos',
      },
      trend: {
        en: 'The level follows a line instead of standing still',
        fr: 'Le niveau suit une droite au lieu de rester fixe',
        es: 'El nivel sigue una recta en vez de permanecer fijo',
      },
      smallestDeviation: minimumDeviation,
    },
  },
  'first-appearance': {
    title: { en: 'First appearance', fr: 'Première apparition', es: 'Primera aparición' },
    sentences: [
      {
        en: 'The history of a source says whether a substance was ever found in a place, in a country, or not for a long time.',
        fr: 'L’historique d’une source dit si une substance a déjà été trouvée dans un lieu ou un pays, ou ne l’a pas été depuis longtemps.',
        es: 'La historia de una fuente dice si una sustancia se había hallado alguna vez en un lugar o en un país, o si llevaba mucho tiempo sin hallarse.',
      },
      {
        en: 'A substance that was looked for and is found now is new; one that nobody looked for before is only newly looked for.',
        fr: 'Une substance qui était recherchée et qui est trouvée maintenant est nouvelle; une substance que personne ne recherchait auparavant est seulement nouvellement recherchée.',
        es: 'Una sustancia que se buscaba y ahora se halla es nueva; una que nadie buscaba antes solo es recién buscada.',
      },
    ],
    parameters: {},
  },
};

function isNamedMethodId(id: string): id is NamedMethodId {
  return id in methodTexts;
}

/** The words for a method; `undefined` for one that an older version of Vigía knew. */
export function findMethodText(id: string): MethodText | undefined {
  return isNamedMethodId(id) ? methodTexts[id] : undefined;
}
