import type { CalendarDate } from '../../base/index.ts';
import type { Cell, ObservationStatus, PlaceId } from '../../model/index.ts';
import { type Estimate, exactly, sumOf, unreported, widened } from '../estimate/estimate.ts';
import type { Measure } from './definition.ts';
import type { KnownCell, KnownSeries } from './known-series.ts';

/** What a place says of a period. */
export interface PlaceFigure {
  readonly place: PlaceId;
  readonly source: string;
  readonly estimate: Estimate;
  readonly caveats: ReadonlySet<Caveat>;
  /** Day from which the youngest of its figures was known; null: it follows from what its source does not say. */
  readonly asOf: CalendarDate | null;
}

/** What keeps a figure from being compared without more ado. */
export const caveats = ['suppressed', 'provisional', 'estimated', 'method-changed'] as const;
export type Caveat = (typeof caveats)[number];

const caveatOf: Readonly<Partial<Record<ObservationStatus, Caveat>>> = {
  B: 'method-changed',
  P: 'provisional',
  F: 'provisional',
  V: 'provisional',
  E: 'estimated',
  I: 'estimated',
  U: 'estimated',
  Q: 'suppressed',
};

/** Figures of one measure, by place and period. */
export class PlaceFigures {
  /** By place and source, in the order in which sources are taken. */
  readonly #series: ReadonlyMap<PlaceId, ReadonlyMap<string, readonly KnownSeries[]>>;
  readonly #cells: ReadonlyMap<KnownSeries, ReadonlyMap<CalendarDate, KnownCell>>;
  readonly periods: readonly CalendarDate[];

  constructor({ places, sources }: Measure, series: readonly KnownSeries[]) {
    const asked = new Set(places);
    const byPlace = new Map<PlaceId, Map<string, KnownSeries[]>>();
    for (const source of sources) {
      for (const one of series.filter((candidate) => candidate.source === source && asked.has(candidate.place))) {
        const bySource = byPlace.get(one.place) ?? new Map<string, KnownSeries[]>();
        byPlace.set(one.place, bySource.set(source, [...(bySource.get(source) ?? []), one]));
      }
    }
    this.#series = byPlace;
    const found = [...byPlace.values()].flatMap((bySource) => [...bySource.values()].flat());
    this.#cells = new Map(found.map((one) => [one, new Map(one.cells.map((cell) => [cell.period, cell]))]));
    this.periods = [...new Set(found.flatMap(({ cells }) => cells.map(({ period }) => period)))].sort();
  }

  /** Undefined: nobody says anything of the place and period. */
  find(place: PlaceId, period: CalendarDate): PlaceFigure | undefined {
    for (const [source, series] of this.#series.get(place) ?? []) {
      const parts = series.map((one) => this.#partOf(one, period));
      if (parts.some((part) => part !== undefined)) return joined(place, source, parts);
    }
    return undefined;
  }

  #partOf(series: KnownSeries, period: CalendarDate): Part | undefined {
    const cell = this.#cells.get(series)?.get(period);
    if (cell !== undefined) return isReported(cell) ? { cell, estimate: estimateOf(cell, series) } : undefined;
    const { absence, covered } = series;
    const isCovered = covered !== null && covered.from <= period && period <= covered.to;
    return absence === 'zero' && isCovered ? { cell: null, estimate: exactly(0) } : undefined;
  }
}

interface Part {
  /** null: its source speaks for the period, and nothing happened. */
  readonly cell: KnownCell | null;
  readonly estimate: Estimate;
}

/** Without number and bounds, and not because it is withheld, nothing is reported. */
function isReported({ value, status, low, high }: Cell): boolean {
  return value !== null || status === 'Q' || (low ?? null) !== null || (high ?? null) !== null;
}

function estimateOf({ period, value, low = null, high = null, status }: KnownCell, series: KnownSeries): Estimate {
  if (value === null) return { value, low: low ?? 0, high };
  const interval = low !== null && high !== null ? { value, low, high } : exactly(value);
  if (caveatOf[status] !== 'provisional') return interval;
  const bounds = series.settling.get(period);
  return bounds === undefined ? { ...unreported, value } : widened(interval, bounds);
}

/** Of several series of a place, one that says nothing leaves the sum unbounded above. */
function joined(place: PlaceId, source: string, parts: readonly (Part | undefined)[]): PlaceFigure {
  const cells = parts.flatMap((part) => part?.cell ?? []);
  return {
    place,
    source,
    estimate: sumOf(parts.map((part) => part?.estimate ?? unreported)),
    caveats: new Set(cells.flatMap(({ status }) => caveatOf[status] ?? [])),
    asOf:
      cells
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1) ?? null,
  };
}
