import { type CalendarDate, type Frequency, groupBy } from '../../../base/index.ts';
import {
  ageOf,
  exactly,
  type KnownSeries,
  type RevisedFigure,
  type RevisionRange,
  revisionRange,
  revisionsAt,
  withRevision,
} from '../../../commitments/index.ts';
import { isProvisional } from '../../../model/index.ts';
import type { NowcastBounds } from '../../observe/index.ts';
import type { MeasuredSeries, SeriesCell, SeriesVintage } from './measure-store.ts';

interface SettlingQuestion {
  readonly frequency: Frequency;
  /** Everything that was said of the series that are open. */
  readonly vintages: readonly SeriesVintage[];
  /** Days of the last deliveries, by source. */
  readonly days: ReadonlyMap<string, CalendarDate>;
  /** Series with provisional figures. */
  readonly open: readonly MeasuredSeries[];
  readonly cells: ReadonlyMap<number, readonly SeriesCell[]>;
  /** What a nowcast says of series, where it is needed. */
  readonly nowcastOf: (series: readonly number[]) => Promise<ReadonlyMap<number, NowcastBounds>>;
}

/** Whether a figure is there, and its source still works on it. */
export function isOpen({ value, status }: SeriesCell): boolean {
  return value !== null && isProvisional(status);
}

/**
 * What provisional figures may still become, by series and period: from how figures of the same age of the series were revised
 * before, or of all series asked for where its own are too few; where those are too few as well, from a nowcast.
 */
export async function settlingOf(question: SettlingQuestion): Promise<ReadonlyMap<number, KnownSeries['settling']>> {
  const { days, open, cells, nowcastOf } = question;
  const revisions = new Revisions(question);
  const figures = open.flatMap(({ id, source }) => {
    const day = days.get(source);
    const found = day === undefined ? [] : (cells.get(id) ?? []).filter(isOpen);
    return found.map(({ period, value }) => ({ id, period, value, range: revisions.rangeOf(id, period, day ?? '') }));
  });
  const unbounded = new Set(figures.flatMap(({ id, range }) => (range === undefined ? [id] : [])));
  const nowcasts = unbounded.size === 0 ? new Map<number, NowcastBounds>() : await nowcastOf([...unbounded]);
  const settling = new Map(open.map(({ id }) => [id, new Map<CalendarDate, Bounds>()]));
  for (const { id, period, value, range } of figures) {
    const bounds = range === undefined ? nowcasts.get(id)?.get(period) : revised(value, range);
    if (bounds !== undefined) settling.get(id)?.set(period, bounds);
  }
  return settling;
}

type Bounds = NonNullable<ReturnType<NowcastBounds['get']>>;

function revised(value: number | null, range: RevisionRange): Bounds | undefined {
  if (value === null) return undefined;
  const { low, high } = withRevision(exactly(value), range);
  return low === null || high === null ? undefined : { low, high };
}

/** How figures of some age were revised: of one series, or of all of them. */
class Revisions {
  readonly #frequency: Frequency;
  readonly #vintages: ReadonlyMap<number, readonly SeriesVintage[]>;
  readonly #pooled = new Map<number, RevisionRange | undefined>();

  constructor({ frequency, vintages }: Pick<SettlingQuestion, 'frequency' | 'vintages'>) {
    this.#frequency = frequency;
    this.#vintages = groupBy(vintages, ({ series }) => series);
  }

  rangeOf(series: number, period: CalendarDate, said: CalendarDate): RevisionRange | undefined {
    const age = ageOf(period, said, this.#frequency);
    return revisionRange(this.#figuresOf(series, age), age) ?? this.#pooledAt(age);
  }

  #pooledAt(age: number): RevisionRange | undefined {
    if (!this.#pooled.has(age)) {
      const all = [...this.#vintages.keys()].flatMap((series) => this.#figuresOf(series, age));
      this.#pooled.set(age, revisionRange(all, age));
    }
    return this.#pooled.get(age);
  }

  #figuresOf(series: number, age: number): readonly RevisedFigure[] {
    return revisionsAt(this.#vintages.get(series) ?? [], { age, frequency: this.#frequency });
  }
}
