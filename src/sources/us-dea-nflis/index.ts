import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { annualLayout } from './annual-layout.ts';
import { stateNotStated } from './jurisdictions.ts';
import { queryLayout } from './query-layout.ts';

export const source: Source = {
  id: 'us-dea-nflis',
  country: 'US',
  title: {
    en: 'Drugs identified by forensic laboratories (NFLIS-Drug)',
    fr: 'Drogues identifiées par les laboratoires judiciaires (NFLIS-Drug)',
    es: 'Drogas identificadas por laboratorios forenses (NFLIS-Drug)',
  },
  publisher: {
    en: 'Drug Enforcement Administration (DEA), National Forensic Laboratory Information System',
    fr: 'Drug Enforcement Administration (DEA), National Forensic Laboratory Information System',
    es: 'Administración para el Control de Drogas (DEA), National Forensic Laboratory Information System',
  },
  description: {
    en: 'Reports of drugs identified in items that police seized and laboratories analysed, by substance: half-yearly by state, yearly for the nation.',
    fr: 'Rapports de drogues identifiées dans les pièces saisies par la police et analysées en laboratoire, selon la substance : semestriels par État, annuels pour le pays.',
    es: 'Reportes de drogas identificadas en objetos asegurados por la policía y analizados en laboratorio, por sustancia: semestrales por estado, anuales para el país.',
  },
  homepage: 'https://www.nflis.deadiversion.usdoj.gov/',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.usa.gov/government-works',
    attribution: {
      en: 'Source: U.S. Drug Enforcement Administration, Diversion Control Division, National Forensic Laboratory Information System (NFLIS-Drug).',
      fr: 'Source : U.S. Drug Enforcement Administration, Diversion Control Division, National Forensic Laboratory Information System (NFLIS-Drug).',
      es: 'Fuente: U.S. Drug Enforcement Administration, Diversion Control Division, National Forensic Laboratory Information System (NFLIS-Drug).',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'S', lagDays: 120 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [stateNotStated],
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [queryLayout, annualLayout],
};
