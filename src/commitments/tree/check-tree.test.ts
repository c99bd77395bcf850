import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../model/index.ts';
import { promise, text } from '../content/promise.ts';
import { checkTree } from './check-tree.ts';

function commitment(id: string, more: Partial<Commitment> = {}): Commitment {
  const title = text(id, id, id);
  return promise({ id, level: 'objective', parent: 'strategy', title, passage: null, ...more });
}

const strategy = commitment('strategy', {
  level: 'strategy',
  parent: null,
  horizon: { from: '2026-01-28', until: '2029-01-27' },
});

function problemsOf(...commitments: readonly Commitment[]): readonly string[] {
  return checkTree([strategy, ...commitments]).map(
    ({ kind, commitment: id, other }) => `${id}: ${kind}${other === null ? '' : ` ${other}`}`,
  );
}

test('a tree has no problems', () => {
  const first = commitment('first', { horizon: { from: '2026-01-28', until: '2027-01-01' } });
  const next = commitment('next', {
    parent: 'first',
    level: 'action',
    dependsOn: ['first'],
    lineage: [{ relation: 'fulfils', to: 'first', basis: 'text' }],
  });

  expect(problemsOf(first, next)).toEqual([]);
});

test('a recommendation may be part of no strategy', () => {
  expect(problemsOf(commitment('a', { parent: null, origin: 'recommendation' }))).toEqual([]);
});

describe('what cannot be', () => {
  test.each<readonly [string, readonly Commitment[], readonly string[]]>([
    ['a parent that nobody knows', [commitment('a', { parent: 'b' })], ['a: parent-unknown b']],
    ['something that hangs in the air', [commitment('a', { parent: null })], ['a: parent-missing']],
    [
      'an objective below an action',
      [commitment('a', { level: 'action' }), commitment('b', { parent: 'a' })],
      ['b: level-not-below a'],
    ],
    [
      'parents in a circle',
      [commitment('a', { parent: 'b', level: 'action' }), commitment('b', { parent: 'a' })],
      ['a: circular-parents b', 'b: circular-parents a'],
    ],
    [
      'dependencies in a circle',
      [
        commitment('a', { dependsOn: ['b'] }),
        commitment('b', { dependsOn: ['c'] }),
        commitment('c', { dependsOn: ['a'] }),
      ],
      ['a: circular-dependency', 'b: circular-dependency', 'c: circular-dependency'],
    ],
    [
      'a lineage that comes back to itself',
      [
        commitment('a', { lineage: [{ relation: 'continues', to: 'b', basis: 'reading' }] }),
        commitment('b', { lineage: [{ relation: 'fulfils', to: 'a', basis: 'reading' }] }),
      ],
      ['a: circular-lineage', 'b: circular-lineage'],
    ],
    ['a relation to nothing', [commitment('a', { dependsOn: ['b'] })], ['a: relation-unknown b']],
    [
      'days that run backwards',
      [commitment('a', { horizon: { from: '2027-01-01', until: '2026-12-31' } })],
      ['a: horizon-reversed'],
    ],
    [
      'a day outside those of the strategy, through a parent without days',
      [
        commitment('a'),
        commitment('b', { parent: 'a', level: 'milestone', horizon: { from: '2029-01-01', until: '2029-01-28' } }),
      ],
      ['b: horizon-outside strategy'],
    ],
    ['nobody who answers for it', [commitment('a', { owners: [] })], ['a: owner-missing']],
  ])('%s', (_, commitments, problems) => {
    expect(problemsOf(...commitments)).toEqual(problems);
  });
});
