import type { MethodText } from './method-text.ts';
import { minimumCases } from './parameter-text.ts';

export const fixedWindowTexts = {
  'fixed-window': {
    formula: [
      'S(t) = y(t − k + 1) + … + y(t), a window of k periods (24 hours, a week)',
      'U = own threshold, or m + 2 s of the windows of the past year, or their percentile 1 − α',
      'signal: S(t) > U',
    ],
    sources: ['Washington/Baltimore HIDTA. ODMAP, Spike Alerts, odmap.org'],
    validity: {
      en: 'Counts by day, week or month; season, trend and weekdays are not modelled, and a past spike raises the recommended threshold. ODMAP does not publish its own formula for the recommended threshold.',
      fr: 'Comptes par jour, semaine ou mois; la saison, la tendance et les jours de la semaine ne sont pas modélisés, et une hausse subite passée élève le seuil recommandé. ODMAP ne publie pas sa propre formule du seuil recommandé.',
      es: 'Conteos por día, semana o mes; no se modelan la estacionalidad, la tendencia ni los días de la semana, y un repunte pasado eleva el umbral recomendado. ODMAP no publica su propia fórmula del umbral recomendado.',
    },
    title: {
      en: 'Threshold for a fixed window',
      fr: 'Seuil pour une fenêtre fixe',
      es: 'Umbral para una ventana fija',
    },
    sentences: [
      {
        en: 'Counts the events of a fixed window, such as 24 hours or a week, and compares them with a number set by the agency or recommended from the past year.',
        fr: 'Compte les événements d’une fenêtre fixe, comme 24 heures ou une semaine, et les compare à un nombre fixé par l’organisme ou recommandé d’après la dernière année.',
        es: 'Cuenta los eventos de una ventana fija, como 24 horas o una semana, y los compara con un número fijado por la institución o recomendado a partir del último año.',
      },
      {
        en: 'More events than that number are a signal.',
        fr: 'Un nombre d’événements supérieur est un signal.',
        es: 'Un número mayor de eventos es una señal.',
      },
    ],
    parameters: {
      minimumCases,
      alpha: {
        en: 'Share of past windows that may lie above the percentile',
        fr: 'Part des fenêtres passées pouvant dépasser le percentile',
        es: 'Proporción de ventanas pasadas que puede rebasar el percentil',
      },
      windowLength: {
        en: 'Periods of the window',
        fr: 'Nombre de périodes de la fenêtre',
        es: 'Periodos de la ventana',
      },
      ownThreshold: {
        en: 'Threshold set by the agency; without it the recommended one',
        fr: 'Seuil fixé par l’organisme; à défaut, le seuil recommandé',
        es: 'Umbral fijado por la institución; si falta, el recomendado',
      },
      rule: {
        en: 'How the recommended threshold is drawn: standard deviations above the mean, or a percentile',
        fr: 'Façon de tirer le seuil recommandé : écarts-types au-dessus de la moyenne, ou percentile',
        es: 'Forma de obtener el umbral recomendado: desviaciones estándar sobre la media, o un percentil',
      },
      deviations: {
        en: 'Standard deviations above the mean',
        fr: 'Nombre d’écarts-types au-dessus de la moyenne',
        es: 'Desviaciones estándar por encima de la media',
      },
      windows: {
        en: 'Past windows used, at most',
        fr: 'Nombre maximal de fenêtres passées utilisées',
        es: 'Número máximo de ventanas pasadas que se usan',
      },
      fewestWindows: {
        en: 'Fewest past windows',
        fr: 'Nombre minimal de fenêtres passées',
        es: 'Número mínimo de ventanas pasadas',
      },
    },
  },
  'spike-notices': {
    formula: [
      'spike(a): S(a) > U(a)',
      'told: a itself, areas that named a as a neighbour, all areas of its state or province; the whole region where its sum exceeds its own threshold',
    ],
    sources: ['Washington/Baltimore HIDTA. ODMAP, Spike Alerts, odmap.org'],
    validity: {
      en: 'As good as the thresholds it is given; areas without figures are not judged, and a region’s sum counts only what is known.',
      fr: 'Vaut ce que valent les seuils fournis; les territoires sans données ne sont pas évalués, et la somme d’une région ne compte que ce qui est connu.',
      es: 'Vale lo que valgan los umbrales dados; las áreas sin datos no se evalúan y la suma de una región solo cuenta lo conocido.',
    },
    title: {
      en: 'Spikes nearby and across the state or province',
      fr: 'Hausses subites à proximité et dans la province ou l’État',
      es: 'Repuntes cercanos y en todo el estado o provincia',
    },
    sentences: [
      {
        en: 'Tells an area of its own spike, of those of its neighbours, and of those anywhere in its state or province.',
        fr: 'Avise un territoire de sa propre hausse subite, de celles de ses voisins et de celles survenues ailleurs dans sa province ou son État.',
        es: 'Avisa a un área de su propio repunte, de los de sus vecinas y de los de cualquier parte de su estado o provincia.',
      },
      {
        en: 'A spike next door often comes first, so it is a reason to prepare.',
        fr: 'Une hausse chez un voisin précède souvent : c’est une raison de se préparer.',
        es: 'Un repunte vecino suele anticiparse, por lo que es motivo para prepararse.',
      },
    ],
    parameters: {},
  },
} as const satisfies Readonly<Record<string, MethodText>>;
