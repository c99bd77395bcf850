import { type CalendarDate, isCalendarDate, type Text } from '../base/index.ts';
import type { ControlFile, XmlElement } from './control-source.ts';
import { findDateInFileName } from './date-in-file-name.ts';
import { childElements, findElements, localName, textOf } from './element-text.ts';

/** A designated line of a section of the Code of Federal Regulations. */
export interface RegulationLine {
  /** Section: `1308.11`. */
  readonly section: string;
  /** Designators from the outermost: `b`, `1`. */
  readonly path: readonly string[];
  /** Without designators, dot leaders and code number. */
  readonly text: string;
  /** Code number that the line assigns: four digits. */
  readonly code: string | null;
  readonly line: number;
}

/**
 * Whether this is the eCFR's XML of one part (`/api/versioner/v1/full/<day>/title-21.xml?part=<part>`, or GPO's bulk file): a
 * `DIV5` of type PART with that number.
 */
export function findPart(file: ControlFile, part: string): XmlElement | undefined {
  if (file.format !== 'xml') return undefined;
  const parts = localName(file.root) === 'div5' ? [file.root] : findElements(file.root, 'div5');
  return parts.find(({ attributes }) => numberOf(attributes['N']) === part);
}

function numberOf(designation: string | undefined): string {
  return (designation ?? '').replace(/^§+\s*/u, '').trim();
}

/**
 * Day of which the part is: in the address that the file carries, else in the file's name. The date of the last amendment
 * (AMDDATE) is another thing.
 */
export function findEditionDay(file: ControlFile, part: XmlElement): CalendarDate | null {
  const addresses = [part, ...findElements(part, 'div8')].map(
    ({ attributes }) => attributes['hierarchy_metadata'] ?? '',
  );
  for (const address of addresses) {
    const day = /\/on\/(\d{4}-\d{2}-\d{2})\//u.exec(address)?.[1];
    if (day !== undefined && isCalendarDate(day)) return day;
  }
  return findDateInFileName(file.name) ?? null;
}

/** The designated lines of a part's sections: paragraphs and rows of tables, in the order of the text. */
export function readLines(part: XmlElement): readonly RegulationLine[] {
  return findElements(part, 'div8').flatMap((section) => {
    const number = numberOf(section.attributes['N']);
    const path = new DesignatorPath();
    return piecesOf(section).flatMap(({ text, line }): RegulationLine[] => {
      const { designators, rest } = splitDesignators(text);
      if (designators.length === 0) return [];
      const { text: words, code } = splitCode(rest);
      return [{ section: number, path: path.take(designators, code !== null), text: words, code, line }];
    });
  });
}

const aside = ['head', 'cita', 'auth', 'source', 'ednote', 'note', 'img', 'approval', 'crossref', 'secauth'];

function piecesOf(element: XmlElement): readonly { readonly text: string; readonly line: number }[] {
  return childElements(element).flatMap((child) => {
    const name = localName(child);
    if (aside.includes(name)) return [];
    const { line } = child;
    if (name === 'tr') {
      const cells = findElements(child, 'td', 'th').map((cell) => textOf(cell));
      return [{ text: cells.filter((cell) => cell !== '').join(' … '), line }];
    }
    if (/^f?p(?:-\d|-dash|space)?$/u.test(name)) return [{ text: textOf(child), line }];
    return piecesOf(child);
  });
}

const designator = /^\s*\((\d{1,3}|[a-z]{1,5}|[A-Z]{1,2})\)/u;

function splitDesignators(text: string): { readonly designators: readonly string[]; readonly rest: string } {
  const designators: string[] = [];
  let rest = text;
  for (let found = designator.exec(rest); found?.[1] !== undefined; found = designator.exec(rest)) {
    designators.push(found[1]);
    rest = rest.slice(found[0].length);
    // "(b) (1)" is two designators; "(1) (RS)-…" is one and a name that begins with a bracket.
    if (!/^\s*\((?:\d{1,3}|[ivx]{1,5})\)\s/u.test(rest)) break;
  }
  return { designators, rest: rest.trim() };
}

/** "Name ..... 9815", "Name … 9815". */
function splitCode(text: string): { readonly text: string; readonly code: string | null } {
  const found = /(?<=[\s.…])(\d{4})\s?[,;.]?$/u.exec(text);
  const words = found === null ? text : text.slice(0, found.index);
  return { text: withoutLeaders(words), code: found?.[1] ?? null };
}

/** Without white space, dots and ellipses at its end; a loop, because such runs can be long. */
function withoutLeaders(text: string): string {
  let end = text.length;
  while (end > 0 && ' .…'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** Keeps the place in the outline (a) → (1) → (i) → (A), in which "(i)" may be a letter or a numeral. */
class DesignatorPath {
  #path: string[] = [];

  take(designators: readonly string[], hasCode: boolean): readonly string[] {
    for (const each of designators) this.#path = this.#placed(each, hasCode);
    return this.#path;
  }

  #placed(each: string, hasCode: boolean): string[] {
    if (/^\d+$/u.test(each)) return [...this.#path.slice(0, 1), each];
    if (/^[A-Z]/u.test(each)) return [...this.#path.slice(0, 3), each];
    const [letter = '`', number, numeral] = this.#path;
    const isNumeral = number !== undefined && each === roman[roman.indexOf(numeral ?? '') + 1];
    // After (h) comes (i): a line without code opens a new paragraph.
    const isNextLetter = each.charCodeAt(0) === letter.charCodeAt(0) + 1 && each.length === 1;
    if (isNumeral && (hasCode || !isNextLetter)) return [...this.#path.slice(0, 2), each];
    return [each];
  }
}

/** Who publishes the eCFR. */
export const ecfrPublisher: Text = {
  en: 'Office of the Federal Register and Government Publishing Office, eCFR',
  fr: 'Office of the Federal Register et Government Publishing Office, eCFR',
  es: 'Oficina del Registro Federal y Oficina de Publicaciones del Gobierno, eCFR',
};
