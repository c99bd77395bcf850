import type { CalendarDate } from '../../base/index.ts';
import { seedRecordedOn } from '../../control/index.ts';
import type { ActContext } from './context.ts';

/** The day of the law and the day of what the node knew. */
export interface Moment {
  readonly on: CalendarDate;
  readonly knownOn: CalendarDate;
}
export interface MomentQuery {
  readonly on?: CalendarDate | undefined;
  readonly knownOn?: CalendarDate | undefined;
}

/** Today's law as known today, where nobody asks for other days. */
export function momentOf({ now }: Pick<ActContext, 'now'>, { on, knownOn }: MomentQuery = {}): Moment {
  const today = now().toISOString().slice(0, 10);
  // A node knows what it shipped with, whatever its clock says.
  const known = [today, seedRecordedOn].sort().at(-1) ?? today;
  return { on: on ?? today, knownOn: knownOn ?? known };
}
