import { type CalendarDate, formatCalendarDate, isCalendarDate, type Text } from '../base/index.ts';
import type { ControlFile, ControlSource, EditionIssue, XmlElement } from './control-source.ts';
import { childElements } from './element-text.ts';

/**
 * Federal laws of Mexico as the Cámara de Diputados consolidates them: pages of text, lines as they were set. The files are
 * conversions of those pages, Akoma Ntoso XML or plain text, and keep heads of pages and notes between the lines.
 */
export interface LawLine {
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
}

/** Lines of the law without heads of pages; those of notes that an XML file keeps apart are left out. */
export function linesOfLaw(file: ControlFile): readonly LawLine[] {
  if (file.format === 'table') return [];
  const lines = file.format === 'text' ? linesOfText(file.text, 1) : paragraphsOf(file.root).flatMap(linesOfParagraph);
  return withoutPageHeads(lines.filter(({ text }) => text !== '' && !/^(?:, \d{2}-\d{2}-\d{4})+$/.test(text)));
}

function paragraphsOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'note') return [];
    return child.name === 'p' ? [child] : paragraphsOf(child);
  });
}

function linesOfParagraph(paragraph: XmlElement): readonly LawLine[] {
  return linesOfText(textInside(paragraph), paragraph.line);
}

function textInside(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textInside(child))).join('');
}

function linesOfText(text: string, first: number): readonly LawLine[] {
  return text.split('\n').map((line, index) => ({
    text: line
      .replace(/[\uf044\uf061\uf062\uf067]/g, (sign) => symbols[sign] ?? sign)
      .replace(/\s+/g, ' ')
      .trim(),
    line: first + index,
  }));
}

/** Greek letters of the font Symbol, as a converter of pages leaves them. */
const symbols: Readonly<Record<string, string>> = { '\uf044': 'Δ', '\uf061': 'α', '\uf062': 'β', '\uf067': 'γ' };

/** A head of a page stands from `108 de 357` to the line below; the title of the law may take several lines of it. */
const longestPageHead = 6;

function withoutPageHeads(lines: readonly LawLine[]): readonly LawLine[] {
  const kept: LawLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const end = /^\d{1,3} de \d{1,3}$/.test(line.text) ? pageHeadEnd(lines, at) : undefined;
    if (end !== undefined) at = end;
    else if (!/^(?:CÁMARA DE DIPUTADOS DEL|Secretaría (?:General|de Servicios Parlamentarios)$)/.test(line.text)) {
      kept.push(line);
    }
  }
  return kept;
}

function pageHeadEnd(lines: readonly LawLine[], at: number): number | undefined {
  const last = lines
    .slice(at + 1, at + 1 + longestPageHead)
    .findIndex(({ text }) => text.startsWith('Secretaría de Servicios'));
  return last === -1 ? undefined : at + 1 + last;
}

/** Day of the last reform that the heads of pages name. */
export function lastReform(file: ControlFile): CalendarDate | null {
  if (file.format === 'table') return null;
  const text = file.format === 'text' ? file.text : textInside(file.root);
  const days = [...text.matchAll(/Última Reforma (?:publicada )?DOF (\d{2}-\d{2}-\d{4})/gi)].map(([, day]) =>
    dofDay(day),
  );
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

/** `18-07-2017`. */
export function dofDay(text = ''): CalendarDate | null {
  const [day = '', month = '', year = ''] = text.split('-');
  const date = formatCalendarDate(Number(year), Number(month), Number(day));
  return /^\d{2}-\d{2}-\d{4}$/.test(text) && isCalendarDate(date) ? date : null;
}

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** `18 de julio de 2017`. */
export function spokenDay(text: string): CalendarDate | null {
  const [, day, month = '', year] = /^(\d{1,2})o?\.? de (\p{L}+) de (\d{4})$/u.exec(text.trim()) ?? [];
  const date = formatCalendarDate(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day));
  return isCalendarDate(date) ? date : null;
}

/** What was done to a line, printed below it: `Sustancia adicionada por Acuerdo DOF 18-07-2017`. */
export function isNote(text: string): boolean {
  return /^(?:Fe de erratas|Artículo|Párrafo|Fracción|Inciso|Sustancia|Denominación|Apartado)\b.{0,80}\bDOF \d{2}-\d{2}-\d{4}/.test(
    text,
  );
}

export interface AcuerdoNote {
  readonly done: 'added' | 'removed';
  /** Of the Acuerdo in the Diario Oficial. */
  readonly publishedOn: CalendarDate | null;
}

export function acuerdoNote(text: string): AcuerdoNote | undefined {
  const [, done, day] = /^Sustancia (adicionada|suprimida) por Acuerdo DOF (\S{1,12})$/.exec(text) ?? [];
  if (done === undefined) return undefined;
  return { done: done === 'adicionada' ? 'added' : 'removed', publishedOn: dofDay(day) };
}

/** Lines of an article, from its first line to the next article's. */
export function articleLines(lines: readonly LawLine[], number: string): readonly LawLine[] {
  const start = lines.findIndex(({ text }) => text.startsWith(`Artículo ${number}.-`));
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex(({ text }) => /^Artículo \d{1,3}(?: \p{L}+)?\.-/u.test(text));
  return lines.slice(start, length === -1 ? undefined : start + 1 + length);
}

/** Whether it is this law: by the address that Akoma Ntoso gives it, or by the title and an article of plain text. */
export function isLaw(file: ControlFile, name: string, title: RegExp, article: RegExp): boolean {
  if (file.format === 'text') return title.test(file.text.slice(0, 20_000)) && article.test(file.text);
  return file.format === 'xml' && file.root.name === 'akomaNtoso' && hasAddress(file.root, name);
}

function hasAddress(element: XmlElement, name: string): boolean {
  const address = element.attributes['value'] ?? '';
  if (element.name === 'FRBRuri' && address.startsWith('/mx/fed/ley/') && address.endsWith(`/${name}`)) return true;
  return childElements(element).some((child) => child.name !== 'body' && hasAddress(child, name));
}

/** An issue with a piece of its text that fits a line. */
export function issueIn(file: string, line: number, code: EditionIssue['code'], text: string): EditionIssue {
  return { file, line, code, text: text.length > 200 ? `${text.slice(0, 199)}…` : text };
}

/** Who publishes the consolidated federal laws of Mexico. */
export const deputiesPublisher: Text = {
  en: 'Chamber of Deputies of the Congress of the Union (from the Official Gazette of the Federation)',
  fr: 'Chambre des députés du Congrès de l’Union (d’après le Journal officiel de la Fédération)',
  es: 'Cámara de Diputados del H. Congreso de la Unión (del Diario Oficial de la Federación)',
};

/** Terms of the consolidated federal laws of Mexico. */
export const deputiesLicence: ControlSource['licence'] = {
  name: 'Legislative text, not protected by copyright (Ley Federal del Derecho de Autor, art. 14, fracc. VIII)',
  url: 'https://www.diputados.gob.mx/LeyesBiblio/ref/lfda.htm',
  attribution: {
    en: 'Source: Chamber of Deputies, Leyes Federales Vigentes. The official text is the one in the Official Gazette of the Federation.',
    fr: 'Source : Chambre des députés, Leyes Federales Vigentes. Le texte officiel est celui du Journal officiel de la Fédération.',
    es: 'Fuente: Cámara de Diputados, Leyes Federales Vigentes. El texto oficial es el del Diario Oficial de la Federación.',
  },
};
