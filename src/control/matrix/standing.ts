import { addDays, addMonths, type CalendarDate } from '../../base/index.ts';
import type { ControlItem } from '../../model/index.ts';

/** Where an entry stands on a day; `unknown` where the day lies before what is known of its beginning. */
export const standings = ['in-force', 'ended', 'not-yet', 'proposed', 'unknown'] as const;
export type Standing = (typeof standings)[number];

/** Decisions under the conventions of 1971 and 1988 take effect this many days after parties were told (art. 2(7), 12(6)). */
export const treatyDays = 180;

export interface Beginning {
  /** First day on which it may have been in force; null: not known. */
  readonly from: CalendarDate | null;
  /** Day from which it surely was in force; null: not known. */
  readonly surelyFrom: CalendarDate | null;
  /** Day of the decision, where it takes effect later. */
  readonly decidedOn: CalendarDate | null;
  /** Whether an older control is likely although this entry does not show it. */
  readonly perhapsOlder: boolean;
}

/** What is known of an entry's first day. */
export function beginningOf(item: ControlItem): Beginning {
  const { since, sinceKind } = item;
  if (since === null || sinceKind === 'unknown') {
    return { from: null, surelyFrom: null, decidedOn: null, perhapsOlder: true };
  }
  if (isTreatyDecision(item)) {
    const [first, last] = sinceKind === 'approximate' ? roughDay(since) : [since, since];
    return {
      from: addDays(first, treatyDays),
      surelyFrom: addDays(last, treatyDays),
      decidedOn: since,
      perhapsOlder: false,
    };
  }
  if (sinceKind === 'approximate') {
    const [from, surelyFrom] = roughDay(since);
    return { from, surelyFrom, decidedOn: null, perhapsOlder: false };
  }
  const perhapsOlder = sinceKind === 'wording-since' || sinceKind === 'seen-in-text';
  return { from: since, surelyFrom: since, decidedOn: null, perhapsOlder };
}

/** Whether an entry's first day is the day of a decision that takes effect 180 days after its communication. */
export function isTreatyDecision(item: ControlItem): boolean {
  if (item.instrument !== 'un-1971' && item.instrument !== 'un-1988') return false;
  if (item.sinceKind === 'decision') return true;
  return item.sinceKind === 'approximate' && /^CND decision(?!, in force)/u.test(item.citation);
}

/** A day known by its year or month only is written as the first of them; another rough day is taken as it is. */
function roughDay(since: CalendarDate): readonly [first: CalendarDate, last: CalendarDate] {
  if (since.endsWith('-01-01')) return [since, `${since.slice(0, 4)}-12-31`];
  if (since.endsWith('-01')) return [since, addDays(addMonths(since, 1), -1)];
  return [since, since];
}

export interface StandingOptions {
  /** The wording that this one replaced is an entry of its own: before its first day this one was not yet. */
  readonly replaced?: boolean;
}

/** Where an entry stands on a day. */
export function standingOn(item: ControlItem, on: CalendarDate, { replaced = false }: StandingOptions = {}): Standing {
  const { from, surelyFrom, perhapsOlder } = beginningOf(item);
  if (item.until !== null && on > item.until) return 'ended';
  if (item.status === 'repealed' && item.until === null) return 'ended';
  if (item.status === 'decided') return from !== null && on >= from ? 'in-force' : 'not-yet';
  const proposal = item.status === 'proposed' || item.status === 'bill';
  if (proposal) return item.since !== null && on < item.since ? 'not-yet' : 'proposed';
  if (from === null || surelyFrom === null) return on >= item.recordedOn ? 'in-force' : 'unknown';
  if (on >= surelyFrom) return 'in-force';
  if (on >= from) return 'unknown';
  return perhapsOlder && !replaced ? 'unknown' : 'not-yet';
}

/** Whether it is decided on a day and not in force yet. */
export function isDecidedOn(item: ControlItem, on: CalendarDate): boolean {
  if (item.status === 'repealed' || item.status === 'proposed' || item.status === 'bill') return false;
  if (standingOn(item, on) !== 'not-yet') return false;
  const { decidedOn } = beginningOf(item);
  if (decidedOn !== null) return on >= decidedOn;
  // What the node has on record was decided by then at the latest.
  return on >= item.recordedOn;
}
