import { expect, test } from 'vitest';
import { countryRows } from './countries.generated.ts';
import { findPlaceByAlpha3, findPlaceByM49 } from './country-codes.ts';
import { findPlace } from './find-place.ts';

const numbers = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

test('every country has one number, which the Unicode CLDR reads as the same country', () => {
  const found = numbers.flatMap((number) => {
    const place = findPlaceByM49(number);
    return place === undefined ? [] : [{ number, place, region: new Intl.Locale(`und-${number}`).region ?? '' }];
  });
  const ids = found.map(({ place }) => place.id);

  expect(found.filter(({ region, place }) => findPlace(region)?.id !== place.id)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(countryRows.map(([code]) => code).filter((code) => !ids.includes(code))).toEqual([]);
});

test.each([
  ['CHN', 'CN'],
  ['USA', 'US'],
  ['MEX', 'MX'],
  ['CAN', 'CA'],
  ['NLD', 'NL'],
  ['IND', 'IN'],
  ['SWZ', 'SZ'],
  ['PRI', 'US-PR'],
  ['BES', 'BQ'],
  ['XKX', undefined],
  ['chn', undefined],
  ['W00', undefined],
])('%s is %s', (code, place) => {
  expect(findPlaceByAlpha3(code)?.id).toBe(place);
});

test.each([
  ['36', 'AU'],
  ['036', 'AU'],
  [156, 'CN'],
  ['0', undefined],
  ['1000', undefined],
])('number %s is %s', (number, place) => {
  expect(findPlaceByM49(number)?.id).toBe(place);
});
