import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { findAsOf } from './as-of.ts';
import { harmsTable, harmsTableWithEventType } from './harms-table.ts';
import { ownPlaces } from './regions.ts';

export const source: Source = {
  id: 'ca-health-infobase-harms',
  country: 'CA',
  title: {
    en: 'Opioid- and stimulant-related harms in Canada',
    fr: 'Méfaits associés aux opioïdes et aux stimulants au Canada',
    es: 'Daños relacionados con los opioides y los estimulantes en Canadá',
  },
  publisher: {
    en: 'Public Health Agency of Canada',
    fr: 'Agence de la santé publique du Canada',
    es: 'Agencia de Salud Pública de Canadá',
  },
  description: {
    en: 'Apparent opioid and stimulant toxicity deaths, poisoning hospitalizations, emergency department visits and responses by emergency medical services, by province or territory, year and quarter since 2016.',
    fr: 'Décès apparemment liés à une intoxication aux opioïdes ou aux stimulants, hospitalisations pour intoxication, visites aux services d’urgence et interventions des services médicaux d’urgence, par province ou territoire, année et trimestre depuis 2016.',
    es: 'Muertes aparentemente relacionadas con la toxicidad de opioides o estimulantes, hospitalizaciones por intoxicación, visitas a urgencias e intervenciones de los servicios médicos de urgencia, por provincia o territorio, año y trimestre desde 2016.',
  },
  homepage: 'https://health-infobase.canada.ca/substance-related-harms/opioids-stimulants/',
  licence: {
    name: 'Canada.ca terms and conditions: non-commercial reproduction',
    url: 'https://www.canada.ca/en/transparency/terms.html',
    attribution: {
      en: 'Public Health Agency of Canada, Opioid- and Stimulant-related Harms in Canada. Reproduced without endorsement by the Government of Canada.',
      fr: 'Agence de la santé publique du Canada, Méfaits associés aux opioïdes et aux stimulants au Canada. Reproduction sans l’aval du gouvernement du Canada.',
      es: 'Agencia de Salud Pública de Canadá, Daños relacionados con los opioides y los estimulantes en Canadá. Reproducción sin aval del Gobierno de Canadá.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'Q', lagDays: 190 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: ownPlaces,
  substances: [],
  findAsOf,
  layouts: [harmsTable, harmsTableWithEventType],
};
