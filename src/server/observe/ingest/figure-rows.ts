import { type CalendarDate, toDayNumber } from '../../../base/index.ts';
import { BinaryRows } from './binary-rows.ts';
import type { CellRecords } from './cell-records.ts';
import type { CellSpool } from './cell-spool.ts';

const pieceBytes = 512 * 1024;

/** Number of each series of a reading in the database, by its handle. */
export type SeriesNumbers = ReadonlyMap<number, number>;

/** Rows of `observation` for cells that are all new. */
export function* observationRows(
  cells: CellSpool,
  numbers: SeriesNumbers,
  vintage: { readonly asOf: CalendarDate; readonly deliveryId: number; readonly markingId: number },
): Generator<Buffer> {
  const asOf = toDayNumber(vintage.asOf);
  const rows = new BinaryRows(2 * pieceBytes);
  for (const block of cells.blocks()) {
    for (let index = 0; index < block.length; index += 1) {
      rows.row(11);
      rows.int4(numberOf(numbers, block.series(index)));
      rows.date(block.day(index));
      rows.date(asOf);
      rows.int4(vintage.deliveryId);
      addFigure(rows, cells, block, index);
      rows.int2(vintage.markingId);
      if (rows.bytes >= pieceBytes) yield rows.take();
    }
  }
  yield rows.take();
}

/** Rows of `staged_figure`, to be compared with what is known. */
export function* stagedFigureRows(cells: CellSpool, numbers: SeriesNumbers): Generator<Buffer> {
  const rows = new BinaryRows(2 * pieceBytes);
  for (const block of cells.blocks()) {
    for (let index = 0; index < block.length; index += 1) {
      rows.row(9);
      rows.int4(numberOf(numbers, block.series(index)));
      rows.date(block.day(index));
      addFigure(rows, cells, block, index);
      rows.int4(block.row(index));
      if (rows.bytes >= pieceBytes) yield rows.take();
    }
  }
  yield rows.take();
}

function addFigure(rows: BinaryRows, cells: CellSpool, block: CellRecords, index: number): void {
  const shape = cells.shape(block.shape(index));
  if (shape.hasValue) rows.float8(block.value(index));
  else rows.null();
  if (shape.hasLow) rows.float8(block.low(index));
  else rows.null();
  if (shape.hasHigh) rows.float8(block.high(index));
  else rows.null();
  rows.char(shape.status);
  rows.char(shape.confidentiality);
  rows.textOrNull(shape.reason);
}

function numberOf(numbers: SeriesNumbers, handle: number): number {
  const number = numbers.get(handle);
  if (number === undefined) throw new Error(`series ${handle} of the reading has no number`);
  return number;
}
