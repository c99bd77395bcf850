import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { findSubdivisionByFips, subdivisionsOf } from '../places/index.ts';
import { findPopulation } from './find-population.ts';

const data = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data');

describe('population', () => {
  // Statistics Canada, The Daily of 25 September 2024: 41,288,599 on 1 July 2024.
  // CONAPO, press release for World Population Day, July 2023: 131.1 million in 2023.
  // U.S. Census Bureau, December 2024: the population passed 340 million in 2024.
  test.each([
    ['CA', 2024, 41_288_599, 1],
    ['MX', 2023, 131_100_000, 100_000],
    ['US', 2024, 340_000_000, 1_000_000],
  ])('of %s in %i is what its statistical office has announced', (country, year, announced, unit) => {
    const people = findPopulation(country, year) ?? 0;

    expect(Math.floor(people / unit) * unit).toBe(announced);
  });

  // The Daily of 27 September 2023: 40,097,761 on 1 July 2023 (since revised); Census Bureau, Vintage 2023: 334.9 million.
  test.each([
    ['CA', 2023, 40_097_761],
    ['US', 2023, 334_900_000],
  ])('of %s in %i is within 1 %% of what was first announced', (country, year, announced) => {
    expect((findPopulation(country, year) ?? 0) / announced).toBeGreaterThan(0.99);
    expect((findPopulation(country, year) ?? 0) / announced).toBeLessThan(1.01);
  });

  // Statistics Netherlands, tables 37296ned and 85496NED: persons on 1 January of the year and of the next.
  test.each([
    [2018, 17_181_084, 17_282_163],
    [2019, 17_282_163, 17_407_585],
    [2020, 17_407_585, 17_475_415],
    [2021, 17_475_415, 17_590_672],
    [2022, 17_590_672, 17_811_291],
  ])('of the Netherlands in %i lies midway between the counts around it', (year, before, after) => {
    expect(Math.abs((findPopulation('NL', year) ?? 0) - (before + after) / 2)).toBeLessThanOrEqual(0.5);
  });

  test.each(['CA', 'MX', 'US'])('of %s is the sum of its subdivisions in every year', (country) => {
    for (let year = 2010; year <= 2024; year += 1) {
      const parts = subdivisionsOf(country)
        .filter(({ id }) => id !== 'US-PR')
        .map(({ id }) => findPopulation(id, year) ?? 0);

      expect(parts.reduce((sum, people) => sum + people, 0)).toBe(findPopulation(country, year));
    }
  });

  test('of a group is the sum of its members, and unknown where one member is', () => {
    const members = ['CA', 'MX', 'US'].map((id) => findPopulation(id, 2023) ?? Number.NaN);

    expect(findPopulation('NADD', 2023)).toBe(members.reduce((sum, people) => sum + people, 0));
    expect(findPopulation('NADD', 2026)).toBeNull();
    expect(findPopulation('EU', 2023)).toBeNull();
  });

  test('is null, never zero, where no figure is at hand', () => {
    expect(
      [
        ['NL', 2009],
        ['NL', 2025],
        ['GB', 2023],
        ['NL-UT', 2023],
        ['US-GU', 2023],
        ['CA', 2009],
        ['US', 2025],
        ['MX', 2031],
        ['world', 2023],
        ['CA-BC/vancouver', 2023],
      ].map(([id, year]) => findPopulation(String(id), Number(year))),
    ).toEqual(Array(10).fill(null));
  });

  test('is found by a second official code too', () => {
    expect(findPopulation('PR', 2023)).toBe(findPopulation('US-PR', 2023));
  });

  test('of every state agrees with the sum of its counties in the county file of the Census Bureau', ({ skip }) => {
    const path = join(data, 'population/us_census_co-est2024-alldata.csv');
    skip(!existsSync(path), `${path} is not here`);
    const counties = new Map<string, number>();
    for (const { SUMLEV, STATE = '', POPESTIMATE2023 = '' } of parse<Record<string, string>>(
      readFileSync(path, 'latin1'),
      {
        bom: true,
        columns: true,
      },
    )) {
      if (SUMLEV === '050') counties.set(STATE, (counties.get(STATE) ?? 0) + Number(POPESTIMATE2023));
    }

    const apart = [...counties].filter(
      ([fips, people]) => findPopulation(findSubdivisionByFips(fips)?.id ?? '', 2023) !== people,
    );

    expect(counties.size).toBe(51);
    expect(apart).toEqual([]);
  });
});
