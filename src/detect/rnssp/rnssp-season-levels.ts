interface Season {
  /** Positions in the series of the same week of each year, oldest first, the week judged last. */
  readonly weeks: readonly number[];
  /** Weeks of the baseline. */
  readonly length: number;
  readonly halfWindow: number;
  readonly weeksExcluded: number;
  readonly seasonLevels: number;
}

/**
 * Season level, 1 to p, of each week of the baseline: level p for the window about the same week of each year, the time
 * between two windows cut into p - 1 parts, the first ones a week longer where it does not divide (Noufaily et al. 2013,
 * Stat Med 32:1206; the cut at the end of the baseline is that of Rnssp 0.3.1).
 */
export function rnsspSeasonLevels({
  weeks,
  length,
  halfWindow,
  weeksExcluded,
  seasonLevels,
}: Season): readonly number[] {
  const levels = Array.from({ length }, () => 0);
  const window = 2 * halfWindow + 1;
  const parts = seasonLevels - 1;
  for (let year = 0; year + 1 < weeks.length; year++) {
    const start = weeks[year]! - weeks[0]!;
    const between = weeks[year + 1]! - weeks[year]! - window;
    for (let i = 0; i < window; i++) levels[start + i] = seasonLevels;
    const shortest = Math.floor(between / parts);
    const longer = between - shortest * parts;
    let position = start + window;
    for (let part = 1; part <= parts; part++) {
      const size = shortest + (part <= longer ? 1 : 0);
      for (let i = 0; i < size; i++) levels[position + i] = part;
      position += size;
    }
  }
  return levels.slice(0, levels.length - (weeksExcluded - 1) + halfWindow);
}
