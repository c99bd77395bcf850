import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Figure, IndicatorEntry, SeriesEntry } from '../../api/index.ts';
import type { QueryValue } from '../data/client.ts';
import { figureQuery, seriesQuery } from '../data/figure-queries.ts';
import { useNames } from '../data/names.ts';
import { placesQuery } from '../data/queries.ts';
import { availabilityOf, defaultPlaces, partsOfEvery } from './availability.ts';
import { type ExploreSearch, parseExploreSearch, parseTimeRange } from './explore-search.ts';

const route = getRouteApi('/$language/explore');

/** What Explore shows, after defaults, and what could be chosen instead. */
export interface Exploration {
  readonly search: ExploreSearch;
  readonly change: (part: Partial<Record<keyof ExploreSearch, unknown>>) => void;
  readonly indicators: readonly IndicatorEntry[];
  readonly indicator: IndicatorEntry;
  readonly every: string | undefined;
  readonly everyChoices: readonly string[];
  readonly substances: readonly string[];
  readonly substanceChoices: readonly string[];
  readonly places: readonly string[];
  readonly placeChoices: readonly string[];
  readonly sourceChoices: readonly string[];
  /** First and last year that the series have. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

/** Settles every choice: what the address says, else what the indicator offers best. */
export function useExploration(indicators: readonly IndicatorEntry[]): {
  readonly exploration: Exploration | null;
  readonly series: UseQueryResult<{ readonly series: readonly SeriesEntry[] }>;
} {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const names = useNames();
  const places = useQuery(placesQuery);
  const withFigures = indicators.filter(({ series }) => series > 0);
  const indicator =
    withFigures.find(({ id }) => id === search.indicator) ??
    withFigures.find(({ domain }) => domain === 'public-health') ??
    withFigures[0];
  const series = useQuery({
    ...seriesQuery({ indicator: indicator?.id, limit: 10_000 }),
    enabled: indicator !== undefined,
  });
  if (indicator === undefined || series.data === undefined || places.data === undefined) {
    return { exploration: null, series };
  }
  const found = series.data.series;
  const available = availabilityOf(found, { every: search.every, source: search.source });
  const chosenSubstances = search.substance?.filter((id) => available.substances.includes(id)) ?? [];
  const substances = chosenSubstances.length > 0 ? chosenSubstances : available.substances.slice(0, 1);
  const covered = placesWith(found, substances);
  const chosenPlaces = search.place?.filter((id) => available.places.includes(id)) ?? [];
  const candidates = available.places.filter((place) => covered.has(place));
  const defaults = defaultPlaces({
    places: candidates.length > 0 ? candidates : available.places,
    levelOf: (place) => names.findPlace(place)?.level,
  });
  return {
    series,
    exploration: {
      search,
      change: (part) =>
        void navigate({ search: parseExploreSearch({ ...search, ...part }), replace: true, resetScroll: false }),
      indicators: withFigures,
      indicator,
      every: available.settled,
      everyChoices: available.every,
      substances,
      substanceChoices: available.substances,
      places: chosenPlaces.length > 0 ? chosenPlaces : defaults,
      placeChoices: available.places,
      sourceChoices: available.sources,
      years: yearsOf(found),
    },
  };
}

/** The figure of an exploration, and the question that brings it: the same for the page and for downloads. */
export function useFigure(
  exploration: Exploration,
  { level }: { readonly level?: string },
): { readonly query: UseQueryResult<Figure>; readonly question: Readonly<Record<string, QueryValue>> } {
  const { search, indicator, substances, places, every } = exploration;
  const range = search.time === undefined ? null : parseTimeRange(search.time);
  const everyLevel = level ?? search.level;
  const question = {
    indicator: indicator.id,
    substance: substances,
    ...(everyLevel === undefined ? { place: places } : { level: everyLevel }),
    source: search.source,
    frequency: every === undefined ? undefined : partsOfEvery(every).frequency,
    from: range?.from,
    to: range?.to,
    asKnownOn: search.known,
    per: search.per,
  };
  return { query: useQuery(figureQuery(question)), question };
}

/** Lines of the settled length of period; the API keeps windows of one frequency together. */
export function linesOfLength({ lines }: Figure, every: string | undefined): Figure['lines'] {
  if (every === undefined) return lines;
  const { frequency, window } = partsOfEvery(every);
  return lines.filter((line) => line.frequency === frequency && line.window === window);
}

function placesWith(series: readonly SeriesEntry[], substances: readonly string[]): ReadonlySet<string> {
  return new Set(
    series
      .filter(({ substance }) => substances.length === 0 || (substance !== null && substances.includes(substance)))
      .map(({ place }) => place),
  );
}

function yearsOf(series: readonly SeriesEntry[]): { readonly first: number; readonly last: number } | null {
  const starts = series.flatMap(({ first }) => (first === null ? [] : [Number(first.slice(0, 4))]));
  const ends = series.flatMap(({ last }) => (last === null ? [] : [Number(last.slice(0, 4))]));
  if (starts.length === 0 || ends.length === 0) return null;
  return { first: Math.min(...starts), last: Math.max(...ends) };
}
