/** Mean radius of the earth in kilometres (IUGG 1980, Moritz 2000, J Geod 74:128). */
const earthRadius = 6371.0088;

/** Where the places of a scan lie: on a plane in any unit, or on the globe in degrees. */
export type PlaceCoordinates =
  | { readonly kind: 'plane'; readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  | { readonly kind: 'globe'; readonly latitude: ArrayLike<number>; readonly longitude: ArrayLike<number> };

/** Number of places; RangeError where the two coordinates do not match or one is no number. */
export function placeCount(coordinates: PlaceCoordinates): number {
  const [first, second] =
    coordinates.kind === 'plane' ? [coordinates.x, coordinates.y] : [coordinates.latitude, coordinates.longitude];
  if (first.length !== second.length) throw new RangeError(`${first.length} and ${second.length} coordinates`);
  for (let i = 0; i < first.length; i++) {
    if (!Number.isFinite(first[i]) || !Number.isFinite(second[i]))
      throw new RangeError(`place ${i} has no coordinates`);
  }
  return first.length;
}

/**
 * Distance of two places: Euclidean on the plane, in its unit; on the globe the great circle in kilometres by the
 * haversine formula (Sinnott 1984, Sky and Telescope 68:159), right to half a percent of the ellipsoid.
 */
export function distanceBetween(coordinates: PlaceCoordinates, from: number, to: number): number {
  if (coordinates.kind === 'plane') {
    const dx = coordinates.x[from]! - coordinates.x[to]!;
    const dy = coordinates.y[from]! - coordinates.y[to]!;
    return Math.sqrt(dx * dx + dy * dy);
  }
  const radians = Math.PI / 180;
  const latitude = coordinates.latitude[from]! * radians;
  const otherLatitude = coordinates.latitude[to]! * radians;
  const acrossLongitude = Math.sin(((coordinates.longitude[to]! - coordinates.longitude[from]!) * radians) / 2);
  const acrossLatitude = Math.sin((otherLatitude - latitude) / 2);
  const haversine =
    acrossLatitude * acrossLatitude + Math.cos(latitude) * Math.cos(otherLatitude) * acrossLongitude * acrossLongitude;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
