import { fold } from '../../base/index.ts';
import { findPlaceByName, findSubdivisionByInegi, type Place, type PlaceId } from '../../model/index.ts';

/** Federal offences committed outside the country: a 33rd "entity" of the publisher's tables, without a key. */
export const abroad: Place = {
  id: 'MX/extranjero',
  level: 'area',
  name: {
    en: 'Abroad (Mexican federal jurisdiction)',
    fr: 'Étranger (compétence fédérale mexicaine)',
    es: 'Extranjero',
  },
  parent: 'MX',
  country: 'MX',
};

const abroadName = 'EXTRANJERO';

/** Entities as the publisher writes them, in the order of INEGI's keys 1 to 32. */
const entities: readonly string[] = [
  'AGUASCALIENTES',
  'BAJA CALIFORNIA',
  'BAJA CALIFORNIA SUR',
  'CAMPECHE',
  'COAHUILA',
  'COLIMA',
  'CHIAPAS',
  'CHIHUAHUA',
  'CIUDAD DE MEXICO',
  'DURANGO',
  'GUANAJUATO',
  'GUERRERO',
  'HIDALGO',
  'JALISCO',
  'MEXICO',
  'MICHOACAN',
  'MORELOS',
  'NAYARIT',
  'NUEVO LEON',
  'OAXACA',
  'PUEBLA',
  'QUERETARO',
  'QUINTANA ROO',
  'SAN LUIS POTOSI',
  'SINALOA',
  'SONORA',
  'TABASCO',
  'TAMAULIPAS',
  'TLAXCALA',
  'VERACRUZ',
  'YUCATAN',
  'ZACATECAS',
];

export const entityNames: readonly string[] = [...entities, abroadName];
export const inegiKeys: readonly string[] = entities.map((_, index) => String(index + 1));

export type EntityMatch =
  | { readonly place: PlaceId }
  | { readonly unknown: 'key' | 'name' }
  /** The name is another entity's; this is the one that the key names. */
  | { readonly expected: string };

/** INEGI's key and the entity's name must speak of the same entity; offences abroad have no key. */
export function matchEntity(key: string, name: string): EntityMatch {
  if (key === '' && name === abroadName) return { place: abroad.id };
  const entity = findSubdivisionByInegi(key);
  if (entity === undefined) return { unknown: 'key' };
  const published = entities[Number(key) - 1] ?? '';
  if (fold(name) === fold(published) || findPlaceByName('MX', name)?.id === entity.id) return { place: entity.id };
  return entityNames.some((known) => fold(known) === fold(name)) ? { expected: published } : { unknown: 'name' };
}
