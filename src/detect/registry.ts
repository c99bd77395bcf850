import { type IndividualsChartParameters, individualsChart } from './chart/individuals-chart.ts';
import { type CusumParameters, cusum } from './cusum/cusum.ts';
import { type BinomialCusumParameters, shareCusum } from './cusum/share-cusum.ts';
import { type EarsC3Parameters, type EarsParameters, earsC1, earsC2, earsC3 } from './ears/ears.ts';
import { type FarringtonFlexibleParameters, farringtonFlexibleMethod } from './farrington/flexible-method.ts';
import { type FarringtonOriginalParameters, farringtonOriginalMethod } from './farrington/original-method.ts';
import { type FixedWindowParameters, fixedWindow } from './fixed-window/fixed-window.ts';
import {
  type GlrNegativeBinomialParameters,
  type GlrPoissonParameters,
  glrNegativeBinomial,
  glrPoisson,
} from './glr/glr.ts';
import { type LoadChartParameters, loadChart } from './load-chart/load-chart.ts';
import type { BaselineSpan, Detection, Frequency, Method, SeriesInput } from './method.ts';
import { type OutbreakPParameters, outbreakP } from './outbreak-p/outbreak-p.ts';
import { type RareCountParameters, rareCount } from './rare-count/rare-count.ts';
import { type BayesParameters, bayes1, bayes2, bayes3 } from './reference-value/bayes.ts';
import { type CdcParameters, cdc } from './reference-value/cdc.ts';
import { type RkiParameters, rki1, rki2, rki3 } from './reference-value/rki.ts';
import { type AdaptiveRegressionParameters, adaptiveRegression } from './rnssp/adaptive-regression.ts';
import { type EwmaParameters, ewma } from './rnssp/ewma.ts';
import {
  type NegativeBinomialRegressionParameters,
  negativeBinomialRegression,
} from './rnssp/negative-binomial-method.ts';
import { type RegressionSwitchParameters, regressionSwitch } from './rnssp/regression-switch.ts';
import { type SerflingParameters, serfling } from './rnssp/serfling.ts';
import { type ShareChartParameters, shareChart } from './share/share-chart.ts';
import { type WindowRatioParameters, windowRatio } from './window-ratio/window-ratio.ts';

/** Parameters of each method, by its id. */
export interface MethodParameters {
  readonly 'ears-c1': EarsParameters;
  readonly 'ears-c2': EarsParameters;
  readonly 'ears-c3': EarsC3Parameters;
  readonly 'farrington-flexible': FarringtonFlexibleParameters;
  readonly 'farrington-original': FarringtonOriginalParameters;
  readonly 'individuals-chart': IndividualsChartParameters;
  readonly 'window-ratio': WindowRatioParameters;
  readonly 'rare-count': RareCountParameters;
  readonly 'share-chart': ShareChartParameters;
  readonly 'load-chart': LoadChartParameters;
  readonly cusum: CusumParameters;
  readonly 'binomial-cusum': BinomialCusumParameters;
  readonly 'glr-poisson': GlrPoissonParameters;
  readonly 'glr-negative-binomial': GlrNegativeBinomialParameters;
  readonly 'bayes-1': BayesParameters;
  readonly 'bayes-2': BayesParameters;
  readonly 'bayes-3': BayesParameters;
  readonly 'rki-1': RkiParameters;
  readonly 'rki-2': RkiParameters;
  readonly 'rki-3': RkiParameters;
  readonly cdc: CdcParameters;
  readonly 'outbreak-p': OutbreakPParameters;
  readonly ewma: EwmaParameters;
  readonly 'adaptive-regression': AdaptiveRegressionParameters;
  readonly 'regression-switch': RegressionSwitchParameters;
  readonly 'negative-binomial-regression': NegativeBinomialRegressionParameters;
  readonly serfling: SerflingParameters;
  readonly 'fixed-window': FixedWindowParameters;
}

/** Every series method by its id. */
export const methods: { readonly [Id in keyof MethodParameters]: Method<MethodParameters[Id]> } = {
  'ears-c1': earsC1,
  'ears-c2': earsC2,
  'ears-c3': earsC3,
  'farrington-flexible': farringtonFlexibleMethod,
  'farrington-original': farringtonOriginalMethod,
  'individuals-chart': individualsChart,
  'window-ratio': windowRatio,
  'rare-count': rareCount,
  'share-chart': shareChart,
  'load-chart': loadChart,
  cusum,
  'binomial-cusum': shareCusum,
  'glr-poisson': glrPoisson,
  'glr-negative-binomial': glrNegativeBinomial,
  'bayes-1': bayes1,
  'bayes-2': bayes2,
  'bayes-3': bayes3,
  'rki-1': rki1,
  'rki-2': rki2,
  'rki-3': rki3,
  cdc,
  'outbreak-p': outbreakP,
  ewma,
  'adaptive-regression': adaptiveRegression,
  'regression-switch': regressionSwitch,
  'negative-binomial-regression': negativeBinomialRegression,
  serfling,
  'fixed-window': fixedWindow,
};

export type MethodId = keyof typeof methods;

/** A method and the parameters that differ from its defaults. */
export interface MethodChoice<Id extends MethodId> {
  readonly method: Id;
  readonly parameters?: Partial<MethodParameters[Id]>;
}

/** Any method with parameters of its own: what a domain's table of indicators holds. */
export type AnyMethodChoice = { readonly [Id in MethodId]: MethodChoice<Id> }[MethodId];

/** Runs the chosen method; one answer per index of `input.range`, in order. */
export function detect<Id extends MethodId>(choice: MethodChoice<Id>, input: SeriesInput): readonly Detection[] {
  return methods[choice.method].detect(input, choice.parameters);
}

/** The parameters a choice comes down to at a frequency, to be kept with each signal. */
export function effectiveParameters<Id extends MethodId>(
  choice: MethodChoice<Id>,
  frequency: Frequency,
): MethodParameters[Id] {
  return methods[choice.method].parametersFor(frequency, choice.parameters);
}

/** Earlier periods the chosen method needs before the first one it can evaluate. */
export function minimumHistory<Id extends MethodId>(choice: MethodChoice<Id>, frequency: Frequency): number {
  return methods[choice.method].minimumHistory(frequency, choice.parameters);
}

/** The periods a judgement of the chosen method rests on; null where that is everything before. */
export function baselineSpan<Id extends MethodId>(
  choice: MethodChoice<Id>,
  frequency: Frequency,
  window = 1,
): BaselineSpan | null {
  return methods[choice.method].baselineSpan?.(frequency, choice.parameters, window) ?? null;
}
