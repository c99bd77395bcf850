import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { ownPlaces } from './areas.ts';
import { tradeAnswer, tradeData } from './record-layouts.ts';
import { undataWithCodes, undataWithoutCodes } from './undata-layouts.ts';

export const source: Source = {
  id: 'un-comtrade',
  country: 'UN',
  title: {
    en: 'Merchandise trade by partner and commodity (UN Comtrade)',
    fr: 'Commerce de marchandises par partenaire et par produit (UN Comtrade)',
    es: 'Comercio de mercancías por socio y producto (UN Comtrade)',
  },
  publisher: {
    en: 'United Nations Statistics Division',
    fr: 'Division de statistique des Nations Unies',
    es: 'División de Estadística de las Naciones Unidas',
  },
  description: {
    en: 'What customs authorities reported as imported and exported: net weight and value by reporting country, partner, commodity of the Harmonized System, and year or month.',
    fr: 'Ce que les autorités douanières ont déclaré comme importé et exporté : poids net et valeur par pays déclarant, partenaire, produit du Système harmonisé, et année ou mois.',
    es: 'Lo que las aduanas declararon como importado y exportado: peso neto y valor por país declarante, socio, producto del Sistema Armonizado y año o mes.',
  },
  homepage: 'https://comtradeplus.un.org/',
  licence: {
    name: 'UN Comtrade policy on use and re-dissemination: free use with attribution, no re-dissemination in bulk',
    url: 'https://comtrade.un.org/licenseagreement.html',
    attribution: {
      en: 'Source: United Nations, UN Comtrade Database.',
      fr: 'Source : Nations Unies, base de données UN Comtrade.',
      es: 'Fuente: Naciones Unidas, base de datos UN Comtrade.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'A', lagDays: 270 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: ownPlaces,
  substances: [],
  findAsOf: findDateInFileName,
  layouts: [tradeData, tradeAnswer, undataWithCodes, undataWithoutCodes],
};
