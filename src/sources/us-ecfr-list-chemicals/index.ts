import type { CalendarDate } from '../../base/index.ts';
import { publicMarking } from '../../model/index.ts';
import type { ControlFile, ControlSource, EditionIssue, EditionReading, ListedEntry } from '../control-source.ts';
import { readNames } from '../ecfr-names.ts';
import { ecfrPublisher, findEditionDay, findPart, type RegulationLine, readLines } from '../ecfr-part.ts';
import { listedEntry } from '../listed-entry.ts';

export const source: ControlSource = {
  id: 'us-ecfr-list-chemicals',
  jurisdiction: 'US',
  instruments: ['us-list-chemicals'],
  title: {
    en: 'List I and list II chemicals (21 CFR 1310.02)',
    fr: 'Produits chimiques des listes I et II (21 CFR 1310.02)',
    es: 'Sustancias químicas de las listas I y II (21 CFR 1310.02)',
  },
  publisher: ecfrPublisher,
  description: {
    en: 'Chemicals under the Controlled Substances Act: list I in section 1310.02(a), list II in 1310.02(b), with the forms that each line covers.',
    fr: 'Produits chimiques visés par la Controlled Substances Act : liste I à l’article 1310.02(a), liste II à 1310.02(b), avec les formes que vise chaque ligne.',
    es: 'Sustancias químicas sujetas a la Ley de Sustancias Controladas: lista I en la sección 1310.02(a), lista II en 1310.02(b), con las formas que abarca cada línea.',
  },
  homepage: 'https://www.ecfr.gov/current/title-21/chapter-II/part-1310/section-1310.02',
  licence: {
    name: 'Public domain (17 U.S.C. § 105)',
    url: 'https://www.ecfr.gov/reader-aids/using-ecfr',
    attribution: {
      en: 'Source: Electronic Code of Federal Regulations (eCFR), title 21, part 1310.',
      fr: 'Source : Electronic Code of Federal Regulations (eCFR), titre 21, partie 1310.',
      es: 'Fuente: Código Electrónico de Reglamentos Federales (eCFR), título 21, parte 1310.',
    },
  },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [{ language: 'en', format: 'xml', name: 'title-21-part-1310-<day>.xml' }],
  recognise: (file) => (findPart(file, '1310') === undefined ? undefined : 'en'),
  read: (files) => readEdition(files.get('en')),
};

const lists: Readonly<Record<string, string>> = { a: 'list-I', b: 'list-II' };

function readEdition(file: ControlFile | undefined): EditionReading {
  const part = file === undefined ? undefined : findPart(file, '1310');
  if (file === undefined || part === undefined) return { asOf: null, entries: [], issues: [] };
  const asOf = findEditionDay(file, part);
  const lines = readLines(part).filter(({ section, path }) => section === '1310.02' && path.length > 1);
  const entries = new Map<string, ListedEntry>();
  const issues: EditionIssue[] = [];
  for (const entry of lines.flatMap((line) => entryOf(line, asOf))) {
    const known = entries.has(entry.item);
    if (known) issues.push({ file: file.name, line: entry.lines.en ?? 1, code: 'duplicate-entry', text: entry.item });
    else entries.set(entry.item, entry);
  }
  return { asOf, entries: [...entries.values()], issues };
}

function entryOf(line: RegulationLine, asOf: CalendarDate | null): ListedEntry[] {
  const [letter = '', number = ''] = line.path;
  const list = lists[letter];
  // Lines without code are the rules of how chemicals come on the lists.
  if (list === undefined || line.code === null || line.text === '') return [];
  const item = `1310.02(${letter})(${number})`;
  const { names, covers } = readNames(line.text);
  return [
    listedEntry({
      instrument: 'us-list-chemicals',
      list,
      item,
      text: { en: `${line.text} ${line.code}` },
      names: names.map((name) => ({ language: 'en', name })),
      covers,
      since: asOf,
      sinceKind: asOf === null ? 'unknown' : 'seen-in-text',
      citation: `21 CFR ${item}`,
      lines: { en: line.line },
    }),
  ];
}
