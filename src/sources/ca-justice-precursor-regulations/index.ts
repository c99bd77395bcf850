import { publicMarking } from '../../model/index.ts';
import type { ControlSource } from '../control-source.ts';
import { readBothLanguages } from '../justice-languages.ts';
import { justiceLicence, justicePublisher, languageOfLaw } from '../justice-laws.ts';
import { readQuantities } from './read-quantities.ts';

export const source: ControlSource = {
  id: 'ca-justice-precursor-regulations',
  jurisdiction: 'CA',
  instruments: ['ca-pcr'],
  title: {
    en: 'Precursor Control Regulations, Schedule of maximum quantities',
    fr: 'Règlement sur les précurseurs, annexe des quantités maximales',
    es: 'Reglamento de Control de Precursores de Canadá, anexo de cantidades máximas',
  },
  publisher: justicePublisher,
  description: {
    en: 'Consolidated English and French text (SOR/2002-359): for each class A precursor the quantity, absolute or per package, up to which the Regulations ask for less.',
    fr: 'Texte codifié français et anglais (DORS/2002-359) : pour chaque précurseur de catégorie A, la quantité, en valeur absolue ou par emballage, jusqu’à laquelle le règlement exige moins.',
    es: 'Texto consolidado en inglés y francés (SOR/2002-359): para cada precursor de la clase A, la cantidad, absoluta o por empaque, hasta la cual el reglamento exige menos.',
  },
  homepage: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-359/',
  licence: justiceLicence,
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'en', format: 'xml', name: 'SOR-2002-359.xml' },
    { language: 'fr', format: 'xml', name: 'DORS-2002-359.xml' },
  ],
  recognise: (file) => languageOfLaw(file, 'Regulation', ['SOR/2002-359', 'DORS/2002-359']),
  read: (files) => readBothLanguages('ca-pcr', files, readQuantities),
};
