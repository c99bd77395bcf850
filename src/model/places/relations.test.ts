import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlace } from './find-place.ts';
import { places } from './places.ts';
import { ancestorsOf, isWithin, neighboursOf } from './relations.ts';

const anyPlace = constantFrom(...places.map(({ id }) => id));

describe('neighbours', () => {
  test('are mutual, known, and never the place itself', () => {
    for (const { id } of places) {
      for (const other of neighboursOf(id)) {
        expect(neighboursOf(other)).toContain(id);
        expect(findPlace(other)?.level).toBe(findPlace(id)?.level);
        expect(other).not.toBe(id);
      }
    }
  });

  // Land borders as the countries' own atlases describe them (National Atlas of the United States; Atlas of Canada; INEGI).
  test.each([
    ['US-MO', ['US-AR', 'US-IA', 'US-IL', 'US-KS', 'US-KY', 'US-NE', 'US-OK', 'US-TN']],
    ['US-TN', ['US-AL', 'US-AR', 'US-GA', 'US-KY', 'US-MO', 'US-MS', 'US-NC', 'US-VA']],
    ['US-DC', ['US-MD', 'US-VA']],
    ['US-ME', ['CA-NB', 'CA-QC', 'US-NH']],
    ['US-AZ', ['MX-BCN', 'MX-SON', 'US-CA', 'US-NM', 'US-NV', 'US-UT']],
    ['US-TX', ['MX-CHH', 'MX-COA', 'MX-NLE', 'MX-TAM', 'US-AR', 'US-LA', 'US-NM', 'US-OK']],
    ['CA-SK', ['CA-AB', 'CA-MB', 'CA-NT', 'US-MT', 'US-ND']],
    ['CA-NS', ['CA-NB']],
    ['MX-CMX', ['MX-MEX', 'MX-MOR']],
    ['MX-TLA', ['MX-HID', 'MX-MEX', 'MX-PUE']],
    ['NL-UT', ['NL-GE', 'NL-NH', 'NL-ZH', 'NL-FL']],
    ['US', ['CA', 'MX']],
    ['US-HI', []],
    ['US-PR', []],
  ])('of %s are those of the atlas', (id, expected) => {
    expect(neighboursOf(id)).toEqual([...expected].sort());
  });

  test('do not count corners: Arizona and Colorado only touch', () => {
    expect(neighboursOf('US-AZ')).not.toContain('US-CO');
  });
});

describe('containment', () => {
  test('goes from the subdivision through country and group to the world', () => {
    expect(ancestorsOf('CA-BC')).toEqual(['CA', 'NADD', 'world']);
    expect(ancestorsOf('NL-UT')).toEqual(['NL', 'EU', 'world']);
    expect(ancestorsOf('NADD')).toEqual(['world']);
    expect(ancestorsOf('world')).toEqual([]);
  });

  test('is read from the id for places below the register', () => {
    expect(ancestorsOf('CA-BC/vancouver/ws-1')).toEqual(['CA-BC/vancouver', 'CA-BC', 'CA', 'NADD', 'world']);
    expect(ancestorsOf('US/laredo-field-office')).toEqual(['US', 'NADD', 'world']);
  });

  test('does not take a place for a part of its neighbour or of a group that it is not in', () => {
    expect(isWithin('US-TX', 'MX')).toBe(false);
    expect(isWithin('NL', 'NADD')).toBe(false);
    expect(isWithin('GB', 'EU')).toBe(false);
    expect(isWithin('CA', 'CA-BC')).toBe(false);
  });

  test('holds for every place in itself, in its ancestors and in the world', () => {
    assert(
      property(anyPlace, (id) => {
        expect([id, ...ancestorsOf(id)].every((ancestor) => isWithin(id, ancestor))).toBe(true);
        expect(isWithin(id, 'world')).toBe(true);
      }),
    );
  });
});
