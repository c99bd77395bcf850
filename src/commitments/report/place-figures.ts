import type { CalendarDate } from '../../base/index.ts';
import { findPlace, type PlaceId } from '../../model/index.ts';
import type { IndicatorFigure } from '../indicator/evaluate.ts';
import type { AskedQuestion } from './report-input.ts';

/** What the provinces or states of one country say of a period, each by itself. */
export interface PlaceFigures {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly period: CalendarDate;
  readonly figures: readonly { readonly place: PlaceId; readonly figure: IndicatorFigure }[];
  /** Places of the question that are none of its provinces or states, such as "abroad". */
  readonly others: number;
}

/** Fewer places are a list, and no map. */
const fewestPlaces = 3;

/**
 * The figures of a question place by place, where its places are the provinces or states of one country (and no more than one in
 * ten something else): of the latest period that at least half as many report as ever did, so that the map is not of the first three.
 */
export function findPlaces(
  { definition, present }: Pick<AskedQuestion, 'definition' | 'present'>,
  figures: readonly IndicatorFigure[],
): PlaceFigures | null {
  const asked = definition.measure.places;
  const places = asked.filter((place) => countryOf(place) !== null);
  const [country, ...further] = new Set(places.flatMap((place) => countryOf(place) ?? []));
  const others = asked.length - places.length;
  if (places.length < fewestPlaces || country === undefined || further.length > 0) return null;
  if (others * 10 > asked.length) return null;
  const most = Math.max(0, ...figures.map(({ reporting }) => reporting.length));
  const found = figures.findLast(({ reporting }) => reporting.length > 0 && reporting.length * 2 >= most);
  if (found === undefined) return null;
  const { period } = found;
  return { country, period, figures: places.map((place) => ({ place, figure: present.at(period, [place]) })), others };
}

/** null: it is no province or state. */
function countryOf(id: PlaceId): string | null {
  const place = findPlace(id);
  return place?.level === 'subdivision' ? (place.country ?? null) : null;
}
