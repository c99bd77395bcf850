import type { CalendarDate, Language } from '../../base/index.ts';

/** Something that takes whole days. */
export interface CalendarEvent {
  /** Globally unique, the same for ever. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly stamp: Date;
  readonly from: CalendarDate;
  /** The first day that it no longer takes. */
  readonly after: CalendarDate;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly isPublic: boolean;
  readonly language: Language;
}

/** Events as iCalendar (RFC 5545), `text/calendar`. */
export function encodeCalendar(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigia//Meetings//EN',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { language, location, description } = event;
  const text = (name: string, value: string): string => `${name};LANGUAGE=${language}:${escapeText(value)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${event.stamp.toISOString().replaceAll(/[-:]|\.\d+/gu, '')}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${event.from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${event.after.replaceAll('-', '')}`,
    text('SUMMARY', event.summary),
    ...(location === null ? [] : [text('LOCATION', location)]),
    ...(description === '' ? [] : [text('DESCRIPTION', description)]),
    `STATUS:${event.status}`,
    `CLASS:${event.isPublic ? 'PUBLIC' : 'CONFIDENTIAL'}`,
    'END:VEVENT',
  ];
}

/** RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`);
}

const longestLine = 75;

/** Lines of at most 75 octets, cut between characters; what follows begins with a space (RFC 5545 §3.1). */
function foldLine(line: string): string {
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      lines.push(part);
      [part, octets] = [' ', 1];
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join('\r\n');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
