import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount, parseQuantity, parseShare } from './parse-figure.ts';

describe('parseCount', () => {
  test.each([
    ['0', 0],
    ['107', 107],
    ['', 'missing-value'],
    ['  ', 'missing-value'],
    ['-5', 'out-of-range'],
    ['1e999', 'out-of-range'],
    ['99999999999999999999', 'out-of-range'],
    ['1e3', 'not-a-number'],
    ['1.0', 'not-a-number'],
    ['4,034', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    [' 7', 'not-a-number'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseCount(text)).toBe(expected);
  });

  test.each([
    ['2,706,964', 2_706_964],
    ['834', 834],
    ['4034', 4034],
    ['40,34', 'not-a-number'],
    ['4,0344', 'not-a-number'],
    [',034', 'not-a-number'],
  ])('reads %j as %j where the publisher separates thousands', (text, expected) => {
    expect(parseCount(text, { thousands: true })).toBe(expected);
  });

  test('reads back every whole number with and without separators', () => {
    assert(
      property(integer({ min: 0 }), (count) => {
        expect(parseCount(String(count))).toBe(count);
        expect(parseCount(count.toLocaleString('en-US'), { thousands: true })).toBe(count);
      }),
    );
  });

  test('never gives a number that is negative, fractional or not finite', () => {
    assert(
      property(string(), (text) => {
        const count = parseCount(text);
        expect(typeof count === 'string' || (Number.isSafeInteger(count) && count >= 0)).toBe(true);
      }),
    );
  });
});

describe('parseQuantity', () => {
  test.each([
    ['0.000661386786', 0.000661386786],
    ['4.40924524e-05', 0.0000440924524],
    ['48.', 48],
    ['1e999', 'out-of-range'],
    ['-0.5', 'out-of-range'],
    ['1,000.5', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['', 'missing-value'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseQuantity(text)).toBe(expected);
  });

  test('reads separated thousands only where the publisher uses them', () => {
    expect(parseQuantity('1,000.5', { thousands: true })).toBe(1000.5);
  });
});

describe('parseShare', () => {
  test.each([
    ['0', 0],
    ['100', 100],
    ['99.5245641838352', 99.5245641838352],
    ['100.1', 'out-of-range'],
    ['99.5+', 'not-a-number'],
  ])('reads %j as %j', (text, expected) => {
    expect(parseShare(text)).toBe(expected);
  });
});
