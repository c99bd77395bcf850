import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, encodeCalendar } from './encode-calendar.ts';

const event: CalendarEvent = {
  uid: 'meeting-nadd-9@vigia',
  sequence: 3,
  stamp: new Date('2026-02-02T17:48:00.123Z'),
  from: '2026-01-27',
  after: '2026-01-29',
  summary: 'Ninth meeting; Ottawa, Canada',
  location: null,
  description: '1. Ports\n2. C:\\reports',
  status: 'CONFIRMED',
  isPublic: true,
  language: 'en',
};

test('whole days end on the day after, and what has a meaning of its own is escaped (RFC 5545 §3.3.11)', () => {
  expect(encodeCalendar([event]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vigia//Meetings//EN',
    'BEGIN:VEVENT',
    'UID:meeting-nadd-9@vigia',
    'DTSTAMP:20260202T174800Z',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20260127',
    'DTEND;VALUE=DATE:20260129',
    String.raw`SUMMARY;LANGUAGE=en:Ninth meeting\; Ottawa\, Canada`,
    String.raw`DESCRIPTION;LANGUAGE=en:1. Ports\n2. C:\\reports`,
    'STATUS:CONFIRMED',
    'CLASS:PUBLIC',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('no line is longer than 75 octets, none is cut within a character, and unfolded it is what was said', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 400 }).map((text) => text.replaceAll(/[\r\n]/gu, ' '));
  fc.assert(
    fc.property(word, (summary) => {
      const text = encodeCalendar([{ ...event, summary }]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const escaped = summary.replaceAll(/[\\;,]/gu, String.raw`\$&`);
      expect(text.replaceAll('\r\n ', '').split('\r\n')).toContain(`SUMMARY;LANGUAGE=en:${escaped}`);
    }),
  );
});
