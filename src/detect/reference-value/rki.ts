import { evaluation, notEvaluated } from '../evaluation.ts';
import type { Frequency, Method } from '../method.ts';
import type { ReferenceMoments, ReferenceWindow } from './reference-values.ts';
import { type Preset, watchReferenceValues, windowOf } from './watch.ts';

export type RkiParameters = ReferenceWindow;

/** Means up to this one take their limit from the Poisson table, larger ones from the normal distribution. */
const largestTabulatedMean = 20;

/** Standard deviations of the limit above the table. */
const deviations = 2;

/**
 * Upper 95 % confidence limits of a Poisson mean for 0 to 20 events, the shortest acceptance regions turned round
 * (Crow and Gardner 1959, Biometrika 46:441, table 1).
 */
const poissonUpperLimits: readonly number[] = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335, 21.364, 22.945,
  23.762, 25.4, 26.306, 27.735, 28.966, 30.017,
];

/** Upper 95 % confidence limit of a Poisson mean by Crow and Gardner; NaN for more than 20 events. */
export function crowGardnerUpperLimit(events: number): number {
  return poissonUpperLimits[events] ?? Number.NaN;
}

/**
 * Limit of the Robert Koch Institute's system: mean + 2 standard deviations of the reference values, and for means up
 * to 20 the Poisson limit of their whole part (Altmann 2003, RKI; as `rki` in R's surveillance). Alarm above it.
 */
export function rkiUpperLimit({ mean, deviation }: Pick<ReferenceMoments, 'mean' | 'deviation'>): number {
  if (mean > largestTabulatedMean) return mean + deviations * deviation;
  return crowGardnerUpperLimit(Math.floor(mean));
}

function rkiMethod(id: 'rki-1' | 'rki-2' | 'rki-3', preset: Preset): Method<RkiParameters> {
  function parametersFor(frequency: Frequency, given: Partial<RkiParameters> = {}): RkiParameters {
    return { ...windowOf(preset, frequency), ...given };
  }
  return {
    id,
    version: '1.0.0',
    codeVersion: '1.0.0',
    kinds: ['count'],
    ...watchReferenceValues(parametersFor, {
      check: () => undefined,
      judge: ({ input, index, observed, reference }) => {
        const upper = rkiUpperLimit(reference);
        const { mean } = reference;
        if (!(upper > mean)) return notEvaluated(input, index, 'no-variation');
        return evaluation(input, {
          index,
          observed,
          expected: mean,
          lower: null,
          upper,
          pValue: null,
          score: (deviations * (observed - mean)) / (upper - mean),
          alarm: observed > upper,
        });
      },
    }),
  };
}

/**
 * RKI 1: the six periods before. The three have no p value; their score is 2 at the limit and 0 at the mean, linear in
 * the count.
 */
export const rki1: Method<RkiParameters> = rkiMethod('rki-1', {
  yearsBack: 0,
  recentPeriods: true,
  halfWindow: { D: 6, W: 6, M: 6 },
});

/** RKI 2: the six weeks before, and thirteen weeks around the same week of last year. */
export const rki2: Method<RkiParameters> = rkiMethod('rki-2', {
  yearsBack: 1,
  recentPeriods: true,
  halfWindow: { D: 6, W: 6, M: 2 },
});

/** RKI 3: nine weeks around the same week of the last two years. */
export const rki3: Method<RkiParameters> = rkiMethod('rki-3', {
  yearsBack: 2,
  recentPeriods: false,
  halfWindow: { D: 4, W: 4, M: 1 },
});
