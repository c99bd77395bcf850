import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { fieldOffices, sectors } from './areas.ts';
import { branches } from './branches.ts';
import { findDataThrough } from './fiscal-months.ts';
import { seizureLayout } from './seizure-layout.ts';

export const source: Source = {
  id: 'us-cbp-drug-seizures',
  country: 'US',
  title: {
    en: 'Drug seizures by U.S. Customs and Border Protection',
    fr: 'Saisies de drogues par le Service des douanes et de la protection des frontières des États-Unis',
    es: 'Incautaciones de drogas de la Oficina de Aduanas y Protección Fronteriza de EE. UU.',
  },
  publisher: {
    en: 'U.S. Customs and Border Protection (CBP)',
    fr: 'Service des douanes et de la protection des frontières des États-Unis (CBP)',
    es: 'Oficina de Aduanas y Protección Fronteriza de EE. UU. (CBP)',
  },
  description: {
    en: 'Events and weight of drug seizures by month, field office, Border Patrol sector or Air and Marine branch, and drug type.',
    fr: 'Nombre et poids des saisies de drogues par mois, bureau régional, secteur de la Border Patrol ou direction aérienne et maritime, et type de drogue.',
    es: 'Eventos y peso de las incautaciones de drogas por mes, oficina de campo, sector de la Patrulla Fronteriza o rama aérea y marítima, y tipo de droga.',
  },
  homepage: 'https://www.cbp.gov/document/stats/nationwide-drug-seizures',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.cbp.gov/site-policy-notices',
    attribution: {
      en: 'Source: U.S. Customs and Border Protection, Drug Seizure Statistics.',
      fr: 'Source : U.S. Customs and Border Protection, statistiques sur les saisies de drogues.',
      es: 'Fuente: U.S. Customs and Border Protection, estadísticas de incautaciones de drogas.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 21 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [...fieldOffices.values(), ...sectors.values(), ...branches.values()],
  substances: [],
  findAsOf: findDataThrough,
  layouts: [
    seizureLayout({
      id: 'nationwide',
      areaColumn: 'Area of Responsibility',
      areas: new Map([...fieldOffices, ...sectors]),
      components: new Map([
        ['Office of Field Operations', 'office-of-field-operations'],
        ['U.S. Border Patrol', 'us-border-patrol'],
      ]),
      landFilters: new Map([
        ['Land Only', 'land-only'],
        ['Other', 'other'],
      ]),
    }),
    seizureLayout({
      id: 'amo',
      areaColumn: 'Branch',
      areas: branches,
      components: new Map([['Air and Marine Operations', 'air-and-marine-operations']]),
      landFilters: new Map([
        ['Land', 'land'],
        ['Other', 'other'],
      ]),
    }),
  ],
};
