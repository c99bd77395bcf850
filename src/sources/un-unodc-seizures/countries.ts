import { fold, type Text } from '../../base/index.ts';
import { findPlace, findPlaceByAlpha3, findPlaceByName, type Place, type PlaceId } from '../../model/index.ts';

/** A country or territory as the file writes it that ISO 3166-1 does not hold (any more). */
interface OwnCountry {
  readonly place: Place;
  /** What stands in `country`. */
  readonly name: string;
  /** What stands in `ISO Code`: a code of the publisher's own, that of a successor, or none at all. */
  readonly code: string;
}

/** Countries that have dissolved, and one without a code of ISO 3166-1: places of the source's own, so that no row is lost. */
const ownCountries: readonly OwnCountry[] = [
  ownCountry('soviet-union', 'USSR', 'NULL', 'Soviet Union (until 1991)', {
    fr: 'Union soviétique (jusqu’en 1991)',
    es: 'Unión Soviética (hasta 1991)',
  }),
  ownCountry('serbia-and-montenegro', 'Serbia and Montenegro', 'NULL', 'Serbia and Montenegro (until 2006)', {
    fr: 'Serbie-et-Monténégro (jusqu’en 2006)',
    es: 'Serbia y Montenegro (hasta 2006)',
  }),
  ownCountry('czechoslovakia', 'Czechoslovakia', 'CZE', 'Czechoslovakia (until 1992)', {
    fr: 'Tchécoslovaquie (jusqu’en 1992)',
    es: 'Checoslovaquia (hasta 1992)',
  }),
  ownCountry(
    'german-democratic-republic',
    'German Democratic Republic',
    'DEU',
    'German Democratic Republic (until 1990)',
    {
      fr: 'République démocratique allemande (jusqu’en 1990)',
      es: 'República Democrática Alemana (hasta 1990)',
    },
  ),
  ownCountry(
    'federal-republic-of-germany-until-1990',
    'Federal Republic of Germany',
    'DEU',
    'Federal Republic of Germany (until 1990)',
    {
      fr: 'République fédérale d’Allemagne (jusqu’en 1990)',
      es: 'República Federal de Alemania (hasta 1990)',
    },
  ),
  ownCountry('netherlands-antilles', 'Netherlands Antilles', 'ANT', 'Netherlands Antilles (until 2010)', {
    fr: 'Antilles néerlandaises (jusqu’en 2010)',
    es: 'Antillas Neerlandesas (hasta 2010)',
  }),
  ownCountry('kosovo', 'Kosovo under UNSCR 1244', 'KKK', 'Kosovo (Security Council resolution 1244)', {
    fr: 'Kosovo (résolution 1244 du Conseil de sécurité)',
    es: 'Kosovo (resolución 1244 del Consejo de Seguridad)',
  }),
];

/** Places that only this source reports. */
export const ownPlaces: readonly Place[] = ownCountries.map(({ place }) => place);

/** Names of the United Nations that the register does not know. */
const namesInTheFile: ReadonlyMap<string, PlaceId> = new Map([
  ['China, Hong Kong SAR', 'HK'],
  ['China, Macao SAR', 'MO'],
  ['China, Taiwan Province of China', 'TW'],
  ['Saint Vincent and the Grenadines', 'VC'],
  ['Falkland Islands (Malvinas)', 'FK'],
  ['Brunei Darussalam', 'BN'],
  ['Puerto Rico', 'US-PR'],
  ['United States Virgin Islands', 'US-VI'],
]);

/** A country, or which of the two columns keeps the row out and why. */
export type CountryReading =
  | { readonly place: PlaceId }
  | { readonly column: 'ISO Code' | 'country'; readonly fault: 'unknown' | 'inconsistent'; readonly meant?: string };

/** The country of a row. Code and name must mean the same one: the file gives codes of today to countries of the past. */
export function readCountry(code: string, name: string): CountryReading {
  const own = ownCountries.find((country) => fold(country.name) === fold(name));
  if (own !== undefined)
    return own.code === code ? { place: own.place.id } : { column: 'ISO Code', fault: 'inconsistent', meant: own.code };
  const coded = findPlaceByAlpha3(code);
  if (coded === undefined) return { column: 'ISO Code', fault: 'unknown' };
  const named = findPlaceByName(null, name) ?? findPlace(namesInTheFile.get(name) ?? '');
  if (named === undefined) return { column: 'country', fault: 'unknown' };
  if (named.id !== coded.id) return { column: 'country', fault: 'inconsistent', meant: coded.name.en };
  return { place: coded.id };
}

function ownCountry(
  slug: string,
  name: string,
  code: string,
  en: string,
  { fr, es }: Pick<Text, 'fr' | 'es'>,
): OwnCountry {
  return {
    place: { id: `world/${slug}`, level: 'country', name: { en, fr, es }, parent: 'world', country: null },
    name,
    code,
  };
}
