import { type CalendarDate, toDayNumber } from '../../base/index.ts';
import type { ControlItem, Jurisdiction, RuleId, RuleOutcome, SubstanceId } from '../../model/index.ts';
import type { Matrix } from '../matrix/matrix.ts';

/**
 * What an entry does for a substance, as spans of days. `listed`: it is on the list. `perhaps`: the entry may be older than
 * the day we know, so that nobody may say that there was none. `review`: an open wording may cover it and a person decides.
 * `proposed` and `decided` are not law yet.
 */
export type SpanKind = 'listed' | 'perhaps' | 'review' | 'proposed' | 'decided';

export interface Span {
  readonly kind: SpanKind;
  /** Whose law it is; the Union's regulations on precursors bind the Netherlands too and then stand under both. */
  readonly jurisdiction: Jurisdiction;
  /** Day number of the first day, and of the first day on which it holds no longer. */
  readonly from: number;
  readonly to: number;
  readonly item: ControlItem;
}

/** What the texts of one jurisdiction say about a substance on a day. `unknown`: perhaps listed, the first day is not known. */
export type Standing = 'listed' | 'unknown' | 'review' | 'missing';

/** A substance's spans, by jurisdiction. */
export type Coverage = ReadonlyMap<Jurisdiction, readonly Span[]>;

export interface Knowledge {
  /** Entries as known on the day asked for. */
  readonly matrix: Pick<Matrix, 'items' | 'successors' | 'searched'>;
  /** Substances of the register that fit a class rule. */
  readonly members: ReadonlyMap<SubstanceId, readonly RuleId[]>;
  readonly outcomes: ReadonlyMap<RuleId, RuleOutcome>;
}

const lawfulStatuses: ReadonlySet<string> = new Set(['in-force', 'temporary', 'repealed']);
const noDay = Number.NEGATIVE_INFINITY;
const forEver = Number.POSITIVE_INFINITY;

/** Spans of every substance that an entry names or a class rule covers. */
export function coverageBySubstance({ matrix, members, outcomes }: Knowledge): ReadonlyMap<SubstanceId, Coverage> {
  const spans = new Map<SubstanceId, Map<Jurisdiction, Span[]>>();
  const fitting = membersByRule(members);
  for (const item of matrix.items) {
    const own = spansOf(item, { matrix, outcomes });
    for (const substance of substancesOf(item, fitting)) {
      const coverage = spans.get(substance) ?? new Map<Jurisdiction, Span[]>();
      spans.set(substance, coverage);
      for (const span of own) coverage.set(span.jurisdiction, [...(coverage.get(span.jurisdiction) ?? []), span]);
    }
  }
  return spans;
}

/** Substances that fit each class wording. */
export function membersByRule(members: Knowledge['members']): ReadonlyMap<RuleId, readonly SubstanceId[]> {
  const fitting = new Map<RuleId, SubstanceId[]>();
  for (const [substance, rules] of members) {
    for (const rule of rules) {
      const list = fitting.get(rule);
      if (list === undefined) fitting.set(rule, [substance]);
      else list.push(substance);
    }
  }
  return fitting;
}

/** Substances that an entry is about: the one it names, or the members of its class. */
export function substancesOf(
  { subject }: ControlItem,
  fitting: ReadonlyMap<RuleId, readonly SubstanceId[]>,
): readonly SubstanceId[] {
  if (subject.kind === 'substance') return [subject.substance];
  return subject.kind === 'rule' ? (fitting.get(subject.rule) ?? []) : [];
}

/** Stretches of days that an entry gives its jurisdiction; entries of the Union count for the Netherlands too. */
export function spansOf(item: ControlItem, knowledge: Pick<Knowledge, 'matrix' | 'outcomes'>): readonly Span[] {
  // A list of its own that an authority holds under the conventions (special surveillance) binds nobody.
  if (item.instrument === 'local' && (item.jurisdiction === 'UN' || item.jurisdiction === 'EU')) return [];
  const own = spansWithin(item, knowledge);
  return item.jurisdiction === 'EU' ? [...own, ...own.map((span) => ({ ...span, jurisdiction: 'NL' as const }))] : own;
}

