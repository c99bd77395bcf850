import { findPlace, findSubdivisionByFips, type Place, type PlaceId, subdivisionsOf } from '../../model/index.ts';

/** The code `XX`, "Unknown": reports whose state is not stated belong to the United States and to no state. */
export const stateNotStated: Place = {
  id: 'US/state-not-stated',
  level: 'area',
  name: {
    en: 'United States, state not stated',
    fr: 'États-Unis, État non précisé',
    es: 'Estados Unidos, estado no especificado',
  },
  parent: 'US',
  country: 'US',
  covers: [],
};

const territories = ['US-AS', 'US-GU', 'US-MP', 'US-PR', 'US-UM', 'US-VI'];

/** The fifty states and the District of Columbia: a query that answers for all of them was not limited to some. */
export const nation: readonly PlaceId[] = subdivisionsOf('US')
  .map((place) => place.id)
  .filter((id) => !territories.includes(id));

/** The place of a `STATE` code (postal abbreviations of states and territories). */
export function findJurisdiction(code: string): PlaceId | undefined {
  if (code === 'XX') return stateNotStated.id;
  return /^[A-Z]{2}$/.test(code) ? findPlace(`US-${code}`)?.id : undefined;
}

/** Whether a row's `STATE_FIPS` belongs to another place than its `STATE`. Exports that leave the number out are known. */
export function contradicts(fips: string, place: PlaceId): boolean {
  return fips !== '' && findSubdivisionByFips(fips)?.id !== place;
}
