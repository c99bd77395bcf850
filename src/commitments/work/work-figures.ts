import type { CalendarDate } from '../../base/index.ts';
import type { PlaceId } from '../../model/index.ts';
import type { PlaceFigure } from '../indicator/place-figure.ts';

/** What a node's own work says of a place at the end of a period. */
export interface WorkFigure extends PlaceFigure {
  readonly period: CalendarDate;
}

/** Figures of a node's own work, by place and period. */
export class WorkFigures {
  readonly #figures: ReadonlyMap<string, WorkFigure>;
  readonly periods: readonly CalendarDate[];

  constructor(figures: readonly WorkFigure[]) {
    this.#figures = new Map(figures.map((figure) => [`${figure.place} ${figure.period}`, figure]));
    this.periods = [...new Set(figures.map(({ period }) => period))].sort();
  }

  /** Undefined: nothing can be said of the place and period. */
  find(place: PlaceId, period: CalendarDate): PlaceFigure | undefined {
    return this.#figures.get(`${place} ${period}`);
  }
}
