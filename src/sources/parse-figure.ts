import type { IssueCode } from '../model/index.ts';

/** Why a text is not a figure. */
export type FigureProblem = Extract<IssueCode, 'missing-value' | 'not-a-number' | 'out-of-range'>;

/** How a publisher writes numbers. */
export interface FigureStyle {
  /** Whether it separates thousands with commas (`2,706,964`). */
  readonly thousands?: boolean;
}

const whole = /^\d+$/;
const wholeWithThousands = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/;
const decimal = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const decimalWithThousands = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const signedNumeral = /^[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number of things: a whole number from 0 to 2^53 - 1. Signs, exponents, fractions and words are refused. */
export function parseCount(text: string, { thousands = false }: FigureStyle = {}): number | FigureProblem {
  if (!(thousands ? wholeWithThousands : whole).test(text)) return problemOf(text);
  const count = Number(thousands ? text.replaceAll(',', '') : text);
  return Number.isSafeInteger(count) ? count : 'out-of-range';
}

/** A quantity that cannot be negative: decimal, with an exponent where the publisher writes one (`4.4e-05`). */
export function parseQuantity(text: string, { thousands = false }: FigureStyle = {}): number | FigureProblem {
  if (!(thousands ? decimalWithThousands : decimal).test(text)) return problemOf(text);
  const quantity = Number(thousands ? text.replaceAll(',', '') : text);
  return Number.isFinite(quantity) ? quantity : 'out-of-range';
}

/** A share in per cent, 0 to 100. */
export function parseShare(text: string): number | FigureProblem {
  const share = parseQuantity(text);
  return typeof share === 'number' && share > 100 ? 'out-of-range' : share;
}

function problemOf(text: string): FigureProblem {
  if (text.trim() === '') return 'missing-value';
  if (!signedNumeral.test(text)) return 'not-a-number';
  const value = Number(text.replaceAll(',', ''));
  return value < 0 || !Number.isFinite(value) ? 'out-of-range' : 'not-a-number';
}
