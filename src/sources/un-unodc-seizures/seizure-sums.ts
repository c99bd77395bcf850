import type { CalendarDate } from '../../base/index.ts';
import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import type { FigureOutput } from '../source.ts';

/** Kilograms of one part of a country's seizures; `not-given` where the row has none, `damaged` where it cannot be read. */
export type Part = number | 'not-given' | 'damaged';

interface SeizureSum {
  readonly series: number;
  readonly start: CalendarDate;
  kilograms: number;
  hasPart: boolean;
  isOpen: boolean;
  isDamaged: boolean;
}

/**
 * The file gives a country's seizures of a drug in several rows, one for what was reported by weight, by volume and by number,
 * or for each medicine of a group: a figure is their sum. One part that is not known leaves the rest as a lower bound.
 */
export class SeizureSums {
  readonly #sums = new Map<string, SeizureSum>();

  add(series: number, start: CalendarDate, part: Part): void {
    const sum = this.#sum(series, start);
    if (part === 'damaged') sum.isDamaged = true;
    else if (part === 'not-given') sum.isOpen = true;
    else {
      sum.kilograms += part;
      sum.hasPart = true;
    }
  }

  observe(output: Pick<FigureOutput, 'observe'>): void {
    for (const sum of this.#sums.values()) output.observe(sum.series, sum.start, cellOf(sum));
  }

  #sum(series: number, start: CalendarDate): SeizureSum {
    const key = `${series}|${start}`;
    const known = this.#sums.get(key);
    if (known !== undefined) return known;
    const sum = { series, start, kilograms: 0, hasPart: false, isOpen: false, isDamaged: false };
    this.#sums.set(key, sum);
    return sum;
  }
}

function cellOf({ kilograms, hasPart, isOpen, isDamaged }: SeizureSum): Cell {
  if (!isOpen && !isDamaged) return plainCell(kilograms);
  return missingCell(isDamaged ? 'damaged' : 'not-reported', hasPart ? { low: kilograms } : {});
}
