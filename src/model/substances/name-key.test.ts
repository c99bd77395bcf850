import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, withoutBrackets, withoutSalt } from './name-key.ts';

describe('the key of a name', () => {
  test.each([
    ['Acetyl fentanyl', 'acetylfentanyl'],
    ['α-Méthylfentanyl', 'alphamethylfentanyl'],
    ["4'-methyl", '4primemethyl'],
    ['Δ8-THC', 'delta8thc'],
    ['N,N-DMT', 'nndmt'],
    ['**', ''],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('is the same for a key, and for any case', () => {
    assert(
      property(string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
        expect(nameKey(name)).not.toMatch(/[\s,-]/u);
      }),
    );
  });
});

describe('the name without its salt', () => {
  test.each([
    ['HEROIN HYDROCHLORIDE', 'HEROIN'],
    ['COCAINE, SALT UNDETERMINED', 'COCAINE'],
    ['X CITRATE, SALT UNDETERMINED', 'X'],
    ['hydrochloric acid', 'hydrochloric acid'],
    ['sodium chloride', 'sodium chloride'],
  ])('of %s is %s', (name, base) => {
    expect(withoutSalt(name)).toBe(base);
  });
});

describe('the name without its explanation', () => {
  test.each([
    ['Khat (Catha Edulis)', 'Khat'],
    ['ACRYL FENTANYL (N-(1-PHENETHYL)-N-PHENYL) HYDROCHLORIDE', 'ACRYL FENTANYL HYDROCHLORIDE'],
    ['N-(1-phenethyl-4-piperidyl)propionanilide', 'N-(1-phenethyl-4-piperidyl)propionanilide'],
    ['(+)-cathine', '(+)-cathine'],
    ['open (never closed', 'open'],
  ])('of %s is %s', (name, rest) => {
    expect(withoutBrackets(name)).toBe(rest);
  });
});

test.each(['Tetrahydrocannabinol acetate', 'Delta-8-tetrahydrocannabinol acetate', 'Testosterone acetate'])(
  '%s is an ester, not a salt, and keeps its name',
  (name) => {
    expect(withoutSalt(name)).toBe(name);
  },
);
