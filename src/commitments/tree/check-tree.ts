import { type Commitment, type CommitmentId, commitmentLevels } from '../../model/index.ts';
import { withAncestors } from './ancestry.ts';

/** What is wrong with a tree, each said of one commitment and naming what it collides with. */
export interface TreeProblem {
  readonly kind:
    | 'parent-unknown'
    | 'parent-missing'
    | 'level-not-below'
    | 'relation-unknown'
    | 'circular-parents'
    | 'circular-dependency'
    | 'circular-lineage'
    | 'horizon-reversed'
    | 'horizon-outside'
    | 'owner-missing';
  readonly commitment: CommitmentId;
  readonly other: string | null;
}

/** Every problem of a set of commitments that refer to each other, or of some of them; none: it is a tree. */
export function checkTree(
  commitments: readonly Commitment[],
  some?: ReadonlySet<CommitmentId>,
): readonly TreeProblem[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const asked = some === undefined ? commitments : commitments.filter(({ id }) => some.has(id));
  return asked.flatMap((commitment) => [
    ...checkParent(commitment, byId),
    ...checkHorizon(commitment, byId),
    ...checkReferences(commitment, byId),
    ...(commitment.owners.length === 0 ? [problem('owner-missing', commitment)] : []),
  ]);
}

type Known = ReadonlyMap<CommitmentId, Commitment>;

function checkParent(commitment: Commitment, byId: Known): readonly TreeProblem[] {
  const { level, origin, parent } = commitment;
  // What a body outside recommends may be part of no strategy.
  const mayStandAlone = level === 'strategy' || origin === 'recommendation';
  if (parent === null) return mayStandAlone ? [] : [problem('parent-missing', commitment)];
  const above = byId.get(parent);
  if (above === undefined) return [problem('parent-unknown', commitment, parent)];
  if (isCircular(commitment.id, (id) => byId.get(id)?.parent ?? [])) {
    return [problem('circular-parents', commitment, parent)];
  }
  const isBelow = commitmentLevels.indexOf(level) > commitmentLevels.indexOf(above.level);
  return isBelow ? [] : [problem('level-not-below', commitment, parent)];
}

/** What is promised within something is due within its days. */
function checkHorizon(commitment: Commitment, byId: Known): readonly TreeProblem[] {
  const { horizon, parent } = commitment;
  if (horizon === null) return [];
  if (horizon.from > horizon.until) return [problem('horizon-reversed', commitment)];
  const above = withAncestors(parent, byId).find((one) => one.horizon !== null);
  if (above?.horizon == null) return [];
  const isWithin = above.horizon.from <= horizon.from && horizon.until <= above.horizon.until;
  return isWithin ? [] : [problem('horizon-outside', commitment, above.id)];
}

function checkReferences(commitment: Commitment, byId: Known): readonly TreeProblem[] {
  const { id, dependsOn, lineage } = commitment;
  const named = [...dependsOn, ...lineage.map(({ to }) => to)];
  const missing = named
    .filter((other) => !byId.has(other))
    .map((other) => problem('relation-unknown', commitment, other));
  const waits = isCircular(id, (one) => byId.get(one)?.dependsOn ?? []);
  const descends = isCircular(id, (one) => byId.get(one)?.lineage.map(({ to }) => to) ?? []);
  return [
    ...missing,
    ...(waits ? [problem('circular-dependency', commitment)] : []),
    ...(descends ? [problem('circular-lineage', commitment)] : []),
  ];
}

/** Whether somebody who goes on and on comes back to where they started. */
function isCircular(start: CommitmentId, next: (id: CommitmentId) => CommitmentId | readonly CommitmentId[]): boolean {
  const seen = new Set<CommitmentId>();
  const ahead = [next(start)].flat();
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) ahead.push(...[next(id)].flat());
    seen.add(id);
  }
  return false;
}

function problem(kind: TreeProblem['kind'], { id }: Commitment, other: string | null = null): TreeProblem {
  return { kind, commitment: id, other };
}
