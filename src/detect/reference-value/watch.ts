import { countObjection, evaluateEach, notEvaluated, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import {
  momentsOf,
  periodsPerYear,
  type ReferenceMoments,
  type ReferenceWindow,
  reachOf,
  referenceValues,
  sizeOf,
} from './reference-values.ts';

/** Share of the reference values that must be known. */
const knownShare = 0.7;

const frequencies: readonly Frequency[] = ['D', 'W', 'M'];

/** A window as published for weeks, and its like for days and months. */
export interface Preset {
  readonly yearsBack: number;
  readonly recentPeriods: boolean;
  readonly halfWindow: { readonly D: number; readonly W: number; readonly M: number };
}

export function windowOf({ yearsBack, recentPeriods, halfWindow }: Preset, frequency: Frequency): ReferenceWindow {
  const half = frequency === 'D' || frequency === 'M' ? halfWindow[frequency] : halfWindow.W;
  return { yearsBack, halfWindow: half, recentPeriods };
}

interface Judged<P> {
  readonly input: SeriesInput;
  readonly index: number;
  readonly observed: number;
  readonly reference: ReferenceMoments;
  readonly parameters: P;
}

interface Rule<P> {
  readonly check: (parameters: P) => void;
  readonly judge: (judged: Judged<P>) => Detection;
}

type Watching<P extends object> = Pick<
  Method<P>,
  'frequencies' | 'parametersFor' | 'minimumHistory' | 'baselineSpan' | 'detect'
>;

/** What the methods that judge by reference values have in common: reach, gaps, counts; the rule is their own. */
export function watchReferenceValues<P extends ReferenceWindow>(
  parametersFor: (frequency: Frequency, given?: Partial<P>) => P,
  { check, judge }: Rule<P>,
): Watching<P> {
  function reach(frequency: Frequency, given?: Partial<P>): number {
    return reachOf(parametersFor(frequency, given), periodsPerYear[frequency]);
  }
  return {
    frequencies,
    parametersFor,
    minimumHistory: reach,
    baselineSpan: (frequency, given) => {
      const { recentPeriods, halfWindow } = parametersFor(frequency, given);
      const leftOut = recentPeriods ? 0 : Math.max(0, periodsPerYear[frequency] - halfWindow - 1);
      return { length: reach(frequency, given) - leftOut, leftOut };
    },
    detect: (input, given) => {
      if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
      const parameters = parametersFor(input.frequency, given);
      requireWindow(parameters);
      check(parameters);
      const values = usableValues(input);
      const objection = countObjection(input, values);
      if (objection !== null) return refuse(input, objection);
      const perYear = periodsPerYear[input.frequency];
      const needed = reachOf(parameters, perYear);
      return evaluateEach(input, values, (index, observed) => {
        if (index < needed) return notEvaluated(input, index, 'too-short');
        const reference = momentsOf(referenceValues(values, index, { window: parameters, perYear }));
        if (reference.known < knownShare * sizeOf(parameters)) return notEvaluated(input, index, 'too-many-gaps');
        return judge({ input, index, observed, reference, parameters });
      });
    },
  };
}

function requireWindow(window: ReferenceWindow): void {
  requireRange('yearsBack', window.yearsBack, { from: 0, to: 30 });
  requireRange('halfWindow', window.halfWindow, { from: 0, to: 180 });
  requireRange('reference values of the window', sizeOf(window), { from: 1, to: 1e5 });
}
