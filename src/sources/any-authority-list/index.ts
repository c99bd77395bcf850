import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource } from '../control-source.ts';
import { findColumns } from './columns.ts';
import { readRows } from './read-rows.ts';

export const source: ControlSource = {
  id: 'any-authority-list',
  jurisdiction: 'UN',
  instruments: ['local'],
  title: {
    en: 'List held by the authority itself',
    fr: 'Liste détenue par l’autorité elle-même',
    es: 'Lista que la propia autoridad mantiene',
  },
  publisher: {
    en: 'The authority that runs this node',
    fr: 'L’autorité qui exploite ce nœud',
    es: 'La autoridad que opera este nodo',
  },
  description: {
    en: 'A table (CSV or XLSX) of substances that an authority watches, such as a surveillance list it received in confidence. It stays on this node under its own marking, is released to no other country and is never shared.',
    fr: 'Un tableau (CSV ou XLSX) de substances qu’une autorité surveille, par exemple une liste reçue à titre confidentiel. Il reste sur ce nœud sous sa propre marque, n’est communiqué à aucun autre pays et n’est jamais partagé.',
    es: 'Una tabla (CSV o XLSX) de sustancias que una autoridad vigila, por ejemplo una lista recibida con carácter confidencial. Permanece en este nodo con su propia marca, no se comunica a ningún otro país y nunca se comparte.',
  },
  homepage: 'https://www.incb.org/incb/en/precursors/index.html',
  licence: {
    name: 'As the authority has it; not published',
    attribution: {
      en: 'Held by the authority that runs this node.',
      fr: 'Détenue par l’autorité qui exploite ce nœud.',
      es: 'En poder de la autoridad que opera este nodo.',
    },
  },
  connectorVersion: '1.0.0',
  // The act room adds the node's own country: it is released to no other.
  marking: { ...publicMarking, tlp: 'AMBER+STRICT' },
  files: [{ language: 'en', format: 'table', name: 'authority-list.csv' }],
  recognise: (file) => (columnsOf(file) === undefined ? undefined : 'en'),
  read: (files) => {
    const file = files.get('en');
    const columns = file === undefined ? undefined : columnsOf(file);
    if (file?.format !== 'table' || columns === undefined) return { asOf: null, entries: [], issues: [] };
    return readRows(file.name, file.rows, columns);
  },
};

function columnsOf(file: ControlFile): ReturnType<typeof findColumns> {
  return file.format === 'table' ? findColumns(file.rows) : undefined;
}
