import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { findAsOf } from './as-of.ts';
import { places } from './places.ts';
import { wastewaterCube } from './wastewater-cube.ts';

export const source: Source = {
  id: 'ca-statcan-wastewater',
  country: 'CA',
  title: {
    en: 'Canadian Wastewater Survey: drug loads by city',
    fr: 'Enquête canadienne sur les eaux usées : charges de drogues selon la ville',
    es: 'Encuesta Canadiense de Aguas Residuales: cargas de drogas por ciudad',
  },
  publisher: { en: 'Statistics Canada', fr: 'Statistique Canada', es: 'Estadísticas de Canadá' },
  description: {
    en: 'Loads of ten drugs or their metabolites in the wastewater of seven cities, per 1,000 people and day, with 95% confidence intervals, standard errors and imputation rates (table 13-10-0871-01).',
    fr: 'Charges de dix drogues ou de leurs métabolites dans les eaux usées de sept villes, par 1 000 personnes et par jour, avec intervalles de confiance à 95 %, erreurs-types et taux d’imputation (tableau 13-10-0871-01).',
    es: 'Cargas de diez drogas o de sus metabolitos en las aguas residuales de siete ciudades, por cada 1,000 personas y día, con intervalos de confianza del 95 %, errores estándar y tasas de imputación (tabla 13-10-0871-01).',
  },
  homepage: 'https://www150.statcan.gc.ca/t1/tbl1/en/tv.action?pid=1310087101',
  licence: {
    name: 'Statistics Canada Open Licence',
    url: 'https://www.statcan.gc.ca/en/terms-conditions/open-licence',
    attribution: {
      en: 'Adapted from Statistics Canada, Table 13-10-0871-01. This does not constitute an endorsement by Statistics Canada of this product.',
      fr: 'Adapté de Statistique Canada, tableau 13-10-0871-01. Cela ne constitue pas une approbation de ce produit par Statistique Canada.',
      es: 'Adaptado de Statistics Canada, tabla 13-10-0871-01. Esto no constituye un aval de este producto por parte de Statistics Canada.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'A', lagDays: 270 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places,
  substances: [],
  findAsOf,
  layouts: [wastewaterCube],
};
