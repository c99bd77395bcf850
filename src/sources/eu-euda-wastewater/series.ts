import type { CalendarDate } from '../../base/index.ts';
import type { Cell, PlaceId, SubstanceId } from '../../model/index.ts';
import type { FigureOutput } from '../source.ts';
import { dayColumns, meanColumns } from './week.ts';

/** The ten series of a site and substance: the mean of the week, of its weekdays, of its weekend, and each day. */
export class LoadSeries {
  readonly #output: FigureOutput;
  readonly #handles = new Map<string, readonly number[]>();

  constructor(output: FigureOutput) {
    this.#output = output;
  }

  /** Each substance is delivered as a whole: a file may hold a few of them only. */
  dataset(substance: SubstanceId): string {
    return `site-loads/${substance}`;
  }

  /** Stores a week's figures under its year; means in the order of `meanColumns`, days from Wednesday to Tuesday. */
  observeWeek({
    place,
    substance,
    start,
    means,
    days,
  }: {
    readonly place: PlaceId;
    readonly substance: SubstanceId;
    readonly start: CalendarDate;
    readonly means: readonly Cell[];
    readonly days: readonly Cell[];
  }): void {
    const handles = this.#find(place, substance);
    [...means, ...days].forEach((cell, index) => {
      const handle = handles[index];
      if (handle !== undefined) this.#output.observe(handle, start, cell);
    });
  }

  #find(place: PlaceId, substance: SubstanceId): readonly number[] {
    const key = `${place}|${substance}`;
    let handles = this.#handles.get(key);
    if (handles === undefined) {
      const dayTypes = [...meanColumns.map(({ dayType }) => dayType), ...dayColumns.map((day) => day.toLowerCase())];
      handles = dayTypes.map((dayType) =>
        this.#output.series({
          indicator: 'wastewater-load',
          place,
          substance,
          frequency: 'A',
          window: '',
          dimensions: dayType === null ? {} : { 'day-type': dayType },
          dataset: this.dataset(substance),
        }),
      );
      this.#handles.set(key, handles);
    }
    return handles;
  }
}
