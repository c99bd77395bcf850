import type { GoalStatus } from '../../api/index.ts';
import { type CommitmentOrigin, commitmentOrigins, progressStatuses } from '../../model/index.ts';
import { choiceParameter, dayParameter, textParameter } from '../app/search-text.ts';

/** What the Commitments screen shows; the address is a permalink of it. */
export interface CommitmentsSearch extends ProgressSearch {
  /** Only what this country owns, ISO 3166-1 alpha-2. */
  readonly owner?: string;
  /** Only what is promised by these. */
  readonly origin?: CommitmentOrigin;
  /** Only what has a goal of which the data say so. */
  readonly status?: GoalStatus['status'];
}

/** What the pages of a commitment and of a question show. */
export interface ProgressSearch {
  /** Day of which the figures are as they were known. */
  readonly known?: string;
  /** Day that the present is compared with. */
  readonly since?: string;
}

/** What a new commitment begins with. */
export interface NewCommitmentSearch {
  /** What it is to be part of. */
  readonly parent?: string;
}

export function parseCommitmentsSearch(search: Record<string, unknown>): CommitmentsSearch {
  const owner = textParameter(search, 'owner');
  const origin = choiceParameter(search, 'origin', commitmentOrigins);
  const status = choiceParameter(search, 'status', progressStatuses);
  return {
    ...parseProgressSearch(search),
    ...(owner === undefined ? {} : { owner }),
    ...(origin === undefined ? {} : { origin }),
    ...(status === undefined ? {} : { status }),
  };
}

export function parseProgressSearch(search: Record<string, unknown>): ProgressSearch {
  const known = dayParameter(search, 'known');
  const since = dayParameter(search, 'since');
  return { ...(known === undefined ? {} : { known }), ...(since === undefined ? {} : { since }) };
}

export function parseNewCommitmentSearch(search: Record<string, unknown>): NewCommitmentSearch {
  const parent = textParameter(search, 'parent');
  return parent === undefined ? {} : { parent };
}
