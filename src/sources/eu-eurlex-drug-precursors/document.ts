import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';
import type { LegalLanguage } from '../../model/index.ts';
import type { ControlFile, XmlElement } from '../control-source.ts';
import { childElements, findElements, localName, textOf } from '../element-text.ts';
import { readMarkdown } from '../markdown-blocks.ts';

/** A line of text or a row of a table, in the order of the document. */
export type DocumentBlock =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly line: number };

export interface RegulationDocument {
  readonly asOf: CalendarDate | null;
  readonly blocks: readonly DocumentBlock[];
}

/** The regulation as EUR-Lex publishes it (XHTML), or a copy in Markdown; nothing where the file is something else. */
export function openDocument(file: ControlFile): RegulationDocument | undefined {
  const document =
    file.format === 'xml' ? openPage(file.root) : file.format === 'text' ? openMarkdown(file.text) : undefined;
  return document?.blocks.some(isAbout273) === true && document.blocks.some(isAnnexOne) ? document : undefined;
}

function isAbout273(block: DocumentBlock): boolean {
  return block.kind === 'text' && /273\/2004|2004R0273/u.test(block.text);
}

function isAnnexOne(block: DocumentBlock): boolean {
  return block.kind === 'text' && annexOf(block.text) === 'I';
}

/** "ANNEX I", "ANNEXE I", "ANEXO I", "BIJLAGE I" alone on a line. */
export function annexOf(text: string): string | undefined {
  return /^(?:annexe?|anexo|bijlage)\s+(I{1,3}|IV|V)$/iu.exec(text.trim())?.[1]?.toUpperCase();
}

const languagesOfAnnex: readonly (readonly [RegExp, LegalLanguage])[] = [
  [/^annex\s/iu, 'en'],
  [/^annexe\s/iu, 'fr'],
  [/^anexo\s/iu, 'es'],
  [/^bijlage\s/iu, 'nl'],
];

/** By the word for "annex", which differs in the four languages. */
export function languageOf({ blocks }: RegulationDocument): LegalLanguage | undefined {
  const heading = blocks.find(isAnnexOne);
  if (heading?.kind !== 'text') return undefined;
  return languagesOfAnnex.find(([word]) => word.test(heading.text))?.[1];
}

function openMarkdown(text: string): RegulationDocument {
  const { frontMatter, blocks } = readMarkdown(text);
  const day = frontMatter['last_updated'];
  return {
    asOf: day !== undefined && isCalendarDate(day) ? day : null,
    blocks: blocks.map((block) =>
      block.kind === 'row' ? block : { kind: 'text', text: block.text, line: block.line },
    ),
  };
}

/** "02004R0273 — EN — 13.01.2021 — 009.001", the line at the head of a consolidated text. */
const consolidation = /2004R0273\s*[—–-]\s*[A-Z]{2}\s*[—–-]\s*(\d{2})\.(\d{2})\.(\d{4})/u;

function openPage(root: XmlElement): RegulationDocument | undefined {
  if (localName(root) !== 'html') return undefined;
  const blocks = findElements(root, 'body').flatMap(blocksOf);
  const stamp = blocks.find((block) => block.kind === 'text' && consolidation.test(block.text));
  const found = stamp?.kind === 'text' ? consolidation.exec(stamp.text) : null;
  const day = found === null ? '' : formatCalendarDate(Number(found[3]), Number(found[2]), Number(found[1]));
  return { asOf: isCalendarDate(day) ? day : null, blocks };
}

const blockNames = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Footnote marks, and the arrows that show what an amendment changed. */
const marks = ['sup', 'script', 'style'];

function blocksOf(element: XmlElement): readonly DocumentBlock[] {
  return childElements(element).flatMap((child): readonly DocumentBlock[] => {
    const name = localName(child);
    const { line } = child;
    if (name === 'table') return isLayout(child) ? blocksOf(child) : rowsOf(child);
    if (!blockNames.includes(name)) return blocksOf(child);
    const text = plain(textOf(child, marks));
    return text === '' ? [] : [{ kind: 'text', text, line }];
  });
}

/** A table inside which tables stand only arranges the page. */
function isLayout(table: XmlElement): boolean {
  return findElements(table, 'table').length > 0;
}

function rowsOf(table: XmlElement): readonly DocumentBlock[] {
  return findElements(table, 'tr').map((row) => ({
    kind: 'row',
    cells: findElements(row, 'td', 'th').map((cell) => plain(textOf(cell, marks))),
    line: row.line,
  }));
}

/** Without the signs "►M5" and "◄" of a consolidated text, and without footnote numbers in brackets. */
function plain(text: string): string {
  return text
    .replace(/[►▼][A-Z]\d*\s*|◄/gu, '')
    .replace(/\s+\(\s*\d{1,2}\s*\)(?=$|[\s,;.])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
