import { fold } from '../../base/index.ts';
import type { Place, PlaceId } from '../place.ts';
import { countryAliases, equivalentCodes } from './aliases.ts';
import { places, subdivisionRows } from './places.ts';

let byId: ReadonlyMap<PlaceId, Place> | undefined;
let byName: ReadonlyMap<string, Place> | undefined;
let byNumber: ReadonlyMap<string, Place> | undefined;

/** The place with this id (`US-TX`, `MX`, `EU`); a second official code of the same territory (`PR`, `BQ-BO`) leads to it too. */
export function findPlace(id: PlaceId): Place | undefined {
  byId ??= new Map(places.map((place) => [place.id, place]));
  return byId.get(id) ?? byId.get(equivalentCodes.get(id) ?? '');
}

/**
 * The place a publisher calls by this name, in any of the three languages, whatever the case, accents and punctuation.
 * Within a country its subdivisions come first ("MEXICO" within MX is the State of Mexico), then the country itself.
 * `null` for the country looks among countries and groups.
 */
export function findPlaceByName(country: string | null, name: string): Place | undefined {
  byName ??= nameIndex();
  const folded = fold(name);
  return byName.get(`${country ?? ''}|${folded}`);
}

/** The state, district or territory with this FIPS 5-2 / ANSI INCITS 38 number (`"06"`, `6`). */
export function findSubdivisionByFips(fips: string | number): Place | undefined {
  return findByNumber('US', fips);
}

/** The federal entity with this INEGI number, 1 to 32 (clave de entidad federativa). */
export function findSubdivisionByInegi(number: string | number): Place | undefined {
  return findByNumber('MX', number);
}

/** The province or territory with this Statistics Canada identifier (PRUID, SGC 2021; `59` is British Columbia). */
export function findProvinceByPruid(number: string | number): Place | undefined {
  return findByNumber('CA', number);
}

/** The state, province or territory with this two-letter postal abbreviation (USPS, Canada Post). No code means two things. */
export function findSubdivisionByPostal(code: string): Place | undefined {
  const letters = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/u.test(letters)) return undefined;
  return findPlace(`US-${letters}`) ?? findPlace(`CA-${letters}`);
}

function findByNumber(country: string, number: string | number): Place | undefined {
  byNumber ??= numberIndex();
  const digits = String(number).trim();
  return /^\d{1,2}$/u.test(digits) ? byNumber.get(`${country}|${Number(digits)}`) : undefined;
}

function numberIndex(): ReadonlyMap<string, Place> {
  const index = new Map<string, Place>();
  for (const { id, number } of subdivisionRows()) {
    const place = findPlace(id);
    if (place !== undefined && number !== null) index.set(`${place.country}|${number}`, place);
  }
  return index;
}

function nameIndex(): ReadonlyMap<string, Place> {
  const index = new Map<string, Place>();
  const add = (country: string | null, name: string, place: Place): void => {
    const key = `${country ?? ''}|${fold(name)}`;
    if (!index.has(key)) index.set(key, place);
  };
  for (const { id, aliases } of subdivisionRows()) {
    const place = findPlace(id);
    if (place === undefined) continue;
    for (const name of [place.name.en, place.name.fr, place.name.es, ...aliases]) add(place.country, name, place);
  }
  for (const place of places) {
    if (place.level === 'subdivision') continue;
    for (const name of [place.name.en, place.name.fr, place.name.es, ...(countryAliases.get(place.id) ?? [])]) {
      add(null, name, place);
      if (place.country !== null) add(place.country, name, place);
    }
  }
  return index;
}
