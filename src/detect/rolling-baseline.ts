import type { Frequency, Method } from './method.ts';

/** A baseline that moves along with the period judged. */
export interface RollingBaseline {
  /** Periods it holds. */
  readonly baseline: number;
  /** Fewest of them that are enough. */
  readonly fewestBaseline: number;
  /** Periods left out between it and the period judged. */
  readonly periodsExcluded: number;
}

/** How far back a method with a rolling baseline looks, from its own parameters. */
export function lookBack<P extends RollingBaseline>(
  parametersFor: (frequency: Frequency, given?: Partial<P>) => P,
): Required<Pick<Method<P>, 'minimumHistory' | 'baselineSpan'>> {
  return {
    minimumHistory: (frequency, given) => {
      const { fewestBaseline, periodsExcluded } = parametersFor(frequency, given);
      return fewestBaseline + periodsExcluded;
    },
    baselineSpan: (frequency, given) => {
      const { baseline, periodsExcluded } = parametersFor(frequency, given);
      return { length: baseline, leftOut: periodsExcluded };
    },
  };
}
