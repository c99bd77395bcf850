import type { Commitment } from '../../model/index.ts';

/** What a table says of a commitment, column by column. */
export type CommitmentText = Omit<Commitment, 'id'>;
