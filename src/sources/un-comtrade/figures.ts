import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import { type FigureProblem, parseQuantity } from '../parse-figure.ts';

const notReported = missingCell('not-reported');

/** Value in United States dollars; every row has one. */
export function readValue(text: string): Cell | FigureProblem {
  const value = parseQuantity(text);
  return typeof value === 'string' ? value : plainCell(value);
}

/**
 * Net weight in kilograms. Blank is not reported, and so is 0 beside a value: goods that cost something weigh something, and
 * Comtrade writes 0 where it has no weight. Estimated by the Statistics Division: status E.
 */
export function readNetWeight(
  text: string,
  { value, isEstimated }: { value: Cell; isEstimated: boolean },
): Cell | FigureProblem {
  if (text === '') return notReported;
  const weight = parseQuantity(text);
  if (typeof weight === 'string') return weight;
  if (weight === 0 && (value.value ?? 0) > 0) return notReported;
  return isEstimated ? { value: weight, status: 'E' } : plainCell(weight);
}

/** `True`, `false`, `1`, `0`; blank is no. */
export function readFlag(text: string): boolean | undefined {
  if (/^(?:true|1)$/i.test(text)) return true;
  return /^(?:false|0|)$/i.test(text) ? false : undefined;
}
