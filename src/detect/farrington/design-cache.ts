import type { DesignRequest, SeasonDesign } from './season-design.ts';

interface Kept {
  readonly request: DesignRequest;
  /** First days up to the period predicted, as they were. */
  readonly days: Int32Array | null;
  readonly design: SeasonDesign | null;
}

/** Years of weeks: more designs than this are not in use at one time. */
const mostDesigns = 512;

/**
 * Keeps the designs of earlier predictions: series of one grid share them, as the design depends on dates and parameters
 * alone. What comes back is the very object of before, so that work done for it can be recognised.
 */
export class DesignCache {
  readonly #draw: (request: DesignRequest) => SeasonDesign | null;
  readonly #byIndex = new Map<number, Kept>();

  constructor(draw: (request: DesignRequest) => SeasonDesign | null) {
    this.#draw = draw;
  }

  find(request: DesignRequest): SeasonDesign | null {
    const kept = this.#byIndex.get(request.index);
    if (kept !== undefined && isSame(kept, request)) return kept.design;
    const { starts, index } = request;
    const design = this.#draw(request);
    if (this.#byIndex.size >= mostDesigns) this.#byIndex.clear();
    this.#byIndex.set(index, { request, days: starts === null ? null : starts.slice(0, index + 1), design });
    return design;
  }
}

function isSame({ request, days }: Kept, other: DesignRequest): boolean {
  return (
    request.length === other.length &&
    request.index === other.index &&
    request.periodsPerYear === other.periodsPerYear &&
    request.yearsBack === other.yearsBack &&
    request.halfWindow === other.halfWindow &&
    request.seasonLevels === other.seasonLevels &&
    request.recentPeriodsExcluded === other.recentPeriodsExcluded &&
    hasSameDays(days, other.starts)
  );
}

function hasSameDays(days: Int32Array | null, starts: Int32Array | null): boolean {
  if (days === null || starts === null) return days === starts;
  for (let i = days.length - 1; i >= 0; i--) if (days[i] !== starts[i]) return false;
  return true;
}
