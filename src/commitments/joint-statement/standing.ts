import type { ApprovalDecision, ApprovalState } from '../../model/index.ts';

/** What a country said of a wording. */
export interface Approval {
  readonly country: string;
  readonly paragraph: string;
  readonly digest: string;
  readonly decision: ApprovalDecision;
}

/**
 * How a country stands to the present wording of a paragraph, by its last word on it. An approval is of the wording that was
 * read; an objection stands until the country takes it back, whatever the wording.
 */
export function standingOf(last: Approval | undefined, digest: string): ApprovalState {
  if (last === undefined || last.decision === 'withdraw') return 'waiting';
  if (last.decision === 'object') return 'objected';
  return last.digest === digest ? 'approved' : 'earlier-wording';
}
