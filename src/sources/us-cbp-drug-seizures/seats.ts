import type { Place } from '../../model/index.ts';

/** The town an office or a sector is named after or has its headquarters in, WGS 84, to a tenth of a degree. */
const towns: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  Atlanta: [33.7, -84.4],
  Baltimore: [39.3, -76.6],
  // Marfa, Texas.
  'Big Bend': [30.3, -104],
  Blaine: [49, -122.7],
  Boston: [42.4, -71.1],
  Buffalo: [42.9, -78.9],
  Chicago: [41.9, -87.6],
  'Del Rio': [29.4, -100.9],
  Detroit: [42.3, -83],
  'El Centro': [32.8, -115.6],
  'El Paso': [31.8, -106.5],
  'Grand Forks': [47.9, -97],
  Havre: [48.5, -109.7],
  Houlton: [46.1, -67.8],
  Houston: [29.8, -95.4],
  Laredo: [27.5, -99.5],
  'Los Angeles': [34.1, -118.2],
  Miami: [25.8, -80.2],
  'New Orleans': [30, -90.1],
  'New York': [40.7, -74],
  Portland: [45.5, -122.7],
  // Aguadilla, Puerto Rico.
  Ramey: [18.5, -67.1],
  // Edinburg, Texas.
  'Rio Grande Valley': [26.3, -98.2],
  'San Diego': [32.7, -117.2],
  'San Francisco': [37.8, -122.4],
  'San Juan': [18.5, -66.1],
  Seattle: [47.6, -122.3],
  Spokane: [47.7, -117.4],
  Swanton: [44.9, -73.1],
  Tampa: [27.9, -82.5],
  Tucson: [32.2, -110.9],
  Yuma: [32.7, -114.6],
};

/** Where an office or a sector sits, for distances between them; nothing where the town is not known. */
export function seatOf(town: string): Pick<Place, 'latitude' | 'longitude'> {
  const position = towns[town];
  return position === undefined ? {} : { latitude: position[0], longitude: position[1] };
}
