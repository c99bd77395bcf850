import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { allData, savedCopy } from './csv-layouts.ts';
import { siteTree } from './site-tree-layout.ts';

export const source: Source = {
  id: 'eu-euda-wastewater',
  country: 'EU',
  title: {
    en: 'Wastewater analysis and drugs: a European multi-city study',
    fr: 'Analyse des eaux usées et drogues : étude multivilles européenne',
    es: 'Análisis de aguas residuales y drogas: estudio multiciudad europeo',
  },
  publisher: {
    en: 'European Union Drugs Agency (EUDA) and the SCORE network',
    fr: 'Agence de l’Union européenne sur les drogues (EUDA) et réseau SCORE',
    es: 'Agencia de la Unión Europea sobre Drogas (EUDA) y red SCORE',
  },
  description: {
    en: 'Daily loads of drug residues in the raw sewage of cities in Europe and beyond, in one monitoring week a year.',
    fr: 'Charges quotidiennes de résidus de drogues dans les eaux usées brutes de villes d’Europe et d’ailleurs, pendant une semaine de surveillance par an.',
    es: 'Cargas diarias de residuos de drogas en las aguas residuales sin tratar de ciudades de Europa y otras regiones, durante una semana de monitoreo al año.',
  },
  homepage: 'https://www.euda.europa.eu/publications/html/pods/waste-water-analysis_en',
  licence: {
    name: 'Re-use with acknowledgement (EUDA and SCORE)',
    attribution: {
      en: 'Source: EUDA and SCORE group.',
      fr: 'Source : EUDA et groupe SCORE.',
      es: 'Fuente: EUDA y grupo SCORE.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'A', lagDays: 90 },
  connectorVersion: '1.1.0',
  marking: publicMarking,
  places: [],
  substances: [],
  layouts: [savedCopy, allData, siteTree],
};
