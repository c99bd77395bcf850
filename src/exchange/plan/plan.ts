import type { CalendarDate, Text } from '../../base/index.ts';
import type { BetterDirection, Horizon, Marking } from '../../model/index.ts';
import type { CommitmentText } from './commitment-text.ts';
import type { GoalText } from './goal-parts.ts';

/** An entry as it leaves: what it says, which version it is, and who may see it. */
export interface PlannedEntry<Content> {
  readonly id: string;
  /** To be sent back with a change, so that nobody's change meanwhile is lost. */
  readonly revision: number;
  readonly marking: Marking;
  readonly content: Content;
}

export interface PlannedCommitment extends PlannedEntry<CommitmentText> {
  /** Its own days, or those of what it stands in; null: none were agreed. */
  readonly days: Horizon | null;
}

/** What the data say of some days, within bounds; null: nothing bounds it. */
export interface SpannedFigure {
  /** First day of the period that it is called after. */
  readonly period: CalendarDate;
  /** Days that it covers. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a goal asks, and what the data say to it; it is read by people and never taken in. */
export interface MeasuredGoal {
  readonly question: {
    readonly title: Text;
    readonly note: Text;
    /** UCUM code. */
    readonly unit: string;
    readonly unitText: Text;
    readonly better: BetterDirection | null;
  };
  readonly asKnownOn: CalendarDate;
  readonly status: string;
  readonly baseline: SpannedFigure;
  readonly current: SpannedFigure | null;
  /** Days of the period that the target is for; null: no number was agreed. */
  readonly due: Horizon | null;
  /** Every period that is known, in order. */
  readonly figures: readonly SpannedFigure[];
}

export interface PlannedGoal extends PlannedEntry<GoalText> {
  /** null: its question is not for whoever asks. */
  readonly measured: MeasuredGoal | null;
}

/** What was promised and agreed, as one file holds it. */
export interface Plan {
  /** Each behind its parent. */
  readonly commitments: readonly PlannedCommitment[];
  readonly goals: readonly PlannedGoal[];
  /** Day of the file. */
  readonly day: CalendarDate;
}
