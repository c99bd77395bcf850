import type { CalendarDate } from '../../base/index.ts';
import type { PlaceId } from '../../model/index.ts';
import type { PlaceFigure } from '../indicator/place-figure.ts';
import type { WorkIndicatorId } from './work-indicators.ts';
import { type WorkPart, workEstimate } from './work-parts.ts';

/** What a node's own work says of a place at the end of a period. */
export interface WorkFigure extends PlaceFigure {
  readonly period: CalendarDate;
  /** What the estimate follows from. */
  readonly parts: readonly WorkPart[];
}

/** A figure from its parts. */
export function workFigure(
  indicator: WorkIndicatorId,
  figure: Pick<WorkFigure, 'place' | 'period' | 'parts' | 'sources' | 'asOf'>,
): WorkFigure {
  // In one order, so that sums of the same parts are the same to the last digit.
  const parts = figure.parts.toSorted((one, other) => (one.item < other.item ? -1 : 1));
  return { ...figure, parts, estimate: workEstimate(indicator, parts), caveats: new Set() };
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
