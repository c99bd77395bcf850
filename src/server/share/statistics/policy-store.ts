import type { Connection } from '../../store/index.ts';

export const questionModes = ['never', 'approval', 'automatic'] as const;
export const figureModes = ['protect', 'as-published'] as const;

export interface StatisticsPolicy {
  readonly source: string;
  /** Null: protected where they are not public. */
  readonly figures: (typeof figureModes)[number] | null;
  readonly questions: (typeof questionModes)[number];
  /** Null: the indicator's own. */
  readonly minimum: number | null;
  /** Questions that one node may have answered in thirty days. */
  readonly budget: number;
  readonly legalBasis: string | null;
  readonly at: string | null;
  readonly by: string | null;
}

/** What holds where nobody decided: nothing is answered. */
export function defaultPolicy(source: string): StatisticsPolicy {
  return { source, figures: null, questions: 'never', minimum: null, budget: 0, legalBasis: null, at: null, by: null };
}

export function listPolicies(connection: Connection): Promise<StatisticsPolicy[]> {
  return connection.query<StatisticsPolicy>(
    `select distinct on (source_id) source_id as source, figures, questions, minimum, budget, legal_basis as "legalBasis", at,
       by_whom as by
     from statistics_policy order by source_id, id desc`,
  );
}

export async function findPolicy(connection: Connection, source: string): Promise<StatisticsPolicy> {
  return (await listPolicies(connection)).find((policy) => policy.source === source) ?? defaultPolicy(source);
}

export async function insertPolicy(
  connection: Connection,
  policy: StatisticsPolicy & { readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into statistics_policy (source_id, figures, questions, minimum, budget, legal_basis, at, by_whom, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      policy.source,
      policy.figures,
      policy.questions,
      policy.minimum,
      policy.budget,
      policy.legalBasis,
      policy.at,
      policy.by,
      policy.markingId,
    ],
  );
}
