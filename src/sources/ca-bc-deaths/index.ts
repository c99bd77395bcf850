import { publicMarking } from '../../model/index.ts';
import type { Source } from '../source.ts';
import { findAsOf } from './as-of.ts';
import { monthlyDeaths } from './monthly-deaths.ts';

export const source: Source = {
  id: 'ca-bc-deaths',
  country: 'CA',
  title: {
    en: 'Unregulated drug deaths in British Columbia, by month',
    fr: 'Décès liés aux drogues non réglementées en Colombie-Britannique, par mois',
    es: 'Muertes por drogas no reguladas en Columbia Británica, por mes',
  },
  publisher: {
    en: 'BC Coroners Service',
    fr: 'Service des coroners de la Colombie-Britannique',
    es: 'Servicio de Coroneros de Columbia Británica',
  },
  description: {
    en: 'Deaths from unregulated drug toxicity in British Columbia since 2012, suspected and confirmed, by month of death. All years stay open to revision while the coroners’ investigations go on.',
    fr: 'Décès attribuables à la toxicité des drogues non réglementées en Colombie-Britannique depuis 2012, présumés et confirmés, selon le mois du décès. Toutes les années peuvent être révisées tant que les enquêtes des coroners se poursuivent.',
    es: 'Muertes por toxicidad de drogas no reguladas en Columbia Británica desde 2012, presuntas y confirmadas, por mes de la muerte. Todos los años pueden revisarse mientras sigan las investigaciones de los coroneros.',
  },
  homepage: 'https://www2.gov.bc.ca/gov/content/life-events/death/coroners-service/statistical-reports',
  licence: {
    name: 'Open Government Licence – British Columbia 2.0',
    url: 'https://www2.gov.bc.ca/gov/content/data/open-data/open-government-licence-bc',
    attribution: {
      en: 'Contains information licensed under the Open Government Licence – British Columbia.',
      fr: 'Contient de l’information visée par la Licence du gouvernement ouvert – Colombie-Britannique.',
      es: 'Contiene información sujeta a la Licencia de Gobierno Abierto – Columbia Británica.',
    },
  },
  languages: ['en'],
  cadence: { frequency: 'M', lagDays: 45 },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  places: [],
  substances: [],
  findAsOf,
  layouts: [monthlyDeaths],
};
