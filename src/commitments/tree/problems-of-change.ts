import type { Commitment, CommitmentId } from '../../model/index.ts';
import { checkTree, type TreeProblem } from './check-tree.ts';

/** A commitment, before and after somebody changes it; null: it is not there. */
export interface CommitmentChange {
  readonly id: CommitmentId;
  readonly before: Commitment | null;
  readonly after: Commitment | null;
}

/** Problems of a tree that were not there before one commitment was changed, added or taken away. */
export function problemsOfChange(
  others: readonly Commitment[],
  { id, before, after }: CommitmentChange,
): readonly TreeProblem[] {
  // Of the others, nothing else can be wrong for it.
  const concerned = leadingTo(id, others);
  const present = new Set(checkTree(withOne(others, before), concerned).map(nameOf));
  return checkTree(withOne(others, after), concerned).filter((problem) => !present.has(nameOf(problem)));
}

/** Those from which one comes, by parents, dependencies and lineage, to the one of a name; that one with them. */
function leadingTo(id: CommitmentId, commitments: readonly Commitment[]): ReadonlySet<CommitmentId> {
  const naming = new Map<CommitmentId, CommitmentId[]>();
  const note = (from: CommitmentId, to: CommitmentId): void => {
    const known = naming.get(to);
    if (known === undefined) naming.set(to, [from]);
    else known.push(from);
  };
  for (const { id: from, parent, dependsOn, lineage } of commitments) {
    if (parent !== null) note(from, parent);
    for (const to of dependsOn) note(from, to);
    for (const { to } of lineage) note(from, to);
  }
  const found = new Set([id]);
  for (const to of found) for (const from of naming.get(to) ?? []) found.add(from);
  return found;
}

function withOne(others: readonly Commitment[], one: Commitment | null): readonly Commitment[] {
  return one === null ? others : [...others, one];
}

function nameOf({ kind, commitment, other }: TreeProblem): string {
  return JSON.stringify([kind, commitment, other]);
}
