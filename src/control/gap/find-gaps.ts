import { type CalendarDate, fromDayNumber, toDayNumber } from '../../base/index.ts';
import type { Jurisdiction, Partner, SubstanceId } from '../../model/index.ts';
import { cautionsOf } from './caution.ts';
import { type Coverage, coverageBySubstance, isUncertain, membersByRule, spansOf, standingOn } from './coverage.ts';
import { listingsOn } from './episodes.ts';
import {
  defaultGapRules,
  type FoundGap,
  type GapEpisode,
  type GapKnowledge,
  type GapRules,
  isDated,
  isDiluent,
  type SubstanceSighting,
  totalFindings,
} from './gap.ts';
import { classGaps, formGaps } from './kinds-of-classes.ts';
import { elsewhereGaps, endingGaps, foundGaps, treatyGaps } from './kinds-of-substances.ts';

/** Everything that was, is or will be a gap by the law as known on one day; asked for any day of the law. */
export interface GapTimeline {
  readonly knowledge: GapKnowledge;
  readonly episodes: readonly GapEpisode[];
  readonly coverage: ReadonlyMap<SubstanceId, Coverage>;
  readonly sightings: ReadonlyMap<SubstanceId, readonly SubstanceSighting[]>;
}

const noCoverage: Coverage = new Map();

/** Finds all gaps of all kinds, whenever they opened and closed. */
export function gapTimeline(knowledge: GapKnowledge, rules: Partial<GapRules> = {}): GapTimeline {
  const chosen = { ...defaultGapRules, ...rules };
  const coverage = coverageBySubstance(knowledge);
  const sightings = sightingsBySubstance(knowledge.sightings);
  // Of what the texts were not looked through for, their silence says nothing: no gap is claimed, only an order that ends.
  const assessed = new Set(knowledge.assessed);
  const coverageOf = (id: SubstanceId): Coverage => coverage.get(id) ?? noCoverage;
  const episodes = [...new Set([...assessed, ...coverage.keys()])].flatMap((id) => {
    const substance = { id, coverage: coverageOf(id) };
    const ending = endingGaps(substance, chosen);
    if (!assessed.has(id)) return ending;
    return [
      ...treatyGaps(substance, chosen),
      ...elsewhereGaps(substance, chosen),
      ...foundGaps(substance, sightings.get(id) ?? [], chosen),
      ...ending,
    ];
  });
  const forms = knowledge.forms
    .filter(({ substance, of }) => assessed.has(substance) && assessed.has(of))
    .flatMap((form) => formGaps(form, coverageOf(form.substance), coverageOf(form.of)));
  return { knowledge, episodes: [...episodes, ...classEpisodes(knowledge, coverageOf), ...forms], coverage, sightings };
}

function classEpisodes(knowledge: GapKnowledge, coverageOf: (id: SubstanceId) => Coverage): readonly GapEpisode[] {
  const members = membersByRule(knowledge.members);
  const rules = new Set(
    knowledge.matrix.items.flatMap(({ subject }) => (subject.kind === 'rule' ? [subject.rule] : [])),
  );
  return [...rules].flatMap((rule) => {
    const items = knowledge.matrix.items.filter(({ subject }) => subject.kind === 'rule' && subject.rule === rule);
    return classGaps({
      rule,
      spans: items.flatMap((item) => spansOf(item, knowledge)),
      members: (members.get(rule) ?? []).map((id) => ({ id, coverage: coverageOf(id) })),
    });
  });
}

function sightingsBySubstance(
  sightings: readonly SubstanceSighting[],
): ReadonlyMap<SubstanceId, readonly SubstanceSighting[]> {
  const bySubstance = new Map<SubstanceId, SubstanceSighting[]>();
  for (const sighting of sightings) {
    const list = bySubstance.get(sighting.substance);
    if (list === undefined) bySubstance.set(sighting.substance, [sighting]);
    else list.push(sighting);
  }
  return bySubstance;
}

