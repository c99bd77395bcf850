import type { IdentityPath } from '../../model/index.ts';
import type { FragmentDescription, RuleMatch, StructureDescription } from '../structure/structure.ts';
import { findByKey } from './find-by-key.ts';
import { type Identity, type IdentityCandidate, mostCandidates, nothingFound } from './identity.ts';

type DescribedStructure = Pick<StructureDescription, 'inchiKey'> & {
  readonly fragments: readonly Pick<FragmentDescription, 'inchiKey' | 'parentKey' | 'ion'>[];
};

/**
 * What a structure is: full InChIKey, then without counter-ions, solvents and charge, then the first block of the InChIKey
 * (a stereo question, to a person), then wordings for classes. A mixture of several substances names each, and picks none.
 */
export function identifyStructure(structure: DescribedStructure, rules: readonly RuleMatch[] = []): Identity {
  const whole = exactly(structure.inchiKey, 'inchikey');
  if (whole !== undefined) return { ...nothingFound, outcome: 'identified', candidates: [whole] };
  const parents = parentKeys(structure);
  const found = parents.flatMap((key) => exactly(key, parents.length > 1 ? 'inchikey' : 'salt-stripped') ?? []);
  const [only] = found;
  if (only !== undefined && parents.length === 1) return { ...nothingFound, outcome: 'identified', candidates: [only] };
  const candidates = [...found, ...[structure.inchiKey, ...parents].flatMap(sameSkeleton)];
  if (candidates.length > 0) {
    return {
      ...nothingFound,
      outcome: parents.length > 1 ? 'suggestions' : 'stereo-question',
      candidates: distinct(candidates).slice(0, mostCandidates),
    };
  }
  return rules.length === 0 ? nothingFound : { ...nothingFound, outcome: 'class-only' };
}

/** What an InChIKey alone is: the whole key, or its first block. */
export function identifyKey(inchiKey: string): Identity {
  const whole = exactly(inchiKey, 'inchikey');
  if (whole !== undefined) return { ...nothingFound, outcome: 'identified', candidates: [whole] };
  const candidates = sameSkeleton(inchiKey);
  return candidates.length === 0 ? nothingFound : { ...nothingFound, outcome: 'stereo-question', candidates };
}

/** Keys of the free bases or acids, each once; of the ions themselves where there is nothing else. */
function parentKeys({ fragments }: DescribedStructure): readonly string[] {
  const substances = fragments.filter(({ ion }) => !ion);
  return [...new Set((substances.length > 0 ? substances : fragments).map(({ parentKey }) => parentKey))];
}

function exactly(inchiKey: string, via: IdentityPath): IdentityCandidate | undefined {
  const [match] = findByKey(inchiKey);
  if (match === undefined || match.block === 'first-block') return undefined;
  const path = match.block === 'salt' ? 'salt-stripped' : via;
  return { substance: match.substance, matchedName: null, via: path, score: 1 };
}

function sameSkeleton(inchiKey: string): readonly IdentityCandidate[] {
  return findByKey(inchiKey).flatMap(({ substance, block }) =>
    block !== 'first-block' ? [] : [{ substance, matchedName: null, via: 'first-block' as const, score: 0.9 }],
  );
}

function distinct(candidates: readonly IdentityCandidate[]): readonly IdentityCandidate[] {
  return [...new Map(candidates.toReversed().map((candidate) => [candidate.substance, candidate])).values()].reverse();
}
