import { fold, type Text } from '../../base/index.ts';
import { findPlaceByName, findProvinceByPruid, type Place, type PlaceId, subdivisionsOf } from '../../model/index.ts';
import type { Refusal } from './refusal.ts';

/** Regions that are not a province or territory, with the identifier (PRUID) that the publisher gives them. */
const specialRegions: readonly { readonly name: string; readonly pruid: string; readonly place: PlaceId }[] = [
  { name: 'Canada', pruid: '1', place: 'CA' },
  { name: 'Territories', pruid: '63', place: 'CA/territories' },
  { name: 'Winnipeg, Manitoba', pruid: '46', place: 'CA-MB/winnipeg' },
  { name: 'Northern and rural Manitoba', pruid: '46', place: 'CA-MB/northern-and-rural-manitoba' },
  { name: 'Whitehorse, Yukon', pruid: '60', place: 'CA-YT/whitehorse' },
  { name: 'Yellowknife, Northwest Territories', pruid: '61', place: 'CA-NT/yellowknife' },
];

/** Places that only this source reports: the three territories together, and the areas that emergency services serve. */
export const ownPlaces: readonly Place[] = [
  {
    id: 'CA/territories',
    level: 'area',
    name: { en: 'Territories (Canada)', fr: 'Territoires (Canada)', es: 'Territorios (Canadá)' },
    parent: 'CA',
    country: 'CA',
    covers: ['CA-YT', 'CA-NT', 'CA-NU'],
  },
  district('CA-MB/winnipeg', 'CA-MB', { en: 'Winnipeg', fr: 'Winnipeg', es: 'Winnipeg' }),
  district('CA-MB/northern-and-rural-manitoba', 'CA-MB', {
    en: 'Northern and rural Manitoba',
    fr: 'Manitoba, régions nordiques et rurales',
    es: 'Norte y zonas rurales de Manitoba',
  }),
  district('CA-YT/whitehorse', 'CA-YT', { en: 'Whitehorse', fr: 'Whitehorse', es: 'Whitehorse' }),
  district('CA-NT/yellowknife', 'CA-NT', { en: 'Yellowknife', fr: 'Yellowknife', es: 'Yellowknife' }),
];

function district(id: PlaceId, parent: PlaceId, name: Text): Place {
  return { id, level: 'district', name, parent, country: 'CA' };
}

/**
 * The place of a row: its name must be known and its identifier must be that place's.
 * The publisher wrote "Winnipeg Manitoba" until 2023 and "Winnipeg, Manitoba" since; punctuation and case are ignored.
 */
export function findRegion(name: string, pruid: string): PlaceId | Refusal {
  const special = specialRegions.find((region) => fold(region.name) === fold(name));
  if (special !== undefined) return special.pruid === pruid ? special.place : mismatch(pruid, special.pruid);
  const named = findPlaceByName('CA', name);
  if (named?.level !== 'subdivision')
    return { column: 'Region', code: 'unknown-place', text: name, known: regionNames() };
  const numbered = findProvinceByPruid(pruid);
  return numbered?.id === named.id ? named.id : mismatch(pruid);
}

function mismatch(pruid: string, expected?: string): Refusal {
  const refusal: Refusal = { column: 'PRUID', code: 'inconsistent', text: pruid };
  return expected === undefined ? refusal : { ...refusal, suggestion: expected };
}

function regionNames(): readonly string[] {
  return [...specialRegions.map(({ name }) => name), ...subdivisionsOf('CA').map(({ name }) => name.en)];
}
