import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['en-CA', '5500', 5500],
  ['en-CA', '5,500', 5500],
  ['en-CA', '1,250,000.5', 1_250_000.5],
  ['en-CA', '5 500', 5500],
  ['es-MX', '5,500.25', 5500.25],
  ['fr-CA', '5 500,25', 5500.25],
  ['fr-CA', '5\u202F500', 5500],
  ['fr-CA', '5\u00A0500', 5500],
  ['fr-CA', '5,5', 5.5],
  ['fr-CA', '5500.25', 5500.25],
  ['en-CA', '-3', -3],
  ['fr-CA', '−3,5', -3.5],
  ['en-CA', '0', 0],
])('%s: %s is %d', (locale, text, value) => expect(readNumber(text, { locale })).toBe(value));

test.each([
  ['en-CA', '5,5'],
  ['es-MX', '5,50'],
  ['en-CA', '1.250.000'],
  ['fr-CA', '1,250.5'],
  ['fr-CA', '55 00'],
  ['en-CA', 'about 5000'],
  ['en-CA', '5e3'],
  ['en-CA', ''],
])('%s: %s is no number that can be told', (locale, text) => expect(readNumber(text, { locale })).toBeNull());
