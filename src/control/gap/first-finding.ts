import { toDayNumber } from '../../base/index.ts';
import type { Jurisdiction, SubstanceId } from '../../model/index.ts';
import { beginningOf } from '../matrix/standing.ts';
import { type Coverage, type Span, standingOn } from './coverage.ts';
import type { Stretch } from './episodes.ts';
import type { SubstanceSighting } from './gap.ts';

/** When laboratories first found a substance. */
export interface FirstFinding extends Stretch {
  readonly substance: SubstanceId;
  /** Sources that found it in the earliest period. */
  readonly sources: readonly string[];
}

/**
 * First findings, as the stretch of days (day numbers) that the earliest figure speaks of. Left out are substances that a source
 * found when it began to report: they may have been there long before.
 */
export function firstFindings(sightings: readonly SubstanceSighting[]): readonly FirstFinding[] {
  const found = sightings.filter(({ findings }) => findings !== null && findings > 0);
  const began = new Map<string, string>();
  for (const sighting of found) {
    const known = began.get(reporterOf(sighting));
    if (known === undefined || sighting.firstSeen < known) began.set(reporterOf(sighting), sighting.firstSeen);
  }
  const earliest = new Map<SubstanceId, SubstanceSighting[]>();
  for (const sighting of found) {
    const [known] = earliest.get(sighting.substance) ?? [];
    if (known === undefined || sighting.firstSeen < known.firstSeen) earliest.set(sighting.substance, [sighting]);
    else if (sighting.firstSeen === known.firstSeen) earliest.get(sighting.substance)?.push(sighting);
  }
  return [...earliest].flatMap(([substance, own]) => {
    if (own.some((sighting) => began.get(reporterOf(sighting)) === sighting.firstSeen)) return [];
    const [first = ''] = own.map(({ firstSeen }) => firstSeen);
    // It was found in each of these periods, so in the shortest of them.
    const [last = first] = own.map(({ firstSeenUntil }) => firstSeenUntil).toSorted();
    const sources = [...new Set(own.map(({ source }) => source))].sort();
    return [{ substance, sources, from: toDayNumber(first), to: toDayNumber(last) }];
  });
}

/** A source as far as it reports about one country. */
function reporterOf({ source, country }: SubstanceSighting): string {
  return `${source} ${country}`;
}

/**
 * The days (day numbers) between which a jurisdiction first had an entry for a substance, after it was found. The end is infinite
 * where an entry only perhaps reaches it. Null: there is none. Undefined: when it was found there was an entry, or perhaps one.
 */
export function firstControl(
  coverage: Coverage | undefined,
  jurisdiction: Jurisdiction,
  { from, to }: Stretch,
): Stretch | null | undefined {
  if ([from, to].some((day) => standingOn(coverage, jurisdiction, day) !== 'missing')) return undefined;
  const later = (coverage?.get(jurisdiction) ?? []).filter((span) => span.from > to);
  const perhaps = later.filter(({ kind }) => kind === 'listed' || kind === 'perhaps' || kind === 'review');
  if (perhaps.length === 0) return null;
  const surely = later.filter(({ kind }) => kind === 'listed').map(surelyFrom);
  return { from: Math.min(...perhaps.map((span) => span.from)), to: Math.min(...surely) };
}

/** A day known by its month or year only is at the latest the last of them. */
function surelyFrom({ from, item }: Span): number {
  const day = beginningOf(item).surelyFrom;
  return day === null ? from : Math.max(from, toDayNumber(day));
}
