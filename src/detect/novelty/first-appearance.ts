/** A substance found in a place in a period, by one source. Periods are counted: months, weeks or days in a row. */
export interface Sighting {
  readonly substance: string;
  readonly place: string;
  readonly country: string;
  readonly source: string;
  readonly period: number;
  /** Samples, seizures or reports; 1 if not given. */
  readonly count?: number;
  /** Largest concentration or share found, in the unit of the panel's limits of detection. */
  readonly level?: number;
}

/**
 * A source looks for a substance from a period on, to another or still. A source with no such entry at all is taken to
 * report whatever it finds (open screening); one with entries only knows the substances of its entries.
 */
export interface PanelEntry {
  readonly source: string;
  readonly substance: string;
  readonly from: number;
  readonly to: number | null;
  /** Smallest level that this method finds: a smaller one was not looked for, however often samples were tested. */
  readonly limitOfDetection?: number;
}

/** A source reports from a place since a period. Where not given, its first sighting there of anything counts. */
export interface Coverage {
  readonly source: string;
  readonly place: string;
  readonly country: string;
  readonly from: number;
}

/** How widely an appearance is new: never seen anywhere in the data, in this country, or in this place. */
export type AppearanceScope = 'everywhere' | 'country' | 'place';

/**
 * `new`: looked for long enough and never found before. `reappeared`: found again after a long absence. `newly-looked-for`:
 * nobody looked before, so that being found says nothing about being new. `not-assessable`: the source is too young.
 */
export type AppearanceStatus = 'new' | 'reappeared' | 'newly-looked-for' | 'not-assessable';

export interface Appearance {
  readonly substance: string;
  readonly place: string;
  readonly country: string;
  readonly period: number;
  /** Sources that found it in this period, in alphabetical order. */
  readonly sources: readonly string[];
  readonly count: number;
  readonly status: AppearanceStatus;
  /** Widest scope in which it had not been seen; the place for one that reappeared. */
  readonly scope: AppearanceScope;
  /** Periods without a sighting in the place before this one; null if there never was one. */
  readonly gap: number | null;
  /** Other countries in which it had been seen before, the earliest first: new here, known there. */
  readonly knownElsewhere: readonly SeenElsewhere[];
  /** How expected something new was in this place; null without earlier sightings. */
  readonly expectation: NoveltyExpectation | null;
}

export interface SeenElsewhere {
  readonly country: string;
  /** First period in which it was found there. */
  readonly first: number;
}

/**
 * Good-Turing estimate (Good 1953, Biometrika 40:237): with n earlier finds, f1 of them of substances found only once,
 * the next find is of a substance not seen before with probability f1 / n.
 */
export interface NoveltyExpectation {
  readonly unseenShare: number;
  /** Chance that at least one of the finds of this period in this place was of something not seen before. */
  readonly probability: number;
}

export interface FirstAppearanceOptions {
  /** Only appearances from this period on are returned; earlier ones are history. */
  readonly from: number;
  /** Periods a source must have reported from a scope before its finds can be new there. */
  readonly shortestHistory?: number;
  /** Periods a substance must have been looked for in vain before a find is new. */
  readonly lookedForInVain?: number;
  /** Periods of absence after which a substance reappears. */
  readonly reappearanceGap?: number;
  readonly panels?: readonly PanelEntry[];
  readonly coverage?: readonly Coverage[];
}

interface Find {
  readonly substance: string;
  readonly place: string;
  readonly country: string;
  readonly sources: Set<string>;
  count: number;
  /** Largest level found; null where none is stated. */
  level: number | null;
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

/** What is known before the period under judgement. */
class History {
  readonly #lastSeen = new Map<string, number>();
  readonly #firstInCountry = new Map<string, Map<string, number>>();
  readonly #begins = new Map<string, number>();
  readonly #entries = new Map<string, readonly PanelEntry[]>();
  readonly #closedPanels = new Set<string>();
  readonly #finds = new Map<string, Map<string, number>>();

