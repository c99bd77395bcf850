import { legalLanguages, publicMarking } from '../../model/index.ts';
import type { ControlSource } from '../control-source.ts';
import { languageOf, openDocument } from './document.ts';
import { readAnnexes } from './read-annexes.ts';

export const source: ControlSource = {
  id: 'eu-eurlex-drug-precursors',
  jurisdiction: 'EU',
  instruments: ['eu-precursors'],
  title: {
    en: 'Regulation (EC) No 273/2004 on drug precursors, annexes I and II',
    fr: 'Règlement (CE) nᵒ 273/2004 relatif aux précurseurs de drogues, annexes I et II',
    es: 'Reglamento (CE) n.º 273/2004 sobre precursores de drogas, anexos I y II',
  },
  publisher: {
    en: 'Publications Office of the European Union, EUR-Lex',
    fr: 'Office des publications de l’Union européenne, EUR-Lex',
    es: 'Oficina de Publicaciones de la Unión Europea, EUR-Lex',
  },
  description: {
    en: 'Scheduled substances of categories 1, 2A, 2B and 3 with CN codes and CAS numbers, and the quantities of annex II, as consolidated; up to four languages together.',
    fr: 'Substances classifiées des catégories 1, 2A, 2B et 3 avec codes NC et numéros CAS, et quantités de l’annexe II, version consolidée; jusqu’à quatre langues ensemble.',
    es: 'Sustancias catalogadas de las categorías 1, 2A, 2B y 3 con códigos NC y números CAS, y cantidades del anexo II, versión consolidada; hasta cuatro idiomas juntos.',
  },
  homepage: 'https://eur-lex.europa.eu/eli/reg/2004/273',
  licence: {
    name: 'Commission Decision 2011/833/EU; CC BY 4.0',
    url: 'https://eur-lex.europa.eu/content/legal-notice/legal-notice.html',
    attribution: {
      en: 'Source: EUR-Lex, © European Union. Only the Official Journal is authentic.',
      fr: 'Source : EUR-Lex, © Union européenne. Seul le Journal officiel fait foi.',
      es: 'Fuente: EUR-Lex, © Unión Europea. Solo el Diario Oficial es auténtico.',
    },
  },
  connectorVersion: '1.0.0',
  marking: publicMarking,
  files: [
    { language: 'en', format: 'xml', name: 'CELEX_02004R0273-<day>_EN_TXT.html' },
    { language: 'fr', format: 'xml', name: 'CELEX_02004R0273-<day>_FR_TXT.html' },
    { language: 'es', format: 'xml', name: 'CELEX_02004R0273-<day>_ES_TXT.html' },
    { language: 'nl', format: 'xml', name: 'CELEX_02004R0273-<day>_NL_TXT.html' },
    { language: 'en', format: 'text', name: '32004R0273.md' },
  ],
  recognise: (file) => {
    const document = openDocument(file);
    return document === undefined ? undefined : languageOf(document);
  },
  read: (files) =>
    readAnnexes(
      // Whatever the order in which the files came.
      legalLanguages.flatMap((language) => {
        const file = files.get(language);
        const document = file === undefined ? undefined : openDocument(file);
        return file === undefined || document === undefined ? [] : [{ language, file: file.name, document }];
      }),
    ),
};
