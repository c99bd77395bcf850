import type { CommitmentContent } from '../../../api/index.ts';
import type { Horizon } from '../../../model/index.ts';
import type { Entry } from '../entry/read-entries.ts';

/** Days of a commitment, or of the nearest one above it that has some; null: none were agreed. */
export function horizonOf(id: string, commitments: readonly Entry<CommitmentContent>[]): Horizon | null {
  const byId = new Map(commitments.map(({ head, content }) => [head.id, content]));
  const passed = new Set<string>();
  for (let at: string | null = id; at !== null && !passed.has(at); ) {
    passed.add(at);
    const found = byId.get(at);
    if (found?.horizon != null) return found.horizon;
    at = found?.parent ?? null;
  }
  return null;
}