  constructor(panels: readonly PanelEntry[], coverage: readonly Coverage[]) {
    for (const entry of panels) {
      this.#closedPanels.add(entry.source);
      const key = keyOf(entry.source, entry.substance);
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    }
    for (const one of coverage) this.#begin(one, one.from);
  }

  #begin({ source, country, place }: Omit<Coverage, 'from'>, period: number): void {
    for (const key of [keyOf(source), keyOf(source, country), keyOf(source, country, place)]) {
      const known = this.#begins.get(key);
      if (known === undefined || period < known) this.#begins.set(key, period);
    }
  }

  lastSeen(find: Find, scope: AppearanceScope): number | null {
    return this.#lastSeen.get(keyOf(find.substance, ...scopeParts(find, scope))) ?? null;
  }

  /** First period of the source in the scope; the present one if it was never there before. */
  begins(source: string, find: Find, scope: AppearanceScope, period: number): number {
    return this.#begins.get(keyOf(source, ...scopeParts(find, scope))) ?? period;
  }

  /** Since when the source has looked for the substance without a break; null for one that reports whatever it finds. */
  lookedForSince(source: string, { substance, level }: Find, period: number): number | null {
    if (!this.#closedPanels.has(source)) return null;
    let since = period;
    const entries = this.#entries.get(keyOf(source, substance)) ?? [];
    for (const { from, to, limitOfDetection = 0 } of entries.toSorted((a, b) => b.from - a.from)) {
      if (level !== null && level < limitOfDetection) continue;
      const reachesOn = to === null || to + 1 >= since;
      if (from <= since && reachesOn) since = from;
    }
    return since;
  }

  expectation(find: Find, count: number): NoveltyExpectation | null {
    const finds = this.#finds.get(keyOf(find.country, find.place));
    if (finds === undefined) return null;
    let total = 0;
    let once = 0;
    for (const number of finds.values()) {
      total += number;
      if (number === 1) once++;
    }
    const unseenShare = once / total;
    return { unseenShare, probability: 1 - (1 - unseenShare) ** count };
  }

  elsewhere(find: Find): readonly SeenElsewhere[] {
    return [...(this.#firstInCountry.get(find.substance) ?? [])]
      .filter(([country]) => country !== find.country)
      .map(([country, first]) => ({ country, first }))
      .sort((a, b) => a.first - b.first || (a.country < b.country ? -1 : 1));
  }

  remember(find: Find, period: number): void {
    const countries = this.#firstInCountry.get(find.substance) ?? new Map<string, number>();
    if (!countries.has(find.country)) countries.set(find.country, period);
    this.#firstInCountry.set(find.substance, countries);
    for (const scope of scopes) this.#lastSeen.set(keyOf(find.substance, ...scopeParts(find, scope)), period);
    for (const source of find.sources) this.#begin({ source, country: find.country, place: find.place }, period);
    const key = keyOf(find.country, find.place);
    const finds = this.#finds.get(key) ?? new Map<string, number>();
    finds.set(find.substance, (finds.get(find.substance) ?? 0) + find.count);
    this.#finds.set(key, finds);
  }
}

/** From the widest to the narrowest. */
const scopes: readonly AppearanceScope[] = ['everywhere', 'country', 'place'];

function scopeParts({ country, place }: Find, scope: AppearanceScope): readonly string[] {
  switch (scope) {
    case 'everywhere':
      return [];
    case 'country':
      return [country];
    case 'place':
      return [country, place];
  }
}

interface Limits {
  readonly shortestHistory: number;
  readonly lookedForInVain: number;
  readonly reappearanceGap: number;
}

interface Verdict {
  readonly status: AppearanceStatus;
  readonly scope: AppearanceScope;
}

/** Whether any source that found it had been looking, and reporting from the scope, for long enough. */
function assess(
  history: History,
  find: Find,
  scope: AppearanceScope,
  period: number,
  limits: Limits,
): AppearanceStatus {
  let status: AppearanceStatus = 'not-assessable';
  for (const source of find.sources) {
    if (period - history.begins(source, find, scope, period) < limits.shortestHistory) continue;
    const since = history.lookedForSince(source, find, period);
    if (since === null || period - since >= limits.lookedForInVain) return 'new';
    status = 'newly-looked-for';
  }
  return status;
}

function judgeUnseen(history: History, find: Find, period: number, limits: Limits): Verdict {
  let verdict: Verdict | null = null;
  for (const scope of scopes) {
    if (history.lastSeen(find, scope) !== null) continue;
    const status = assess(history, find, scope, period, limits);
    if (status === 'new') return { status, scope };
    if (verdict === null || (verdict.status === 'not-assessable' && status === 'newly-looked-for')) {
      verdict = { status, scope };
    }
  }
  return verdict ?? { status: 'not-assessable', scope: 'place' };
}

/** A substance back after a long absence, if somebody looked for it meanwhile; null if it was not away for long. */
function judgeSeen(history: History, find: Find, gap: number, period: number, limits: Limits): Verdict | null {
  if (gap < limits.reappearanceGap) return null;
  for (const source of find.sources) {
    const since = history.lookedForSince(source, find, period);
    const begun = history.begins(source, find, 'place', period);
    const looking = period - Math.max(since ?? begun, begun);
    if (looking >= limits.reappearanceGap) return { status: 'reappeared', scope: 'place' };
  }
  return { status: 'newly-looked-for', scope: 'place' };
}

function findsOfPeriod(sightings: readonly Sighting[]): readonly Find[] {
  const finds = new Map<string, Find>();
  for (const { substance, place, country, source, count = 1, level } of sightings) {
    const key = keyOf(substance, country, place);
    const find = finds.get(key) ?? { substance, place, country, sources: new Set<string>(), count: 0, level: null };
    find.sources.add(source);
    find.count += count;
    if (level !== undefined) find.level = Math.max(level, find.level ?? level);
    finds.set(key, find);
  }
  return [...finds.values()];
}

function byPeriod(sightings: readonly Sighting[]): readonly (readonly [number, readonly Sighting[]])[] {
  const periods = new Map<number, Sighting[]>();
  for (const sighting of sightings) {
    const list = periods.get(sighting.period);
    if (list === undefined) periods.set(sighting.period, [sighting]);
    else list.push(sighting);
  }
  return [...periods.entries()].sort(([a], [b]) => a - b);
}

/**
 * What appeared: each substance found in a place for the first time, or again after a long absence, with new kept apart
 * from newly looked for. All finds of one period are judged by what was known before that period, so the order of the
 * sightings does not matter. What merely goes on being found is not returned.
 */
export function firstAppearances(
  sightings: readonly Sighting[],
  {
    from,
    shortestHistory = 12,
    lookedForInVain = 4,
    reappearanceGap = 12,
    panels = [],
    coverage = [],
  }: FirstAppearanceOptions,
): readonly Appearance[] {
  const history = new History(panels, coverage);
  const limits = { shortestHistory, lookedForInVain, reappearanceGap };
  const appearances: Appearance[] = [];
  for (const [period, seen] of byPeriod(sightings)) {
    const finds = findsOfPeriod(seen);
    if (period >= from) appearances.push(...judgePeriod(history, finds, period, limits));
    for (const find of finds) history.remember(find, period);
  }
  return appearances;
}

function judgePeriod(history: History, finds: readonly Find[], period: number, limits: Limits): readonly Appearance[] {
  const totals = new Map<string, number>();
  for (const { country, place, count } of finds) {
    const key = keyOf(country, place);
    totals.set(key, (totals.get(key) ?? 0) + count);
  }
  const appearances: Appearance[] = [];
  for (const find of finds) {
    const last = history.lastSeen(find, 'place');
    const gap = last === null ? null : period - last - 1;
    const verdict =
      gap === null ? judgeUnseen(history, find, period, limits) : judgeSeen(history, find, gap, period, limits);
    if (verdict === null) continue;
    appearances.push({
      substance: find.substance,
      place: find.place,
      country: find.country,
      period,
      sources: [...find.sources].sort(),
      count: find.count,
      ...verdict,
      gap,
      knownElsewhere: history.elsewhere(find),
      expectation: history.expectation(find, totals.get(keyOf(find.country, find.place)) ?? find.count),
    });
  }
  return appearances;
}
