import { type Cell, type IssueCode, missingCell, type ObservationStatus } from '../../model/index.ts';
import type { UnknownCode } from '../source.ts';

type CubeRefusal =
  | {
      readonly column: string;
      readonly code: UnknownCode;
      readonly text: string;
      readonly known: readonly string[];
    }
  | { readonly column: string; readonly code: Exclude<IssueCode, UnknownCode>; readonly text: string };

/** `STATUS` beside a figure: blank or A to D are excellent to acceptable, E is "use with caution", 0s is rounded to zero. */
const qualities: ReadonlyMap<string, ObservationStatus> = new Map([
  ['', 'A'],
  ['A', 'A'],
  ['B', 'A'],
  ['C', 'A'],
  ['D', 'A'],
  ['E', 'U'],
  ['0s', 'A'],
]);

/** `STATUS` in place of a figure: not available, not applicable, confidential, too unreliable to be published. */
const missing: ReadonlyMap<string, Cell> = new Map([
  ['..', Object.freeze(missingCell('not-reported'))],
  ['...', Object.freeze(missingCell('not-applicable'))],
  ['x', Object.freeze(missingCell('suppressed'))],
  ['F', Object.freeze(missingCell('withheld-low-quality'))],
]);

/** Codes of one letter have no near miss: to suggest A for Z would be a guess at the quality of a figure. */
const noneNear: readonly string[] = [];

/** `SYMBOL`: preliminary, revised. */
const symbols: ReadonlyMap<string, ObservationStatus> = new Map([
  ['', 'A'],
  ['p', 'P'],
  ['r', 'A'],
]);

/** Reads `VALUE` with its `STATUS` and `SYMBOL` (Statistics Canada, standard symbols in tables). */
export function readCubeValue({
  value,
  status,
  symbol,
  multiplier,
}: {
  readonly value: string;
  readonly status: string;
  readonly symbol: string;
  readonly multiplier: number;
}): Cell | CubeRefusal {
  const revision = symbols.get(symbol);
  if (revision === undefined) {
    return { column: 'SYMBOL', code: 'unknown-code', text: symbol, known: noneNear };
  }
  const absent = missing.get(status);
  if (absent !== undefined) {
    return value === '' ? absent : { column: 'VALUE', code: 'inconsistent', text: `${value} ${status}` };
  }
  const quality = qualities.get(status);
  if (quality === undefined) {
    return { column: 'STATUS', code: 'unknown-code', text: status, known: noneNear };
  }
  if (/^-?\d{1,15}(\.\d{1,10})?$/u.test(value)) {
    // Adding zero turns a written "-0" into 0.
    return { value: Number(value) * multiplier + 0, status: quality === 'A' ? revision : quality };
  }
  if (value.trim() === '') return { column: 'VALUE', code: 'missing-value', text: value };
  const isNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/iu.test(value);
  return { column: 'VALUE', code: isNumber ? 'out-of-range' : 'not-a-number', text: value };
}
