import type { CalendarDate } from '../../base/index.ts';
import { type Cell, missingCell } from '../../model/index.ts';
import type { FigureOutput } from '../source.ts';

interface RunningSum {
  readonly series: number;
  readonly start: CalendarDate;
  readonly status: Cell['status'];
  value: number;
  /** A row that belongs to the sum was damaged: the sum is a lower bound. */
  incomplete: boolean;
}

/** Sums over the rows of a file that name the same substance (salts of a base, spellings of a name). */
export class RunningSums {
  readonly #sums = new Map<string, RunningSum>();

  add(series: number, start: CalendarDate, value: number, status: Cell['status'] = 'A'): void {
    this.#sum(series, start, status).value += value;
  }

  lose(series: number, start: CalendarDate, status: Cell['status'] = 'A'): void {
    this.#sum(series, start, status).incomplete = true;
  }

  observe(output: FigureOutput): void {
    for (const { series, start, value, status, incomplete } of this.#sums.values()) {
      output.observe(series, start, incomplete ? missingCell('damaged', { low: value }) : { value, status });
    }
  }

  #sum(series: number, start: CalendarDate, status: Cell['status']): RunningSum {
    const key = `${series}|${start}`;
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum = { series, start, status, value: 0, incomplete: false };
    this.#sums.set(key, sum);
    return sum;
  }
}
