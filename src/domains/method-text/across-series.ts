import type { MethodText } from './method-text.ts';

export const acrossSeriesTexts = {
  corroboration: {
    formula: ['z = Σ w z / √(Σ w² + ρ Σ w w′), ρ = 0.2 between streams; of each stream the series in the middle'],
    sources: ['Stouffer SA and others. The American Soldier, 1949', 'Strube MJ. Psychol Bull 1985; 97: 334–341'],
    validity: {
      en: 'Streams that observe independently; several series of one stream count once.',
      fr: 'Sources qui observent indépendamment; plusieurs séries d’une même source comptent une fois.',
      es: 'Fuentes que observan de forma independiente; varias series de una misma fuente cuentan una vez.',
    },
    title: {
      en: 'Corroboration by other streams',
      fr: 'Corroboration par d’autres sources',
      es: 'Corroboración por otras fuentes',
    },
    sentences: [
      {
        en: 'What laboratories, seizures, wastewater, emergency departments and deaths say of one substance in one country about one time is weighed together.',
        fr: 'Ce que disent les laboratoires, les saisies, les eaux usées, les urgences et les décès d’une substance, dans un pays et à un moment donnés, est pesé ensemble.',
        es: 'Se pondera en conjunto lo que dicen laboratorios, aseguramientos, aguas residuales, urgencias y defunciones sobre una sustancia, en un país y momento dados.',
      },
      {
        en: 'Each stream that agrees lifts a signal, each that contradicts lowers it; a stream without figures says nothing.',
        fr: 'Chaque source concordante élève un signal, chaque source contraire l’abaisse; une source sans chiffres ne dit rien.',
        es: 'Cada fuente que concuerda eleva una señal, cada una que contradice la baja; una fuente sin cifras no dice nada.',
      },
    ],
    parameters: {},
  },
  'stream-lead': {
    formula: [
      'r(k) = cor(x(t), y(t + k)), |k| ≤ 6; p = (1 + number of circular shifts with max r ≥ observed) / (1 + 199)',
    ],
    sources: [
      'Box GEP, Jenkins GM, Reinsel GC. Time Series Analysis, 4th edition, 2008, section 12.1',
      'Phipson B, Smyth GK. Stat Appl Genet Mol Biol 2010; 9: 39',
    ],
    validity: {
      en: 'Monthly series of three years or more; a lead says what comes first, not what causes it.',
      fr: 'Séries mensuelles d’au moins trois ans; une avance dit ce qui vient d’abord, non ce qui en est la cause.',
      es: 'Series mensuales de tres años o más; un adelanto dice qué ocurre primero, no qué lo causa.',
    },
    title: {
      en: 'Lead of one stream over another',
      fr: 'Avance d’une source sur une autre',
      es: 'Adelanto de una fuente sobre otra',
    },
    sentences: [
      {
        en: 'The departures of two streams are compared at every shift of up to six months, over all places and substances that both watch.',
        fr: 'Les écarts de deux sources sont comparés pour chaque décalage d’au plus six mois, pour tous les lieux et substances qu’elles suivent toutes deux.',
        es: 'Se comparan las desviaciones de dos fuentes en cada desfase de hasta seis meses, en todos los lugares y sustancias que ambas vigilan.',
      },
      {
        en: 'The shift with the largest correlation is kept if shifted histories seldom show as large a one.',
        fr: 'Le décalage de plus forte corrélation est retenu si des historiques décalés en montrent rarement une aussi forte.',
        es: 'Se conserva el desfase de mayor correlación si las historias desplazadas rara vez muestran una tan grande.',
      },
    ],
    parameters: {},
  },
  'false-discovery-rate': {
    formula: [
      'family p = min over i of n p(i) / i (Simes); families by Benjamini–Hochberg at q; within R of m families at q R / m',
    ],
    sources: [
      'Benjamini Y, Hochberg Y. J R Stat Soc B 1995; 57: 289–300',
      'Benjamini Y, Bogomolov M. J R Stat Soc B 2014; 76: 297–318',
      'Simes RJ. Biometrika 1986; 73: 751–754',
    ],
    validity: {
      en: 'Tests that are independent or depend on each other positively; p values of counts make it cautious.',
      fr: 'Tests indépendants ou à dépendance positive; les valeurs p de comptes la rendent prudente.',
      es: 'Pruebas independientes o con dependencia positiva; los valores p de conteos la hacen cautelosa.',
    },
    title: { en: 'Share of false signals', fr: 'Part de faux signaux', es: 'Proporción de señales falsas' },
    sentences: [
      {
        en: 'All tests of a scan are judged together: first which countries show anything at all, then which places and series in them.',
        fr: 'Tous les tests d’un balayage sont jugés ensemble : d’abord quels pays montrent quelque chose, puis quels lieux et séries dans ceux-ci.',
        es: 'Todas las pruebas de un barrido se juzgan juntas: primero qué países muestran algo, luego qué lugares y series dentro de ellos.',
      },
      {
        en: 'Signals beyond the accepted share of false ones are stored and listed, but held back.',
        fr: 'Les signaux au-delà de la part acceptée de faux signaux sont conservés et listés, mais retenus.',
        es: 'Las señales más allá de la proporción aceptada de falsas se guardan y se listan, pero se retienen.',
      },
    ],
    parameters: {},
  },
  'down-slope': {
    formula: ['tail: alarm(t − 1), y(t) < y(t − 1) and y(t) < mean of the run of alarms up to t'],
    sources: ['Burkom HS, Murphy SP, Shmueli G. Stat Med 2007; 26: 4202–4218'],
    validity: {
      en: 'Series whose departures last several periods.',
      fr: 'Séries dont les écarts durent plusieurs périodes.',
      es: 'Series cuyas desviaciones duran varios periodos.',
    },
    title: { en: 'Tail of a departure', fr: 'Fin d’un écart', es: 'Cola de una desviación' },
    sentences: [
      {
        en: 'An alarm that follows alarms without a break and lies below the value before it and below the mean of the run is the tail of a departure.',
        fr: 'Une alerte qui suit d’autres alertes sans interruption et se situe sous la valeur précédente et sous la moyenne de la suite est la fin d’un écart.',
        es: 'Una alarma que sigue a otras sin interrupción y queda por debajo del valor anterior y de la media de la racha es la cola de una desviación.',
      },
      {
        en: 'It is stored and held back: the beginning of the departure is the signal.',
        fr: 'Elle est conservée et retenue : c’est le début de l’écart qui est le signal.',
        es: 'Se guarda y se retiene: la señal es el comienzo de la desviación.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
