import type { CalendarDate, Unit } from '../../base/index.ts';

/** What was promised of an indicator. */
export interface Goal {
  /** Start of the period from which progress is measured. */
  readonly baseline: CalendarDate;
  /** The figure of that period as it was when the goal was agreed; null: nobody wrote it down. */
  readonly agreed: { readonly value: number; readonly unit: Unit; readonly asOf: CalendarDate } | null;
  /** May be 0; null: better than the baseline, and no number was agreed. */
  readonly target: { readonly value: number; readonly unit: Unit; readonly by: CalendarDate } | null;
  /** Must not be crossed meanwhile, whatever the target. */
  readonly limit: number | null;
}
