import type { DomainIndicator } from '../domain.ts';

export const indicators: readonly DomainIndicator[] = [
  {
    id: 'firearms-offences',
    stream: 'offences',
    title: {
      en: 'Firearms and explosives offences recorded',
      fr: 'Infractions relatives aux armes à feu et aux explosifs enregistrées',
      es: 'Delitos de la Ley Federal de Armas de Fuego y Explosivos registrados',
    },
    description: {
      en: 'Number of federal offences under the law on firearms and explosives recorded in the period.',
      fr: 'Nombre d’infractions fédérales à la loi sur les armes à feu et les explosifs enregistrées pendant la période.',
      es: 'Número de delitos previstos en la Ley Federal de Armas de Fuego y Explosivos registrados en el periodo.',
    },
    caution: {
      en: 'The figure is not limited to firearms connected with drugs.',
      fr: 'Le chiffre ne se limite pas aux armes à feu liées aux drogues.',
      es: 'La cifra no se limita a las armas de fuego vinculadas con drogas.',
    },
    unit: '{offences}',
    kind: 'count',
    direction: 'rise-is-worse',
    absence: 'unknown',
    additive: { places: true, substances: true },
    weight: 0.4,
  },
];
