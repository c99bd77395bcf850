/**
 * Subdivisions as their own authorities number and name them.
 * Codes: ISO 3166-2 (2024); United States FIPS 5-2 / ANSI INCITS 38; Mexico INEGI Marco Geoestadístico, clave de entidad;
 * Statistics Canada Standard Geographical Classification 2021 (province or territory identifier).
 * Names: the authority's own in its languages (Canada: Canadian Geographical Names; Mexico: short forms of article 43 of the
 * Constitution), elsewhere the established exonym.
 */
export interface SubdivisionRow {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
  readonly es: string;
  /** Number its own statistical office uses; `null` where it has none. */
  readonly number: number | null;
  /** Further spellings that publishers use. */
  readonly aliases: readonly string[];
}

function row(
  id: string,
  number: number | null,
  en: string,
  fr: string = en,
  es: string = en,
  ...aliases: readonly string[]
): SubdivisionRow {
  return { id, number, en, fr, es, aliases };
}

export function canadianRows(): readonly SubdivisionRow[] {
  return [
    row('CA-AB', 48, 'Alberta'),
    row('CA-BC', 59, 'British Columbia', 'Colombie-Britannique', 'Columbia Británica'),
    row('CA-MB', 46, 'Manitoba'),
    row('CA-NB', 13, 'New Brunswick', 'Nouveau-Brunswick', 'Nuevo Brunswick', 'Nueva Brunswick'),
    row('CA-NL', 10, 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador', 'Terranova y Labrador', 'Newfoundland'),
    row('CA-NS', 12, 'Nova Scotia', 'Nouvelle-Écosse', 'Nueva Escocia'),
    row('CA-NT', 61, 'Northwest Territories', 'Territoires du Nord-Ouest', 'Territorios del Noroeste'),
    row('CA-NU', 62, 'Nunavut'),
    row('CA-ON', 35, 'Ontario'),
    row('CA-PE', 11, 'Prince Edward Island', 'Île-du-Prince-Édouard', 'Isla del Príncipe Eduardo'),
    row('CA-QC', 24, 'Quebec', 'Québec', 'Quebec'),
    row('CA-SK', 47, 'Saskatchewan'),
    row('CA-YT', 60, 'Yukon', 'Yukon', 'Yukón', 'Yukon Territory', 'Territoire du Yukon'),
  ];
}

export function mexicanRows(): readonly SubdivisionRow[] {
  return [
    row('MX-AGU', 1, 'Aguascalientes'),
    row('MX-BCN', 2, 'Baja California', 'Basse-Californie', 'Baja California', 'Baja California Norte'),
    row('MX-BCS', 3, 'Baja California Sur', 'Basse-Californie du Sud', 'Baja California Sur'),
    row('MX-CAM', 4, 'Campeche'),
    row('MX-COA', 5, 'Coahuila', 'Coahuila', 'Coahuila', 'Coahuila de Zaragoza'),
    row('MX-COL', 6, 'Colima'),
    row('MX-CHP', 7, 'Chiapas'),
    row('MX-CHH', 8, 'Chihuahua'),
    row(
      'MX-CMX',
      9,
      'Mexico City',
      'Ville de Mexico',
      'Ciudad de México',
      'Distrito Federal',
      'CDMX',
      'Federal District',
    ),
    row('MX-DUR', 10, 'Durango'),
    row('MX-GUA', 11, 'Guanajuato'),
    row('MX-GRO', 12, 'Guerrero'),
    row('MX-HID', 13, 'Hidalgo'),
    row('MX-JAL', 14, 'Jalisco'),
    row(
      'MX-MEX',
      15,
      'State of Mexico',
      'État de Mexico',
      'Estado de México',
      'México',
      'Mexico',
      'Edomex',
      'Mexico State',
    ),
    row('MX-MIC', 16, 'Michoacán', 'Michoacán', 'Michoacán', 'Michoacán de Ocampo'),
    row('MX-MOR', 17, 'Morelos'),
    row('MX-NAY', 18, 'Nayarit'),
    row('MX-NLE', 19, 'Nuevo León'),
    row('MX-OAX', 20, 'Oaxaca'),
    row('MX-PUE', 21, 'Puebla'),
    row('MX-QUE', 22, 'Querétaro', 'Querétaro', 'Querétaro', 'Querétaro de Arteaga'),
    row('MX-ROO', 23, 'Quintana Roo'),
    row('MX-SLP', 24, 'San Luis Potosí'),
    row('MX-SIN', 25, 'Sinaloa'),
    row('MX-SON', 26, 'Sonora'),
    row('MX-TAB', 27, 'Tabasco'),
    row('MX-TAM', 28, 'Tamaulipas'),
    row('MX-TLA', 29, 'Tlaxcala'),
    row('MX-VER', 30, 'Veracruz', 'Veracruz', 'Veracruz', 'Veracruz de Ignacio de la Llave', 'Veracruz-Llave'),
    row('MX-YUC', 31, 'Yucatán'),
    row('MX-ZAC', 32, 'Zacatecas'),
  ];
}

export function unitedStatesRows(): readonly SubdivisionRow[] {
  return [
    row('US-AL', 1, 'Alabama'),
    row('US-AK', 2, 'Alaska'),
    row('US-AZ', 4, 'Arizona'),
    row('US-AR', 5, 'Arkansas'),
    row('US-CA', 6, 'California', 'Californie', 'California'),
    row('US-CO', 8, 'Colorado'),
    row('US-CT', 9, 'Connecticut'),
    row('US-DE', 10, 'Delaware'),
    row(
      'US-DC',
      11,
      'District of Columbia',
      'District de Columbia',
      'Distrito de Columbia',
      'Washington, D.C.',
      'Washington DC',
    ),
    row('US-FL', 12, 'Florida', 'Floride', 'Florida'),
    row('US-GA', 13, 'Georgia', 'Géorgie', 'Georgia'),
    row('US-HI', 15, 'Hawaii', 'Hawaï', 'Hawái', "Hawai'i"),
    row('US-ID', 16, 'Idaho'),
    row('US-IL', 17, 'Illinois'),
    row('US-IN', 18, 'Indiana'),
    row('US-IA', 19, 'Iowa'),
    row('US-KS', 20, 'Kansas'),
    row('US-KY', 21, 'Kentucky'),
    row('US-LA', 22, 'Louisiana', 'Louisiane', 'Luisiana'),
    row('US-ME', 23, 'Maine'),
    row('US-MD', 24, 'Maryland'),
    row('US-MA', 25, 'Massachusetts'),
    row('US-MI', 26, 'Michigan', 'Michigan', 'Míchigan'),
    row('US-MN', 27, 'Minnesota'),
    row('US-MS', 28, 'Mississippi', 'Mississippi', 'Misisipi'),
    row('US-MO', 29, 'Missouri', 'Missouri', 'Misuri'),
    row('US-MT', 30, 'Montana'),
    row('US-NE', 31, 'Nebraska'),
    row('US-NV', 32, 'Nevada'),
    row('US-NH', 33, 'New Hampshire', 'New Hampshire', 'Nuevo Hampshire', 'Nueva Hampshire'),
    row('US-NJ', 34, 'New Jersey', 'New Jersey', 'Nueva Jersey'),
    row('US-NM', 35, 'New Mexico', 'Nouveau-Mexique', 'Nuevo México'),
    row('US-NY', 36, 'New York', 'New York', 'Nueva York', 'New York State', 'État de New York'),
    row('US-NC', 37, 'North Carolina', 'Caroline du Nord', 'Carolina del Norte'),
    row('US-ND', 38, 'North Dakota', 'Dakota du Nord', 'Dakota del Norte'),
    row('US-OH', 39, 'Ohio'),
    row('US-OK', 40, 'Oklahoma'),
    row('US-OR', 41, 'Oregon', 'Oregon', 'Oregón'),
    row('US-PA', 42, 'Pennsylvania', 'Pennsylvanie', 'Pensilvania'),
    row('US-RI', 44, 'Rhode Island'),
    row('US-SC', 45, 'South Carolina', 'Caroline du Sud', 'Carolina del Sur'),
    row('US-SD', 46, 'South Dakota', 'Dakota du Sud', 'Dakota del Sur'),
    row('US-TN', 47, 'Tennessee'),
    row('US-TX', 48, 'Texas'),
    row('US-UT', 49, 'Utah'),
    row('US-VT', 50, 'Vermont'),
    row('US-VA', 51, 'Virginia', 'Virginie', 'Virginia'),
    row('US-WA', 53, 'Washington', 'Washington (État)', 'Washington', 'Washington State', 'État de Washington'),
    row('US-WV', 54, 'West Virginia', 'Virginie-Occidentale', 'Virginia Occidental'),
    row('US-WI', 55, 'Wisconsin'),
    row('US-WY', 56, 'Wyoming'),
    row('US-AS', 60, 'American Samoa', 'Samoa américaines', 'Samoa Americana', 'Samoa Estadounidense'),
    row('US-GU', 66, 'Guam'),
    row(
      'US-MP',
      69,
      'Northern Mariana Islands',
      'Îles Mariannes du Nord',
      'Islas Marianas del Norte',
      'Commonwealth of the Northern Mariana Islands',
    ),
    row('US-PR', 72, 'Puerto Rico', 'Porto Rico', 'Puerto Rico'),
    row(
      'US-VI',
      78,
      'U.S. Virgin Islands',
      'Îles Vierges américaines',
      'Islas Vírgenes de los Estados Unidos',
      'Virgin Islands',
      'United States Virgin Islands',
      'Virgin Islands, U.S.',
      'US Virgin Islands',
    ),
  ];
}

export function dutchRows(): readonly SubdivisionRow[] {
  return [
    row('NL-DR', null, 'Drenthe', 'Drenthe', 'Drente'),
    row('NL-FL', null, 'Flevoland', 'Flevoland', 'Flevoland', 'Flevolanda'),
    row('NL-FR', null, 'Friesland', 'Frise', 'Frisia', 'Fryslân'),
    row('NL-GE', null, 'Gelderland', 'Gueldre', 'Güeldres'),
    row('NL-GR', null, 'Groningen', 'Groningue', 'Groninga'),
    row('NL-LI', null, 'Limburg', 'Limbourg', 'Limburgo'),
    row('NL-NB', null, 'North Brabant', 'Brabant-Septentrional', 'Brabante Septentrional', 'Noord-Brabant'),
    row('NL-NH', null, 'North Holland', 'Hollande-Septentrionale', 'Holanda Septentrional', 'Noord-Holland'),
    row('NL-OV', null, 'Overijssel'),
    row('NL-UT', null, 'Utrecht'),
    row('NL-ZE', null, 'Zeeland', 'Zélande', 'Zelanda'),
    row('NL-ZH', null, 'South Holland', 'Hollande-Méridionale', 'Holanda Meridional', 'Zuid-Holland'),
    row('NL-BQ1', null, 'Bonaire'),
    row('NL-BQ2', null, 'Saba'),
    row('NL-BQ3', null, 'Sint Eustatius', 'Saint-Eustache', 'San Eustaquio'),
  ];
}

export function britishRows(): readonly SubdivisionRow[] {
  return [
    row('GB-ENG', null, 'England', 'Angleterre', 'Inglaterra'),
    row('GB-NIR', null, 'Northern Ireland', 'Irlande du Nord', 'Irlanda del Norte'),
    row('GB-SCT', null, 'Scotland', 'Écosse', 'Escocia'),
    row('GB-WLS', null, 'Wales', 'Pays de Galles', 'Gales', 'Cymru'),
  ];
}
