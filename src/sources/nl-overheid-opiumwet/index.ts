import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource, EditionReading } from '../control-source.ts';
import { localName } from '../element-text.ts';
import { readBwb } from './bwb.ts';
import { readLists } from './lists.ts';
import { readMarkdownCopy } from './markdown-copy.ts';

export const source: ControlSource = {
  id: 'nl-overheid-opiumwet',
  jurisdiction: 'NL',
  instruments: ['nl-opiumwet'],
  title: {
    en: 'Opium Act (Netherlands), lists I, IA and II',
    fr: 'Loi sur l’opium (Pays-Bas), listes I, IA et II',
    es: 'Ley del Opio (Países Bajos), listas I, IA y II',
  },
  publisher: {
    en: 'Government of the Netherlands, wetten.overheid.nl',
    fr: 'Gouvernement des Pays-Bas, wetten.overheid.nl',
    es: 'Gobierno de los Países Bajos, wetten.overheid.nl',
  },
  description: {
    en: 'Consolidated Dutch text of the Opiumwet (BWBR0001941): substances by name on lists I and II, the closing paragraphs that cover esters, ethers and derivatives, and the groups of list IA.',
    fr: 'Texte néerlandais consolidé de l’Opiumwet (BWBR0001941) : substances nommées aux listes I et II, paragraphes finaux qui visent esters, éthers et dérivés, et groupes de la liste IA.',
    es: 'Texto neerlandés consolidado de la Opiumwet (BWBR0001941): sustancias nombradas en las listas I y II, párrafos finales que abarcan ésteres, éteres y derivados, y grupos de la lista IA.',
  },
  homepage: 'https://wetten.overheid.nl/BWBR0001941',
  licence: {
    name: 'Public domain (Auteurswet, art. 11)',
    url: 'https://wetten.overheid.nl/BWBR0001886#Artikel11',
    attribution: {
      en: 'Source: wetten.overheid.nl, Opiumwet (BWBR0001941).',
      fr: 'Source : wetten.overheid.nl, Opiumwet (BWBR0001941).',
      es: 'Fuente: wetten.overheid.nl, Opiumwet (BWBR0001941).',
    },
  },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'nl', format: 'xml', name: 'BWBR0001941_<day>_0.xml' },
    { language: 'nl', format: 'text', name: 'BWBR0001941.md' },
  ],
  recognise: (file) => (isOpiumwet(file) ? 'nl' : undefined),
  read: (files) => readEdition(files.get('nl')),
};

function isOpiumwet(file: ControlFile): boolean {
  if (file.format === 'xml') return localName(file.root) === 'toestand' && file.root.attributes['bwb-id'] === bwbNumber;
  if (file.format === 'text') return /opiumwet/iu.test(file.text) && /^#+\s*lijst\s+I{1,2}A?\b/imu.test(file.text);
  return false;
}

const bwbNumber = 'BWBR0001941';

function readEdition(file: ControlFile | undefined): EditionReading {
  if (file?.format === 'xml') return readLists(file.name, readBwb(file.root));
  if (file?.format === 'text') return readLists(file.name, readMarkdownCopy(file.text));
  return { asOf: null, entries: [], issues: [] };
}
