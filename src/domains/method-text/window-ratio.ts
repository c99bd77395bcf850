import type { MethodText } from './method-text.ts';
import { alpha, minimumCases } from './parameter-text.ts';

export const windowRatioTexts = {
  'window-ratio': {
    formula: [
      'r(t) = log((Y(t) + ½) / (Y(t − 12) + ½)), in units of its binomial error widened by the spread of earlier r',
      'signal: r(t) beyond the quantile 1 − α of Student’s t',
    ],
    sources: ['Przyborowski J, Wilenski H. Biometrika 1940; 31: 313–323'],
    validity: {
      en: 'Counts of the twelve months that end in each month, with 36 months or more; a change shows late, because a window forgets slowly.',
      fr: 'Comptes des douze mois se terminant à chaque mois, avec au moins 36 mois; un changement apparaît tard, car la fenêtre oublie lentement.',
      es: 'Conteos de los doce meses que terminan en cada mes, con 36 meses o más; un cambio se ve tarde, porque la ventana olvida despacio.',
    },
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
} as const satisfies Readonly<Record<string, MethodText>>;
