import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { buprenorphineLayout, naloxoneLayout } from './dispensing-layout.ts';

export const source: Source = {
  id: 'us-cdc-naloxone',
  country: 'US',
  title: {
    en: 'Naloxone and buprenorphine dispensing rates by state',
    fr: 'Taux de délivrance de naloxone et de buprénorphine par État',
    es: 'Tasas de surtido de naloxona y buprenorfina por estado',
  },
  publisher: {
    en: 'Centers for Disease Control and Prevention (CDC), National Center for Injury Prevention and Control',
    fr: 'Centres pour le contrôle et la prévention des maladies (CDC), National Center for Injury Prevention and Control',
    es: 'Centros para el Control y la Prevención de Enfermedades (CDC), National Center for Injury Prevention and Control',
  },
  description: {
    en: 'Prescriptions of naloxone, and of buprenorphine for opioid use disorder, dispensed by retail pharmacies per 100 residents, by state and year.',
    fr: 'Ordonnances de naloxone, et de buprénorphine pour le trouble lié à l’usage d’opioïdes, exécutées en pharmacie communautaire pour 100 habitants, par État et par année.',
    es: 'Recetas de naloxona, y de buprenorfina para el trastorno por consumo de opioides, surtidas en farmacias por cada 100 habitantes, por estado y año.',
  },
  homepage: 'https://www.cdc.gov/overdose-prevention/data-research/facts-stats/naloxone-dispensing-rate-maps.html',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.usa.gov/government-works',
    attribution: {
      en: 'Source: CDC, dispensing rate maps, from IQVIA Xponent and resident population estimates of the U.S. Census Bureau.',
      fr: 'Source : CDC, cartes des taux de délivrance, d’après IQVIA Xponent et les estimations de la population résidente du U.S. Census Bureau.',
      es: 'Fuente: CDC, mapas de tasas de surtido, con datos de IQVIA Xponent y estimaciones de población residente del U.S. Census Bureau.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'A', lagDays: 330 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [],
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [naloxoneLayout, buprenorphineLayout],
};
