import { fromDayNumber, toDayNumber } from '../../base/index.ts';
import { type ControlItem, jurisdictions, type Partner, partners, type SubstanceId } from '../../model/index.ts';
import { type Coverage, changeDays, type Span, spansOn, standingOn } from './coverage.ts';
import { itemsOn, stretchesWhere } from './episodes.ts';
import { firstFound, type GapEpisode, type GapRules, type SubstanceSighting, totalFindings } from './gap.ts';

/** A substance and what the texts say about it. */
export interface CoveredSubstance {
  readonly id: SubstanceId;
  readonly coverage: Coverage;
}

/**
 * Listed under a convention, and a party has no entry although the days that the decision leaves it have passed: one gap for
 * each party. Days count from the decision where only that is known; a day of entry into force has them behind it.
 */
export function treatyGaps({ id, coverage }: CoveredSubstance, rules: GapRules): readonly GapEpisode[] {
  const decisions = treatyDecisions(coverage, rules);
  if (decisions.length === 0) return [];
  const days = [...changeDays([coverage]), ...decisions.flatMap(({ due }) => (Number.isFinite(due) ? [due] : []))];
  return partners.flatMap((partner) =>
    stretchesWhere(days, (day) => isTreatyGap(coverage, partner, decisions, day)).map(({ from, to }): GapEpisode => {
      const decision = decisions.find(({ due, to: end }) => due <= from && from < end) ?? decisions[0];
      return {
        ...gapOf('treaty-not-transposed', id, partner),
        coverage,
        opened: from,
        closed: to,
        dueOn: decision === undefined || !Number.isFinite(decision.due) ? null : fromDayNumber(decision.due),
        openers: decision === undefined ? [] : [decision.item],
        missingIn: () => [partner],
      };
    }),
  );
}

export interface TreatyDecision {
  /** Day number on which parties should have an entry. */
  readonly due: number;
  readonly to: number;
  readonly item: ControlItem;
}

/** Treaty listings of a substance with the day by which a party has to follow, earliest first. */
export function treatyDecisions(coverage: Coverage, { transpositionDays }: GapRules): readonly TreatyDecision[] {
  const spans = (coverage.get('UN') ?? []).filter(({ kind }) => kind === 'listed' || kind === 'decided');
  return spans
    .map(({ from, to, item }) => ({ due: isDecisionDay(item) ? from + transpositionDays : from, to, item }))
    .toSorted((a, b) => a.due - b.due);
}

/** Whether the first day of a treaty entry is that of the Commission's decision, and not of its entry into force. */
function isDecisionDay({ since, sinceKind }: ControlItem): boolean {
  return since !== null && (sinceKind === 'decision' || sinceKind === 'approximate');
}

function isTreatyGap(coverage: Coverage, partner: Partner, decisions: readonly TreatyDecision[], day: number): boolean {
  return decisions.some(({ due, to }) => due <= day && day < to) && standingOn(coverage, partner, day) === 'missing';
}

/** On the list of one partner and not of another; what a treaty already asks of the other is left to that gap. */
export function elsewhereGaps({ id, coverage }: CoveredSubstance, rules: GapRules): readonly GapEpisode[] {
  const decisions = treatyDecisions(coverage, rules);
  const missingOn = (day: number): readonly Partner[] =>
    isListedByPartner(coverage, day)
      ? partners.filter(
          (partner) =>
            standingOn(coverage, partner, day) === 'missing' && !isTreatyGap(coverage, partner, decisions, day),
        )
      : [];
  const days = [...changeDays([coverage]), ...decisions.flatMap(({ due }) => (Number.isFinite(due) ? [due] : []))];
  return stretchesWhere(days, (day) => missingOn(day).length > 0).map(({ from, to }) => ({
    ...gapOf('listed-elsewhere', id),
    coverage,
    isHandedOver: (day) => partners.some((partner) => isTreatyGap(coverage, partner, decisions, day)),
    opened: from,
    closed: to,
    openers: itemsOn(coverage, partners, Number.isFinite(from) ? from : (days[0] ?? 0) - 1),
    missingIn: missingOn,
  }));
}

function isListedByPartner(coverage: Coverage, day: number): boolean {
  return partners.some((partner) => standingOn(coverage, partner, day) === 'listed');
}

/** Found by laboratories, and no text has an entry, an open wording or a decision about it. */
export function foundGaps(
  { id, coverage }: CoveredSubstance,
  sightings: readonly SubstanceSighting[],
  { leastFindings }: GapRules,
): readonly GapEpisode[] {
  const first = firstFound(sightings);
  if (first === undefined || totalFindings(sightings) < leastFindings) return [];
  const firstSeen = toDayNumber(first);
  const isNowhere = (day: number): boolean =>
    day >= firstSeen &&
    jurisdictions.every((jurisdiction) =>
      spansOn(coverage, jurisdiction, day).every(({ kind }) => kind === 'proposed'),
    );
  return stretchesWhere([...changeDays([coverage]), firstSeen], isNowhere).map(({ from, to }) => ({
    ...gapOf('found-and-listed-nowhere', id),
    coverage,
    opened: from,
    closed: to,
    openers: [],
    missingIn: () => partners,
  }));
}

/** A temporary order is about to end, and nothing that we know of follows it. */
export function endingGaps({ id, coverage }: CoveredSubstance, { endingDays }: GapRules): readonly GapEpisode[] {
  return partners.flatMap((partner) =>
    (coverage.get(partner) ?? [])
      .filter((span) => isTemporary(span) && standingOn(coverage, partner, span.to) !== 'listed')
      .map((span): GapEpisode => {
        const until = fromDayNumber(span.to - 1);
        return {
          ...gapOf('temporary-ending', id, partner, until),
          coverage,
          opened: Math.max(span.from, span.to - 1 - endingDays),
          closed: span.to,
          dueOn: until,
          openers: [span.item],
          missingIn: () => [partner],
          listings: () => [span],
        };
      }),
  );
}

/** Orders for a time: marked so, or gone by now and once on the Canadian schedule of such orders (CDSA s. 60.1). */
function isTemporary({ kind, to, item }: Span): boolean {
  if (kind !== 'listed' || !Number.isFinite(to)) return false;
  return item.status === 'temporary' || (item.instrument === 'ca-cdsa' && /^V(?:-\d)?$/u.test(item.list));
}

/** What all gaps about a substance share. */
export function gapOf(
  kind: GapEpisode['kind'],
  id: SubstanceId,
  ...further: readonly string[]
): Pick<
  GapEpisode,
  'key' | 'kind' | 'subject' | 'dueOn' | 'parent' | 'openClause' | 'members' | 'listings' | 'isHandedOver'
> {
  return {
    key: [kind, id, ...further].join('~'),
    kind,
    subject: { kind: 'substance', id },
    dueOn: null,
    parent: null,
    openClause: false,
    members: null,
    listings: null,
    isHandedOver: null,
  };
}
