import {
  countObjection,
  evaluateEach,
  evaluation,
  notEvaluated,
  refuse,
  requireRange,
  usableValues,
} from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import type { FarringtonSeries } from './flexible.ts';
import { type FarringtonOriginalControl, farringtonOriginal } from './original.ts';
import { FarringtonWorkSpace } from './work-space.ts';

export interface FarringtonOriginalParameters extends FarringtonOriginalControl {
  /** Years that are enough where the series does not reach back all of `yearsBack`. */
  readonly fewestYearsBack: number;
}

/** One for all calls: it holds nothing that an answer depends on. */
const workSpace = new FarringtonWorkSpace();

/** Share of the baseline that must be known. */
const knownShare = 0.7;

const frequencies: readonly Frequency[] = ['W', 'M', 'D'];

const periodsPerYear: Readonly<Partial<Record<Frequency, number>>> = { D: 365, W: 52, M: 12 };

/** Half window in periods of each frequency. */
const halfWindows: Readonly<Partial<Record<Frequency, number>>> = { D: 10, W: 3, M: 1 };

function parametersFor(
  frequency: Frequency,
  given: Partial<FarringtonOriginalParameters> = {},
): FarringtonOriginalParameters {
  return {
    mode: 'published',
    yearsBack: 5,
    fewestYearsBack: 3,
    halfWindow: halfWindows[frequency] ?? 3,
    reweight: true,
    weightsThreshold: 1,
    alpha: 0.005,
    trend: true,
    trendSignificance: 0.05,
    minimumCases: 5,
    minimumCasesPeriods: 4,
    powerTransform: '2/3',
    populationOffset: false,
    ...given,
  };
}

function requireSense(parameters: FarringtonOriginalParameters): void {
  requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
  requireRange('yearsBack', parameters.yearsBack, { from: 1, to: 30 });
  requireRange('fewestYearsBack', parameters.fewestYearsBack, { from: 1, to: 30 });
  requireRange('halfWindow', parameters.halfWindow, { from: 0, to: 60 });
  requireRange('minimumCasesPeriods', parameters.minimumCasesPeriods, { from: 1, to: 60 });
}

interface Watched {
  readonly input: SeriesInput;
  readonly series: FarringtonSeries;
  readonly parameters: FarringtonOriginalParameters;
}

/** The longest look back the series allows, from all years asked for down to the fewest. */
function judge({ input, series, parameters }: Watched, index: number, observed: number): Detection {
  if (parameters.populationOffset && !((series.population?.[index] ?? Number.NaN) > 0)) {
    return notEvaluated(input, index, 'no-exposure');
  }
  const fewest = Math.min(parameters.fewestYearsBack, parameters.yearsBack);
  for (let yearsBack = parameters.yearsBack; yearsBack >= fewest; yearsBack--) {
    const result = farringtonOriginal(series, index, { ...parameters, yearsBack }, workSpace);
    if (result.status === 'too-short') continue;
    if (result.status !== 'predicted') return notEvaluated(input, index, result.status);
    if (result.knownRows < knownShare * result.baselineRows) return notEvaluated(input, index, 'too-many-gaps');
    if (!result.enoughCases) return notEvaluated(input, index, 'too-sparse');
    const { expected, lower, upper, pValue } = result;
    return evaluation(input, { index, observed, expected, lower, upper, pValue, alarm: observed > upper });
  }
  return notEvaluated(input, index, 'too-short');
}

/**
 * Farrington 1996 (JRSS A 159:547) for counts by week, month or day with three years or more of history. Defaults are those
 * of the paper: five years, windows of seven weeks, weights above a residual of 1, limit at the 99.5 % quantile on the 2/3
 * scale. A value that is not known leaves the baseline; nothing is filled in.
 */
export const farringtonOriginalMethod: Method<FarringtonOriginalParameters> = {
  id: 'farrington-original',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor,
  minimumHistory: (frequency, given) => {
    const parameters = parametersFor(frequency, given);
    const years = Math.min(parameters.fewestYearsBack, parameters.yearsBack);
    const perYear = frequency === 'W' ? 365.25 / 7 : (periodsPerYear[frequency] ?? 52);
    return Math.ceil(years * perYear) + parameters.halfWindow;
  },
  detect: (input, given) => {
    const perYear = periodsPerYear[input.frequency];
    if (perYear === undefined) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireSense(parameters);
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const population = input.population ?? null;
    const series: FarringtonSeries = {
      values: parameters.populationOffset ? withoutUnexposed(values, population) : values,
      starts: input.starts,
      periodsPerYear: perYear,
      population,
    };
    return evaluateEach(input, values, (index, observed) => judge({ input, series, parameters }, index, observed));
  },
};

/** A count without a positive population is no use for a rate. */
function withoutUnexposed(values: Float64Array, population: Float64Array | null): Float64Array {
  return values.map((value, i) => ((population?.[i] ?? Number.NaN) > 0 ? value : Number.NaN));
}
