import { CellRecords, recordBytes } from './cell-records.ts';
import type { Spool } from './spool.ts';

const recordsPerRead = 4096;
const recordsPerBlock = 8192;

/** Merges sorted runs of a spool; each block is valid until the next is asked for. */
export function* mergeRuns(spool: Spool, runLengths: readonly number[]): Generator<CellRecords> {
  const heap = openRuns(spool, runLengths);
  const block = new CellRecords(recordsPerBlock);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    const rival = heap.length < 2 ? undefined : smaller(heap[1], heap[2]);
    do {
      block.copy(first.records, first.index);
      if (block.isFull) {
        yield block;
        block.clear();
      }
    } while (first.advance() && (rival === undefined || first.key <= rival.key));
    if (first.isOver) removeFirst(heap);
    else sink(heap, 0);
  }
  if (block.length > 0) yield block;
}

/** One run, read piece by piece. */
class Run {
  readonly #spool: Spool;
  readonly #end: number;
  #position: number;
  readonly records = new CellRecords(recordsPerRead);
  index = -1;
  /** Series and day in one number that orders as they do. */
  key = 0;
  isOver = false;

  constructor(spool: Spool, start: number, length: number) {
    this.#spool = spool;
    this.#position = start;
    this.#end = start + length;
    this.advance();
  }

  /** Goes to the next record; false at the end. */
  advance(): boolean {
    this.index += 1;
    if (this.index === this.records.length && !this.#readOn()) return false;
    this.key = this.records.series(this.index) * dayRange + this.records.day(this.index) + dayOffset;
    return true;
  }

  #readOn(): boolean {
    const bytes = Math.min(this.#end - this.#position, recordsPerRead * recordBytes);
    this.#spool.read(this.records.room().subarray(0, bytes), this.#position);
    this.#position += bytes;
    this.records.length = bytes / recordBytes;
    this.index = 0;
    this.isOver = bytes === 0;
    return !this.isOver;
  }
}

/** Days of calendar dates (years 0 to 9999) fit in 2^22 around 1970. */
const dayRange = 2 ** 22;
const dayOffset = 2 ** 20;

function openRuns(spool: Spool, runLengths: readonly number[]): Run[] {
  let start = 0;
  const heap: Run[] = [];
  for (const length of runLengths) {
    heap.push(new Run(spool, start, length));
    start += length;
  }
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(heap, at);
  return heap;
}

function removeFirst(heap: Run[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  sink(heap, 0);
}

/** Restores the heap below a run whose key has grown. */
function sink(heap: Run[], from: number): void {
  let at = from;
  const run = heap[at];
  if (run === undefined) return;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const child = smaller(left, right);
    if (child === undefined || child.key >= run.key) break;
    heap[at] = child;
    at = child === left ? 2 * at + 1 : 2 * at + 2;
  }
  heap[at] = run;
}

function smaller(a: Run | undefined, b: Run | undefined): Run | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.key < a.key ? b : a;
}
