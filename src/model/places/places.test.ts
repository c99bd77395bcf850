import { describe, expect, test } from 'vitest';
import { findPlace } from './find-place.ts';
import { places, subdivisionsOf } from './places.ts';

describe('the register of places', () => {
  test('gives every place an id of its own', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  test('gives every place a name in three languages', () => {
    const nameless = places.filter(({ name }) => [name.en, name.fr, name.es].some((text) => text.trim() === ''));

    expect(nameless).toEqual([]);
  });

  test('holds every parent and every covered place that it names', () => {
    const named = places.flatMap(({ parent, covers = [] }) => [...(parent === null ? [] : [parent]), ...covers]);

    expect(named.filter((id) => findPlace(id) === undefined)).toEqual([]);
  });

  test('puts every subdivision under the country that its code begins with', () => {
    const misplaced = places.filter(
      ({ id, level, parent, country }) => level === 'subdivision' && (parent !== id.slice(0, 2) || country !== parent),
    );

    expect(misplaced).toEqual([]);
  });

  test('has the world alone at the top', () => {
    expect(places.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual(['world']);
  });

  // Counts: Constitution of Mexico, article 43; Statistics Canada SGC 2021; ISO 3166-2:NL and :GB; 50 states, the District and
  // five territories.
  test.each([
    ['CA', 13],
    ['MX', 32],
    ['US', 56],
    ['NL', 15],
    ['GB', 4],
  ])('has all subdivisions of %s', (country, count) => {
    expect(subdivisionsOf(country)).toHaveLength(count);
  });

  // ISO 3166-1 has 249 codes; five are held as subdivisions of the United States and BQ as an area of the Netherlands.
  test('has every country of ISO 3166-1', () => {
    expect(places.filter(({ level }) => level === 'country')).toHaveLength(249 - 6);
  });

  test('uses the names that Canada uses in French', () => {
    expect(findPlace('CA-QC')?.name).toEqual({ en: 'Quebec', fr: 'Québec', es: 'Quebec' });
    expect(findPlace('CA-PE')?.name.fr).toBe('Île-du-Prince-Édouard');
    expect(findPlace('US')?.name).toEqual({ en: 'United States', fr: 'États-Unis', es: 'Estados Unidos' });
  });
});
