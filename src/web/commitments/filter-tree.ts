import type { CommitmentList, GoalProgress, GoalStatus } from '../../api/index.ts';
import type { CommitmentOrigin } from '../../model/index.ts';

interface TreeFilter {
  readonly owner?: string | undefined;
  readonly origin?: CommitmentOrigin | undefined;
  readonly status?: GoalStatus['status'] | undefined;
}

/** The commitments that a filter leaves, with those that they stand in. */
export function filterTree(
  list: CommitmentList,
  goals: readonly GoalProgress[],
  { owner, origin, status }: TreeFilter,
): CommitmentList {
  if (owner === undefined && origin === undefined && status === undefined) return list;
  const byId = new Map(list.commitments.map((one) => [one.id, one]));
  const kept = new Set<string>();
  for (const { id, owners, origin: ownOrigin } of list.commitments) {
    const isOwned = owner === undefined || owners.some(({ country }) => country === owner);
    const isSo = status === undefined || goals.some(({ goal, now }) => goal.commitment === id && now.status === status);
    const isFrom = origin === undefined || origin === ownOrigin;
    if (!isOwned || !isFrom || !isSo) continue;
    for (let at: string | null = id; at !== null && !kept.has(at); at = byId.get(at)?.parent ?? null) kept.add(at);
  }
  return { ...list, commitments: list.commitments.filter(({ id }) => kept.has(id)) };
}
