import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLoadCell } from './load-cell.ts';

describe('parseLoadCell', () => {
  test.each([
    ['06.01', [6.01, 6.1]],
    ['03.04', [3.04, 3.4]],
    ['05.12', [5.12]],
    ['06. Jan', []],
    ['6-Jan', []],
    ['Jan 06', []],
    ['06.01.2020', []],
    ['2020-01-06', []],
    ['007', []],
  ])('%s was turned into a date: no number, but what it may have been', (text, alternatives) => {
    expect(parseLoadCell(text)).toEqual({ text, state: 'damaged', value: null, alternatives });
  });

  test.each([
    ['0', 0, []],
    ['0.45', 0.45, []],
    ['10.02', 10.02, [10.2]],
    ['31.09', 31.09, [31.9]],
    ['32.09', 32.09, []],
    ['28.7', 28.7, [28.07]],
    ['1335.68', 1335.68, []],
  ])('%s is a number that a printed mean may call into question', (text, value, alternatives) => {
    expect(parseLoadCell(text)).toEqual({ text, state: 'good', value, alternatives });
  });

  test.each([
    ['-1', 'out-of-range'],
    ['1e999', 'out-of-range'],
    ['12345678', 'out-of-range'],
    ['6,01', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['<LOQ', 'not-a-number'],
  ])('%s is refused: %s', (text, error) => {
    expect(parseLoadCell(text)).toBe(error);
  });

  test('a load written with two decimals comes back as itself', () => {
    assert(
      property(double({ min: 0, max: 99_999, noNaN: true }), (load) => {
        const text = load.toFixed(2);
        const cell = parseLoadCell(text);
        expect(cell).toMatchObject({ state: 'good', value: Number(text) });
      }),
    );
  });
});