/** The gaps as they stood on a day, open and closed; of a gap that opened several times the last one. */
export function gapsOn(timeline: GapTimeline, on: CalendarDate): readonly FoundGap[] {
  const day = toDayNumber(on);
  const latest = new Map<string, GapEpisode>();
  for (const episode of timeline.episodes) {
    if (episode.opened > day) continue;
    const known = latest.get(episode.key);
    if (known === undefined || episode.opened > known.opened) latest.set(episode.key, episode);
  }
  return [...latest.values()]
    .filter(({ closed, isHandedOver }) => day < closed || isHandedOver?.(closed) !== true)
    .map((episode) => describe(timeline, episode, day))
    .toSorted(byWeight);
}

function describe({ knowledge, coverage, sightings }: GapTimeline, episode: GapEpisode, day: number): FoundGap {
  const isOpen = day < episode.closed;
  const lastDay = isOpen ? day : episode.closed - 1;
  const missingIn = inOrder(episode.missingIn(lastDay));
  const listed =
    episode.listings?.(lastDay) ?? listingsOn(episode.coverage ?? undefined, isOpen ? day : episode.closed);
  const openedOn = openedDay(episode);
  const closedOn = isOpen ? null : fromDayNumber(episode.closed);
  const own = episode.subject.kind === 'substance' ? coverage.get(episode.subject.id) : undefined;
  return {
    key: episode.key,
    kind: episode.kind,
    subject: episode.subject,
    parent: episode.parent,
    listedBy: listed.map(({ item }) => ({ jurisdiction: item.jurisdiction, item, uncertain: isUncertain(item) })),
    missingIn,
    openedOn,
    closedOn,
    daysOpen: openedOn === null ? null : (isOpen ? day : episode.closed) - toDayNumber(openedOn),
    dueOn: episode.dueOn,
    lagDays: isOpen ? null : lagOf(episode, missingIn, coverage),
    sightings: episode.subject.kind === 'substance' ? (sightings.get(episode.subject.id) ?? []) : [],
    members: episode.members?.(lastDay) ?? null,
    cautions: cautionsOf({ episode, missingIn, coverage: own, day: lastDay, searched: knowledge.matrix.searched }),
  };
}

/**
 * Days from the first entry to the last, where the last of those without an entry has one by now: a gap may also close because
 * an entry of another ended, or because an open wording may cover the substance.
 */
function lagOf(
  { subject, openers, closed }: GapEpisode,
  missingIn: readonly Jurisdiction[],
  coverage: GapTimeline['coverage'],
): number | null {
  if (subject.kind !== 'substance') return null;
  const own = coverage.get(subject.id);
  if (!missingIn.every((jurisdiction) => standingOn(own, jurisdiction, closed) === 'listed')) return null;
  const first = openers.flatMap(({ since }) => (since === null ? [] : [toDayNumber(since)]));
  return first.length === 0 ? null : closed - Math.min(...first);
}

/** The first day, where the entries that opened it give one. */
function openedDay({ opened, openers }: GapEpisode): CalendarDate | null {
  if (!Number.isFinite(opened)) return null;
  if (!isDated(openers)) return null;
  return fromDayNumber(opened);
}

function inOrder(missing: readonly Jurisdiction[]): readonly Jurisdiction[] {
  const order: readonly Partner[] = ['CA', 'MX', 'US', 'NL'];
  return order.filter((partner) => missing.includes(partner));
}

/** Open ones first, diluents after others, those that laboratories found most before others, then the longest open. */
function byWeight(a: FoundGap, b: FoundGap): number {
  return (
    Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
    Number(isDiluent(a.subject)) - Number(isDiluent(b.subject)) ||
    totalFindings(b.sightings) - totalFindings(a.sightings) ||
    (b.daysOpen ?? 0) - (a.daysOpen ?? 0) ||
    (a.key < b.key ? -1 : 1)
  );
}
