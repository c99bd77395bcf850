import { type Cell, missingCell } from '../../model/index.ts';
import { type FigureProblem, parseCount, parseShare } from '../parse-figure.ts';
import type { PublishedIndicator } from './indicators.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** English month names as the column `Month` spells them, with the month's number. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(months.map((name, index) => [name, index + 1]));

/** What a footnote says about a row. */
export interface Footnote {
  /** "Underreported due to incomplete data": the figure will still grow. */
  readonly provisional: boolean;
  /** Stands where the publisher leaves a figure blank. */
  readonly blank: Cell;
}

/** Footnotes are read for their meaning: the publisher has reworded them more than once. */
export function readFootnote(text: string): Footnote {
  return { provisional: /underreported|incomplete data/i.test(text), blank: blankCell(text) };
}

function blankCell(footnote: string): Cell {
  if (/low data quality/i.test(footnote)) return missingCell('withheld-low-quality');
  if (/between 1-9|1–9|fewer than 10|less than 10/i.test(footnote))
    return missingCell('suppressed-small-count', { low: 1, high: 9 });
  if (/suppress/i.test(footnote)) return missingCell('suppressed');
  return missingCell('not-reported');
}

/** `Data Value`: counts with separated thousands (`2,706,964`), shares with a decimal point. */
export function readFigure(text: string, kind: PublishedIndicator['kind'], footnote: Footnote): Cell | FigureProblem {
  if (text === '') return footnote.blank;
  const value = kind === 'count' ? parseCount(text, { thousands: true }) : parseShare(text);
  if (typeof value === 'string') return value;
  return { value, status: footnote.provisional ? 'P' : 'A' };
}

/** `Predicted Value`: what reporting would give if it were complete, an estimate of the publisher. */
export function readPrediction(text: string, footnote: Footnote): Cell | FigureProblem {
  if (text === '') return footnote.blank;
  const value = parseCount(text, { thousands: true });
  return typeof value === 'string' ? value : { value, status: 'E' };
}

const atLeast = /^(\d{1,2}(?:\.\d+)?)\+$/;

/** `Percent Complete`, `Percent Pending Investigation`: `100`, `0.0233863424`, or a bound such as `99.5+`. */
export function readReportingShare(text: string): Cell | FigureProblem {
  if (text === '') return missingCell('not-reported');
  const low = atLeast.exec(text)?.[1];
  if (low !== undefined) return missingCell('not-reported', { low: Number(low), high: 100 });
  const value = parseShare(text);
  return typeof value === 'string' ? value : { value, status: 'A' };
}
