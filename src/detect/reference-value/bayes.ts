import {
  type NegativeBinomial,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '../distribution/negative-binomial.ts';
import { evaluation, requireRange } from '../evaluation.ts';
import type { Frequency, Method } from '../method.ts';
import type { ReferenceWindow } from './reference-values.ts';
import { type Preset, watchReferenceValues, windowOf } from './watch.ts';

export interface BayesParameters extends ReferenceWindow {
  /** Probability that an ordinary count lies above the limit (alpha). */
  readonly alpha: number;
}

/**
 * What n Poisson counts of sum s say about the next one under Jeffreys' prior: negative binomial of size s + 1/2 and
 * success probability n / (n + 1) (Riebler 2004; Höhle 2007, Comput Stat 22:571). Valid for counts without
 * overdispersion; n at least 1.
 */
export function jeffreysPrediction({ sum, known }: { readonly sum: number; readonly known: number }): NegativeBinomial {
  return { size: sum + 0.5, probability: known / (known + 1), failure: 1 / (known + 1) };
}

/** The (1 - alpha) quantile of that prediction: a whole count, alarm above it. */
export function bayesUpperLimit(reference: { readonly sum: number; readonly known: number }, alpha: number): number {
  return negativeBinomialQuantile(1 - alpha, jeffreysPrediction(reference));
}

function bayesMethod(id: 'bayes-1' | 'bayes-2' | 'bayes-3', preset: Preset): Method<BayesParameters> {
  function parametersFor(frequency: Frequency, given: Partial<BayesParameters> = {}): BayesParameters {
    return { ...windowOf(preset, frequency), alpha: 0.05, ...given };
  }
  return {
    id,
    version: '1.0.0',
    codeVersion: '1.0.0',
    kinds: ['count'],
    ...watchReferenceValues(parametersFor, {
      check: ({ alpha }) => requireRange('alpha', alpha, { from: 1e-12, to: 0.5 }),
      judge: ({ input, index, observed, reference, parameters }) => {
        const prediction = jeffreysPrediction(reference);
        const upper = negativeBinomialQuantile(1 - parameters.alpha, prediction);
        return evaluation(input, {
          index,
          observed,
          expected: (reference.sum + 0.5) / reference.known,
          lower: negativeBinomialQuantile(parameters.alpha, prediction),
          upper,
          pValue: negativeBinomialUpperTail(observed, prediction),
          alarm: observed > upper,
        });
      },
    }),
  };
}

/** Bayes 1: the six periods before, no earlier year. */
export const bayes1: Method<BayesParameters> = bayesMethod('bayes-1', {
  yearsBack: 0,
  recentPeriods: true,
  halfWindow: { D: 6, W: 6, M: 6 },
});

/** Bayes 2: the six weeks before, and thirteen weeks around the same week of last year. */
export const bayes2: Method<BayesParameters> = bayesMethod('bayes-2', {
  yearsBack: 1,
  recentPeriods: true,
  halfWindow: { D: 6, W: 6, M: 2 },
});

/** Bayes 3: nine weeks around the same week of the last two years, and none of this year. */
export const bayes3: Method<BayesParameters> = bayesMethod('bayes-3', {
  yearsBack: 2,
  recentPeriods: false,
  halfWindow: { D: 4, W: 4, M: 1 },
});
