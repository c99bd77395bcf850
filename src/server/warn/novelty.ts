import type { CalendarDate, Frequency } from '../../base/index.ts';
import {
  type Appearance,
  chanceByEffort,
  firstAppearances,
  normalQuantile,
  type PanelEntry,
} from '../../detect/index.ts';
import { findWatch, noveltyWatches } from '../../domains/index.ts';
import { findSubstance, type SignalKind } from '../../model/index.ts';
import type { FindSeries, TestedSeries } from './novelty-store.ts';

/** A substance that appeared, with the series that shows it. */
export interface FoundAppearance {
  readonly series: FindSeries;
  readonly period: CalendarDate;
  readonly kind: Extract<SignalKind, 'first-appearance' | 're-appearance' | 'newly-looked-for'>;
  readonly count: number;
  readonly score: number;
  /** Whether it lies in the latest figures of its source, so that it is news. */
  readonly isRecent: boolean;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Months of a source's latest figures in which an appearance is news. */
const recentMonths: Readonly<Record<Frequency, number>> = { D: 1, W: 1, M: 3, Q: 3, S: 6, A: 12 };
const monthsOf: Readonly<Record<Frequency, number>> = { D: 1, W: 1, M: 1, Q: 3, S: 6, A: 12 };

/** Months of absence after which a substance comes back: rare ones skip a half-year now and then. */
const reappearanceGap = 24;

/** What has no probability gets its score by how widely it is new; being unexpected adds up to three. */
const scoreOfScope = { everywhere: 5, country: 4, place: 2 } as const;
const scoreOfReappearance = 1.5;
const scoreOfNewlyLookedFor = 0.5;
const mostSurprise = 3;
/** One find may be a misidentification or a contamination. */
const lessForSingleFind = 1;
/** A first find that testing more would bring by chance in half of all cases says less. */
const explainedByEffort = 0.5;
const lessWhenExplained = 1;

/** Rule version: part of what makes series due again. */
export const noveltyVersion = '1.2.0';

/**
 * The appearances of each marking by itself: a signal tells where a substance was known before and how much was tested, and
 * whoever sees it may see no more than its own marking and what is public.
 */
export function findAppearancesByMarking(
  finds: readonly FindSeries[],
  latestPeriods: ReadonlyMap<string, CalendarDate>,
  tested: readonly TestedSeries[] = [],
): readonly FoundAppearance[] {
  const markings = new Set(finds.map(({ markingId }) => markingId));
  return [...markings].flatMap((marking) => {
    const isKnown = (one: Pick<FindSeries, 'markingId' | 'isPublic'>): boolean =>
      one.markingId === marking || one.isPublic;
    const found = findAppearances(finds.filter(isKnown), latestPeriods, tested.filter(isKnown));
    return found.filter(({ series }) => series.markingId === marking);
  });
}

/**
 * First appearances, re-appearances and newly looked-for substances in all sources together: a substance that one source has
 * long reported from a place is not new there because another finds it too. Periods are counted in months; a half-year or a
 * year stands at its last month.
 */
export function findAppearances(
  finds: readonly FindSeries[],
  latestPeriods: ReadonlyMap<string, CalendarDate>,
  tested: readonly TestedSeries[] = [],
): readonly FoundAppearance[] {
  // A class is not new, and a breakdown shows finds that the total shows too.
  const kept = finds.filter(
    (series) => findSubstance(series.substance)?.kind !== 'class' && findWatch(series) !== undefined,
  );
  const sightings = kept.flatMap((series) =>
    series.periods.map((period, at) => ({
      substance: series.substance,
      place: series.place,
      country: series.country ?? series.place,
      source: series.source,
      period: lastMonth(period, series.frequency),
      count: series.counts[at] ?? 0,
    })),
  );
  const from = sightings.reduce((least, { period }) => Math.min(least, period), Number.POSITIVE_INFINITY);
  if (sightings.length === 0) return [];
  const appearances = firstAppearances(sightings, { from, reappearanceGap, panels: closedPanels(kept) });
  const shownBy = indexByFind(kept);
  return appearances.flatMap((appearance) => {
    const kind = kindOf(appearance);
    const shown = shownBy.get(findKey(appearance.substance, appearance.place, appearance.period));
    if (kind === null || shown === undefined) return [];
    const { series, period } = shown;
    const effort = effortBehind(appearance, series, tested);
    const latest = latestPeriods.get(`${series.source}|${series.frequency}`) ?? period;
    return [
      {
        series,
        period,
        kind,
        count: appearance.count,
        score: scoreOf(appearance) - ((effort?.chance ?? 0) >= explainedByEffort ? lessWhenExplained : 0),
        isRecent: lastMonth(latest, series.frequency) - appearance.period < recentMonths[series.frequency],
        evidence: {
          scope: appearance.scope,
          sources: appearance.sources,
          monthsSinceLastSeen: appearance.gap,
          expectedNovelty: appearance.expectation,
          knownElsewhere: appearance.knownElsewhere.map(({ country, first }) => ({
            country,
            since: monthStart(first),
          })),
          effort,
        },
      },
    ];
  });
}

interface EffortBehind {
  readonly samplesBefore: number;
  readonly samplesNow: number;
  /** Chance of so many finds now if the substance had been as common in the samples before. */
  readonly chance: number;
}

/** How much the source had tested in the place before it found the substance; null where it does not say. */
function effortBehind(
  { status, gap, period, place, count }: Appearance,
  { source, frequency }: FindSeries,
  tested: readonly TestedSeries[],
): EffortBehind | null {
  if (status !== 'new' || gap !== null) return null;
  const own = tested.find((one) => one.source === source && one.place === place && one.frequency === frequency);
  if (own === undefined) return null;
  let samplesBefore = 0;
  let samplesNow = 0;
  for (const [at, start] of own.periods.entries()) {
    const month = lastMonth(start, frequency);
    const samples = own.counts[at] ?? 0;
    if (month < period) samplesBefore += samples;
    else if (month === period) samplesNow += samples;
  }
  // A source that counts finds, not samples, may find more than it tested.
  if (![samplesBefore, samplesNow, count].every(Number.isInteger) || count > samplesNow) return null;
  const chance = chanceByEffort({ samplesBefore, findsBefore: 0, samplesNow, findsNow: count });
  return { samplesBefore, samplesNow, chance };
}

function monthStart(month: number): CalendarDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function kindOf({ status }: Appearance): FoundAppearance['kind'] | null {
  switch (status) {
    case 'new':
      return 'first-appearance';
    case 'reappeared':
      return 're-appearance';
    case 'newly-looked-for':
      return 'newly-looked-for';
    case 'not-assessable':
      return null;
  }
}

function scoreOf({ status, scope, count, expectation }: Appearance): number {
  if (status === 'newly-looked-for') return scoreOfNewlyLookedFor;
  const widely = status === 'new' ? scoreOfScope[scope] : scoreOfReappearance;
  const base = count === 1 ? widely - lessForSingleFind : widely;
  if (expectation === null) return base;
  const surprise =
    expectation.probability <= 0 ? mostSurprise : -normalQuantile(Math.min(expectation.probability, 0.5));
  return base + Math.min(mostSurprise, surprise);
}

/** A source with a fixed list looks for a substance since its first find of it anywhere. */
function closedPanels(finds: readonly FindSeries[]): readonly PanelEntry[] {
  const closed = new Set(noveltyWatches.filter(({ panel }) => panel === 'closed').map(({ indicator }) => indicator));
  const entries = new Map<string, PanelEntry>();
  for (const { indicator, source, substance, frequency, periods } of finds) {
    const first = periods[0];
    if (!closed.has(indicator) || first === undefined) continue;
    const key = `${source}|${substance}`;
    const from = Math.min(lastMonth(first, frequency), entries.get(key)?.from ?? Number.POSITIVE_INFINITY);
    entries.set(key, { source, substance, from, to: null });
  }
  return [...entries.values()];
}

interface Shown {
  readonly series: FindSeries;
  readonly period: CalendarDate;
}

function indexByFind(finds: readonly FindSeries[]): ReadonlyMap<string, Shown> {
  const index = new Map<string, Shown>();
  for (const series of finds) {
    for (const period of series.periods) {
      const key = findKey(series.substance, series.place, lastMonth(period, series.frequency));
      if (!index.has(key)) index.set(key, { series, period });
    }
  }
  return index;
}

function findKey(substance: string, place: string, month: number): string {
  return `${substance}|${place}|${month}`;
}

function lastMonth(period: CalendarDate, frequency: Frequency): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + monthsOf[frequency] - 1;
}
