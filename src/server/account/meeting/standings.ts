import type {
  CommitmentEntry,
  CommitmentStanding,
  GoalProgress,
  JudgementEntry,
  MeetingEntry,
  MeetingStanding,
  MeetingSummary,
} from '../../../api/index.ts';
import { type CalendarDate, partsInOrder } from '../../../base/index.ts';
import { stateOfActionItem } from '../../../commitments/index.ts';
import { type ActionItem, type ActionItemState, actionItemStates } from '../../../model/index.ts';

/** What is known of the commitments that meetings are about. */
export interface Known {
  readonly commitments: ReadonlyMap<string, CommitmentEntry>;
  readonly goals: readonly GoalProgress[];
  /** The latest first. */
  readonly judgements: readonly JudgementEntry[];
  readonly today: CalendarDate;
}

/** What became of a meeting. */
export function standingOf(
  { decisions, actionItems }: MeetingEntry,
  { meeting, since, known }: { readonly meeting: MeetingSummary; readonly since: CalendarDate; readonly known: Known },
): MeetingStanding {
  const items = partsInOrder(actionItems).map((item) => {
    const entered = item.commitment === null ? undefined : known.commitments.get(item.commitment);
    return {
      id: item.id,
      title: item.title,
      owners: entered?.owners ?? [...item.owners],
      due: dueOf(item, known),
      state: actionItemState(item, known),
      commitment: item.commitment === null ? null : commitmentStanding(item.commitment, known),
    };
  });
  const rank = (state: ActionItemState): number => actionItemStates.indexOf(state);
  return {
    meeting,
    since,
    decisions: partsInOrder(decisions).map(({ id, text, countries, commitments }) => ({
      id,
      text,
      countries: [...countries],
      commitments: commitments.map((one) => commitmentStanding(one, known)),
    })),
    actionItems: items.toSorted(
      (a, b) => rank(a.state) - rank(b.state) || ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1),
    ),
  };
}

/** How far an action item is. */
export function actionItemState(item: ActionItem, known: Known): ActionItemState {
  const due = dueOf(item, known);
  if (item.commitment === null) return stateOfActionItem({ commitment: null, due }, known.today);
  if (!known.commitments.has(item.commitment)) return stateOfActionItem({ commitment: 'gone', due }, known.today);
  const { goals, judgements } = commitmentStanding(item.commitment, known);
  const facts = {
    goals: goals.map(({ now }) => now.status),
    completions: judgements.map(({ completion }) => completion),
  };
  return stateOfActionItem({ commitment: facts, due }, known.today);
}

/** Once it is a commitment, that one says until when. */
function dueOf({ commitment, due }: ActionItem, { commitments }: Known): CalendarDate | null {
  const entered = commitment === null ? undefined : commitments.get(commitment);
  return entered === undefined ? due : (entered.horizon?.until ?? null);
}

function commitmentStanding(id: string, { commitments, goals, judgements }: Known): CommitmentStanding {
  const found = commitments.get(id);
  const ofIt = judgements.filter(({ commitment }) => commitment === id);
  return {
    id,
    title: found?.title ?? null,
    marking: found?.marking ?? null,
    goals: goals.filter(({ goal }) => goal.commitment === id),
    judgements: ofIt.filter(({ rated }, at) => ofIt.findIndex((one) => one.rated === rated) === at),
  };
}
