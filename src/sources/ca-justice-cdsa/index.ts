import { publicMarking } from '../../model/index.ts';
import type { ControlSource } from '../control-source.ts';
import { readBothLanguages } from '../justice-languages.ts';
import { justiceLicence, justicePublisher, languageOfLaw } from '../justice-laws.ts';
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
  publisher: justicePublisher,
  description: {
    en: 'Consolidated English and French text (S.C. 1996, c. 19) from the Justice Laws Website: controlled substances by name and by class, temporary entries with their period, precursors of classes A and B, and equipment.',
    fr: 'Texte codifié français et anglais (L.C. 1996, ch. 19) du site Web de la législation (Justice) : substances désignées par leur nom ou par catégorie, inscriptions temporaires avec leur période, précurseurs des catégories A et B, et instruments.',
    es: 'Texto consolidado en inglés y francés (S.C. 1996, c. 19) del sitio de legislación del Ministerio de Justicia: sustancias controladas por nombre y por clase, inscripciones temporales con su periodo, precursores de las clases A y B, y equipo.',
  },
  homepage: 'https://laws-lois.justice.gc.ca/eng/acts/C-38.8/',
  licence: justiceLicence,
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'en', format: 'xml', name: 'C-38.8.xml (eng/XML)' },
    { language: 'fr', format: 'xml', name: 'C-38.8.xml (fra/XML)' },
  ],
  recognise: (file) => languageOfLaw(file, 'Statute', ['C-38.8']),
  read: (files) => readBothLanguages('ca-cdsa', files, readSchedules),
};
