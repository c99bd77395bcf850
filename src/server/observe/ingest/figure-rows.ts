import { type CalendarDate, toDayNumber } from '../../../base/index.ts';
import { BinaryRows, dateOf } from './binary-rows.ts';
import type { CellRecords } from './cell-records.ts';
import type { CellSpool, Shape } from './cell-spool.ts';

const pieceBytes = 256 * 1024;

/** Number of each series of a reading in the database, by its handle. */
export type SeriesNumbers = ReadonlyMap<number, number>;

/** A row as it goes to the table, but for its numbers, and where they go. */
interface RowForm {
  readonly bytes: Uint8Array;
  readonly values: readonly number[];
}

// Both tables begin with series and period: two bytes of field count, then fields of four bytes of length and their content.
const seriesPlace = 6;
const periodPlace = 14;

/** Rows of `observation` for cells that are all new. */
export function* observationRows(
  cells: CellSpool,
  numbers: SeriesNumbers,
  vintage: { readonly asOf: CalendarDate; readonly deliveryId: number; readonly markingId: number },
): Generator<Buffer> {
  const asOf = toDayNumber(vintage.asOf);
  const forms = new RowForms(cells, (rows, addFigure) => {
    rows.row(11);
    rows.int4(0);
    rows.int4(0);
    rows.date(asOf);
    rows.int4(vintage.deliveryId);
    addFigure();
    rows.int4(vintage.markingId);
  });
  const rows = new BinaryRows(2 * pieceBytes);
  const numberOf = numbersByHandle(numbers);
  for (const block of cells.blocks()) {
    for (let index = 0; index < block.length; index += 1) {
      forms.add(rows, block, index, numberOf);
      if (rows.bytes >= pieceBytes) yield rows.take();
    }
  }
  yield rows.take();
}

/** Rows of `staged_figure`, to be compared with what is known. */
export function* stagedFigureRows(cells: CellSpool, numbers: SeriesNumbers): Generator<Buffer> {
  const forms = new RowForms(cells, (rows, addFigure) => {
    rows.row(9);
    rows.int4(0);
    rows.int4(0);
    addFigure();
    rows.int4(0);
  });
  const rows = new BinaryRows(2 * pieceBytes);
  const numberOf = numbersByHandle(numbers);
  for (const block of cells.blocks()) {
    for (let index = 0; index < block.length; index += 1) {
      forms.add(rows, block, index, numberOf);
      rows.setInt4(rows.bytes - 4, block.row(index));
      if (rows.bytes >= pieceBytes) yield rows.take();
    }
  }
  yield rows.take();
}

/** Rows differ by their numbers only, once for each shape of a cell: the rest is built once and copied. */
class RowForms {
  readonly #cells: CellSpool;
  readonly #build: (rows: BinaryRows, addFigure: () => void) => void;
  readonly #forms: RowForm[] = [];

  constructor(cells: CellSpool, build: (rows: BinaryRows, addFigure: () => void) => void) {
    this.#cells = cells;
    this.#build = build;
  }

  add(rows: BinaryRows, block: CellRecords, index: number, numberOf: Int32Array): void {
    const shape = block.shape(index);
    const { bytes, values } = this.#forms[shape] ?? this.#form(shape);
    const number = numberOf[block.series(index)] ?? -1;
    if (number < 0) throw new Error(`series ${block.series(index)} of the reading has no number`);
    const start = rows.add(bytes);
    rows.setInt4(start + seriesPlace, number);
    rows.setInt4(start + periodPlace, dateOf(block.day(index)));
    for (let part = 0; part < values.length; part += 1) {
      const place = values[part] ?? -1;
      if (place >= 0) rows.setFloat8(start + place, block.number(index, part));
    }
  }

  #form(number: number): RowForm {
    const rows = new BinaryRows(256);
    const places: number[] = [];
    this.#build(rows, () => places.push(...addFigure(rows, this.#cells.shape(number))));
    const form = { bytes: rows.take(), values: places };
    this.#forms[number] = form;
    return form;
  }
}

/** Adds the fields of a figure and returns where value, low and high go; -1 where there is none. */
function addFigure(rows: BinaryRows, { hasValue, hasLow, hasHigh, status, confidentiality, reason }: Shape): number[] {
  const places = [hasValue, hasLow, hasHigh].map((has) => {
    if (has) rows.float8(0);
    else rows.null();
    return has ? rows.bytes - 8 : -1;
  });
  rows.char(status);
  rows.char(confidentiality);
  rows.textOrNull(reason);
  return places;
}

function numbersByHandle(numbers: SeriesNumbers): Int32Array {
  let most = -1;
  for (const handle of numbers.keys()) if (handle > most) most = handle;
  const byHandle = new Int32Array(most + 1).fill(-1);
  for (const [handle, number] of numbers) byHandle[handle] = number;
  return byHandle;
}
