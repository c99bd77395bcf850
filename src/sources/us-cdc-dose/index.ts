import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { jurisdictionLayout } from './jurisdiction-layout.ts';

export const source: Source = {
  id: 'us-cdc-dose',
  country: 'US',
  title: {
    en: 'Suspected nonfatal overdoses in emergency departments (DOSE-SYS)',
    fr: 'Surdoses non mortelles présumées aux urgences (DOSE-SYS)',
    es: 'Presuntas sobredosis no mortales en servicios de urgencias (DOSE-SYS)',
  },
  publisher: {
    en: 'Centers for Disease Control and Prevention (CDC), Drug Overdose Surveillance and Epidemiology',
    fr: 'Centres pour le contrôle et la prévention des maladies (CDC), Drug Overdose Surveillance and Epidemiology',
    es: 'Centros para el Control y la Prevención de Enfermedades (CDC), Drug Overdose Surveillance and Epidemiology',
  },
  description: {
    en: 'Suspected nonfatal drug overdoses per 10,000 emergency department visits, by state, month and kind of drug, from syndromic surveillance.',
    fr: 'Surdoses de drogue non mortelles présumées pour 10 000 consultations aux urgences, par État, mois et type de drogue, selon la surveillance syndromique.',
    es: 'Presuntas sobredosis no mortales por cada 10,000 consultas de urgencias, por estado, mes y tipo de droga, según la vigilancia sindrómica.',
  },
  homepage:
    'https://www.cdc.gov/overdose-prevention/data-research/facts-stats/dose-dashboard-nonfatal-surveillance-data.html',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.usa.gov/government-works',
    attribution: {
      en: 'Source: CDC, Drug Overdose Surveillance and Epidemiology (DOSE) System, nonfatal overdose syndromic surveillance data.',
      fr: 'Source : CDC, Drug Overdose Surveillance and Epidemiology (DOSE) System, surveillance syndromique des surdoses non mortelles.',
      es: 'Fuente: CDC, Drug Overdose Surveillance and Epidemiology (DOSE) System, vigilancia sindrómica de sobredosis no mortales.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 60 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [],
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [jurisdictionLayout],
};
