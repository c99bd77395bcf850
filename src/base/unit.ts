import type { Text } from './text.ts';

/** Units of the model: UCUM codes (Unified Code for Units of Measure 2.1); counts name what they count in braces; money by ISO 4217. */
export const units = {
  '{deaths}': { en: 'deaths', fr: 'décès', es: 'defunciones' },
  '{events}': { en: 'events', fr: 'événements', es: 'eventos' },
  '{visits}': { en: 'visits', fr: 'consultations', es: 'consultas' },
  '{hospitalizations}': { en: 'hospitalizations', fr: 'hospitalisations', es: 'hospitalizaciones' },
  '{reports}': { en: 'laboratory reports', fr: 'rapports de laboratoire', es: 'reportes de laboratorio' },
  '{samples}': { en: 'samples', fr: 'échantillons', es: 'muestras' },
  '{offences}': { en: 'offences', fr: 'infractions', es: 'delitos' },
  '{persons}': { en: 'people', fr: 'personnes', es: 'personas' },
  '{sites}': { en: 'sites', fr: 'sites', es: 'sitios' },
  '{gaps}': { en: 'gaps', fr: 'lacunes', es: 'brechas' },
  d: { en: 'days', fr: 'jours', es: 'días' },
  kg: { en: 'kg', fr: 'kg', es: 'kg' },
  USD: { en: 'US dollars', fr: 'dollars américains', es: 'dólares estadounidenses' },
  '%': { en: '%', fr: '%', es: '%' },
  'mg/d/1000.{inhabitants}': {
    en: 'mg/1,000 people/day',
    fr: 'mg/1 000 personnes/jour',
    es: 'mg/1,000 personas/día',
  },
  '/100000.{inhabitants}': {
    en: 'per 100,000 people',
    fr: 'pour 100 000 personnes',
    es: 'por cada 100,000 personas',
  },
  '/100.{inhabitants}': {
    en: 'per 100 people',
    fr: 'pour 100 personnes',
    es: 'por cada 100 personas',
  },
  '/10000.{visits}': {
    en: 'per 10,000 emergency department visits',
    fr: 'pour 10 000 consultations aux urgences',
    es: 'por cada 10,000 consultas de urgencias',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type Unit = keyof typeof units;

export const unitCodes: readonly Unit[] = Object.keys(units).filter(isUnit);

function isUnit(code: string): code is Unit {
  return Object.hasOwn(units, code);
}

/** Kilograms in one avoirdupois pound, exact (International yard and pound agreement, 1959). */
export const kilogramsPerPound = 0.45359237;

/** Mass in kilograms of `pounds` avoirdupois pounds. */
export function poundsToKilograms(pounds: number): number {
  return pounds * kilogramsPerPound;
}
