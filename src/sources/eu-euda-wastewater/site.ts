import { fold, sameText } from '../../base/index.ts';
import { findPlace, type Place } from '../../model/index.ts';

/**
 * The place of a city's figures. A number or letter in brackets says which treatment plants the figure averages: other
 * plants are another catchment, so the publisher's name is kept whole and `Berlin (4)` is a site of its own.
 */
export function findSite(
  country: string,
  city: string,
  position: Partial<Pick<Place, 'latitude' | 'longitude'>> = {},
): Place | undefined {
  const parent = /^[A-Z]{2}$/.test(country) ? findPlace(country) : undefined;
  const slug = fold(city).replaceAll(' ', '-');
  if (parent?.level !== 'country' || slug === '') return undefined;
  return {
    id: `${parent.id}/${slug}`,
    level: 'site',
    name: sameText(city),
    parent: parent.id,
    country: parent.id,
    ...position,
  };
}

/** Signs of the Vienna Convention on Road Traffic that tables use for ISO codes by mistake: suggested, never taken. */
const roadSigns: ReadonlyMap<string, string> = new Map([
  ['A', 'AT'],
  ['B', 'BE'],
  ['D', 'DE'],
  ['E', 'ES'],
  ['F', 'FR'],
  ['H', 'HU'],
  ['I', 'IT'],
  ['L', 'LU'],
  ['N', 'NO'],
  ['P', 'PT'],
  ['S', 'SE'],
]);

export function suggestCountries(text: string): readonly string[] {
  const meant = roadSigns.get(text.trim().toUpperCase());
  return meant === undefined ? [] : [meant];
}
