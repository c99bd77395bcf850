import { type CalendarDate, groupBy } from '../../base/index.ts';
import {
  type Cell,
  type FigureCaveat,
  isProvisional,
  type ObservationStatus,
  type PlaceId,
} from '../../model/index.ts';
import { type Estimate, exactly, sumOf, unreported, widened } from '../estimate/estimate.ts';
import type { Measure } from './definition.ts';
import type { KnownCell, KnownSeries } from './known-series.ts';

/** What a place says of a period. */
export interface PlaceFigure {
  readonly place: PlaceId;
  readonly sources: readonly string[];
  readonly estimate: Estimate;
  readonly caveats: ReadonlySet<FigureCaveat>;
  /** Day from which the youngest of its figures was known; null: it follows from what its source does not say. */
  readonly asOf: CalendarDate | null;
}

const caveatOf: Readonly<Partial<Record<ObservationStatus, FigureCaveat>>> = {
  B: 'method-changed',
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
  /** By place and period, where a period has a part in several spans: it is looked at once. */
  readonly #found: Map<PlaceId, Map<CalendarDate, PlaceFigure | undefined>> | undefined;
  readonly periods: readonly CalendarDate[];

  constructor(
    { places, sources }: Measure,
    { series, spans }: { readonly series: readonly KnownSeries[]; readonly spans: boolean },
  ) {
    this.#found = spans ? new Map() : undefined;
    const asked = new Set(places);
    const used = sources.flatMap((source) => series.filter((one) => one.source === source && asked.has(one.place)));
    const byPlace = [...groupBy(used, ({ place }) => place)];
    this.#series = new Map(byPlace.map(([place, own]) => [place, groupBy(own, ({ source }) => source)]));
    this.#cells = new Map(used.map((one) => [one, new Map(one.cells.map((cell) => [cell.period, cell]))]));
    const periods = new Set<CalendarDate>();
    for (const { cells } of used) for (const { period } of cells) periods.add(period);
    this.periods = [...periods].sort();
  }

  /** Undefined: nobody says anything of the place and period. */
  find(place: PlaceId, period: CalendarDate): PlaceFigure | undefined {
    if (this.#found === undefined) return this.#look(place, period);
    const known = this.#found.get(place) ?? new Map<CalendarDate, PlaceFigure | undefined>();
    const figure = known.get(period);
    if (figure !== undefined || known.has(period)) return figure;
    const found = this.#look(place, period);
    this.#found.set(place, known.set(period, found));
    return found;
  }

  #look(place: PlaceId, period: CalendarDate): PlaceFigure | undefined {
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
    const isCovered = covered.some(({ from, to }) => from <= period && period <= to);
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
  if (!isProvisional(status)) return interval;
  const bounds = series.settling.get(period);
  return bounds === undefined ? { ...unreported, value } : widened(interval, bounds);
}

/** The latest of the days from which figures were known; null: none has one. */
export function latestDay(figures: readonly { readonly asOf: CalendarDate | null }[]): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const { asOf } of figures) if (asOf !== null && (latest === null || asOf > latest)) latest = asOf;
  return latest;
}

/** Of several series of a place, one that says nothing leaves the sum unbounded above. */
function joined(place: PlaceId, source: string, parts: readonly (Part | undefined)[]): PlaceFigure {
  const cells = parts.flatMap((part) => part?.cell ?? []);
  return {
    place,
    sources: [source],
    estimate: sumOf(parts.map((part) => part?.estimate ?? unreported)),
    caveats: caveatsOf(cells),
    asOf: latestDay(cells),
  };
}

/** Most figures have none: a set of its own for each of them would be most of the memory. */
const noCaveats: ReadonlySet<FigureCaveat> = new Set();

function caveatsOf(cells: readonly KnownCell[]): ReadonlySet<FigureCaveat> {
  const found = cells.flatMap(({ status }) => (isProvisional(status) ? 'provisional' : (caveatOf[status] ?? [])));
  return found.length === 0 ? noCaveats : new Set(found);
}
