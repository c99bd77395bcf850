import type { Cell } from '../../../model/index.ts';
import { CellRecords, recordBytes } from './cell-records.ts';
import { mergeRuns } from './merge-runs.ts';
import { Spool } from './spool.ts';

/**
 * The cells of a reading on disk, given back in order of series and period whatever the file's order: runs that fit in
 * memory are sorted and spooled, then merged (external merge sort, Knuth, TAOCP 3, 5.4). Rows that come in the order of
 * their key go into an index several times faster, and lie together when they are read.
 */
export class CellSpool {
  readonly #spool: Spool;
  readonly #runLengths: number[] = [];
  readonly #shapes: Shape[] = [];
  readonly #run: CellRecords;
  readonly #sorted: CellRecords;
  #lastShape = 0;

  constructor(path: string, { cellsPerRun = 1 << 18 } = {}) {
    this.#spool = new Spool(path);
    this.#run = new CellRecords(cellsPerRun);
    this.#sorted = new CellRecords(cellsPerRun);
  }

  add(series: number, day: number, cell: Cell, row: number): void {
    const { value, low = null, high = null } = cell;
    this.#run.add(series, day, row, this.#shapeOf(cell), value ?? Number.NaN, low ?? Number.NaN, high ?? Number.NaN);
    if (this.#run.isFull) this.#flush();
  }

  /** How a cell is to be read besides its numbers. */
  shape(number: number): Shape {
    const shape = this.#shapes[number];
    if (shape === undefined) throw new Error(`no shape ${number}`);
    return shape;
  }

  /** All cells by series and period; each block is valid until the next is asked for. May be called more than once. */
  *blocks(): Generator<CellRecords> {
    if (this.#run.length > 0) this.#flush();
    yield* mergeRuns(this.#spool, this.#runLengths);
  }

  remove(): void {
    this.#spool.remove();
  }

  #flush(): void {
    this.#run.sortInto(this.#sorted);
    this.#spool.add(this.#sorted.bytes());
    this.#runLengths.push(this.#sorted.length * recordBytes);
    this.#run.clear();
  }

  #shapeOf(cell: Cell): number {
    const last = this.#shapes[this.#lastShape];
    if (last !== undefined && fits(last, cell)) return this.#lastShape;
    const known = this.#shapes.findIndex((shape) => fits(shape, cell));
    this.#lastShape = known >= 0 ? known : this.#shapes.push(shapeOf(cell)) - 1;
    return this.#lastShape;
  }
}

export interface Shape {
  readonly status: string;
  readonly confidentiality: string;
  readonly reason: string | null;
  readonly hasValue: boolean;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

function shapeOf({ value, low, high, status, confidentiality, reason }: Cell): Shape {
  return {
    status,
    confidentiality: confidentiality ?? 'F',
    reason: reason ?? null,
    hasValue: value !== null,
    hasLow: (low ?? null) !== null,
    hasHigh: (high ?? null) !== null,
  };
}

function fits(shape: Shape, cell: Cell): boolean {
  return (
    shape.status === cell.status &&
    shape.hasValue === (cell.value !== null) &&
    shape.hasLow === ((cell.low ?? null) !== null) &&
    shape.hasHigh === ((cell.high ?? null) !== null) &&
    shape.confidentiality === (cell.confidentiality ?? 'F') &&
    shape.reason === (cell.reason ?? null)
  );
}
