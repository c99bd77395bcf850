import type { Frequency, Text } from '../base/index.ts';
import {
  type BaselineSpan,
  baselineSpan,
  type Detection,
  detect,
  effectiveParameters,
  type MethodId,
  type MethodParameters,
  methods,
  minimumHistory,
  type SeriesInput,
} from '../detect/index.ts';

/** Methods for counts of disjoint periods, for counts of overlapping windows, and for measured amounts. */
export type CountMethodId =
  | 'farrington-flexible'
  | 'farrington-original'
  | 'ears-c1'
  | 'ears-c2'
  | 'ears-c3'
  | 'rare-count'
  | 'share-chart'
  | 'cusum'
  | 'binomial-cusum'
  | 'glr-poisson'
  | 'glr-negative-binomial'
  | 'bayes-1'
  | 'bayes-2'
  | 'bayes-3'
  | 'rki-1'
  | 'rki-2'
  | 'rki-3'
  | 'cdc'
  | 'outbreak-p'
  | 'ewma'
  | 'adaptive-regression'
  | 'regression-switch'
  | 'negative-binomial-regression'
  | 'serfling'
  | 'fixed-window';
export type RollingCountMethodId = 'window-ratio';
export type MagnitudeMethodId = 'individuals-chart' | 'load-chart';

/** A method with what differs from its default parameters, and why it watches here. */
export type MethodChoice<Ids extends MethodId = MethodId> = {
  readonly [Id in Ids]: {
    readonly method: Id;
    readonly parameters: Partial<MethodParameters[Id]>;
    readonly why: Text;
    /** Average count per period below which the method is passed over: it would draw limits from next to nothing. */
    readonly fewestPerPeriod?: number;
  };
}[Ids];

/** A chosen method made ready for one frequency. */
export interface BoundMethod {
  readonly id: MethodId;
  readonly version: string;
  readonly codeVersion: string;
  /** All parameters, defaults included: what is kept with a signal. */
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>;
  readonly minimumHistory: number;
  /** The periods a judgement rests on; null: everything before. */
  readonly baselineSpan: (window: number) => BaselineSpan | null;
  readonly detect: (input: SeriesInput) => readonly Detection[];
}

export function bindMethod(choice: MethodChoice, frequency: Frequency): BoundMethod {
  const { version, codeVersion } = methods[choice.method];
  return {
    id: choice.method,
    version,
    codeVersion,
    parameters: { ...effectiveParameters(choice, frequency) },
    minimumHistory: minimumHistory(choice, frequency),
    baselineSpan: (window) => baselineSpan(choice, frequency, window),
    detect: (input) => detect(choice, input),
  };
}
