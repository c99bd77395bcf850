import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, findClosest, fold } from './closest.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
  ['fentanyl', 'fetnanyl', 1],
  ['', 'abc', 3],
])('the optimal string alignment distance of %s and %s is %i (Boytsov 2011, table of examples)', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is symmetric and zero only for equals', () => {
  assert(
    property(string({ maxLength: 12 }), string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

test('the closest name is found in spite of case, accents and a slip', () => {
  expect(findClosest('metanfetamína', ['Cocaína', 'Metanfetamina', 'Heroína'])).toBe('Metanfetamina');
  expect(findClosest('LAREDO FEILD OFFICE', ['LAREDO FIELD OFFICE', 'EL PASO FIELD OFFICE'])).toBe(
    'LAREDO FIELD OFFICE',
  );
});

test('nothing is suggested for a name that resembles none', () => {
  expect(findClosest('Unicorn', ['Cocaine', 'Heroin'])).toBeUndefined();
});

test('folding drops case, accents and punctuation', () => {
  expect(fold('  Año_2019 (Ene.–Mar.) ')).toBe('ano 2019 ene mar');
});
