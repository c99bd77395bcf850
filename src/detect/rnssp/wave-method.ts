import { countObjection, evaluateEach, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import { lookBack } from '../rolling-baseline.ts';
import type { WaveBaselineParameters } from './wave-baseline.ts';

/** What every method for counts with a yearly wave is asked. */
export interface WaveMethodParameters extends WaveBaselineParameters {
  readonly alpha: number;
  /** No alarm below this count. */
  readonly minimumCases: number;
}

/** Periods of a year, as Rnssp has them for weeks. */
const periodsOfYear: Readonly<Partial<Record<Frequency, number>>> = { W: 52.18, M: 12 };

/** Two to five years that end half a year before. */
export function waveDefaults(frequency: Frequency): WaveMethodParameters {
  const year = frequency === 'M' ? 12 : 52;
  return { baseline: 5 * year, fewestBaseline: 2 * year, periodsExcluded: year / 2, alpha: 0.01, minimumCases: 2 };
}

export interface WatchedWave<P> {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly parameters: P;
  readonly periodsPerYear: number;
}

type WaveMethod<P extends object> = Pick<
  Method<P>,
  'kinds' | 'frequencies' | 'parametersFor' | 'minimumHistory' | 'baselineSpan' | 'detect'
>;

/** Watches counts by week or month; `judgeOf` looks at a series once and then judges each of its periods. */
export function waveMethod<P extends WaveMethodParameters>(
  parametersFor: (frequency: Frequency, given?: Partial<P>) => P,
  judgeOf: (watched: WatchedWave<P>) => (index: number, observed: number) => Detection,
): WaveMethod<P> {
  return {
    kinds: ['count'],
    frequencies: ['W', 'M'],
    parametersFor,
    ...lookBack(parametersFor),
    detect: (input, given) => {
      const periodsPerYear = periodsOfYear[input.frequency];
      if (periodsPerYear === undefined) return refuse(input, 'wrong-frequency');
      const parameters = parametersFor(input.frequency, given);
      requireSense(parameters);
      const values = usableValues(input);
      const objection = countObjection(input, values);
      if (objection !== null) return refuse(input, objection);
      return evaluateEach(input, values, judgeOf({ input, values, parameters, periodsPerYear }));
    },
  };
}

function requireSense({ baseline, fewestBaseline, periodsExcluded, alpha, minimumCases }: WaveMethodParameters): void {
  requireRange('baseline', baseline, { from: 12, to: 5000 });
  requireRange('fewestBaseline', fewestBaseline, { from: 12, to: baseline });
  requireRange('periodsExcluded', periodsExcluded, { from: 0, to: 1000 });
  requireRange('alpha', alpha, { from: 1e-12, to: 0.5 });
  requireRange('minimumCases', minimumCases, { from: 0, to: 1e6 });
}
