import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';
import type { XmlElement } from '../control-source.ts';
import { childElements, findElements } from '../element-text.ts';
import { type CellLine, childNamed, linesOfCell, publishedText } from '../justice-laws.ts';

/** A row of Schedule V: item, substance, period. */
export interface PeriodRow {
  readonly element: XmlElement;
  readonly line: number;
  readonly item: string;
  /** The first line is the item's; the others are numbered below it. */
  readonly substances: readonly CellLine[];
  readonly period: string;
}

/** Rows of a table, without its head. */
export function rowsOf(table: XmlElement): readonly PeriodRow[] {
  const rows = findElements(table, 'tbody').flatMap((body) => findElements(body, 'row'));
  return rows.map((element) => {
    const [item, substance, period] = childElements(element);
    const substances = linesOfCell(substance);
    return { element, line: element.line, item: publishedText(item), substances, period: publishedText(period) };
  });
}

export function isEmptyRow({ item, substances, period }: PeriodRow): boolean {
  return item === '' && substances.length === 0 && period === '';
}

/** `TABLE 1 — Class A Precursors`. */
export function tableNumber(table: XmlElement): string | null {
  return /^(?:TABLE|TABLEAU)\s+(\d{1,2})\b/i.exec(publishedText(childNamed(table, 'Caption')))?.[1] ?? null;
}

const months: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'janvier'],
    ['february', 'février'],
    ['march', 'mars'],
    ['april', 'avril'],
    ['may', 'mai'],
    ['june', 'juin'],
    ['july', 'juillet'],
    ['august', 'août'],
    ['september', 'septembre'],
    ['october', 'octobre'],
    ['november', 'novembre'],
    ['december', 'décembre'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** `June 5, 2026 to June 4, 2027`, `From … until …`, `5 juin 2026 au 4 juin 2027`, `Du … au …`; both days belong to it. */
export function readPeriod(text: string): { readonly since: CalendarDate; readonly until: CalendarDate } | null {
  const parts = text
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .replace(/^(?:from|du) /i, '')
    .split(/ (?:to|until|au) /);
  const [since, until] = parts.map(readDay);
  if (parts.length !== 2 || !since || !until || since > until) return null;
  return { since, until };
}

function readDay(text: string): CalendarDate | null {
  const english = /^(\p{L}+) (\d{1,2}), (\d{4})$/u.exec(text.trim());
  if (english !== null) return dayOf(english[3], english[1], english[2]);
  const french = /^(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(text.trim());
  return french === null ? null : dayOf(french[3], french[2], french[1]);
}

function dayOf(year = '', month = '', day = ''): CalendarDate | null {
  const date = formatCalendarDate(Number(year), months.get(month.toLowerCase()) ?? 0, Number(day));
  return isCalendarDate(date) ? date : null;
}
