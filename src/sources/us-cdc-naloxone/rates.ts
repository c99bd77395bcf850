import { type FigureProblem, parseQuantity } from '../parse-figure.ts';

/** Ten prescriptions a year for every resident: no state comes near it with any medicine. */
const most = 1000;

/** Prescriptions per 100 residents and year. Blanks and words are no figures: the table has a rate in every row. */
export function readRate(text: string): number | FigureProblem {
  const rate = parseQuantity(text);
  return typeof rate === 'number' && rate > most ? 'out-of-range' : rate;
}

/** A colour class of the publisher's map: rates from `low` to `high`, both included unless `open`. */
export interface RateClass {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

const between = /^(\d+(?:\.\d+)?) - (\d+(?:\.\d+)?)$/;
const beyond = /^([<>])(\d+(?:\.\d+)?)$/;

/** `0.2 - 0.4`, `<0.2`, `>0.6`; undefined where it is written otherwise. */
export function readRateClass(text: string): RateClass | undefined {
  const range = between.exec(text);
  if (range !== null) return { low: Number(range[1]), high: Number(range[2]), open: false };
  const side = beyond.exec(text);
  if (side === null) return undefined;
  const bound = Number(side[2]);
  return side[1] === '<'
    ? { low: Number.NEGATIVE_INFINITY, high: bound, open: true }
    : { low: bound, high: Number.POSITIVE_INFINITY, open: true };
}

/** Whether a rate is one of its class: rate and bounds are printed with the same one decimal. */
export function isInClass(rate: number, { low, high, open }: RateClass): boolean {
  return open ? low < rate && rate < high : low <= rate && rate <= high;
}
