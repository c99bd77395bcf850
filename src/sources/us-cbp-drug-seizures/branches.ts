import { sameText, type Text } from '../../base/index.ts';
import type { Place } from '../../model/index.ts';

/**
 * Air and Marine Operations: branches and national units, by the name the files give them. What `covers` means is said in
 * `areas.ts`; the National Air Security Operations Centers (NASOC) fly far beyond the town they are named after.
 */
export const branches: ReadonlyMap<string, Place> = new Map([
  unit('AMO Operation Bahamas, Turks And Caicos', 'operation-bahamas-turks-and-caicos', {
    en: 'Operation Bahamas, Turks and Caicos (AMO)',
    fr: 'Opération Bahamas et îles Turques-et-Caïques (AMO)',
    es: 'Operación Bahamas, Turcas y Caicos (AMO)',
  }),
  unit('AMOC Air And Marine Operations Center', 'air-and-marine-operations-center', {
    en: 'Air and Marine Operations Center (AMOC)',
    fr: 'Centre des opérations aériennes et maritimes (AMOC)',
    es: 'Centro de Operaciones Aéreas y Marítimas (AMOC)',
  }),
  air('Bellingham', 'WA'),
  airAndMarine('Caribbean', 'PR VI', { fr: 'des Caraïbes', es: 'del Caribe' }),
  air('El Paso', 'NM TX', { fr: 'd’El Paso' }),
  airAndMarine('Great Lakes', 'MI', { fr: 'des Grands Lacs', es: 'de los Grandes Lagos' }),
  unit('Ground Tactical Air Controller', 'ground-tactical-air-controller', {
    en: 'Ground Tactical Air Controller (AMO)',
    fr: 'Contrôleur aérien tactique au sol (AMO)',
    es: 'Controlador aéreo táctico en tierra (AMO)',
  }),
  unit('HQ Foreign Operations & Investigations Branch', 'headquarters-foreign-operations-and-investigations-branch', {
    en: 'Headquarters, Foreign Operations and Investigations Branch (AMO)',
    fr: 'Administration centrale, direction des opérations à l’étranger et des enquêtes (AMO)',
    es: 'Sede central, rama de Operaciones en el Extranjero e Investigaciones (AMO)',
  }),
  unit('HQ Investigative & Foreign Operations Branch', 'headquarters-investigative-and-foreign-operations-branch', {
    en: 'Headquarters, Investigative and Foreign Operations Branch (AMO)',
    fr: 'Administration centrale, direction des enquêtes et des opérations à l’étranger (AMO)',
    es: 'Sede central, rama de Investigaciones y Operaciones en el Extranjero (AMO)',
  }),
  airAndMarine('Houston', 'TX'),
  airAndMarine('Jacksonville', 'FL'),
  air('Laredo', 'TX'),
  air('Manassas', 'VA'),
  airAndMarine('Mc Allen', 'TX', { en: 'McAllen', fr: 'de McAllen', es: 'de McAllen' }),
  unit('Mexico City IAC', 'mexico-city-iac', {
    en: 'Mexico City IAC (AMO)',
    fr: 'IAC de Mexico (AMO)',
    es: 'IAC de la Ciudad de México (AMO)',
  }),
  airAndMarine('Miami', 'FL'),
  securityCenter('Albuquerque'),
  securityCenter('Corpus Christi'),
  securityCenter('Grand Forks'),
  securityCenter('Jacksonville'),
  securityCenter('San Angelo'),
  unit('National Air Training Center Oklahoma City', 'national-air-training-center', {
    en: 'National Air Training Center, Oklahoma City (AMO)',
    fr: 'Centre national de formation aérienne, Oklahoma City (AMO)',
    es: 'Centro Nacional de Adiestramiento Aéreo, Oklahoma City (AMO)',
  }),
  airAndMarine('New Orleans', 'LA', { fr: 'de La Nouvelle-Orléans', es: 'de Nueva Orleans' }),
  airAndMarine('San Diego', 'CA'),
  air('Tucson', 'AZ'),
  air('Uvalde', 'TX'),
  air('Yuma', 'AZ'),
]);

interface TownNames {
  readonly en?: string;
  readonly fr?: string;
  readonly es?: string;
}

function air(town: string, covers: string, names: TownNames = {}): readonly [string, Place] {
  const { en = town, fr = `de ${town}`, es = `de ${town}` } = names;
  const name = {
    en: `${en} Air Branch (AMO)`,
    fr: `Direction aérienne ${fr} (AMO)`,
    es: `Rama aérea ${es} (AMO)`,
  };
  return unit(`${town} Air Branch`, `${slug(en)}-air-branch`, name, covers);
}

function airAndMarine(town: string, covers: string, names: TownNames = {}): readonly [string, Place] {
  const { en = town, fr = `de ${town}`, es = `de ${town}` } = names;
  const name = {
    en: `${en} Air and Marine Branch (AMO)`,
    fr: `Direction aérienne et maritime ${fr} (AMO)`,
    es: `Rama aérea y marítima ${es} (AMO)`,
  };
  return unit(`${town} Air And Marine Branch`, `${slug(en)}-air-and-marine-branch`, name, covers);
}

function securityCenter(town: string): readonly [string, Place] {
  return unit(`NASOC - ${town}`, `nasoc-${slug(town)}`, sameText(`NASOC ${town} (AMO)`));
}

function unit(published: string, slugged: string, name: Text, covers = ''): readonly [string, Place] {
  const states = covers.split(' ').filter((state) => state !== '');
  return [
    published,
    {
      id: `US/${slugged}`,
      level: 'area',
      name,
      parent: 'US',
      country: 'US',
      covers: states.map((state) => `US-${state}`),
    },
  ];
}

function slug(words: string): string {
  return words.toLowerCase().replaceAll(' ', '-');
}
