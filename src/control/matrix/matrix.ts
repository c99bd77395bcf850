import { addDays, type CalendarDate } from '../../base/index.ts';
import type { ControlItem, RuleId, SubstanceId } from '../../model/index.ts';
import { nameKeyOfLine, spellingKeyOfLine } from './named-line-key.ts';
import { type SearchedText, shippedSearched } from './searched.ts';
import { seedItems } from './seed-items.ts';
import { type Standing, standingOn } from './standing.ts';
import { subjectKey, versionsKnownOn } from './versions.ts';

/** What a node knew on one day: of every entry the last version, and the texts in which entries were looked for. */
export interface Matrix {
  readonly knownOn: CalendarDate;
  readonly items: readonly ControlItem[];
  readonly searched: readonly SearchedText[];
  readonly bySubstance: ReadonlyMap<SubstanceId, readonly ControlItem[]>;
  readonly byRule: ReadonlyMap<RuleId, readonly ControlItem[]>;
  /** Lines that no item of the register has, by the names and CAS numbers that they give. */
  readonly byName: ReadonlyMap<string, readonly ControlItem[]>;
  /** The same, by what the names share with their forms in other languages. */
  readonly bySpelling: ReadonlyMap<string, readonly ControlItem[]>;
  /** Entries that took the place of an earlier one about the same subject in the same text, which is on record too. */
  readonly successors: ReadonlySet<string>;
}

export interface MatrixMoment {
  readonly knownOn: CalendarDate;
  /** Texts that were searched, as known then. */
  readonly searched: readonly SearchedText[];
}

/** The matrix as known on a day, from all versions that were recorded. */
export function matrixKnownOn(versions: readonly ControlItem[], { knownOn, searched }: MatrixMoment): Matrix {
  const items = versionsKnownOn(versions, knownOn);
  const bySubstance = new Map<SubstanceId, ControlItem[]>();
  const byRule = new Map<RuleId, ControlItem[]>();
  const byName = new Map<string, ControlItem[]>();
  const bySpelling = new Map<string, ControlItem[]>();
  for (const item of items) {
    const { subject } = item;
    if (subject.kind === 'substance') append(bySubstance, subject.substance, item);
    if (subject.kind === 'rule') append(byRule, subject.rule, item);
    for (const key of new Set(item.names?.map(nameKeyOfLine))) append(byName, key, item);
    for (const key of new Set(item.names?.map(spellingKeyOfLine))) append(bySpelling, key, item);
  }
  return { knownOn, items, searched, bySubstance, byRule, byName, bySpelling, successors: successorsAmong(items) };
}

function append<Key>(map: Map<Key, ControlItem[]>, key: Key, item: ControlItem): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function successorsAmong(items: readonly ControlItem[]): ReadonlySet<string> {
  const about = (item: ControlItem): string => `${item.instrument}/${subjectKey(item.subject)}`;
  const ended = new Map<string, ControlItem[]>();
  for (const item of items) if (item.until !== null) append(ended, about(item), item);
  const follows = (item: ControlItem, earlier: ControlItem): boolean =>
    item.since !== null &&
    earlier.since !== null &&
    earlier.until !== null &&
    earlier.since < item.since &&
    item.since <= addDays(earlier.until, 1);
  return new Set(
    items.flatMap((item) =>
      (ended.get(about(item)) ?? []).some((earlier) => follows(item, earlier)) ? [item.key] : [],
    ),
  );
}

let shipped: Matrix | undefined;

/** The matrix that Vigía ships, as known since the day it was compiled. */
export function shippedMatrix(): Matrix {
  shipped ??= matrixKnownOn(seedItems(), { knownOn: '9999-12-31', searched: shippedSearched });
  return shipped;
}

/** Where an entry of a matrix stands on a day, knowing the wordings that it replaced. */
export function standingIn(matrix: Matrix, item: ControlItem, on: CalendarDate): Standing {
  return standingOn(item, on, { replaced: matrix.successors.has(item.key) });
}
