import { BinaryRows } from './binary-rows.ts';

/** From when to when each series of a reading has figures, and how many. */
export class SeriesExtents {
  #first = new Int32Array(1024);
  #last = new Int32Array(1024);
  #figures = new Int32Array(1024);
  #end = 0;
  /** Number of figures of all series. */
  figures = 0;

  add(series: number, day: number): void {
    if (series >= this.#figures.length) this.#grow(series);
    this.figures += 1;
    const figures = this.#figures[series] ?? 0;
    if (figures === 0 || day < (this.#first[series] ?? 0)) this.#first[series] = day;
    if (figures === 0 || day > (this.#last[series] ?? 0)) this.#last[series] = day;
    this.#figures[series] = figures + 1;
    if (series >= this.#end) this.#end = series + 1;
  }

  /** One row for each series that has figures: handle, first, last, number. */
  *rows(): Generator<Buffer> {
    const rows = new BinaryRows();
    for (let series = 0; series < this.#end; series += 1) {
      const figures = this.#figures[series] ?? 0;
      if (figures === 0) continue;
      rows.row(4);
      rows.int4(series);
      rows.date(this.#first[series] ?? 0);
      rows.date(this.#last[series] ?? 0);
      rows.int4(figures);
      if (rows.bytes >= 1 << 20) yield rows.take();
    }
    yield rows.take();
  }

  #grow(series: number): void {
    const length = Math.max(2 * this.#figures.length, series + 1);
    this.#first = extend(this.#first, length);
    this.#last = extend(this.#last, length);
    this.#figures = extend(this.#figures, length);
  }
}

function extend(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
}
