import { chartPeriods, decisionInterval, fewestPeriods } from './control-chart-parameters.ts';
import type { MethodText } from './method-text.ts';

export const outbreakPTexts = {
  'outbreak-p': {
    formula: [
      'R(t) = Π (r(i) / m)^y(i), with r the rising sequence closest to the counts and m their mean',
      'signal: R(t) > k',
    ],
    sources: [
      'Frisén M, Andersson E. Semiparametric surveillance of monotonic changes. Sequential Analysis 2009; 28: 434–454',
      'Frisén M, Andersson E, Schiöler L. Stat Med 2009; 28: 476–493',
      'R package surveillance 1.20.3, outbreakP',
    ],
    validity: {
      en: 'The onset of a rise from a constant level, of any shape; every seasonal rise is an onset too. Without memory of earlier years.',
      fr: 'Le début d’une hausse, de forme quelconque, à partir d’un niveau constant; toute hausse saisonnière en est aussi une. Sans mémoire des années antérieures.',
      es: 'El inicio de un aumento de cualquier forma a partir de un nivel constante; todo aumento estacional también lo es. Sin memoria de años anteriores.',
    },
    title: { en: 'Onset of an outbreak', fr: 'Début d’une éclosion', es: 'Inicio de un brote' },
    sentences: [
      {
        en: 'Compares a level that only ever rises with one that stays constant, without assuming how a rise looks.',
        fr: 'Compare un niveau qui ne fait que monter à un niveau constant, sans supposer la forme de la hausse.',
        es: 'Compara un nivel que solo sube con uno constante, sin suponer la forma del aumento.',
      },
      {
        en: 'When the rising level explains the counts a hundred times better, it is a signal.',
        fr: 'Quand le niveau croissant explique les comptes cent fois mieux, c’est un signal.',
        es: 'Cuando el nivel creciente explica los conteos cien veces mejor, es una señal.',
      },
    ],
    parameters: { chartPeriods, fewestPeriods, decisionInterval },
  },
} as const satisfies Readonly<Record<string, MethodText>>;
