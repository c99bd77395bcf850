import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource, EditionReading } from '../control-source.ts';
import { ecfrPublisher, findEditionDay, findPart, readLines } from '../ecfr-part.ts';
import { readSchedules } from './read-schedules.ts';

export const source: ControlSource = {
  id: 'us-ecfr-controlled-substances',
  jurisdiction: 'US',
  instruments: ['us-csa'],
  title: {
    en: 'Schedules of controlled substances (21 CFR part 1308)',
    fr: 'Tableaux des substances contrôlées (21 CFR partie 1308)',
    es: 'Listas de sustancias controladas (21 CFR parte 1308)',
  },
  publisher: ecfrPublisher,
  description: {
    en: 'Schedules I to V of the Controlled Substances Act, sections 1308.11 to 1308.15, with the code number of each substance.',
    fr: 'Tableaux I à V de la Controlled Substances Act, articles 1308.11 à 1308.15, avec le numéro de code de chaque substance.',
    es: 'Listas I a V de la Ley de Sustancias Controladas, secciones 1308.11 a 1308.15, con el número de código de cada sustancia.',
  },
  homepage: 'https://www.ecfr.gov/current/title-21/chapter-II/part-1308',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.ecfr.gov/reader-aids/using-ecfr',
    attribution: {
      en: 'Source: Electronic Code of Federal Regulations (eCFR), title 21, part 1308.',
      fr: 'Source : Electronic Code of Federal Regulations (eCFR), titre 21, partie 1308.',
      es: 'Fuente: Código Electrónico de Reglamentos Federales (eCFR), título 21, parte 1308.',
    },
  },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [{ language: 'en', format: 'xml', name: 'title-21-part-1308-<day>.xml' }],
  recognise: (file) => (findPart(file, '1308') === undefined ? undefined : 'en'),
  read: (files) => readEdition(files.get('en')),
};

function readEdition(file: ControlFile | undefined): EditionReading {
  const part = file === undefined ? undefined : findPart(file, '1308');
  if (file === undefined || part === undefined) return { asOf: null, entries: [], issues: [] };
  const asOf = findEditionDay(file, part);
  return readSchedules(file.name, readLines(part), asOf);
}
