import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPlace,
  findPlaceByName,
  findProvinceByPruid,
  findSubdivisionByFips,
  findSubdivisionByInegi,
  findSubdivisionByPostal,
} from './find-place.ts';
import { places, subdivisionRows, subdivisionsOf } from './places.ts';

const data = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data');

describe('finding a place by its code', () => {
  test.each([
    ['PR', 'US-PR'],
    ['BQ-SE', 'NL-BQ3'],
    ['MX-DIF', 'MX-CMX'],
    ['EL', 'GR'],
    ['UK', 'GB'],
  ])('follows the second official code %s to %s', (code, id) => {
    expect(findPlace(code)?.id).toBe(id);
  });

  test('gives nothing for a code that nobody issued', () => {
    expect(findPlace('US-XX')).toBeUndefined();
    expect(findPlace('')).toBeUndefined();
  });
});

describe('finding a place by its name', () => {
  test.each([
    ['MX', 'MEXICO', 'MX-MEX'],
    ['MX', 'CIUDAD DE MEXICO', 'MX-CMX'],
    ['MX', 'Distrito Federal', 'MX-CMX'],
    ['MX', 'COAHUILA DE ZARAGOZA', 'MX-COA'],
    ['MX', 'VERACRUZ DE IGNACIO DE LA LLAVE', 'MX-VER'],
    ['MX', 'MICHOACAN DE OCAMPO', 'MX-MIC'],
    ['MX', 'QUERETARO', 'MX-QUE'],
    ['US', 'Virgin Islands', 'US-VI'],
    ['US', 'DISTRICT OF COLUMBIA', 'US-DC'],
    ['US', 'United States', 'US'],
    ['CA', 'Quebec', 'CA-QC'],
    ['CA', 'Nouveau Brunswick', 'CA-NB'],
    ['CA', 'Canada', 'CA'],
    ['NL', 'Noord-Brabant', 'NL-NB'],
    [null, 'Mexico', 'MX'],
    [null, 'Türkiye', 'TR'],
    [null, 'Turkey', 'TR'],
    [null, 'Czech Republic', 'CZ'],
    [null, 'États-Unis', 'US'],
    [null, 'Unión Europea', 'EU'],
  ])('within %s reads %s as %s', (country, name, id) => {
    expect(findPlaceByName(country, name)?.id).toBe(id);
  });

  test('gives nothing for abroad, for a city, or for a state of another country', () => {
    expect(findPlaceByName('MX', 'EXTRANJERO')).toBeUndefined();
    expect(findPlaceByName('US', 'New York City')).toBeUndefined();
    expect(findPlaceByName('CA', 'Texas')).toBeUndefined();
    expect(findPlaceByName(null, 'Georgia')?.id).toBe('GE');
    expect(findPlaceByName('US', 'Georgia')?.id).toBe('US-GA');
  });

  test('leads every name of a subdivision back to that subdivision: no name means two', () => {
    const elsewhere = subdivisionRows().flatMap(({ id, en, fr, es, aliases }) =>
      [en, fr, es, ...aliases].filter((name) => findPlaceByName(id.slice(0, 2), name)?.id !== id),
    );

    expect(elsewhere).toEqual([]);
  });

  test('leads every name of a country back to that country', () => {
    const elsewhere = places.filter(
      ({ id, level, name }) =>
        level === 'country' && [name.en, name.fr, name.es].some((text) => findPlaceByName(null, text)?.id !== id),
    );

    expect(elsewhere).toEqual([]);
  });

  test('does not mind case, accents, hyphens and spaces around', () => {
    assert(
      property(
        constantFrom(...subdivisionsOf('MX'), ...subdivisionsOf('CA')),
        integer({ min: 0, max: 3 }),
        (place, way) => {
          const name = [
            place.name.fr.toUpperCase(),
            place.name.fr.normalize('NFD').replace(/\p{M}/gu, ''),
            ` ${place.name.fr.replaceAll('-', ' ')} `,
            place.name.fr.normalize('NFD').toLowerCase(),
          ][way];

          expect(findPlaceByName(place.country, name ?? '')?.id).toBe(place.id);
        },
      ),
    );
  });
});

