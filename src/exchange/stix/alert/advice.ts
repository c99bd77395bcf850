import type { Text } from '../../../base/index.ts';
import type { AlertAudience, AlertField } from '../../../model/index.ts';

/** Names of the advice to each audience. */
export const audienceNames: Readonly<Record<AlertAudience, Text>> = {
  clinicians: {
    en: 'Advice to clinicians',
    fr: 'Conseils au personnel clinique',
    es: 'Recomendaciones para el personal clínico',
  },
  laboratories: {
    en: 'Advice to laboratories',
    fr: 'Conseils aux laboratoires',
    es: 'Recomendaciones para los laboratorios',
  },
  'police-and-customs': {
    en: 'Advice to police and customs',
    fr: 'Conseils à la police et aux douanes',
    es: 'Recomendaciones para la policía y las aduanas',
  },
  community: {
    en: 'Advice to the community',
    fr: 'Conseils à la collectivité',
    es: 'Recomendaciones para la comunidad',
  },
};

/** Fields of an alert that are measures: implemented or intended. */
export const measureNames: Readonly<Partial<Record<AlertField, Text>>> = {
  'health-measures': { en: 'Health measures', fr: 'Mesures sanitaires', es: 'Medidas sanitarias' },
  'other-measures': { en: 'Other measures', fr: 'Autres mesures', es: 'Otras medidas' },
};
