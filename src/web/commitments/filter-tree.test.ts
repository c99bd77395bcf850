import { expect, test } from 'vitest';
import { CommitmentEntry } from '../../api/index.ts';
import { nothingMoreSaid, publicMarking } from '../../model/index.ts';
import { filterTree } from './filter-tree.ts';

function entry(id: string, parent: string | null, origin: CommitmentEntry['origin']): CommitmentEntry {
  return CommitmentEntry.parse({
    id,
    revision: 0,
    writtenBy: null,
    changedAt: null,
    changedBy: null,
    marking: publicMarking,
    level: parent === null ? 'strategy' : 'action',
    origin,
    parent,
    title: { en: id, fr: id, es: id },
    ...nothingMoreSaid,
    owners: [],
  });
}

test('recommendations alone are left with what they stand in', () => {
  const commitments = [
    entry('strategy', null, 'dialogue'),
    entry('promised', 'strategy', 'dialogue'),
    entry('recommended', 'strategy', 'recommendation'),
    entry('other', null, 'leaders'),
  ];
  const { commitments: kept } = filterTree({ statements: [], commitments }, [], { origin: 'recommendation' });
  expect(kept.map(({ id }) => id)).toEqual(['strategy', 'recommended']);
});
