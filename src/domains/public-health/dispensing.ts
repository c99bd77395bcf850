import type { DomainIndicator } from '../domain.ts';

export const dispensingIndicators: readonly DomainIndicator[] = [
  {
    id: 'prescription-dispensing-rate',
    stream: 'pharmacies',
    title: {
      en: 'Prescriptions dispensed by pharmacies, rate',
      fr: 'Ordonnances exécutées en pharmacie, taux',
      es: 'Recetas surtidas en farmacias, tasa',
    },
    description: {
      en: 'Prescriptions of a medicine that retail pharmacies dispensed in a year, new ones and refills, per 100 residents: naloxone, which reverses opioid overdoses, and buprenorphine, which treats opioid use disorder.',
      fr: 'Ordonnances d’un médicament exécutées en pharmacie communautaire en une année, nouvelles et renouvelées, pour 100 habitants : la naloxone, qui renverse les surdoses d’opioïdes, et la buprénorphine, qui traite le trouble lié à l’usage d’opioïdes.',
      es: 'Recetas de un medicamento surtidas en farmacias en un año, nuevas y resurtidas, por cada 100 habitantes: la naloxona, que revierte las sobredosis de opioides, y la buprenorfina, que trata el trastorno por consumo de opioides.',
    },
    caution: {
      en: 'Prescriptions, not people, and prescriptions only: what is sold without one, given out in the community or dispensed in treatment programmes is not in it.',
      fr: 'Des ordonnances, non des personnes, et elles seules : ce qui est vendu sans ordonnance, distribué dans la collectivité ou remis dans les programmes de traitement n’y figure pas.',
      es: 'Recetas, no personas, y solo recetas: no incluye lo que se vende sin receta, se distribuye en la comunidad o se entrega en programas de tratamiento.',
    },
    unit: '/100.{inhabitants}',
    kind: 'rate',
    direction: 'neutral',
    absence: 'unknown',
    additive: { places: false, substances: false },
    weight: 0,
  },
];
