import { requireRange } from '../evaluation.ts';
import { distanceBetween, type PlaceCoordinates, placeCount } from './distance.ts';

/**
 * All circles of a scan: for each centre its places, nearest first. The first k of them, for every k up to the length of
 * the list, are a zone.
 */
export interface CircularZones {
  readonly places: number;
  /** Where the list of each centre begins in `members`; one entry more than there are centres. */
  readonly offsets: Int32Array;
  /** Places, zero-based; the centre itself comes first unless another lies at the same point before it. */
  readonly members: Uint16Array | Int32Array;
}

export interface ZoneOptions {
  /** Population at risk, or another size of each place (>= 0), of which a zone may hold a share. */
  readonly sizes: ArrayLike<number>;
  /** Largest share of the total size within a zone, above 0 to 1. SpatialEpi: `pop.upper.bound`; SaTScan: 50%. */
  readonly largestShare?: number;
  /** Largest distance from the centre, in the unit of the coordinates (kilometres on the globe). */
  readonly largestRadius?: number;
  /** Most places within a zone. */
  readonly mostPlaces?: number;
}

/**
 * Circles round every place (Kulldorff 1997, Commun Stat Theory Methods 26:1481): neighbours by distance, those at the
 * same distance in the order given, as long as the zone holds no more than the largest share of the population.
 */
export function circularZones(coordinates: PlaceCoordinates, options: ZoneOptions): CircularZones {
  const places = placeCount(coordinates);
  const { sizes, largestShare = 0.5, largestRadius = Number.POSITIVE_INFINITY, mostPlaces = places } = options;
  requireRange('largestShare', largestShare, { from: Number.MIN_VALUE, to: 1 });
  if (sizes.length !== places) throw new RangeError(`${places} places have ${sizes.length} sizes`);
  let total = 0;
  for (let i = 0; i < places; i++) {
    requireRange('size', sizes[i]!, { from: 0, to: Number.MAX_VALUE });
    total += sizes[i]!;
  }
  const offsets = new Int32Array(places + 1);
  const distances = new Float64Array(places);
  const order = new Int32Array(places);
  const lists: Int32Array[] = [];
  for (let centre = 0; centre < places; centre++) {
    for (let i = 0; i < places; i++) {
      distances[i] = distanceBetween(coordinates, centre, i);
      order[i] = i;
    }
    order.sort((a, b) => distances[a]! - distances[b]! || a - b);
    let within = 0;
    let length = 0;
    while (length < Math.min(mostPlaces, places)) {
      const next = order[length]!;
      within += sizes[next]!;
      if (!(within / total <= largestShare) || distances[next]! > largestRadius) break;
      length++;
    }
    lists.push(order.slice(0, length));
    offsets[centre + 1] = offsets[centre]! + length;
  }
  const length = offsets[places]!;
  const members = places <= 65_536 ? new Uint16Array(length) : new Int32Array(length);
  for (const [centre, list] of lists.entries()) members.set(list, offsets[centre]);
  return { places, offsets, members };
}
