import { sameText, type Text } from '../../base/index.ts';
import type { Place, PlaceId } from '../../model/index.ts';

/** Column `GEO`: the cities, and the average of those measured in the month. */
export const placesByName: ReadonlyMap<string, Place> = new Map([
  [
    'Weighted average, cities measured',
    {
      id: 'CA/cities-measured',
      level: 'area',
      name: {
        en: 'Canada: weighted average of the cities measured',
        fr: 'Canada : moyenne pondérée des villes mesurées',
        es: 'Canadá: promedio ponderado de las ciudades medidas',
      },
      parent: 'CA',
      country: 'CA',
      covers: ['CA-NS', 'CA-QC', 'CA-ON', 'CA-SK', 'CA-AB', 'CA-BC'],
    },
  ],
  ['Halifax, Nova Scotia', city('CA-NS', 'halifax', sameText('Halifax'), 44.65, -63.58)],
  ['Montreal, Quebec', city('CA-QC', 'montreal', { en: 'Montréal', fr: 'Montréal', es: 'Montreal' }, 45.5, -73.57)],
  ['Toronto, Ontario', city('CA-ON', 'toronto', sameText('Toronto'), 43.65, -79.38)],
  ['Prince Albert, Saskatchewan', city('CA-SK', 'prince-albert', sameText('Prince Albert'), 53.2, -105.75)],
  ['Saskatoon, Saskatchewan', city('CA-SK', 'saskatoon', sameText('Saskatoon'), 52.13, -106.67)],
  ['Edmonton, Alberta', city('CA-AB', 'edmonton', sameText('Edmonton'), 53.55, -113.49)],
  ['Vancouver, British Columbia', city('CA-BC', 'vancouver', sameText('Vancouver'), 49.26, -123.11)],
]);

export const places: readonly Place[] = [...placesByName.values()];

function city(parent: PlaceId, slug: string, name: Text, latitude: number, longitude: number): Place {
  return { id: `${parent}/${slug}`, level: 'site', name, parent, country: 'CA', latitude, longitude };
}
