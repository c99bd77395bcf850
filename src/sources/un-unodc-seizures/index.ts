import { publicMarking } from '../../model/index.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import type { Source } from '../source.ts';
import { ownPlaces } from './countries.ts';
import { ownSubstances } from './drugs.ts';
import { seizureLayout } from './seizure-layout.ts';

export const source: Source = {
  id: 'un-unodc-seizures',
  country: 'UN',
  title: {
    en: 'Annual drug seizures reported to the United Nations Office on Drugs and Crime',
    fr: 'Saisies annuelles de drogues déclarées à l’Office des Nations Unies contre la drogue et le crime',
    es: 'Incautaciones anuales de drogas notificadas a la Oficina de las Naciones Unidas contra la Droga y el Delito',
  },
  publisher: {
    en: 'United Nations Office on Drugs and Crime (UNODC)',
    fr: 'Office des Nations Unies contre la drogue et le crime (ONUDC)',
    es: 'Oficina de las Naciones Unidas contra la Droga y el Delito (UNODC)',
  },
  description: {
    en: 'Quantities of drugs and precursors seized by country and year since 1970, from the annual report questionnaire, in kilogram equivalents: what countries report by volume or number (litres, tablets) was converted to kilograms by UNODC. Many countries do not report every year.',
    fr: 'Quantités de drogues et de précurseurs saisies par pays et par année depuis 1970, d’après le questionnaire destiné aux rapports annuels, en équivalents kilogrammes : l’ONUDC a converti en kilogrammes ce que les pays déclarent en volume ou en nombre (litres, comprimés). Beaucoup de pays ne déclarent pas chaque année.',
    es: 'Cantidades de drogas y precursores incautadas por país y año desde 1970, según el cuestionario para los informes anuales, en equivalentes de kilogramos: la UNODC convirtió a kilogramos lo que los países notifican en volumen o en número (litros, comprimidos). Muchos países no informan todos los años.',
  },
  homepage: 'https://dataunodc.un.org/',
  licence: {
    name: 'Published by UNODC; no licence is stated in the file',
    attribution: {
      en: 'Source: UNODC, responses to the annual report questionnaire and other official sources.',
      fr: 'Source : ONUDC, réponses au questionnaire destiné aux rapports annuels et autres sources officielles.',
      es: 'Fuente: UNODC, respuestas al cuestionario para los informes anuales y otras fuentes oficiales.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'A', lagDays: 540 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: ownPlaces,
  substances: ownSubstances,
  findAsOf: findDateInFileName,
  layouts: [seizureLayout],
};
