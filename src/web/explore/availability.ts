import type { SeriesEntry } from '../../api/index.ts';
import type { Frequency } from '../../base/index.ts';

/** How long a figure speaks of: `M`, `A`, `M.P12M`. Only figures of the same length are drawn together. */
export type Every = string;

export function everyOf({ frequency, window }: Pick<SeriesEntry, 'frequency' | 'window'>): Every {
  return window === '' ? frequency : `${frequency}.${window}`;
}

/** What can be chosen for an indicator: everything that has figures, the most covered first. */
export interface Availability {
  readonly every: readonly Every[];
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly sources: readonly string[];
}

export interface AvailabilityChoice {
  readonly every: Every | undefined;
  readonly source: string | undefined;
}

/** What the series of one indicator offer, once the length of period and the source are settled. */
export function availabilityOf(
  series: readonly SeriesEntry[],
  { every, source }: AvailabilityChoice,
): Availability & { readonly settled: Every | undefined } {
  // A source that was chosen decides what lengths of period there are.
  const asked = source === undefined ? series : series.filter((entry) => entry.source === source);
  const lengths = ranked((asked.length === 0 ? series : asked).map(everyOf));
  const settled = every !== undefined && lengths.includes(every) ? every : lengths[0];
  const ofLength = series.filter((entry) => everyOf(entry) === settled);
  const ofSource = source === undefined ? ofLength : ofLength.filter((entry) => entry.source === source);
  return {
    settled,
    every: lengths,
    sources: ranked(ofLength.map((entry) => entry.source)),
    substances: ranked(ofSource.flatMap((entry) => (entry.substance === null ? [] : [entry.substance]))),
    places: ranked(ofSource.map((entry) => entry.place)),
  };
}

/** Distinct values, the most frequent first; equally frequent ones keep their order. */
function ranked(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

export interface DefaultPlaces {
  readonly places: readonly string[];
  readonly levelOf: (place: string) => string | undefined;
}

/** Places to begin with: countries where there are any, else the best covered few. */
export function defaultPlaces({ places, levelOf }: DefaultPlaces): readonly string[] {
  const countries = places.filter((place) => levelOf(place) === 'country');
  return (countries.length > 0 ? countries : places).slice(0, 5);
}

/** The parts of an `every`. */
export function partsOfEvery(every: Every): { readonly frequency: Frequency | undefined; readonly window: string } {
  const [frequency = '', window = ''] = every.split('.');
  return { frequency: frequencies.find((code) => code === frequency), window };
}

const frequencies = ['A', 'S', 'Q', 'M', 'W', 'D'] as const satisfies readonly Frequency[];
