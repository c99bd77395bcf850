import type { CalendarDate } from '../../base/index.ts';
import type { Cell } from '../../model/index.ts';

/** A load and the two rows that hold its interval, gathered while the file goes by. */
export interface Figure {
  readonly start: CalendarDate;
  readonly series: number;
  readonly parts: { load?: Cell; low?: Cell; high?: Cell };
  /** Given to the output, or found to contradict itself. */
  done: boolean;
}

export function isIntervalPart(characteristic: string): characteristic is 'load' | 'low' | 'high' {
  return characteristic === 'load' || characteristic === 'low' || characteristic === 'high';
}

/**
 * One figure with its 95 % interval. The status is the load's own: the publisher rates the bounds apart, and a bound that is
 * to be used with caution does not make the load so. `undefined` where the three contradict one another.
 */
export function combine(load: Cell, low: Cell, high: Cell): Cell | undefined {
  if (load.value === null) return low.value === null && high.value === null ? load : undefined;
  if ((low.value !== null && low.value > load.value) || (high.value !== null && high.value < load.value)) {
    return undefined;
  }
  return { ...load, low: low.value, high: high.value };
}
