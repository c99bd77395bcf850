import { expect, test } from 'vitest';
import { findCombinations } from './find-combinations.ts';
import type { StoredSample } from './sample-store.ts';

function repeat(times: number, date: string, substances: readonly string[], place = 'GB-WLS'): readonly StoredSample[] {
  return Array.from({ length: times }, () => ({ source: 'uk-wedinos', date, place, substances, training: false }));
}

const history = [
  ...repeat(30, '2025-01-10', ['heroin']),
  ...repeat(20, '2025-02-10', ['xylazine', 'cocaine']),
  ...repeat(25, '2025-03-10', ['diazepam']),
];
const now = [
  ...repeat(4, '2025-11-03', ['heroin', 'xylazine'], 'GB-SCT'),
  ...repeat(2, '2025-12-20', ['heroin', 'xylazine']),
  ...repeat(40, '2025-12-01', ['cocaine']),
  ...repeat(3, '2025-12-02', ['heroin', 'metonitazene']),
];

test('names what is found together for the first time, with places and months', () => {
  const { combinations, sources } = findCombinations([...history, ...now], { from: undefined, limit: 10 });

  expect(sources).toEqual([{ source: 'uk-wedinos', from: '2025-10-01', samples: 49 }]);
  expect(combinations).toMatchObject([
    {
      substance: 'xylazine',
      before: 20,
      firstMonth: '2025-11-01',
      partners: [{ substance: 'heroin', before: 30, samples: 6 }],
      places: ['GB-SCT', 'GB-WLS'],
    },
  ]);
});

test('a later beginning makes what was found together before it known', () => {
  expect(findCombinations([...history, ...now], { from: '2025-12-01', limit: 10 }).combinations).toEqual([]);
});

test('a class says nothing about what is in the sample', () => {
  const vague = repeat(5, '2025-12-05', ['diazepam', 'any-drug']);
  expect(findCombinations([...history, ...vague], { from: undefined, limit: 10 }).combinations).toEqual([]);
});

test('one new companion of many is one entry', () => {
  const known = [
    ...repeat(9, '2025-01-01', ['heroin', 'papaverine', 'noscapine']),
    ...repeat(4, '2025-02-01', ['medetomidine']),
  ];
  const mixed = repeat(5, '2025-12-05', ['heroin', 'papaverine', 'noscapine', 'medetomidine']);
  const { combinations } = findCombinations([...known, ...repeat(50, '2025-12-01', ['cocaine']), ...mixed], {
    from: undefined,
    limit: 10,
  });

  expect(combinations).toMatchObject([{ substance: 'medetomidine', before: 4 }]);
  expect(combinations[0]?.partners.map(({ substance }) => substance).sort()).toEqual([
    'heroin',
    'noscapine',
    'papaverine',
  ]);
});
