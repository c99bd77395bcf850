import type { Place, PlaceId } from '../place.ts';
import { findPlace } from './find-place.ts';
import { neighbourPairs } from './neighbours.generated.ts';
import { places } from './places.ts';

let neighbours: ReadonlyMap<PlaceId, readonly PlaceId[]> | undefined;

/**
 * Subdivisions that share a border with this one, across country borders too (`US-WA` and `CA-BC`), in order of their ids;
 * for a country, the countries of North America that border it.
 * Shores that face each other over a Great Lake count as a border (Natural Earth runs it through the water); islands have none.
 */
export function neighboursOf(id: PlaceId): readonly PlaceId[] {
  neighbours ??= neighbourIndex();
  return neighbours.get(findPlace(id)?.id ?? id) ?? [];
}

/**
 * Places that contain this one, nearest first: the parents, the groups of countries that name its country, the world.
 * Ids below the register (`CA-BC/vancouver`, `US/laredo-field-office`) are read by their form.
 */
export function ancestorsOf(id: PlaceId): readonly PlaceId[] {
  const ancestors: PlaceId[] = [];
  let parent = parentOf(id);
  while (parent !== null) {
    if (parent === 'world') ancestors.push(...groupsThatName(ancestors.at(-1) ?? id));
    ancestors.push(parent);
    parent = parentOf(parent);
  }
  return ancestors;
}

/** Whether a place lies in (or is) another one. */
export function isWithin(id: PlaceId, ancestor: PlaceId): boolean {
  return id === ancestor || ancestorsOf(id).includes(ancestor);
}

function parentOf(id: PlaceId): PlaceId | null {
  const slash = id.lastIndexOf('/');
  if (slash > 0) return id.slice(0, slash);
  return findPlace(id)?.parent ?? null;
}

function groupsThatName(country: PlaceId): readonly PlaceId[] {
  const names = (place: Place): boolean => place.level === 'group' && (place.covers ?? []).includes(country);
  return places.filter(names).map((place) => place.id);
}

function neighbourIndex(): ReadonlyMap<PlaceId, readonly PlaceId[]> {
  const index = new Map<PlaceId, Set<PlaceId>>();
  const add = (a: PlaceId, b: PlaceId): void => {
    index.set(a, (index.get(a) ?? new Set()).add(b));
    index.set(b, (index.get(b) ?? new Set()).add(a));
  };
  for (const [a, b] of neighbourPairs) {
    add(a, b);
    const [countryA, countryB] = [parentOf(a), parentOf(b)];
    if (countryA !== null && countryB !== null && countryA !== countryB) add(countryA, countryB);
  }
  return new Map([...index].map(([id, ids]) => [id, [...ids].sort()]));
}
