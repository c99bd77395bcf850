import type { Text } from '../../base/index.ts';
import type { Place } from '../../model/index.ts';
import { seatOf } from './seats.ts';

// The states under `covers` are those an office, sector or branch mainly works in, after the agency's own pages
// (cbp.gov: "Field Offices", "Border Patrol Sectors", "Air and Marine Operations"). They serve to find neighbours, not to
// apportion figures. Units that work nationwide or abroad cover none.

/** Office of Field Operations: field offices, by the name the files give them. */
export const fieldOffices: ReadonlyMap<string, Place> = byPublishedName('FIELD OFFICE', [
  fieldOffice('Atlanta', 'GA NC SC'),
  fieldOffice('Baltimore', 'DC DE MD PA VA'),
  fieldOffice('Boston', 'CT MA ME NH RI VT'),
  fieldOffice('Buffalo', 'NY'),
  fieldOffice('Chicago', 'IA IL IN KS KY MN MO NE OH SD WI'),
  fieldOffice('Detroit', 'MI'),
  fieldOffice('El Paso', 'NM TX'),
  fieldOffice('Houston', 'TX'),
  fieldOffice('Laredo', 'TX'),
  fieldOffice('Los Angeles', 'CA', { es: 'Los Ángeles' }),
  fieldOffice('Miami', 'FL'),
  fieldOffice('New Orleans', 'AL AR LA MS TN', { fr: 'La Nouvelle-Orléans', es: 'Nueva Orleans' }),
  fieldOffice('New York', 'NJ NY', { es: 'Nueva York' }),
  fieldOffice('Portland', 'AK OR'),
  {
    id: 'US/preclearance-field-office',
    level: 'area',
    name: {
      en: 'Preclearance Field Office (CBP)',
      fr: 'Bureau régional du précontrôle (CBP)',
      es: 'Oficina de campo de preinspección (CBP)',
    },
    parent: 'US',
    country: 'US',
    covers: [],
  },
  fieldOffice('San Diego', 'CA'),
  fieldOffice('San Francisco', 'CA HI'),
  fieldOffice('San Juan', 'PR VI'),
  fieldOffice('Seattle', 'ID MN MT ND WA'),
  fieldOffice('Tampa', 'FL'),
  fieldOffice('Tucson', 'AZ'),
]);

/** U.S. Border Patrol: sectors, by the name the files give them. */
export const sectors: ReadonlyMap<string, Place> = byPublishedName('SECTOR', [
  sector('Big Bend', 'TX'),
  sector('Blaine', 'WA'),
  sector('Buffalo', 'NY'),
  sector('Del Rio', 'TX', { es: 'Del Río' }),
  sector('Detroit', 'MI'),
  sector('El Centro', 'CA'),
  sector('El Paso', 'NM TX'),
  sector('Grand Forks', 'MN ND'),
  sector('Havre', 'MT'),
  sector('Houlton', 'ME'),
  sector('Laredo', 'TX'),
  sector('Miami', 'FL'),
  sector('New Orleans', 'AL LA MS', { fr: 'La Nouvelle-Orléans', es: 'Nueva Orleans' }),
  sector('Ramey', 'PR VI'),
  sector('Rio Grande Valley', 'TX', { fr: 'la vallée du Rio Grande', es: 'Valle del Río Grande' }),
  sector('San Diego', 'CA'),
  sector('Spokane', 'ID MT WA'),
  sector('Swanton', 'NH NY VT'),
  sector('Tucson', 'AZ'),
  sector('Yuma', 'AZ CA'),
]);

interface CityNames {
  readonly fr?: string;
  readonly es?: string;
}

function fieldOffice(city: string, covers: string, { fr = city, es = city }: CityNames = {}): Place {
  return area(city, 'field office', covers, {
    en: `${city} Field Office (CBP)`,
    fr: `Bureau régional ${of(fr)} (CBP)`,
    es: `Oficina de campo de ${es} (CBP)`,
  });
}

function sector(city: string, covers: string, { fr = city, es = city }: CityNames = {}): Place {
  return area(city, 'sector', covers, {
    en: `${city} Sector (U.S. Border Patrol)`,
    fr: `Secteur ${of(fr)} (U.S. Border Patrol)`,
    es: `Sector ${es} (Patrulla Fronteriza de EE. UU.)`,
  });
}

function of(name: string): string {
  return /^[AEIOU]/.test(name) ? `d’${name}` : `de ${name}`;
}

function area(town: string, kind: string, covers: string, name: Text): Place {
  return {
    id: `US/${`${town} ${kind}`.toLowerCase().replaceAll(' ', '-')}`,
    level: 'area',
    name,
    parent: 'US',
    country: 'US',
    covers: covers.split(' ').map((state) => `US-${state}`),
    ...seatOf(town),
  };
}

function byPublishedName(kind: string, places: readonly Place[]): ReadonlyMap<string, Place> {
  const suffix = kind.toLowerCase().replaceAll(' ', '-');
  return new Map(
    places.map((place) => {
      const city = place.id.slice('US/'.length, -suffix.length - 1).replaceAll('-', ' ');
      return [`${city.toUpperCase()} ${kind}`, place];
    }),
  );
}
