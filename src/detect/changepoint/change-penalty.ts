import type { SegmentModel } from './segment-cost.ts';

/**
 * What one more change must gain in -2 log likelihood: a criterion by name, or the value itself (R: penalty 'Manual').
 * `bic` is R's BIC and SIC, which counts the place of the change as a parameter; `bic0` does not, and so on.
 */
export type ChangePenalty =
  | 'mbic'
  | 'bic'
  | 'bic0'
  | 'aic'
  | 'aic0'
  | 'hannan-quinn'
  | 'hannan-quinn0'
  | 'none'
  | number;

/** Parameters of one segment. */
function parametersOf(model: SegmentModel): number {
  return model === 'normal-mean-variance' ? 2 : 1;
}

/**
 * Value of a penalty for `count` values: p + 1 times log n (BIC, Schwarz 1978), 2 (AIC, Akaike 1974) or 2 log log n
 * (Hannan and Quinn 1979) with p parameters of a segment; MBIC is (p + 2) log n and adds the log of each segment's length
 * to its cost (Zhang and Siegmund 2007, Biometrics 63:22). R: `changepoint` 2.3, `penalty`.
 */
export function changePenaltyValue(penalty: ChangePenalty, { model, count }: PenaltyOf): number {
  if (typeof penalty === 'number') {
    if (!(penalty >= 0)) throw new RangeError(`penalty must not be negative: ${penalty}`);
    return penalty;
  }
  const p = parametersOf(model);
  switch (penalty) {
    case 'mbic':
      return (p + 2) * Math.log(count);
    case 'bic':
      return (p + 1) * Math.log(count);
    case 'bic0':
      return p * Math.log(count);
    case 'aic':
      return 2 * (p + 1);
    case 'aic0':
      return 2 * p;
    case 'hannan-quinn':
      return 2 * (p + 1) * Math.log(Math.log(count));
    case 'hannan-quinn0':
      return 2 * p * Math.log(Math.log(count));
    case 'none':
      return 0;
  }
}

interface PenaltyOf {
  readonly model: SegmentModel;
  /** Values of the series. */
  readonly count: number;
}
