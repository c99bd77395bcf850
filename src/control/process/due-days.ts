import { addDays, addMonths, type CalendarDate } from '../../base/index.ts';
import type { ClockPeriod, Procedure } from './procedure.ts';

/** What people wrote about a step. */
export interface StepRecord {
  readonly step: string;
  readonly doneOn: CalendarDate | null;
  /** A day that a person set; it goes before the law's. */
  readonly dueOn: CalendarDate | null;
}

export interface StepDue {
  readonly step: string;
  readonly doneOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly dueBasis: 'law' | 'person' | 'none';
  /** The day has passed, and the step is not done; the first possible day of a step makes nothing late. */
  readonly overdue: boolean;
}

/**
 * Days on which steps are due. A clock runs from the day on which the step before it was done; until then there is none.
 * What takes effect by itself is done on its day.
 */
export function dueDays({ steps }: Procedure, records: readonly StepRecord[], today: CalendarDate): readonly StepDue[] {
  const written = new Map(records.map((record) => [record.step, record]));
  const done = new Map<string, CalendarDate | null>();
  return steps.map(({ id, clock }) => {
    const record = written.get(id);
    const start = clock === null ? null : (done.get(clock.after) ?? null);
    const byLaw = clock === null || start === null ? null : addPeriod(start, clock.period);
    const takesEffect = clock?.bound === 'takes-effect' && byLaw !== null && byLaw <= today ? byLaw : null;
    const doneOn = record?.doneOn ?? takesEffect;
    done.set(id, doneOn);
    const dueOn = record?.dueOn ?? byLaw;
    const mayBeLate = record?.dueOn != null || clock?.bound === 'by';
    return {
      step: id,
      doneOn,
      dueOn,
      dueBasis: record?.dueOn != null ? 'person' : byLaw === null ? 'none' : 'law',
      overdue: doneOn === null && dueOn !== null && dueOn < today && mayBeLate,
    };
  });
}

function addPeriod(day: CalendarDate, { unit, count }: ClockPeriod): CalendarDate {
  return unit === 'days' ? addDays(day, count) : addMonths(day, count);
}

/** The next day on which something is due, of the steps that are not done. */
export function nextDay(steps: readonly StepDue[]): CalendarDate | null {
  const days = steps.flatMap(({ doneOn, dueOn }) => (doneOn === null && dueOn !== null ? [dueOn] : []));
  return days.toSorted()[0] ?? null;
}