describe('finding a subdivision by the number of its statistical office', () => {
  test.each([
    ['06', 'US-CA'],
    [6, 'US-CA'],
    ['48', 'US-TX'],
    ['72', 'US-PR'],
    ['56', 'US-WY'],
  ])('reads FIPS %s as %s', (fips, id) => {
    expect(findSubdivisionByFips(fips)?.id).toBe(id);
  });

  test.each([
    [1, 'MX-AGU'],
    ['09', 'MX-CMX'],
    [15, 'MX-MEX'],
    [32, 'MX-ZAC'],
  ])('reads INEGI %s as %s', (number, id) => {
    expect(findSubdivisionByInegi(number)?.id).toBe(id);
  });

  test.each([
    [59, 'CA-BC'],
    ['24', 'CA-QC'],
    [62, 'CA-NU'],
  ])('reads PRUID %s as %s', (number, id) => {
    expect(findProvinceByPruid(number)?.id).toBe(id);
  });

  test('numbers the 32 federal entities of Mexico without a gap', () => {
    const found = Array.from({ length: 32 }, (_, index) => findSubdivisionByInegi(index + 1)?.id);

    expect(new Set(found).size).toBe(32);
    expect(found).not.toContain(undefined);
  });

  test('gives nothing for a number that is not issued, empty, or of another form', () => {
    expect([3, 7, 99, '', '6.5', '-6', '006'].map((number) => findSubdivisionByFips(number))).toEqual(
      Array(7).fill(undefined),
    );
    expect(findSubdivisionByInegi(33)).toBeUndefined();
    expect(findProvinceByPruid(1)).toBeUndefined();
    expect(findProvinceByPruid(63)).toBeUndefined();
  });

  test('reads postal abbreviations of both countries, and none that is not a state or province', () => {
    expect(['TX', 'dc', 'QC', 'PR', 'NL'].map((code) => findSubdivisionByPostal(code)?.id)).toEqual([
      'US-TX',
      'US-DC',
      'CA-QC',
      'US-PR',
      'CA-NL',
    ]);
    expect(['YC', 'US', 'XX', ''].map((code) => findSubdivisionByPostal(code))).toEqual(Array(4).fill(undefined));
  });
});

describe('the spellings in the published files', () => {
  test.for([
    ['MX', 'mx-sesnsp-ideff/mx_sesnsp_IDEFF_jul25.csv', 'ENTIDAD', 'latin1', ['EXTRANJERO']],
    ['US', 'us-dea-nflis/us_nflis_DQS_2026-03-03.csv', 'STATE_LONG_NAME', 'utf8', ['Unknown']],
    ['US', 'us-cdc-vsrr/us_cdc_VSRR_provisional_2019-05.csv', 'State Name', 'utf8', ['New York City']],
    [
      'CA',
      'ca-health-infobase-harms/ca_infobase_SubstanceHarmsData_2026-04.csv',
      'Region',
      'utf8',
      [
        'Northern and rural Manitoba',
        'Territories',
        'Whitehorse, Yukon',
        'Winnipeg, Manitoba',
        'Yellowknife, Northwest Territories',
      ],
    ],
    ['CA', 'population/ca_statcan_17100009.csv', 'GEO', 'utf8', ['Northwest Territories including Nunavut']],
  ] as const)('%s: every state or province of %s is found', ([country, file, column, encoding, others], { skip }) => {
    const path = join(data, file);
    skip(!existsSync(path), `${path} is not here`);

    const unknown = new Set(
      rows(path, encoding)
        .map((row) => row[column] ?? '')
        .filter((name) => findPlaceByName(country, name) === undefined),
    );

    expect([...unknown].sort()).toEqual(others);
  });

  test('the number beside the name means the same state', ({ skip }) => {
    const path = join(data, 'us-dea-nflis/us_nflis_DQS_2026-03-03.csv');
    skip(!existsSync(path), `${path} is not here`);

    const contradictions = rows(path, 'utf8').filter(
      ({ STATE_LONG_NAME = '', STATE_FIPS = '', STATE = '' }) =>
        STATE !== 'XX' &&
        (findSubdivisionByFips(STATE_FIPS)?.id !== findPlaceByName('US', STATE_LONG_NAME)?.id ||
          findSubdivisionByPostal(STATE)?.id !== findSubdivisionByFips(STATE_FIPS)?.id),
    );

    expect(contradictions).toEqual([]);
  });
});

function rows(path: string, encoding: 'utf8' | 'latin1'): readonly Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path, encoding), {
    bom: true,
    columns: true,
    relax_column_count: true,
  });
}
