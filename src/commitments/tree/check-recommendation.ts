import type { CalendarDate } from '../../base/index.ts';
import { type Commitment, needsBodyName } from '../../model/index.ts';

/** What cannot be of a recommendation. */
export type RecommendationProblem =
  | { readonly kind: 'recommendation-missing' | 'recommendation-elsewhere' | 'reference-missing' | 'body-name-missing' }
  | { readonly kind: 'response-not-addressed'; readonly country: string }
  | { readonly kind: 'response-before-document'; readonly country: string; readonly day: CalendarDate }
  | { readonly kind: 'state-before-document'; readonly day: CalendarDate };

/** Every problem of what is said, or not said, of a recommendation; countries answer to what has been published. */
export function checkRecommendation({
  origin,
  recommendation,
}: Pick<Commitment, 'origin' | 'recommendation'>): readonly RecommendationProblem[] {
  if (recommendation === null) return origin === 'recommendation' ? [{ kind: 'recommendation-missing' }] : [];
  const { body, bodyName, reference, document, addressed, responses, stateOn } = recommendation;
  return [
    ...(origin === 'recommendation' ? [] : [{ kind: 'recommendation-elsewhere' } as const]),
    ...(needsBodyName(body) && bodyName === null ? [{ kind: 'body-name-missing' } as const] : []),
    ...(reference.trim() === '' ? [{ kind: 'reference-missing' } as const] : []),
    ...Object.entries(responses).flatMap(([country, { day }]): readonly RecommendationProblem[] => [
      ...(addressed.includes(country) ? [] : [{ kind: 'response-not-addressed', country } as const]),
      ...(day < document.day ? [{ kind: 'response-before-document', country, day } as const] : []),
    ]),
    ...(stateOn !== null && stateOn < document.day ? [{ kind: 'state-before-document', day: stateOn } as const] : []),
  ];
}
