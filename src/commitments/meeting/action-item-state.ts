import type { CalendarDate } from '../../base/index.ts';
import type { ActionItemState, Completion, ProgressStatus } from '../../model/index.ts';

/** What is known of the commitment that an action item became. */
export interface CommitmentFacts {
  /** What the data say of its goals. */
  readonly goals: readonly ProgressStatus[];
  /** The latest judgement of each country that is judged. */
  readonly completions: readonly Completion[];
}

interface ActionItemFacts {
  /** null: it is not in the tree; `gone`: withdrawn, or not for the reader. */
  readonly commitment: CommitmentFacts | 'gone' | null;
  readonly due: CalendarDate | null;
}

/** Done is what all goals have reached, or what every country that is judged has carried out; late is what is not, after its day. */
export function stateOfActionItem({ commitment, due }: ActionItemFacts, today: CalendarDate): ActionItemState {
  if (commitment === 'gone') return 'gone';
  if (commitment !== null && isDone(commitment)) return 'done';
  if (due !== null && due < today) return 'overdue';
  return commitment === null ? 'to-enter' : 'open';
}

function isDone({ goals, completions }: CommitmentFacts): boolean {
  const isReached = goals.length > 0 && goals.every((status) => status === 'achieved');
  return isReached || (completions.length > 0 && completions.every((completion) => completion === 'complete'));
}