function spansWithin(item: ControlItem, { matrix, outcomes }: Pick<Knowledge, 'matrix' | 'outcomes'>): readonly Span[] {
  const { jurisdiction, status, since, until } = item;
  const to = until === null ? forEver : toDayNumber(until) + 1;
  const from = since === null ? noDay : toDayNumber(since);
  if (status === 'proposed' || status === 'bill') return [{ kind: 'proposed', jurisdiction, from, to, item }];
  if (status === 'decided') return [{ kind: 'decided', jurisdiction, from, to, item }];
  if (!lawfulStatuses.has(status)) return [];
  if (item.subject.kind === 'rule' && outcomes.get(item.subject.rule) !== 'match') {
    return [{ kind: 'review', jurisdiction, from, to, item }];
  }
  // What was repealed on a day nobody knows, or what a loader did not find where it should stand, proves nothing.
  if ((status === 'repealed' && until === null) || item.verification === 'contradicted') {
    return [{ kind: 'perhaps', jurisdiction, from: noDay, to, item }];
  }
  // The first day that we can vouch for, where the text gives none, is the day on which the entry was written down.
  const certain = since === null ? toDayNumber(item.recordedOn) : from;
  const listed: Span = { kind: 'listed', jurisdiction, from: Math.min(certain, to), to, item };
  // The wording that stood there before is an entry of its own, and says since when.
  if (!isPerhapsOlder(item) || matrix.successors.has(item.key)) return [listed];
  return [listed, { kind: 'perhaps', jurisdiction, from: noDay, to: certain, item }];
}

/** Whether the control may be older than the first day that the entry gives. */
export function isPerhapsOlder({ since, sinceKind }: Pick<ControlItem, 'since' | 'sinceKind'>): boolean {
  return since === null || sinceKind === 'wording-since' || sinceKind === 'seen-in-text' || sinceKind === 'unknown';
}

/** Whether the first day is not a day that a text gives for the entry into force. */
export function isUncertain({ since, sinceKind }: Pick<ControlItem, 'since' | 'sinceKind'>): boolean {
  return since === null || sinceKind !== 'in-force';
}

/** How a jurisdiction stands on a day (day number): what is surely law goes before what perhaps is. */
export function standingOn(coverage: Coverage | undefined, jurisdiction: Jurisdiction, day: number): Standing {
  const kinds = new Set(spansOn(coverage, jurisdiction, day).map(({ kind }) => kind));
  if (kinds.has('listed')) return 'listed';
  if (kinds.has('perhaps')) return 'unknown';
  return kinds.has('review') ? 'review' : 'missing';
}

/** Whether an entry that stands in a text held on a day, or perhaps did where the text does not say since when. */
export function isOnRecord(coverage: Coverage | undefined, jurisdiction: Jurisdiction, day: number): boolean {
  return spansOn(coverage, jurisdiction, day).some(
    ({ kind, item }) => kind === 'listed' || (kind === 'perhaps' && item.verification !== 'contradicted'),
  );
}

/** Spans of a jurisdiction that hold on a day (day number). */
export function spansOn(coverage: Coverage | undefined, jurisdiction: Jurisdiction, day: number): readonly Span[] {
  return (coverage?.get(jurisdiction) ?? []).filter(({ from, to }) => from <= day && day < to);
}

/** The entry that speaks for a jurisdiction on a day: a name before a class wording, the older before the younger. */
export function strongestListing(
  coverage: Coverage | undefined,
  jurisdiction: Jurisdiction,
  day: number,
): Span | undefined {
  const listed = spansOn(coverage, jurisdiction, day).filter(({ kind }) => kind === 'listed');
  return listed.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)[0];
}

function rank({ item }: Span): number {
  return (item.subject.kind === 'substance' ? 0 : 2) + (item.status === 'in-force' ? 0 : 1);
}

/** Days on which something changes, ascending; finite ones only. */
export function changeDays(coverages: readonly (Coverage | undefined)[]): readonly number[] {
  const days = new Set<number>();
  for (const coverage of coverages) {
    for (const spans of coverage?.values() ?? []) {
      for (const { from, to } of spans) {
        if (Number.isFinite(from)) days.add(from);
        if (Number.isFinite(to)) days.add(to);
      }
    }
  }
  return [...days].sort((a, b) => a - b);
}

/**
 * Letter of the overview for one cell: named, class wording, analogue clause, perhaps listed by then, review, decided, proposed,
 * no entry found.
 */
export function overviewLetter(
  coverage: Coverage | undefined,
  jurisdiction: Jurisdiction,
  on: CalendarDate,
): 'N' | 'G' | 'A' | '?' | 'r' | 'd' | 'p' | '-' {
  const spans = spansOn(coverage, jurisdiction, toDayNumber(on));
  const listed = spans.filter(({ kind }) => kind === 'listed').map(({ item }) => item);
  if (listed.some(({ basis }) => basis === 'named')) return 'N';
  if (listed.some(({ basis }) => basis === 'class-wide')) return 'G';
  if (listed.length > 0) return 'A';
  if (spans.some(({ kind }) => kind === 'perhaps')) return '?';
  if (spans.some(({ kind }) => kind === 'review')) return 'r';
  if (spans.some(({ kind }) => kind === 'decided')) return 'd';
  // A bill is nobody's decision yet.
  return spans.some(({ kind, item }) => kind === 'proposed' && item.status === 'proposed') ? 'p' : '-';
}
