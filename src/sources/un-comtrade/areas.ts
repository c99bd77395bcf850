import { findPlaceByAlpha3, findPlaceByM49, findPlaceByName, type Place, type PlaceId } from '../../model/index.ts';

const otherAsia = 'world/other-asia-not-elsewhere-specified';
const europeanUnion = 'world/european-union-as-reported';
const asean = 'world/asean';

/** Reporters that are no place of the register. */
export const ownPlaces: readonly Place[] = [
  group(
    otherAsia,
    'Other Asia, not elsewhere specified',
    'Autres pays d’Asie, non dénommés ailleurs',
    'Otros países de Asia, no especificados en otra parte',
  ),
  group(
    europeanUnion,
    'European Union, members as reported',
    'Union européenne, membres selon la déclaration',
    'Unión Europea, miembros según lo declarado',
  ),
  group(
    asean,
    'Association of Southeast Asian Nations',
    'Association des nations de l’Asie du Sud-Est',
    'Asociación de Naciones de Asia Sudoriental',
  ),
];

/** Areas whose number is not that of M49, because they contain others (Monaco, Svalbard, Puerto Rico), and groups. */
const areasByCode: ReadonlyMap<string, PlaceId> = new Map([
  ['97', europeanUnion],
  ['251', 'FR'],
  ['381', 'IT'],
  ['490', otherAsia],
  ['579', 'NO'],
  ['699', 'IN'],
  ['757', 'CH'],
  ['842', 'US'],
  ['975', asean],
]);

/** Names of UNdata that the register does not know. */
const areasByName: ReadonlyMap<string, PlaceId> = new Map([
  ['ASEAN', asean],
  ['Bosnia Herzegovina', 'BA'],
  ['Brunei Darussalam', 'BN'],
  ['China, Hong Kong SAR', 'HK'],
  ['China, Macao SAR', 'MO'],
  ['Czech Rep.', 'CZ'],
  ['Dominican Rep.', 'DO'],
  ['EU-28', europeanUnion],
  ['FS Micronesia', 'FM'],
  ['Iran', 'IR'],
  ['Other Asia, nes', otherAsia],
  ['Rep. of Korea', 'KR'],
  ['Rep. of Moldova', 'MD'],
  ['State of Palestine', 'PS'],
  ['Swaziland', 'SZ'],
  ['Syria', 'SY'],
  ['TFYR of Macedonia', 'MK'],
  ['United Rep. of Tanzania', 'TZ'],
]);

/** The reporter that UNdata names. */
export function findAreaByName(name: string): PlaceId | undefined {
  return areasByName.get(name) ?? findPlaceByName(null, name)?.id;
}

export const areaNames: Iterable<string> = areasByName.keys();

/** The area of a code of Comtrade; the alpha-3 code beside it stands in where the number is no place of the register. */
export function findArea(code: string, alpha3: string): PlaceId | undefined {
  return areasByCode.get(code) ?? findPlaceByM49(code)?.id ?? findPlaceByAlpha3(alpha3)?.id;
}

/** Whether the code and the letters beside it (none, or `W00`, `S19`, `E19` of groups, where they mean no country) mean one area. */
export function isOneArea(code: string, alpha3: string): boolean {
  const letters = findPlaceByAlpha3(alpha3)?.id;
  const area = findArea(code, alpha3);
  return letters === undefined || area === letters || ownPlaces.some(({ id }) => id === area);
}

function group(id: PlaceId, en: string, fr: string, es: string): Place {
  return { id, level: 'group', name: { en, fr, es }, parent: 'world', country: null };
}
