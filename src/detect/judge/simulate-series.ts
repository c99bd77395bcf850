import type { Generator } from '../random/generator.ts';
import { randomNegativeBinomial } from '../random/variates.ts';
import { type InjectedOutbreak, injectOutbreak } from './inject-outbreak.ts';
import { type OutbreakScenario, scenarioMean } from './outbreak-scenario.ts';

/** A series whose outbreaks are known. */
export interface LabelledSeries {
  readonly values: Float64Array;
  /** 1 from the first to the last period of each outbreak. */
  readonly state: Uint8Array;
  /** The outbreaks that a method is to find, in the judged periods. */
  readonly outbreaks: readonly InjectedOutbreak[];
}

/** Twelve years; the last 49 weeks are judged; what came in the five years before them is what methods look back on. */
export const simulatedWeeks = 624;
/** First and last of the weeks that are judged, from 0. */
export const judgedWeeks = { first: 575, last: 623 } as const;
const baselineOutbreaks = { first: 312, last: 574, factors: [2, 3, 5, 10] } as const;

/**
 * One series of a scenario (Noufaily et al. 2013, Stat Med 32:1206, section 3): 624 weeks of negative binomial counts with
 * variance phi mu (Poisson where phi is 1), four past outbreaks with k = 2, 3, 5 and 10 that start in weeks 313 to 575, and
 * one current outbreak of the given k that starts in weeks 576 to 624. Starts are uniform; the standard deviation in the
 * size of an outbreak is sqrt(phi mu) at its start.
 */
export function simulateSeries(
  generator: Generator,
  scenario: OutbreakScenario,
  { factor }: { readonly factor: number },
): LabelledSeries {
  const values = new Float64Array(simulatedWeeks);
  for (let at = 0; at < simulatedWeeks; at++) {
    values[at] = randomNegativeBinomial(generator, {
      mean: scenarioMean(scenario, at + 1),
      dispersion: scenario.dispersion,
    });
  }
  const outbreakWithin = (
    span: { readonly first: number; readonly last: number },
    k: number,
  ): InjectedOutbreak | null => {
    const start = span.first + generator.integer(span.last - span.first + 1);
    const deviation = Math.sqrt(scenario.dispersion * scenarioMean(scenario, start + 1));
    return injectOutbreak(generator, values, { start, factor: k, deviation });
  };
  const past = baselineOutbreaks.factors.map((k) => outbreakWithin(baselineOutbreaks, k));
  const current = outbreakWithin(judgedWeeks, factor);
  const state = new Uint8Array(simulatedWeeks);
  for (const outbreak of [...past, current]) if (outbreak !== null) state.fill(1, outbreak.first, outbreak.last + 1);
  return { values, state, outbreaks: current === null ? [] : [current] };
}

/** The seed of one replicate of one scenario: the same whichever others are run, and in whatever order. */
export function seedOf(seed: number, scenario: number, replicate: number): number {
  let mixed = seed | 0;
  for (const part of [scenario, replicate]) {
    mixed = Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed;
}
