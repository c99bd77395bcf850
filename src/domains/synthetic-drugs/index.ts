import type { Domain } from '../domain.ts';
import { indicators } from './indicators.ts';
import { questions } from './questions.ts';
import { watches } from './watch.ts';

export const syntheticDrugs: Domain = {
  id: 'synthetic-drugs',
  title: { en: 'Synthetic drugs', fr: 'Drogues de synthèse', es: 'Drogas sintéticas' },
  description: {
    en: 'What laboratories and drug-checking services find: which synthetic drugs and adulterants are present, where, and since when.',
    fr: 'Ce que trouvent les laboratoires et les services d’analyse de drogues : quelles drogues de synthèse et quels adultérants sont présents, où et depuis quand.',
    es: 'Lo que encuentran los laboratorios y los servicios de análisis de sustancias: qué drogas sintéticas y adulterantes están presentes, dónde y desde cuándo.',
  },
  concepts: [
    {
      id: 'new-psychoactive-substance',
      title: {
        en: 'New psychoactive substance',
        fr: 'Nouvelle substance psychoactive',
        es: 'Nueva sustancia psicoactiva',
      },
      definition: {
        en: 'A psychoactive substance, in a pure form or a preparation, not controlled by the 1961 or the 1971 convention, that may pose a public health threat (after UNODC).',
        fr: 'Substance psychoactive, pure ou en préparation, non placée sous contrôle par les conventions de 1961 ou de 1971, et qui peut constituer une menace pour la santé publique (d’après l’ONUDC).',
        es: 'Sustancia psicoactiva, en forma pura o en preparación, no controlada por las convenciones de 1961 o 1971, que puede representar una amenaza para la salud pública (según la UNODC).',
      },
    },
    {
      id: 'adulterant',
      title: { en: 'Adulterant', fr: 'Adultérant', es: 'Adulterante' },
      definition: {
        en: 'A pharmacologically active substance found together with a drug, such as xylazine or medetomidine with fentanyl, that people who use drugs may not expect.',
        fr: 'Substance pharmacologiquement active trouvée avec une drogue, comme la xylazine ou la médétomidine avec le fentanyl, à laquelle les personnes qui consomment des drogues ne s’attendent pas nécessairement.',
        es: 'Sustancia farmacológicamente activa hallada junto con una droga, como la xilacina o la medetomidina con el fentanilo, que las personas que usan drogas quizá no esperan.',
      },
    },
  ],
  indicators,
  watches,
  questions,
  novelty: [
    { indicator: 'laboratory-reports', panel: 'open' },
    { indicator: 'drug-checking-samples', panel: 'open' },
  ],
  substanceWeights: [
    // Fentanyl, nitazenes and their like kill in amounts too small to see.
    { within: 'synthetic-opioids', weight: 1.2 },
    // Medicines turn up in samples by the way.
    { within: 'medicines', weight: 0.4 },
  ],
};
