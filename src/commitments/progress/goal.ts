import type { CalendarDate, Unit } from '../../base/index.ts';

/** What was promised of an indicator. */
export interface Goal {
  /** Start of the period from which progress is measured. */
  readonly baseline: CalendarDate;
  /** May be 0; null: better than the baseline, and no number was agreed. */
  readonly target: { readonly value: number; readonly unit: Unit; readonly by: CalendarDate } | null;
  /** Must not be crossed meanwhile, whatever the target. */
  readonly limit: number | null;
}
