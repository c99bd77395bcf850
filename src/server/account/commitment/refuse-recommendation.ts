import type { CommitmentContent } from '../../../api/index.ts';
import { type ErrorCode, VigiaError } from '../../../base/index.ts';
import { checkRecommendation, type RecommendationProblem } from '../../../commitments/index.ts';

/** Throws where a content is said to be a recommendation and cannot be one, or the other way round. */
export function refuseRecommendation(content: CommitmentContent): void {
  const [problem] = checkRecommendation(content);
  if (problem === undefined) return;
  const { kind, ...found } = problem;
  const { title, origin, recommendation } = content;
  throw new VigiaError(codes[kind], {
    commitment: title,
    origin,
    addressed: recommendation?.addressed ?? [],
    document: recommendation?.document.day ?? null,
    ...found,
  });
}

const codes: Readonly<Record<RecommendationProblem['kind'], ErrorCode>> = {
  'recommendation-missing': 'commitment.recommendation-missing',
  'recommendation-elsewhere': 'commitment.recommendation-elsewhere',
  'reference-missing': 'commitment.reference-missing',
  'body-name-missing': 'commitment.body-name-missing',
  'response-not-addressed': 'commitment.response-not-addressed',
  'response-before-document': 'commitment.response-before-document',
  'state-before-document': 'commitment.state-before-document',
};
