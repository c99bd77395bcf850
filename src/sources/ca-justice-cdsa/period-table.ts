import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';
import type { XmlElement } from '../control-source.ts';
import { childElements, findElements } from '../element-text.ts';
import { childNamed, publishedText } from '../justice-laws.ts';

/** A row of Schedule V: item, substance, period. */
export interface PeriodRow {
  readonly element: XmlElement;
  readonly line: number;
  readonly item: string;
  readonly substance: string;
  readonly period: string;
}

/** Rows of a table, without its head. */
export function rowsOf(table: XmlElement): readonly PeriodRow[] {
  const rows = findElements(table, 'tbody').flatMap((body) => findElements(body, 'row'));
  return rows.map((element) => {
    const [item = '', substance = '', period = ''] = childElements(element).map(publishedText);
    return { element, line: element.line, item, substance, period };
  });
}

export function isEmptyRow({ item, substance, period }: PeriodRow): boolean {
  return item === '' && substance === '' && period === '';
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

/** `June 5, 2026 to June 4, 2027`, `5 juin 2026 au 4 juin 2027`; both days belong to it. */
export function readPeriod(text: string): { readonly since: CalendarDate; readonly until: CalendarDate } | null {
  const parts = text
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .split(/ (?:to|au) /);
  const [since, until] = parts.map(readDay);
  if (parts.length !== 2 || !since || !until || since > until) return null;
  return { since, until };
}

function readDay(text: string): CalendarDate | null {
  const english = /^(\p{L}+) (\d{1,2}), (\d{4})$/u.exec(text.trim());
  if (english !== null) return dayOf(english[3], english[1], english[2]);
  const french = /^(?:du )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u.exec(text.trim());
  return french === null ? null : dayOf(french[3], french[2], french[1]);
}

function dayOf(year = '', month = '', day = ''): CalendarDate | null {
  const date = formatCalendarDate(Number(year), months.get(month.toLowerCase()) ?? 0, Number(day));
  return isCalendarDate(date) ? date : null;
}
