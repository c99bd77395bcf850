import type { Text, Unit } from '../base/index.ts';

export type IndicatorId = string;

/** What kind of number an indicator is: decides which methods may watch it and how figures may be summed. */
export type IndicatorKind = 'count' | 'rate' | 'load' | 'share' | 'mass' | 'amount' | 'price' | 'days';

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: Text;
  /** One or two plain sentences: what is counted, and what a reader must not conclude from it. */
  readonly description: Text;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** Which way a rise points for public health or security. */
  readonly direction: 'rise-is-worse' | 'rise-is-better' | 'neutral';
  /** `zero`: a cell that a complete delivery leaves out means nothing happened; `unknown`: it means not reported. */
  readonly absence: 'zero' | 'unknown';
  /** Whether values of places (or substances) may be added up. Overlapping classes and rates may not. */
  readonly additive: { readonly places: boolean; readonly substances: boolean };
}
