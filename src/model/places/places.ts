import { sameText, type Text } from '../../base/index.ts';
import type { Place, PlaceId, PlaceLevel } from '../place.ts';
import { countryRows } from './countries.generated.ts';
import {
  britishRows,
  canadianRows,
  dutchRows,
  mexicanRows,
  type SubdivisionRow,
  unitedStatesRows,
} from './subdivision-table.ts';

/** Member states of the European Union since 1 February 2020 (Treaty on European Union, article 52). */
const europeanUnion = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
];

/** Members of the North American Drug Dialogue (statements of its meetings, 2016 onwards). */
const drugDialogue = ['CA', 'MX', 'US'];

/**
 * Every place of the register: the world, the groups `NADD` and `EU`, the countries of ISO 3166-1, and the subdivisions
 * (ISO 3166-2) of Canada, Mexico, the United States, the Netherlands and the United Kingdom. Sites and field offices belong
 * to the sources that report them.
 */
export const places: readonly Place[] = /* @__PURE__ */ register();

/** The subdivisions of one country, in the order of its own statistical office. */
export function subdivisionsOf(countryCode: string): readonly Place[] {
  return places.filter((place) => place.level === 'subdivision' && place.country === countryCode);
}

/** Rows behind the subdivisions, with the numbers of their statistical offices. */
export function subdivisionRows(): readonly SubdivisionRow[] {
  return [...canadianRows(), ...mexicanRows(), ...unitedStatesRows(), ...dutchRows(), ...britishRows()];
}

function register(): readonly Place[] {
  return [...groups(), ...countryRows.map(country), ...areas(), ...subdivisions()];
}

function groups(): readonly Place[] {
  return [
    { id: 'world', level: 'world', name: text('World', 'Monde', 'Mundo'), parent: null, country: null },
    group(
      'NADD',
      text(
        'North American Drug Dialogue',
        'Dialogue nord-américain sur les drogues',
        'Diálogo de América del Norte sobre Drogas',
      ),
      drugDialogue,
    ),
    group('EU', text('European Union', 'Union européenne', 'Unión Europea'), europeanUnion),
  ];
}

function group(id: PlaceId, name: Text, covers: readonly PlaceId[]): Place {
  return { id, level: 'group', name, parent: 'world', country: null, covers };
}

function country([code, en, fr, es]: readonly [string, string, string, string]): Place {
  return { id: code, level: 'country', name: { en, fr, es }, parent: 'world', country: code };
}

// ISO 3166-1 gives the three Caribbean islands one code (BQ) and ISO 3166-2 one each below NL.
function areas(): readonly Place[] {
  const name = text('Caribbean Netherlands', 'Pays-Bas caribéens', 'Caribe neerlandés');
  return [{ id: 'BQ', level: 'area', name, parent: 'NL', country: 'NL', covers: ['NL-BQ1', 'NL-BQ2', 'NL-BQ3'] }];
}

function subdivisions(): readonly Place[] {
  const level: PlaceLevel = 'subdivision';
  return subdivisionRows().map(({ id, en, fr, es }) => {
    const parent = id.slice(0, 2);
    const name = en === fr && en === es ? sameText(en) : { en, fr, es };
    return { id, level, name, parent, country: parent };
  });
}

function text(en: string, fr: string, es: string): Text {
  return { en, fr, es };
}
