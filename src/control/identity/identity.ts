import type { IdentityOutcome, IdentityPath, SubstanceId } from '../../model/index.ts';
import type { StructureProblem } from '../structure/structure.ts';

/**
 * Why a text was refused before anything was looked up: nothing in it; too long for what it is; a CAS registry number whose
 * check digit does not fit, so that one of its digits is wrong.
 */
export type QueryProblem = 'empty' | 'too-long' | 'wrong-check-digit';

export interface IdentityCandidate {
  readonly substance: SubstanceId;
  /** The name of the register that the text met, where it is not an identifier. */
  readonly matchedName: string | null;
  readonly via: IdentityPath;
  /** 0 to 1; 1 is exact. */
  readonly score: number;
}

export interface Identity {
  readonly outcome: IdentityOutcome;
  /** Best first. */
  readonly candidates: readonly IdentityCandidate[];
  readonly problem: QueryProblem | StructureProblem | null;
}

/** At most so many candidates are named. */
export const mostCandidates = 20;

export const nothingFound: Identity = { outcome: 'unknown', candidates: [], problem: null };

/** A query that was not looked up, and why. */
export function refused(problem: QueryProblem | StructureProblem): Identity {
  return { outcome: 'refused', candidates: [], problem };
}
