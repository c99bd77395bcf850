import type { PlaceId } from '../place.ts';
import { findPlace } from '../places/index.ts';
import { populationRows } from './population.generated.ts';

let byPlace: ReadonlyMap<PlaceId, readonly [first: number, people: readonly number[]]> | undefined;

/**
 * Resident population at mid-year (1 July), persons; `null` where no official figure is at hand for the place or the year.
 * Canada and its provinces 2010–2024 (Statistics Canada, table 17-10-0009-01), Mexico and its states 2010–2030 (CONAPO,
 * projections after 2020), the United States, its states and Puerto Rico 2010–2024 (Census Bureau; the national figure is
 * the 50 states and the District of Columbia), the Netherlands 2010–2024 (World Bank, from Eurostat). A group is the sum of its members, where all are known.
 */
export function findPopulation(placeId: PlaceId, year: number): number | null {
  byPlace ??= new Map(populationRows.map(([place, first, people]) => [place, [first, people]]));
  const place = findPlace(placeId);
  if (place?.level === 'group') return sumOf(place.covers ?? [], year);
  const row = byPlace.get(place?.id ?? placeId);
  return row === undefined ? null : (row[1][year - row[0]] ?? null);
}

function sumOf(members: readonly PlaceId[], year: number): number | null {
  let sum = 0;
  for (const member of members) {
    const people = findPopulation(member, year);
    if (people === null) return null;
    sum += people;
  }
  return sum;
}
