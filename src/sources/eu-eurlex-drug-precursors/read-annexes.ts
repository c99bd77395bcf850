import type { CalendarDate } from '../../base/index.ts';
import type { LegalLanguage, LegalText } from '../../model/index.ts';
import type { EditionIssue, EditionReading, ListedEntry } from '../control-source.ts';
import { listedEntry } from '../listed-entry.ts';
import { annexOf, type DocumentBlock, type RegulationDocument } from './document.ts';

interface LanguageVersion {
  readonly language: LegalLanguage;
  readonly file: string;
  readonly document: RegulationDocument;
}

/** One row of an annex, in one language. */
interface AnnexRow {
  /** `1`, `2A`, `2B`, `3`; `annex-II` for the quantities. */
  readonly list: string;
  readonly kind: 'substance' | 'class';
  readonly text: string;
  readonly names: readonly string[];
  readonly casNumbers: readonly string[];
  readonly quantity: string | null;
  readonly line: number;
}

/** Reads annexes I and II in all languages, and lays the rows of one substance side by side. */
export function readAnnexes(versions: readonly LanguageVersion[]): EditionReading {
  const issues: EditionIssue[] = [];
  const asOf = versions.map(({ document }) => document.asOf).find((day) => day !== null) ?? null;
  for (const { file, document } of versions) {
    if (document.asOf !== null && document.asOf !== asOf) {
      issues.push({ file, line: 1, code: 'unreadable-date', text: `${document.asOf} ≠ ${asOf}` });
    }
  }
  const [first, ...others] = versions.map((version) => ({ ...version, rows: rowsOf(version, issues) }));
  if (first === undefined) return { asOf, entries: [], issues };
  const counts = new Map<string, number>();
  const entries = first.rows.map((row) => {
    const item = (counts.get(row.list) ?? 0) + 1;
    counts.set(row.list, item);
    return entryOf(row, { item, asOf, language: first.language });
  });
  return { asOf, entries: others.reduce((joined, other) => join(joined, other, issues), entries), issues };
}

function entryOf(
  row: AnnexRow,
  { item, asOf, language }: { item: number; asOf: CalendarDate | null; language: LegalLanguage },
): ListedEntry {
  const { list, kind, text, names, casNumbers, quantity, line } = row;
  return listedEntry({
    instrument: 'eu-precursors',
    list,
    item: String(item),
    kind,
    text: { [language]: text },
    names: names.map((name) => ({ language, name })),
    casNumbers,
    // The closing lines of each category cover salts, and stereoisomers in category 1.
    covers: kind === 'class' ? [] : list === '1' ? ['salts', 'isomers'] : ['salts'],
    since: asOf,
    sinceKind: asOf === null ? 'unknown' : 'seen-in-text',
    quantity,
    citation:
      list === 'annex-II' ? 'Reg. (EC) No 273/2004, Annex II' : `Reg. (EC) No 273/2004, Annex I, category ${list}`,
    lines: { [language]: line },
  });
}

/** The row of another language is that with the same CAS numbers; else that in the same place of its category. */
function join(
  entries: readonly ListedEntry[],
  { rows, language, file }: LanguageVersion & { rows: readonly AnnexRow[] },
  issues: EditionIssue[],
): ListedEntry[] {
  const left = new Set(rows);
  const joined = entries.map((entry) => {
    const there = rows.filter(({ list }) => list === entry.list);
    const row =
      there.find((each) => left.has(each) && isSameCas(each.casNumbers, entry.casNumbers)) ??
      (entry.casNumbers.length === 0 ? there[Number(entry.item) - 1] : undefined);
    if (row === undefined || !left.has(row) || row.kind !== entry.kind) {
      issues.push({ file, line: 1, code: 'entry-without-counterpart', text: `${entry.list}: ${textIn(entry.text)}` });
      return entry;
    }
    left.delete(row);
    return {
      ...entry,
      text: { ...entry.text, [language]: row.text },
      names: [...entry.names, ...row.names.map((name) => ({ language, name }))],
      lines: { ...entry.lines, [language]: row.line },
    };
  });
  for (const { list, text, line } of left) {
    issues.push({ file, line, code: 'entry-without-counterpart', text: `${list}: ${text}`.slice(0, 200) });
  }
  return joined;
}

function isSameCas(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((number) => b.includes(number));
}

function textIn(text: LegalText): string {
  return Object.values(text)[0]?.slice(0, 180) ?? '';
}

function rowsOf({ document, file }: LanguageVersion, issues: EditionIssue[]): readonly AnnexRow[] {
  const rows: AnnexRow[] = [];
  let annex: string | undefined;
  let category: string | undefined;
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      const heading = annexOf(block.text);
      if (heading !== undefined) [annex, category] = [heading, undefined];
      else category = categoryOf(block.text) ?? category;
      continue;
    }
    const list = annex === 'I' ? category : annex === 'II' ? 'annex-II' : undefined;
    const row = list === undefined ? undefined : rowOf(block, list);
    if (row === 'unreadable') {
      issues.push({ file, line: block.line, code: 'unreadable-line', text: block.cells.join(' | ').slice(0, 200) });
    } else if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** "CATEGORY 1", "Subcategory 2A", "SOUS-CATÉGORIE 2A", "Subcategoría 2B", "CATEGORIE 3". */
function categoryOf(text: string): string | undefined {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return /^(?:sub|sous-?)?categor(?:y|ie|ia)\s+(1|2A|2B|2|3)$/iu.exec(plain.trim())?.[1]?.toUpperCase();
}

const casNumber = /(?<!\d)\d{2,7}-\d{2}-\d(?!\d)/gu;

function rowOf({ cells, line }: DocumentBlock & { kind: 'row' }, list: string): AnnexRow | 'unreadable' | undefined {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))];
  const [substance = '', ...rest] = filled;
  if (filled.length === 0 || isHeader(cells)) return undefined;
  // A wording that covers the category stands across all columns.
  if (rest.length === 0) {
    return substance.length < 30
      ? 'unreadable'
      : { list, kind: 'class', text: substance, names: [], casNumbers: [], quantity: null, line };
  }
  const text = filled.join('; ');
  if (list === 'annex-II') {
    const quantity = rest.at(-1) ?? null;
    return { list, kind: 'substance', text, names: [withoutSalts(substance)], casNumbers: [], quantity, line };
  }
  const casNumbers = (cells[3] ?? filled.at(-1) ?? '').match(casNumber) ?? [];
  if (casNumbers.length === 0 && (cells[0] ?? '') === '') return 'unreadable';
  const names = [...namesIn(cells[0] ?? ''), ...namesIn(cells.length > 3 ? (cells[1] ?? '') : '')];
  return { list, kind: 'substance', text, names, casNumbers, quantity: null, line };
}

function isHeader([first = '']: readonly string[]): boolean {
  return /^(?:substances?|sustancias?|stof(?:fen)?)$/iu.test(first);
}

/** The name, and that in brackets at its end: "4-anilino-N-phenethylpiperidine (ANPP)". */
function namesIn(cell: string): string[] {
  const bracket = /^(.*\S)\s+\(([^()]+)\)$/u.exec(cell);
  const names = bracket === null ? [cell] : /^cis\b/iu.test(bracket[2] ?? '') ? [bracket[1]] : [bracket[1], bracket[2]];
  return names.flatMap((name) => (name === undefined || name === '' ? [] : [name]));
}

function withoutSalts(name: string): string {
  return name.replace(/\s+(?:and its salts|et ses sels|y sus sales|en zouten daarvan)$/iu, '').trim();
}
