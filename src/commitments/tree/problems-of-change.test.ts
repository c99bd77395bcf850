import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Commitment, commitmentLevels } from '../../model/index.ts';
import { promise, text } from '../content/promise.ts';
import { checkTree } from './check-tree.ts';
import { problemsOfChange } from './problems-of-change.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyId = fc.constantFrom(...ids);
const anyHorizon = fc.option(
  fc.record({ from: fc.constantFrom('2026-01-01', '2027-01-01'), until: fc.constantFrom('2026-12-31', '2028-12-31') }),
);

function anyCommitment(id: string): fc.Arbitrary<Commitment> {
  return fc
    .record({
      level: fc.constantFrom(...commitmentLevels),
      parent: fc.option(anyId),
      dependsOn: fc.uniqueArray(anyId, { maxLength: 2 }),
      lineage: fc.array(
        anyId.map((to) => ({ relation: 'continues', to, basis: 'text' }) as const),
        { maxLength: 2 },
      ),
      horizon: anyHorizon,
      owners: fc.constantFrom([], [{ country: 'CA', agency: text('Health', 'Santé', 'Salud') }]),
    })
    .map((drawn) => promise({ id, title: text(id, id, id), passage: null, ...drawn }));
}

/** One commitment before and after a change, beside others that may be wrong already. */
const anyChange = fc.record({
  id: fc.constant('a'),
  before: fc.option(anyCommitment('a')),
  after: fc.option(anyCommitment('a')),
  others: fc
    .subarray(ids.filter((id) => id !== 'a'))
    .chain((present) => fc.tuple(...present.map((id) => anyCommitment(id)))),
});

function named(commitments: readonly (Commitment | null)[]): readonly string[] {
  return checkTree(commitments.filter((one) => one !== null)).map((problem) => JSON.stringify(problem));
}

test('a change brings the problems of the whole tree that were not there before', () => {
  fc.assert(
    fc.property(anyChange, ({ others, ...change }) => {
      const present = named([...others, change.before]);
      const brought = named([...others, change.after]).filter((problem) => !present.includes(problem));

      expect(problemsOfChange(others, change).map((problem) => JSON.stringify(problem))).toEqual(brought);
    }),
    { numRuns: 2_000 },
  );
});
