/** One day at a treatment plant. NaN where something was not measured. */
export interface PlantDay {
  /** Of the residue in raw wastewater over 24 hours, ng/L; the limit where it is `belowLimit`. */
  readonly concentration: number;
  /** Inflow of the same 24 hours, m3 a day. */
  readonly flow: number;
  readonly belowLimit?: boolean;
}

/**
 * Mass load, mg a day for 1,000 people: C Q / P with C in ng/L (micrograms a cubic metre), Q in m3 a day and P people
 * served (Zuccato and others 2008, Environ Health Perspect 116:1027; SCORE network protocol). NaN in, NaN out.
 */
export function massLoad({ concentration, flow }: PlantDay, population: number): number {
  if (!(population > 0)) throw new RangeError(`people served must be positive, not ${population}`);
  if (concentration < 0 || flow < 0) throw new RangeError('concentration and flow cannot be negative');
  return (concentration * flow) / population;
}

export interface WeekLoad {
  /**
   * Mean load of the week, mg a day for 1,000 people. Days below their limit lie anywhere from 0 to it: `lower` takes
   * them as 0, `upper` as the limit. Both are the same where every sample was quantified.
   */
  readonly lower: number;
  readonly upper: number;
  /** Flow-weighted mean concentration, ng/L, with the same two bounds. */
  readonly concentration: { readonly lower: number; readonly upper: number };
  /** Mean of all measured inflows, m3 a day. */
  readonly flow: number;
  /** Days with concentration and flow. */
  readonly days: number;
  readonly daysBelowLimit: number;
}

export interface NoWeekLoad {
  readonly status: 'too-few-days';
}

/**
 * Load of a sampling week from its days: the flow-weighted mean concentration times the mean inflow over people served.
 * With every day sampled that is the plain mean of the daily loads; where a sample is missing its day's inflow still
 * counts (ratio estimator; Cochran 1977, Sampling Techniques, chapter 6).
 */
export function weekLoad(
  days: readonly PlantDay[],
  { population, fewestDays = 4 }: { readonly population: number; readonly fewestDays?: number },
): WeekLoad | NoWeekLoad {
  if (!(population > 0)) throw new RangeError(`people served must be positive, not ${population}`);
  const sampled = days.filter(({ concentration, flow }) => concentration >= 0 && flow > 0);
  if (sampled.length === 0 || sampled.length < fewestDays) return { status: 'too-few-days' };
  const flows = days.map(({ flow }) => flow).filter((flow) => flow > 0);
  const flow = sum(flows) / flows.length;
  const sampledFlow = sum(sampled.map((day) => day.flow));
  const upper = sum(sampled.map((day) => day.concentration * day.flow)) / sampledFlow;
  const lower = sum(sampled.map((day) => (day.belowLimit === true ? 0 : day.concentration * day.flow))) / sampledFlow;
  return {
    lower: (lower * flow) / population,
    upper: (upper * flow) / population,
    concentration: { lower, upper },
    flow,
    days: sampled.length,
    daysBelowLimit: sampled.filter(({ belowLimit }) => belowLimit === true).length,
  };
}

/** How a residue in the wastewater stands for what was taken: all given by the caller, with their source. */
export interface ExcretionFactors {
  /** Molar mass of the parent substance over that of the residue measured (cocaine over benzoylecgonine: 303.4 / 289.3). */
  readonly molarMassRatio: number;
  /** Share of a dose that is excreted as this residue, above 0 and at most 1. */
  readonly excretedShare: number;
  /** Share of the residue that is still there when it reaches the plant, 1 for a stable one. */
  readonly stableShare?: number;
}

/**
 * Consumption of the parent substance, in the unit of the load: load x molar mass ratio / share excreted / share stable
 * (Castiglioni and others 2013, Environ Sci Technol 47:1452, on which shares to use). A load from disposal or from medical use is
 * consumption of nothing: the factor cannot tell.
 */
export function consumption(
  load: number,
  { molarMassRatio, excretedShare, stableShare = 1 }: ExcretionFactors,
): number {
  if (!(molarMassRatio > 0)) throw new RangeError(`molar mass ratio must be positive, not ${molarMassRatio}`);
  for (const share of [excretedShare, stableShare]) {
    if (!(share > 0 && share <= 1)) throw new RangeError(`a share is above 0 and at most 1, not ${share}`);
  }
  return (load * molarMassRatio) / (excretedShare * stableShare);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
