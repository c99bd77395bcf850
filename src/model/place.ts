import type { Text } from '../base/index.ts';

/** Levels of place, widest first. Areas that cross subdivisions (customs field offices, border patrol sectors) are `area`. */
export const placeLevels = ['world', 'group', 'country', 'area', 'subdivision', 'district', 'site'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** ISO 3166-1 alpha-2, ISO 3166-2, or `<parent>/<slug>` for places below (`CA-BC/vancouver`, `US/laredo-field-office`). */
export type PlaceId = string;

export interface Place {
  readonly id: PlaceId;
  readonly level: PlaceLevel;
  readonly name: Text;
  /** The place that contains it; `null` for the world only. */
  readonly parent: PlaceId | null;
  /** ISO 3166-1 alpha-2 of the country it lies in; `null` for groups of countries. */
  readonly country: string | null;
  /** Subdivisions that an area covers or touches, so that nested and neighbouring places can be found. */
  readonly covers?: readonly PlaceId[];
  /** WGS 84 degrees, for sites and for the seats of areas. */
  readonly latitude?: number;
  readonly longitude?: number;
}
