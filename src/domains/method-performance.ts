import { methods } from '../detect/index.ts';
import { measuredPerformance } from './method-performance.generated.ts';

/** What one method reached on simulated series with known outbreaks; shares from 0 to 1, errors are one standard error. */
export interface MeasuredMethod {
  readonly method: string;
  readonly version: string;
  readonly codeVersion: string;
  /** Judged weeks in which the method gave an evaluation. */
  readonly evaluatedShare: number;
  /** Outbreaks with an alarm between their start and their end. */
  readonly detected: number;
  readonly detectedError: number;
  /** Alarms in weeks without an outbreak. */
  readonly falseAlarms: number;
  readonly falseAlarmsError: number;
  /** By week. */
  readonly sensitivity: number;
  readonly positivePredictiveValue: number | null;
  readonly f1: number | null;
  /** (first alarm - start) / duration, 1 where missed. */
  readonly timeliness: number;
  readonly timelinessError: number;
  /** Detected, for outbreaks of 1, 2 … 10 standard deviations. */
  readonly detectedBySize: readonly number[];
  /** Detected and timeliness where the limit is set for 0.5, 1, 2 and 5 % of false alarms; fewer where it cannot be. */
  readonly atFalseAlarms: readonly {
    readonly falseAlarms: number;
    readonly detected: number;
    readonly timeliness: number;
  }[];
}

export interface MeasuredPerformance {
  /** The command that gives these figures again. */
  readonly command: string;
  readonly scenarios: string;
  readonly replicates: number;
  readonly seed: number;
  readonly series: number;
  readonly outbreaks: number;
  readonly methods: readonly MeasuredMethod[];
}

/** `isCurrent` false: the method was corrected since, and its figures are those of an older version. */
export type MethodPerformance = MeasuredMethod & { readonly isCurrent: boolean };

/** How well each method found simulated outbreaks when that was last measured. */
export function describePerformance(
  measured: MeasuredPerformance = measuredPerformance,
): Omit<MeasuredPerformance, 'methods'> & { readonly methods: readonly MethodPerformance[] } {
  const versions = new Map(
    Object.values(methods).map(({ id, version, codeVersion }) => [id, `${version}/${codeVersion}`] as const),
  );
  return {
    ...measured,
    methods: measured.methods.map((one) => ({
      ...one,
      isCurrent: versions.get(one.method) === `${one.version}/${one.codeVersion}`,
    })),
  };
}
