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
import type { FarringtonSeries, NoPrediction } from './flexible.ts';

/** Share of the baseline that must be known. */
const knownShare = 0.7;

const frequencies: readonly Frequency[] = ['W', 'M', 'D'];

const periodsPerYear: Readonly<Partial<Record<Frequency, number>>> = { D: 365, W: 52, M: 12 };

function periodsOfYear(frequency: Frequency): number {
  return periodsPerYear[frequency] ?? 52;
}

/** Periods that hold so many years, their leap days and odd weeks included. */
function periodsOfYears(frequency: Frequency, years: number): number {
  return frequency === 'M' ? 12 * years : Math.ceil((365.25 * years) / (frequency === 'D' ? 1 : 7));
}

/** What both methods ask of their parameters. */
interface LookBack {
  /** Years to look back. */
  readonly yearsBack: number;
  /** Years that are enough where the series does not reach back all of `yearsBack`. */
  readonly fewestYearsBack: number;
  readonly halfWindow: number;
  readonly alpha: number;
  readonly minimumCasesPeriods: number;
  readonly populationOffset: boolean;
}

/** What is read of a prediction; numbers that cannot be computed are NaN. */
interface Prediction {
  readonly status: 'predicted';
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  readonly enoughCases: boolean;
  readonly baselineRows: number;
  readonly knownRows: number;
}

interface Rule<P> {
  /** Range checks of the parameters that the methods do not share. */
  readonly check?: (parameters: P) => void;
  /** Periods between the last one of the baseline and the one judged. */
  readonly leftOut: (parameters: P, perYear: number) => number;
  readonly predict: (series: FarringtonSeries, index: number, parameters: P) => Prediction | NoPrediction;
}

type Watching<P extends object> = Pick<
  Method<P>,
  'frequencies' | 'parametersFor' | 'minimumHistory' | 'baselineSpan' | 'detect'
>;

/** What the Farrington methods have in common as methods of series: reach, gaps, exposure; the model is their own. */
export function watchByYears<P extends LookBack>(
  parametersFor: (frequency: Frequency, given?: Partial<P>) => P,
  rule: Rule<P>,
): Watching<P> {
  return {
    frequencies,
    parametersFor,
    minimumHistory: (frequency, given) => {
      const { yearsBack, fewestYearsBack, halfWindow } = parametersFor(frequency, given);
      return periodsOfYears(frequency, Math.min(fewestYearsBack, yearsBack)) + halfWindow;
    },
    baselineSpan: (frequency, given) => {
      const parameters = parametersFor(frequency, given);
      const leftOut = rule.leftOut(parameters, periodsOfYear(frequency));
      return { length: periodsOfYears(frequency, parameters.yearsBack) + parameters.halfWindow - leftOut, leftOut };
    },
    detect: (input, given) => {
      if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
      const parameters = parametersFor(input.frequency, given);
      requireSense(parameters);
      rule.check?.(parameters);
      const values = usableValues(input);
      const objection = countObjection(input, values);
      if (objection !== null) return refuse(input, objection);
      const population = input.population ?? null;
      const series: FarringtonSeries = {
        values: parameters.populationOffset ? withoutUnexposed(values, population) : values,
        starts: input.starts,
        periodsPerYear: periodsOfYear(input.frequency),
        population,
      };
      const watched = { input, series, parameters, predict: rule.predict };
      return evaluateEach(input, values, (index, observed) => judge(watched, index, observed));
    },
  };
}

function requireSense({ alpha, yearsBack, fewestYearsBack, halfWindow, minimumCasesPeriods }: LookBack): void {
  requireRange('alpha', alpha, { from: 1e-12, to: 0.5 });
  requireRange('yearsBack', yearsBack, { from: 1, to: 30 });
  requireRange('fewestYearsBack', fewestYearsBack, { from: 1, to: 30 });
  requireRange('halfWindow', halfWindow, { from: 0, to: 60 });
  requireRange('minimumCasesPeriods', minimumCasesPeriods, { from: 1, to: 60 });
}

interface Watched<P> {
  readonly input: SeriesInput;
  readonly series: FarringtonSeries;
  readonly parameters: P;
  readonly predict: Rule<P>['predict'];
}

/** The longest look back the series allows, from all years asked for down to the fewest. */
function judge<P extends LookBack>(watched: Watched<P>, index: number, observed: number): Detection {
  const { input, series, parameters, predict } = watched;
  if (parameters.populationOffset && !((series.population?.[index] ?? Number.NaN) > 0)) {
    return notEvaluated(input, index, 'no-exposure');
  }
  const fewest = Math.min(parameters.fewestYearsBack, parameters.yearsBack);
  for (let yearsBack = parameters.yearsBack; yearsBack >= fewest; yearsBack--) {
    const result = predict(series, index, { ...parameters, yearsBack });
    if (result.status === 'too-short') continue;
    if (result.status !== 'predicted') return notEvaluated(input, index, result.status);
    if (result.knownRows < knownShare * result.baselineRows) return notEvaluated(input, index, 'too-many-gaps');
    if (!result.enoughCases) return notEvaluated(input, index, 'too-sparse');
    const { expected, lower, upper, pValue } = result;
    return evaluation(input, { index, observed, expected, lower, upper, pValue, alarm: observed > upper });
  }
  return notEvaluated(input, index, 'too-short');
}

/** A count without a positive population is no use for a rate. */
function withoutUnexposed(values: Float64Array, population: Float64Array | null): Float64Array {
  return values.map((value, i) => ((population?.[i] ?? Number.NaN) > 0 ? value : Number.NaN));
}
