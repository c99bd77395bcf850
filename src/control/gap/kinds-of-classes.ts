import { type ControlItem, type Partner, partners, type RuleId, type SubstanceId } from '../../model/index.ts';
import { type Coverage, changeDays, type Span, spansOn, standingOn, strongestListing } from './coverage.ts';
import { itemsOn, stretchesWhere } from './episodes.ts';
import type { GapEpisode, MemberCount, SubstanceForm } from './gap.ts';
import { reachOf } from './general-clauses.ts';
import { gapOf } from './kinds-of-substances.ts';

export interface CoveredClass {
  readonly rule: RuleId;
  /** Spans of the rule's own entry. */
  readonly spans: readonly Span[];
  readonly members: readonly { readonly id: SubstanceId; readonly coverage: Coverage }[];
}

/** One jurisdiction covers a class by its wording; another names some members singly, has no class, and misses others. */
export function classGaps({ rule, spans, members }: CoveredClass): readonly GapEpisode[] {
  const listed = spans.filter(({ kind }) => kind === 'listed');
  if (listed.length === 0 || members.length < 2) return [];
  const coverages = members.map(({ coverage }) => coverage);
  const days = changeDays(coverages);
  return partners.flatMap((partner) => {
    const others = listed.filter(({ jurisdiction }) => jurisdiction !== partner);
    const isOpen = (day: number): boolean => {
      if (!others.some(({ from, to }) => from <= day && day < to)) return false;
      if (coverages.some((coverage) => hasClass(coverage, partner, day))) return false;
      const { named, noEntry } = countMembers(coverages, partner, day);
      return named > 0 && noEntry > 0;
    };
    return stretchesWhere(days, isOpen).map(
      ({ from, to }): GapEpisode => ({
        ...gapOf('class-against-names', rule, partner),
        subject: { kind: 'class', id: rule },
        coverage: null,
        opened: from,
        closed: to,
        openers: [...new Set(others.map(({ item }) => item))],
        missingIn: () => [partner],
        listings: (day) => others.filter((span) => span.from <= day && day < span.to),
        members: (day) => countMembers(coverages, partner, day),
      }),
    );
  });
}

function hasClass(coverage: Coverage, partner: Partner, day: number): boolean {
  return spansOn(coverage, partner, day).some(({ kind, item }) => kind === 'listed' && item.subject.kind === 'rule');
}

function countMembers(coverages: readonly Coverage[], partner: Partner, day: number): MemberCount {
  let named = 0;
  let asClass = 0;
  let review = 0;
  let noEntry = 0;
  for (const coverage of coverages) {
    const listing = strongestListing(coverage, partner, day);
    if (listing !== undefined) {
      if (listing.item.subject.kind === 'substance') named += 1;
      else asClass += 1;
      continue;
    }
    const standing = standingOn(coverage, partner, day);
    if (standing === 'missing') noEntry += 1;
    else review += 1;
  }
  return { total: coverages.length, named, asClass, review, noEntry };
}

/** A form of a substance has no entry where the substance has one, and the wording of that entry does not reach it. */
export function formGaps(
  { substance, of, relation }: SubstanceForm,
  form: Coverage,
  parent: Coverage,
): readonly GapEpisode[] {
  const reaching = (partner: Partner, day: number): 'open' | 'not-covered' | undefined => {
    if (standingOn(form, partner, day) !== 'missing') return undefined;
    const reach = reaches(itemsOf(parent, partner, day), relation);
    return reach === 'open' || reach === 'not-covered' ? reach : undefined;
  };
  const missingOn = (day: number): readonly Partner[] =>
    partners.filter((partner) => reaching(partner, day) !== undefined);
  const days = changeDays([form, parent]);
  return stretchesWhere(days, (day) => missingOn(day).length > 0).map(({ from, to }) => ({
    ...gapOf('form-not-covered', substance),
    coverage: parent,
    opened: from,
    closed: to,
    openers: itemsOn(parent, missingOn(Number.isFinite(from) ? from : (days[0] ?? 0) - 1), from),
    missingIn: missingOn,
    parent: of,
    openClause: partners.some((partner) => reaching(partner, Number.isFinite(to) ? to - 1 : from) === 'open'),
  }));
}

function itemsOf(coverage: Coverage, partner: Partner, day: number): readonly ControlItem[] {
  return (coverage.get(partner) ?? [])
    .filter(({ kind, from, to }) => kind === 'listed' && from <= day && day < to)
    .map(({ item }) => item);
}

/** The widest reach of several entries. */
function reaches(items: readonly ControlItem[], relation: SubstanceForm['relation']): ReturnType<typeof reachOf> {
  const found = new Set(items.map((item) => reachOf(item, relation)));
  if (found.size === 0 || found.has('covered')) return 'covered';
  if (found.has('unknown')) return 'unknown';
  return found.has('open') ? 'open' : 'not-covered';
}
