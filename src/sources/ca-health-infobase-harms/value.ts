import { findClosest } from '../../base/index.ts';
import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import type { UnitCode } from './codes.ts';
import type { Refusal } from './refusal.ts';

const suppressed: Cell = Object.freeze(missingCell('suppressed'));
const notAvailable: Cell = Object.freeze(missingCell('not-reported'));

/** Words for figures that are not given. Rules of suppression differ between provinces, so no bounds are known. */
export const tokens: ReadonlyMap<string, Cell> = new Map([
  ['Suppr.', suppressed],
  ['n/a', notAvailable],
]);

/**
 * The files of 2023 write numbers instead. Of the cells they share with the file of 2026, those at -1 are `Suppr.` there or have
 * since been released (131 and 54), and of those at -2 none but four are `Suppr.`, 116 are `n/a`.
 */
export const numericTokens: ReadonlyMap<string, Cell> = new Map([...tokens, ['-1', suppressed], ['-2', notAvailable]]);

const patterns: Readonly<Record<UnitCode, RegExp>> = {
  count: /^\d{1,9}$/u,
  'crude-rate': /^\d{1,6}(\.\d{1,6})?$/u,
  'age-adjusted-rate': /^\d{1,6}(\.\d{1,6})?$/u,
  share: /^\d{1,3}(\.\d{1,6})?$/u,
};

/** Reads a value; `undefined` where it is neither a possible number of the unit nor a known word. */
export function readValue(text: string, unit: UnitCode, words: ReadonlyMap<string, Cell>): Cell | Refusal {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (patterns[unit].test(text)) {
    const value = Number(text);
    return unit === 'share' && value > 100 ? { column: 'Value', code: 'out-of-range', text } : plainCell(value);
  }
  if (text.trim() === '') return { column: 'Value', code: 'missing-value', text };
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/iu.test(text)) return { column: 'Value', code: 'out-of-range', text };
  const suggestion = findClosest(text, words.keys());
  const refusal: Refusal = { column: 'Value', code: 'not-a-number', text };
  return suggestion === undefined ? refusal : { ...refusal, suggestion };
}
