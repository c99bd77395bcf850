/**
 * A printed load. A spreadsheet set to a day-month locale takes "6.01" and "6.1" for the sixth of January and writes both
 * back as "06.01"; it does the same, without a trace, to "10.1" ("10.01"); and one release lost the zero of "28.07" ("28.7").
 */
export interface LoadCell {
  readonly text: string;
  readonly state: 'good' | 'blank' | 'damaged';
  /** The number as it stands; `null` where it must not be used. */
  readonly value: number | null;
  /** Damaged: what it may have been. Good: what else it may have been, should the printed mean contradict it. */
  readonly alternatives: readonly number[];
}

export type LoadCellError = 'not-a-number' | 'out-of-range';

const largestLoad = 1_000_000;
const blank: LoadCell = { text: '', state: 'blank', value: null, alternatives: [] };

/** Reads one cell strictly: a plain decimal with a point, a cell a spreadsheet turned into a date, or an error. */
export function parseLoadCell(text: string): LoadCell | LoadCellError {
  const trimmed = text.trim();
  if (trimmed === '') return blank;
  if (isDateLike(trimmed)) return { text, state: 'damaged', value: null, alternatives: dateAlternatives(trimmed) };
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(trimmed)) {
    const value = Number(trimmed);
    if (value > largestLoad) return 'out-of-range';
    return { text, state: 'good', value, alternatives: hiddenAlternatives(trimmed) };
  }
  return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? 'out-of-range' : 'not-a-number';
}

function isDateLike(text: string): boolean {
  return (
    /^0\d+(\.\d+)?$/.test(text) ||
    /^\d{1,2}[. /-]+[a-zäéû]{3,}\.?$/i.test(text) ||
    /^[a-zäéû]{3,}\.?[. /-]+\d{2,4}$/i.test(text) ||
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text)
  );
}

function dateAlternatives(text: string): readonly number[] {
  const match = /^0(\d)\.(0?)(\d+)$/.exec(text);
  if (match === null) return [];
  const [, whole, zero, digits] = match;
  const asItStands = Number(`${whole}.${zero}${digits}`);
  return zero === '' ? [asItStands] : [asItStands, Number(`${whole}.${digits}`)];
}

function hiddenAlternatives(text: string): readonly number[] {
  const dayAndMonth = /^([12]\d|3[01])\.0([1-9])$/.exec(text);
  if (dayAndMonth !== null) return [Number(`${dayAndMonth[1]}.${dayAndMonth[2]}`)];
  const oneDecimal = /^(\d+)\.([1-9])$/.exec(text);
  return oneDecimal === null ? [] : [Number(`${oneDecimal[1]}.0${oneDecimal[2]}`)];
}
