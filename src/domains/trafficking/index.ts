import type { Domain } from '../domain.ts';
import { indicators } from './indicators.ts';
import { questions } from './questions.ts';
import { watches } from './watch.ts';

export const trafficking: Domain = {
  id: 'trafficking',
  title: { en: 'Trafficking', fr: 'Trafic', es: 'Tráfico' },
  description: {
    en: 'What customs, border services and police seize, and which drug offences authorities record.',
    fr: 'Ce que saisissent les douanes, les services frontaliers et la police, et les infractions liées aux drogues que les autorités enregistrent.',
    es: 'Lo que aseguran las aduanas, los servicios fronterizos y la policía, y los delitos de drogas que registran las autoridades.',
  },
  concepts: [
    {
      id: 'seizure-event',
      title: { en: 'Seizure event', fr: 'Saisie', es: 'Evento de aseguramiento' },
      definition: {
        en: 'One incident in which an authority seized a drug; an incident with several drugs counts once for each of them.',
        fr: 'Incident au cours duquel une autorité a saisi une drogue; un incident touchant plusieurs drogues compte une fois pour chacune.',
        es: 'Incidente en que una autoridad aseguró una droga; un incidente con varias drogas cuenta una vez por cada una.',
      },
    },
  ],
  indicators,
  watches,
  questions,
  novelty: [{ indicator: 'drug-seizure-events', panel: 'closed' }],
  substanceWeights: [],
};
