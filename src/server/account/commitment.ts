import type { CommitmentEntry, CommitmentList } from '../../api/index.ts';
import { shippedCommitments, statements } from '../../commitments/index.ts';
import type { Commitment } from '../../model/index.ts';

/** What was promised, as published statements have it. */
export function listCommitments(): CommitmentList {
  return { statements: [...statements], commitments: shippedCommitments.map(describe) };
}

/** The contract's lists may be written to, the model's may not. */
function describe({ owners, sectors, dependsOn, lineage, ...commitment }: Commitment): CommitmentEntry {
  return {
    ...commitment,
    owners: [...owners],
    sectors: [...sectors],
    dependsOn: [...dependsOn],
    lineage: [...lineage],
  };
}
