import { publicMarking } from '../../model/index.ts';
import type { ControlSource } from '../control-source.ts';
import { readBothLanguages } from '../justice-languages.ts';
import { languageOfLaw } from '../justice-laws.ts';
import { readSchedules } from './read-schedules.ts';

export const source: ControlSource = {
  id: 'ca-justice-cdsa',
  jurisdiction: 'CA',
  instruments: ['ca-cdsa'],
  title: {
    en: 'Controlled Drugs and Substances Act, Schedules I to VI and IX',
    fr: 'Loi réglementant certaines drogues et autres substances, annexes I à VI et IX',
    es: 'Ley sobre Drogas y Sustancias Controladas de Canadá, anexos I a VI y IX',
  },
  publisher: {
    en: 'Department of Justice Canada',
    fr: 'Ministère de la Justice du Canada',
    es: 'Ministerio de Justicia de Canadá',
  },
  description: {
    en: 'Consolidated English and French text (S.C. 1996, c. 19) from the Justice Laws Website: controlled substances by name and by class, temporary entries with their period, precursors of classes A and B, and equipment.',
    fr: 'Texte codifié français et anglais (L.C. 1996, ch. 19) du site Web de la législation (Justice) : substances désignées par leur nom ou par catégorie, inscriptions temporaires avec leur période, précurseurs des catégories A et B, et instruments.',
    es: 'Texto consolidado en inglés y francés (S.C. 1996, c. 19) del sitio de legislación del Ministerio de Justicia: sustancias controladas por nombre y por clase, inscripciones temporales con su periodo, precursores de las clases A y B, y equipo.',
  },
  homepage: 'https://laws-lois.justice.gc.ca/eng/acts/C-38.8/',
  licence: {
    name: 'Reproduction of Federal Law Order (SI/97-5)',
    url: 'https://laws-lois.justice.gc.ca/eng/regulations/SI-97-5/',
    attribution: {
      en: 'Source: Justice Laws Website, Department of Justice Canada. This is not an official version.',
      fr: 'Source : site Web de la législation (Justice), ministère de la Justice du Canada. Ceci n’est pas une version officielle.',
      es: 'Fuente: sitio de legislación del Ministerio de Justicia de Canadá. Esta no es una versión oficial.',
    },
  },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'en', format: 'xml', name: 'C-38.8.xml (eng/XML)' },
    { language: 'fr', format: 'xml', name: 'C-38.8.xml (fra/XML)' },
  ],
  recognise: (file) => languageOfLaw(file, 'Statute', ['C-38.8']),
  read: (files) => readBothLanguages('ca-cdsa', files, readSchedules),
};
