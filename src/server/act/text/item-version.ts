import { addDays, type CalendarDate } from '../../../base/index.ts';
import { beginningOf, itemKey } from '../../../control/index.ts';
import type { ControlItem, ControlSubject, Jurisdiction, SinceKind } from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';
import { namesOfLine } from './wording-of-line.ts';

export interface Reading {
  readonly jurisdiction: Jurisdiction;
  readonly sourceName: string;
  readonly sha256: string;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  /** Day of the next edition after this one, which was loaded before it; null: this one is the newest. */
  readonly newerAsOf: CalendarDate | null;
  /** An earlier wording of the same list is an entry of its own: older days belong to it. */
  readonly replaced: boolean;
}

interface ReadLine {
  readonly entry: ListedEntry;
  readonly subject: ControlSubject;
  /** What the matrix has. */
  readonly item: ControlItem | undefined;
}

/**
 * The version that follows from reading a line; nothing where it adds nothing to what is known. An edition that is history
 * may only move the first day back, and give an end to what the editions after it do not have.
 */
export function versionRead(reading: Reading, line: ReadLine): ControlItem | undefined {
  const { newerAsOf, today } = reading;
  const { item } = line;
  const begin = beginningRead(reading, line);
  if (newerAsOf === null) return { ...(item ?? newItem(reading, line)), ...begin, ...asRead(reading, line) };
  if (item === undefined || item.verification === 'contradicted') {
    const { until } = line.entry;
    return {
      ...(item ?? newItem(reading, line)),
      ...begin,
      ...asRead(reading, line),
      until: until ?? addDays(newerAsOf, -1),
      status: 'repealed',
      confidence: until === null ? 'medium' : 'high',
    };
  }
  if (begin.since === item.since && begin.sinceKind === item.sinceKind) return undefined;
  return { ...item, ...begin, recordedOn: today };
}

function asRead(
  { sourceName, sha256, today }: Reading,
  { entry, subject }: ReadLine,
): Pick<
  ControlItem,
  | 'item'
  | 'text'
  | 'names'
  | 'until'
  | 'status'
  | 'confidence'
  | 'verification'
  | 'source'
  | 'sourceSha256'
  | 'recordedOn'
> {
  const { item, text, until, status } = entry;
  const read = { confidence: 'high', verification: 'confirmed', source: sourceName, sourceSha256: sha256 } as const;
  // A wording for a class names its members as examples only: it is found by none of them.
  const names = subject.kind === 'wording' && entry.kind !== 'class' ? { names: namesOfLine(entry) } : {};
  return { item, text, ...names, until, status, ...read, recordedOn: today };
}

function newItem({ jurisdiction, today }: Reading, { entry, subject }: ReadLine): ControlItem {
  const { kind, instrument, list, item, text, since, sinceKind, until, status, citation } = entry;
  return {
    key: itemKey({ instrument, list, subject }),
    jurisdiction,
    instrument,
    list,
    item,
    subject,
    text,
    since,
    sinceKind,
    until,
    status,
    basis: subject.kind !== 'rule' && kind !== 'class' ? 'named' : 'class-wide',
    confidence: 'high',
    verification: 'confirmed',
    citation,
    source: '',
    sourceSha256: null,
    recordedOn: today,
  };
}

interface FirstDay {
  readonly since: CalendarDate | null;
  readonly sinceKind: SinceKind;
}

/** What is known of the first day after reading the line: the day that the text prints, else the earliest that is shown. */
function beginningRead({ asOf, replaced }: Reading, { entry, item }: ReadLine): FirstDay {
  const shown: FirstDay =
    entry.since === null
      ? { since: asOf, sinceKind: 'seen-in-text' }
      : { since: entry.since, sinceKind: entry.sinceKind };
  if (item === undefined || item.since === null || item.sinceKind === 'unknown') return shown;
  const known: FirstDay = { since: item.since, sinceKind: item.sinceKind };
  // What was decided or proposed and now stands in the text has begun on the day that the text shows.
  if (item.status === 'decided' || item.status === 'proposed' || item.status === 'bill') return shown;
  if (shown.sinceKind === 'in-force') return replaced && isBefore(shown, known) ? known : shown;
  if (replaced || !isBefore(shown, known)) return known;
  // A day known by its month or year is no later than the end of that; it is kept where the text shows a day inside.
  return isWithinRoughDay(item, shown.since) ? known : shown;
}

function isBefore(a: FirstDay, b: FirstDay): boolean {
  return a.since !== null && b.since !== null && a.since < b.since;
}

function isWithinRoughDay(item: ControlItem, day: CalendarDate | null): boolean {
  const { from, surelyFrom } = beginningOf(item);
  return day !== null && from !== null && surelyFrom !== null && day >= from && day <= surelyFrom;
}

/** Whether the text shows an entry on a day on which, by the first day on record, it was not law yet. */
export function isDateContradicted(item: ControlItem, entry: ListedEntry, asOf: CalendarDate): boolean {
  if (item.since === null || (item.sinceKind !== 'in-force' && item.sinceKind !== 'approximate')) return false;
  if (item.status !== 'in-force' && item.status !== 'temporary') return false;
  const { from } = beginningOf(item);
  const shown = entry.since !== null && entry.since < asOf ? entry.since : asOf;
  const printed = entry.sinceKind === 'in-force' && item.sinceKind === 'in-force' && entry.since !== item.since;
  return printed || (from !== null && shown < from);
}
