import type { Frequency } from '../../../base/index.ts';

/** How far a search for clusters looks. */
export interface Horizon {
  /** Most periods of a cluster: the study. */
  readonly longest: number;
  /** Periods whose mean is a place's level. */
  readonly level: number;
  /** Periods after which the season repeats. */
  readonly season: number;
  /** Most periods read, and fewest that do. */
  readonly most: number;
  readonly fewest: number;
}

/** By frequency: the longest cluster unless asked, the level, the season, and the history taken. */
const horizons: Readonly<Record<Frequency, Omit<Horizon, 'fewest'>>> = {
  D: { longest: 14, level: 28, season: 7, most: 365 },
  W: { longest: 8, level: 52, season: 52, most: 264 },
  M: { longest: 6, level: 12, season: 12, most: 66 },
  Q: { longest: 4, level: 4, season: 4, most: 32 },
  S: { longest: 2, level: 4, season: 2, most: 24 },
  A: { longest: 2, level: 3, season: 1, most: 22 },
};

/** A study, the level before it, and four earlier spans to see how counts vary (`placeExpectation`). */
export function horizonOf(frequency: Frequency, longest = horizons[frequency].longest): Horizon {
  const { level, season, most } = horizons[frequency];
  return { longest, level, season, most: Math.max(most, level + 4 * longest), fewest: level + 2 * longest + 3 };
}
