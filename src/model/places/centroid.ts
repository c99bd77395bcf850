import type { PlaceId } from '../place.ts';
import { centroidRows } from './centroids.generated.ts';
import { findPlace } from './find-place.ts';

export interface Centroid {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

const centroids: ReadonlyMap<PlaceId, Centroid> = /* @__PURE__ */ new Map(
  centroidRows.map(([id, latitude, longitude]) => [id, { latitude, longitude }]),
);

/**
 * The centre of gravity of a subdivision on the project's map (Natural Earth, public domain): good for distances between
 * subdivisions, not for where people live. `undefined` for what the map does not hold.
 */
export function centroidOf(id: PlaceId): Centroid | undefined {
  return centroids.get(findPlace(id)?.id ?? id);
}
