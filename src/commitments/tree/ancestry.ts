import type { Commitment, CommitmentId, Horizon } from '../../model/index.ts';

/** A commitment and those that it stands in, the nearest first; it ends where one is unknown or comes again. */
export function withAncestors<One extends Pick<Commitment, 'id' | 'parent'>>(
  id: CommitmentId | null,
  byId: ReadonlyMap<CommitmentId, One>,
): readonly One[] {
  const found = new Map<CommitmentId, One>();
  let at = id;
  while (at !== null && !found.has(at)) {
    const one = byId.get(at);
    if (one === undefined) break;
    found.set(at, one);
    at = one.parent;
  }
  return [...found.values()];
}

/** Days of a commitment, or of the nearest one above it that has some; null: none were agreed. */
export function horizonOf(id: CommitmentId, commitments: readonly Commitment[]): Horizon | null {
  const byId = new Map(commitments.map((one) => [one.id, one]));
  return withAncestors(id, byId).find(({ horizon }) => horizon !== null)?.horizon ?? null;
}
