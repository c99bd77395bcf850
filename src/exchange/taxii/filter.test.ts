import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFilter, readFilter } from './filter.ts';
import { fromMicroseconds, readMoment, toMicroseconds } from './moment.ts';
import { readNext, writeNext } from './next-page.ts';
import { isStixId } from './stix-id.ts';

describe('a query string (TAXII 2.1 section 3.4)', () => {
  test('without fields asks for the latest versions', () => {
    expect(readFilter({ 'match[confidence-gte]': '50', nonsense: ['a', 'b'] })).toMatchObject({
      addedAfter: undefined,
      limit: undefined,
      ids: undefined,
      versions: { every: false, last: true, first: false, moments: [] },
    });
  });

  test('fields are read, values separated by commas', () => {
    const filter = readFilter({
      added_after: '2026-01-31T00:00:00Z',
      limit: '99999999999999999999',
      'match[id]': 'a,b',
      'match[type]': 'indicator',
      'match[version]': 'first,2016-03-23T06:00:00.5Z',
    });
    expect(filter).toMatchObject({
      addedAfter: '2026-01-31T00:00:00.000000Z',
      limit: Number.MAX_SAFE_INTEGER,
      ids: ['a', 'b'],
      types: ['indicator'],
      versions: { every: false, last: false, first: true, moments: ['2016-03-23T06:00:00.500000Z'] },
    });
  });

  test.each([
    { added_after: '' },
    { added_after: 'yesterday' },
    { added_after: '2024-13-45T00:00:00Z' },
    { added_after: '2024-02-30T00:00:00Z' },
    { added_after: '2024-01-01T00:00:00+01:00' },
    { added_after: ['2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'] },
    { limit: '0' },
    { limit: '-1' },
    { limit: '1.5' },
    { limit: '' },
    { limit: ['1', '2'] },
    { 'match[version]': 'all,last' },
    { 'match[version]': 'last,last' },
    { 'match[version]': '' },
    { 'match[version]': 'notatime' },
    { 'match[id]': 'a,'.repeat(1_000) },
  ])('%j is refused', (query) => {
    expect(() => readFilter(query)).toThrow('taxii.bad-parameter');
  });

  test('a list that names nothing matches nothing, and never everything', () => {
    expect(readFilter({ 'match[id]': '' }).ids).toEqual(['']);
    expect(readFilter({ 'match[id]': 'a\0b' }).ids).toEqual(['']);
  });

  test('the same filter in another order is the same walk, another is another', () => {
    const describe = (query: Readonly<Record<string, string>>): string => describeFilter(readFilter(query));
    expect(describe({ 'match[id]': 'a,b', limit: '3' })).toBe(describe({ 'match[id]': 'b,a' }));
    const walks = [{}, { 'match[id]': 'a' }, { 'match[type]': 'a' }, { 'match[version]': 'all' }, { 'match[id]': '' }];
    expect(new Set(walks.map(describe)).size).toBe(walks.length);
  });
});

describe('moments', () => {
  test.each([
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000000Z'],
    ['2024-02-29T23:59:59.1Z', '2024-02-29T23:59:59.100000Z'],
    ['2024-02-29T23:59:59.1234567899Z', '2024-02-29T23:59:59.123456Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000000Z'],
    ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
  ])('%s is %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  test.each([
    '2023-02-29T00:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T00:00:60Z',
    '2024-01-01 00:00:00Z',
    '2024-01-01',
  ])('%s is none', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  test('microseconds come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000_000, max: 9_000_000_000_000_000 }), (microseconds) => {
        const text = fromMicroseconds(microseconds);
        expect(readMoment(text)).toBe(text);
        expect(Date.parse(text)).toBe(Math.floor(microseconds / 1000));
        if (microseconds >= 0) expect(toMicroseconds(text)).toBe(microseconds);
      }),
    );
  });
});

describe('next', () => {
  test('comes back, and nothing else is one', () => {
    const walk = '0123456789abcdef';
    fc.assert(
      fc.property(fc.maxSafeNat(), (after) => {
        expect(readNext(writeNext({ after, walk }))).toEqual({ after, walk });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readNext(text)).toBeUndefined();
      }),
    );
    expect(readNext(`1.zzzzzzzzzzz.${walk}`)).toBeUndefined();
  });
});

test('ids have a type and a UUID', () => {
  const uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(isStixId(`x-own-type--${uuid}`)).toBe(true);
  const others = [
    '',
    uuid,
    `--${uuid}`,
    `A--${uuid}`,
    `a--${uuid}\n`,
    `a--${uuid}0`,
    `${'a'.repeat(251)}--${uuid}`,
    'a\0',
  ];
  expect(others.filter(isStixId)).toEqual([]);
});
