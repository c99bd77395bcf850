import type { Text } from '../../base/index.ts';
import type { AlertField } from '../../model/index.ts';

/** Headings of what an alert says, in plain words after Regulation (EU) 2023/1322, article 13 (2). */
export const fieldNames: Readonly<Record<AlertField, Text>> = {
  risk: { en: 'Type and origin of the risk', fr: 'Type et origine du risque', es: 'Tipo y origen del riesgo' },
  event: { en: 'What happened', fr: 'Ce qui s’est passé', es: 'Qué ocurrió' },
  exposure: {
    en: 'How people are exposed',
    fr: 'Modes d’exposition',
    es: 'Formas de exposición',
  },
  analysis: {
    en: 'Analytical and toxicological data',
    fr: 'Données analytiques et toxicologiques',
    es: 'Datos analíticos y toxicológicos',
  },
  'identification-methods': {
    en: 'Identification methods',
    fr: 'Méthodes d’identification',
    es: 'Métodos de identificación',
  },
  'health-risks': { en: 'Health risks', fr: 'Risques pour la santé', es: 'Riesgos para la salud' },
  'social-and-security-risks': {
    en: 'Social, safety and security risks',
    fr: 'Risques sociaux et pour la sécurité',
    es: 'Riesgos sociales y de seguridad',
  },
  'health-measures': { en: 'Health measures', fr: 'Mesures sanitaires', es: 'Medidas sanitarias' },
  'other-measures': { en: 'Other measures', fr: 'Autres mesures', es: 'Otras medidas' },
  'other-information': { en: 'Other information', fr: 'Autres renseignements', es: 'Otra información' },
};
