import type { CalendarDate, Frequency } from '../../../base/index.ts';
import type { IndicatorQuestion, WorkFigure, WorkIndicatorId } from '../../../commitments/index.ts';
import type { PlaceId, SubstanceId } from '../../../model/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import type { AnsweredQuestion } from '../indicator/evaluate-figures.ts';
import type { WorkBasis } from './work-store.ts';

/** What of the node's own work is asked for, of one place. */
export interface WorkQuestion {
  readonly indicator: WorkIndicatorId;
  readonly place: PlaceId;
  /** Only substances of this class; null: all. */
  readonly substance: SubstanceId | null;
  readonly frequency: Frequency;
  /** The day as known on which it is asked, never one to come: the last of which anything can be said. */
  readonly by: CalendarDate;
  /** The same as a day of knowing the law; undefined: today, when a node knows what it shipped with, whatever its clock says. */
  readonly knownOn: CalendarDate | undefined;
  /** Answers a question that is asked of stored figures, as known on the same day and for the same reader. */
  readonly ask: (question: IndicatorQuestion) => Promise<AnsweredQuestion>;
}

export interface WorkAnswer {
  readonly figures: readonly WorkFigure[];
  /** Whether synthetic training data have a part in it. */
  readonly training: boolean;
  /** Everything that it was made from; null: nothing. */
  readonly basis: WorkBasis | null;
}

export const noAnswer: WorkAnswer = { figures: [], training: false, basis: null };

/** Answers for whoever asks: what is withheld from them has no part in it. */
export type ReadWork = (
  context: AccountContext,
  options: AccountOptions,
  question: WorkQuestion,
) => Promise<WorkAnswer>;
