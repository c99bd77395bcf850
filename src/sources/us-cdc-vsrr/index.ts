import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { firstIndicators, indicators } from './indicators.ts';
import { newYorkCity } from './jurisdictions.ts';
import { stateLayout } from './state-layout.ts';

export const source: Source = {
  id: 'us-cdc-vsrr',
  country: 'US',
  title: {
    en: 'Provisional drug overdose deaths (Vital Statistics Rapid Release)',
    fr: 'Décès provisoires par surdose de drogue (Vital Statistics Rapid Release)',
    es: 'Defunciones provisionales por sobredosis de drogas (Vital Statistics Rapid Release)',
  },
  publisher: {
    en: 'National Center for Health Statistics, Centers for Disease Control and Prevention (CDC)',
    fr: 'National Center for Health Statistics, Centres pour le contrôle et la prévention des maladies (CDC)',
    es: 'Centro Nacional de Estadísticas de Salud, Centros para el Control y la Prevención de Enfermedades (CDC)',
  },
  description: {
    en: 'Deaths by drug overdose in the twelve months ending with each month, by jurisdiction of occurrence and drug class, as reported and as predicted for complete reporting.',
    fr: 'Décès par surdose au cours des douze mois se terminant à chaque mois, selon le lieu du décès et la classe de drogue, déclarés et prédits pour une déclaration complète.',
    es: 'Defunciones por sobredosis en los doce meses que terminan en cada mes, por jurisdicción de ocurrencia y clase de droga, notificadas y estimadas para una notificación completa.',
  },
  homepage:
    'https://data.cdc.gov/National-Center-for-Health-Statistics/VSRR-Provisional-Drug-Overdose-Death-Counts/xkb8-kh2a',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.usa.gov/government-works',
    attribution: {
      en: 'Source: CDC, National Center for Health Statistics, Vital Statistics Rapid Release, Provisional Drug Overdose Death Counts.',
      fr: 'Source : CDC, National Center for Health Statistics, Vital Statistics Rapid Release, Provisional Drug Overdose Death Counts.',
      es: 'Fuente: CDC, National Center for Health Statistics, Vital Statistics Rapid Release, Provisional Drug Overdose Death Counts.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 130 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [newYorkCity],
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [
    stateLayout({
      id: 'state-since-2018',
      indicators,
      columns: [
        'State',
        'Year',
        'Month',
        'Period',
        'Indicator',
        'Data Value',
        'Percent Complete',
        'Percent Pending Investigation',
        'State Name',
        'Footnote',
        'Footnote Symbol',
        'Predicted Value',
      ],
    }),
    stateLayout({
      id: 'state-2017',
      indicators: firstIndicators,
      columns: [
        'State',
        'State Name',
        'Year',
        'Month',
        'Period',
        'Indicator',
        'Data Value',
        'Percent Complete',
        'Percent Pending Investigation',
        'Footnote',
      ],
    }),
  ],
};
