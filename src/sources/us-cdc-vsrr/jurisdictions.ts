import { findPlace, findPlaceByName, type Place, type PlaceId } from '../../model/index.ts';
import { statesAndDistrict } from '../states-and-district.ts';

/** New York City keeps its own vital records: the files report it beside the State of New York, which leaves it out. */
export const newYorkCity: Place = {
  id: 'US-NY/new-york-city',
  level: 'district',
  name: { en: 'New York City', fr: 'Ville de New York', es: 'Ciudad de Nueva York' },
  parent: 'US-NY',
  country: 'US',
};

/** Values of `State`: the nation, the fifty states, the District of Columbia, New York City. */
export const jurisdictions: readonly string[] = ['US', ...statesAndDistrict, 'YC'];

/** The place of a `State` code, and what sets its figures apart from the whole place. */
export interface Jurisdiction {
  readonly place: PlaceId;
  readonly dimensions: Readonly<Record<string, string>>;
}

export function findJurisdiction(code: string): Jurisdiction | undefined {
  if (!jurisdictions.includes(code)) return undefined;
  if (code === 'US') return { place: 'US', dimensions: {} };
  if (code === 'YC') return { place: newYorkCity.id, dimensions: {} };
  const place = findPlace(`US-${code}`);
  if (place === undefined) return undefined;
  return { place: place.id, dimensions: code === 'NY' ? { area: 'excluding-new-york-city' } : {} };
}

/** Whether a `State Name` belongs to another place than the row's `State`. */
export function contradicts(name: string, { place }: Jurisdiction): boolean {
  if (name === newYorkCity.name.en) return place !== newYorkCity.id;
  const named = findPlaceByName('US', name);
  return named !== undefined && named.id !== place;
}
