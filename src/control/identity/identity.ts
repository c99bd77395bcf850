import type { SubstanceId } from '../../model/index.ts';
import type { StructureProblem } from '../structure/structure.ts';

/** What a person typed: a text is one of these before it is looked up. */
export const queryKinds = ['smiles', 'inchi', 'inchikey', 'cas', 'name'] as const;
export type QueryKind = (typeof queryKinds)[number];

/**
 * Why a text was refused before anything was looked up: nothing in it; too long for what it is; a CAS registry number whose
 * check digit does not fit, so that one of its digits is wrong.
 */
export type QueryProblem = 'empty' | 'too-long' | 'wrong-check-digit';

/** How a substance was found. */
export type IdentityPath =
  | 'inchikey'
  | 'first-block'
  | 'salt-stripped'
  | 'cas'
  | 'name'
  | 'similar-name'
  | 'class-rule';

/**
 * `identified`: one substance. `stereo-question`: the same skeleton, another or an unknown stereo form. `homonym`: the name
 * means several substances. `suggestions`: near names or parts of a mixture. In these three a person picks, never we.
 * `class-only`: no item of the register, but wordings for classes fit. `named-in-text`: no item of the register, but a line
 * of a text gives this name. `unknown`: nothing found. `refused`: see the problem.
 */
export type IdentityOutcome =
  | 'identified'
  | 'stereo-question'
  | 'homonym'
  | 'suggestions'
  | 'class-only'
  | 'named-in-text'
  | 'unknown'
  | 'refused';

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

export function refused(problem: QueryProblem | StructureProblem): Identity {
  return { outcome: 'refused', candidates: [], problem };
}
