import { type CalendarDate, type Frequency, periodEnd, periodsBetween, toDayNumber } from '../../base/index.ts';
import {
  findSubstance,
  isSubstanceWithin,
  isWithin,
  neighboursOf,
  type PlaceId,
  type SubstanceId,
} from '../../model/index.ts';

/** What decides whether two signals show the same event. */
export interface GroupCandidate {
  readonly id: number;
  /** The group it is in; null: not yet in any. */
  readonly group: number | null;
  readonly direction: 'up' | 'down';
  readonly series: number;
  readonly source: string;
  readonly indicator: string;
  readonly place: PlaceId;
  /** Subdivisions that the place covers, for areas that cross them. */
  readonly covers: readonly PlaceId[];
  readonly substance: SubstanceId | null;
  readonly frequency: Frequency;
  readonly period: CalendarDate;
  readonly priority: number;
}

/** Signals joined to a group that exists, and signals that start one, each with those that join it. */
export interface Grouping {
  readonly joined: readonly { readonly signal: number; readonly group: number }[];
  readonly started: readonly { readonly anchor: number; readonly members: readonly number[] }[];
}

/**
 * Puts each signal that has no group into the first one whose anchor shows the same event; the strongest of those left over
 * become anchors. Signals are compared with anchors only, never with members, so that neighbours of neighbours do not chain a
 * continent together, and groups that exist stay what they are.
 */
export function groupSignals(ungrouped: readonly GroupCandidate[], anchors: readonly GroupCandidate[]): Grouping {
  const joined: { signal: number; group: number }[] = [];
  const started: { anchor: GroupCandidate; members: number[] }[] = [];
  const existing = anchors.toSorted((a, b) => (a.group ?? 0) - (b.group ?? 0));
  for (const signal of ungrouped.toSorted((a, b) => b.priority - a.priority || a.id - b.id)) {
    const anchor = existing.find((candidate) => isSameEvent(candidate, signal));
    if (anchor?.group !== undefined && anchor.group !== null) {
      joined.push({ signal: signal.id, group: anchor.group });
      continue;
    }
    const fresh = started.find((candidate) => isSameEvent(candidate.anchor, signal));
    if (fresh === undefined) started.push({ anchor: signal, members: [signal.id] });
    else fresh.members.push(signal.id);
  }
  return { joined, started: started.map(({ anchor, members }) => ({ anchor: anchor.id, members })) };
}

/** Same direction, same or related substance, overlapping time, same, nested or neighbouring place. */
export function isSameEvent(a: GroupCandidate, b: GroupCandidate): boolean {
  return (
    a.direction === b.direction &&
    (isSameTime(a, b) || isOngoing(a, b)) &&
    isRelatedSubstance(a, b) &&
    isRelatedPlace(a, b)
  );
}

/** What goes on in one stream of figures, in one place or one that contains it, is one event for this many periods. */
const longestOngoing = 2;

function isOngoing(a: GroupCandidate, b: GroupCandidate): boolean {
  return (
    a.source === b.source &&
    a.frequency === b.frequency &&
    Math.abs(periodsBetween(a.period, b.period, a.frequency)) <= longestOngoing &&
    isNested(a, b)
  );
}

/** A month and the quarter it lies in speak of the same time; a week and its year do not. */
const mostUnequal = 5;

function isSameTime(a: GroupCandidate, b: GroupCandidate): boolean {
  if (a.frequency === b.frequency) return a.period === b.period;
  const [startOfA, endOfA] = spanOf(a);
  const [startOfB, endOfB] = spanOf(b);
  const lengths = [endOfA - startOfA + 1, endOfB - startOfB + 1];
  if (Math.max(...lengths) > mostUnequal * Math.min(...lengths)) return false;
  return startOfA <= endOfB && startOfB <= endOfA;
}

function spanOf({ period, frequency }: GroupCandidate): readonly [number, number] {
  return [toDayNumber(period), toDayNumber(periodEnd(period, frequency))];
}

/** Classes so wide that sharing one says nothing. */
const everything: readonly SubstanceId[] = ['any-drug', 'other-drugs', 'medicines', 'adulterants'];

/**
 * The same substance, a marker of it, or a class that it is directly a member of; in figures of one source, indicator and
 * place every class that contains it, since such classes count the same events. Without a substance: the same indicator.
 */
function isRelatedSubstance(a: GroupCandidate, b: GroupCandidate): boolean {
  if (a.substance === null || b.substance === null) return a.substance === b.substance && a.indicator === b.indicator;
  const ofA = shownBy(a.substance);
  const ofB = shownBy(b.substance);
  if (a.source === b.source && a.indicator === b.indicator && a.place === b.place) {
    return isSubstanceWithin(ofA, ofB) || isSubstanceWithin(ofB, ofA);
  }
  return ofA === ofB || isDirectClass(ofA, ofB) || isDirectClass(ofB, ofA);
}

function shownBy(id: SubstanceId): SubstanceId {
  return findSubstance(id)?.markerOf ?? id;
}

function isDirectClass(member: SubstanceId, group: SubstanceId): boolean {
  return !everything.includes(group) && (findSubstance(member)?.classes ?? []).includes(group);
}

function isRelatedPlace(a: GroupCandidate, b: GroupCandidate): boolean {
  if (isNested(a, b)) return true;
  const partsOfA = subdivisionsOf(a);
  const partsOfB = subdivisionsOf(b);
  return partsOfA.some((one) => partsOfB.some((other) => one === other || neighboursOf(one).includes(other)));
}

function isNested(a: GroupCandidate, b: GroupCandidate): boolean {
  return isWithin(a.place, b.place) || isWithin(b.place, a.place);
}

/** The subdivisions a place is, lies in or covers. */
function subdivisionsOf({ place, covers }: GroupCandidate): readonly PlaceId[] {
  const own = place.includes('/') ? place.slice(0, place.indexOf('/')) : place;
  return own.includes('-') ? [own, ...covers] : covers;
}
