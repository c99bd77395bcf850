import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { wideMonths } from './layout.ts';
import { findAsOf } from './months.ts';
import { abroad } from './places.ts';

export const source: Source = {
  id: 'mx-sesnsp-ideff',
  country: 'MX',
  title: {
    en: 'Federal crime incidence (IDEFF)',
    fr: 'Incidence de la criminalité fédérale (IDEFF)',
    es: 'Incidencia delictiva del fuero federal (IDEFF)',
  },
  publisher: {
    en: 'Executive Secretariat of the National Public Security System (SESNSP)',
    fr: 'Secrétariat exécutif du Système national de sécurité publique (SESNSP)',
    es: 'Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública (SESNSP)',
  },
  description: {
    en: 'Alleged federal offences in the case files opened by the Attorney General’s Office, by state and month since 2012: offences against health (drugs), firearms and explosives, and the others.',
    fr: 'Infractions fédérales présumées figurant dans les dossiers ouverts par le parquet fédéral, par État et par mois depuis 2012 : atteintes à la santé (drogues), armes à feu et explosifs, et les autres.',
    es: 'Presuntos delitos federales en las carpetas de investigación iniciadas por la Fiscalía General de la República, por entidad y mes desde 2012: contra la salud, armas de fuego y explosivos, y los demás.',
  },
  homepage: 'https://www.gob.mx/sesnsp/acciones-y-programas/datos-abiertos-de-incidencia-delictiva',
  licence: {
    name: 'Libre Uso MX',
    url: 'https://datos.gob.mx/libreusomx',
    attribution: {
      en: 'Source: SESNSP, with data of the Attorney General’s Office (FGR).',
      fr: 'Source : SESNSP, d’après les données du parquet fédéral (FGR).',
      es: 'Fuente: SESNSP, con datos de la Fiscalía General de la República (FGR).',
    },
  },
  languages: ['es'],
  cadence: { frequency: 'M', lagDays: 20 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [abroad],
  substances: [],
  findAsOf,
  layouts: [wideMonths],
};
