import { type CalendarDate, isCalendarDate } from '../../base/index.ts';
import { type ControlStatus, controlStatuses, type LegalLanguage } from '../../model/index.ts';
import type { EditionIssue, EditionIssueCode, EditionReading, ListedEntry } from '../control-source.ts';
import { findDateInFileName } from '../date-in-file-name.ts';
import { listedEntry } from '../listed-entry.ts';
import type { ColumnPlaces, ListColumn } from './columns.ts';

/** Each row is an entry; a row that cannot be read stays out and is named. */
export function readRows(file: string, rows: readonly (readonly string[])[], places: ColumnPlaces): EditionReading {
  const issues: EditionIssue[] = [];
  const entries: ListedEntry[] = [];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: ListColumn): string => tidy(cells[places[column] ?? -1] ?? '');
    const line = index + 1;
    const report = (code: EditionIssueCode, text: string): void => {
      issues.push({ file, line, code, text: text.slice(0, 200) });
    };
    const count = (counts.get(cell('list')) ?? 0) + 1;
    counts.set(cell('list'), count);
    const entry = readRow(cell, { line, count, report });
    if (entry === undefined) continue;
    const key = `${entry.list}/${entry.item}`;
    if (taken.has(key)) report('duplicate-entry', key);
    else {
      taken.add(key);
      entries.push(entry);
    }
  }
  return { asOf: findDateInFileName(file) ?? null, entries, issues };
}

interface RowPlace {
  readonly line: number;
  /** Number of the row in its list. */
  readonly count: number;
  readonly report: (code: EditionIssueCode, text: string) => void;
}

const nameColumns = [
  ['name_en', 'en'],
  ['name_fr', 'fr'],
  ['name_es', 'es'],
] as const;

function readRow(cell: (column: ListColumn) => string, { line, count, report }: RowPlace): ListedEntry | undefined {
  const list = cell('list');
  const names = nameColumns.flatMap(([column, language]) =>
    cell(column) === '' ? [] : [{ language: language as LegalLanguage, name: cell(column) }],
  );
  const casNumbers = casIn(cell('cas'));
  if (casNumbers.length === 0 && cell('cas') !== '') report('unreadable-line', `CAS ${cell('cas')}`);
  if (list === '') return refuse(report, 'unknown-list', names[0]?.name ?? cell('cas'));
  if (names.length === 0 && casNumbers.length === 0) return refuse(report, 'entry-without-text', list);
  const status = statusOf(cell('status'));
  if (status === undefined) return refuse(report, 'unreadable-line', `status ${cell('status')}`);
  const [since, until] = [dayIn(cell('since')), dayIn(cell('until'))];
  if (since === undefined || until === undefined || (status === 'temporary' && until === null)) {
    return refuse(report, 'unreadable-date', `${cell('since')} – ${cell('until')}`);
  }
  const texts = names.length > 0 ? names : [{ language: 'en' as const, name: `CAS ${casNumbers.join(', ')}` }];
  return listedEntry({
    instrument: 'local',
    list,
    item: cell('item') === '' ? String(count) : cell('item'),
    text: Object.fromEntries(texts.map(({ language, name }) => [language, name])),
    names,
    casNumbers,
    since,
    sinceKind: since === null ? 'unknown' : 'in-force',
    until,
    status,
    citation: cell('citation') === '' ? list : cell('citation'),
    lines: { en: line },
  });
}

function refuse(report: RowPlace['report'], code: EditionIssueCode, text: string): undefined {
  report(code, text);
  return undefined;
}

function tidy(cell: string): string {
  return cell
    .slice(0, 2_000)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

function casIn(cell: string): readonly string[] {
  return [...new Set(cell.match(/(?<![\d-])\d{2,7}-\d{2}-\d(?![\d-])/gu) ?? [])];
}

/** A day as YYYY-MM-DD; nothing where the cell is empty, `undefined` where it cannot be read. */
function dayIn(cell: string): CalendarDate | null | undefined {
  if (cell === '') return null;
  return isCalendarDate(cell) ? cell : undefined;
}

const statusWords: Readonly<Record<string, ControlStatus>> = {
  'in force': 'in-force',
  'en vigueur': 'in-force',
  vigente: 'in-force',
  temporaire: 'temporary',
  temporal: 'temporary',
  decidee: 'decided',
  decidida: 'decided',
  proposee: 'proposed',
  propuesta: 'proposed',
  abrogee: 'repealed',
  derogada: 'repealed',
};

function statusOf(cell: string): ControlStatus | undefined {
  if (cell === '') return 'in-force';
  const plain = cell.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const known = controlStatuses.find((status) => status === plain);
  return known ?? (Object.hasOwn(statusWords, plain) ? statusWords[plain] : undefined);
}
