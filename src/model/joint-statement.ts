/** What of an answered question a sentence states; changes are between two periods, `way` is the share of the way to a goal. */
export const citedAspects = ['value', 'lower', 'upper', 'change', 'change-percent', 'way'] as const;
export type CitedAspect = (typeof citedAspects)[number];

/**
 * What comes of holding a number of a statement against the data. `revised`: it agrees with what was known on the day that it
 * cites, and not with what is known today; `opposite`: the sentence says that it rose where it fell; `not-found`: the language
 * does not state what is cited; `uncited`: nobody says where the number is from.
 */
export const figureFindings = [
  'agrees',
  'revised',
  'differs',
  'opposite',
  'not-answerable',
  'not-found',
  'uncited',
  'sourced',
  'languages-differ',
] as const;
export type FigureFindingKind = (typeof figureFindings)[number];

/** With one of these a statement is not published: the data say otherwise, or do not carry it. */
export const blockingFindings: readonly FigureFindingKind[] = ['differs', 'opposite', 'not-answerable'];

/** What a country says of a paragraph; the last word counts. */
export const approvalDecisions = ['approve', 'object', 'withdraw'] as const;
export type ApprovalDecision = (typeof approvalDecisions)[number];

/** How a country stands to the present wording of a paragraph. */
export const approvalStates = ['approved', 'earlier-wording', 'objected', 'waiting'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What keeps a joint statement from being published. */
export const publicationGaps = [
  'no-paragraphs',
  'meeting-days',
  'translation',
  'approval',
  'figure',
  'embargo',
  'not-ours',
] as const;
export type PublicationGapKind = (typeof publicationGaps)[number];
