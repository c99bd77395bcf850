import type { Frequency, PeriodWindow, Text, Unit } from '../../base/index.ts';
import type { IndicatorId, PlaceId, SubstanceId } from '../../model/index.ts';

/** Figures that are asked for: what is measured, where it must be reported, by whom. */
export interface Measure {
  readonly indicator: IndicatorId;
  /** null: figures that are about no substance in particular. */
  readonly substance: SubstanceId | null;
  /** Places that must report; the figure is theirs together. */
  readonly places: readonly PlaceId[];
  /** Sources in order: where two speak of one place and period, the first is taken, and never both. */
  readonly sources: readonly string[];
  readonly frequency: Frequency;
  readonly window: PeriodWindow;
  /** Exactly these dimensions; the value `*` adds up all that are reported under it. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** How the figures of places become one. `reporting`: how many places report at all. */
export const aggregations = ['sum', 'mean', 'median', 'highest', 'reporting'] as const;
export type Aggregation = (typeof aggregations)[number];

/** What a figure is related to. `population`: persons living in the places that report, in the year of the figure. */
export type Denominator =
  | { readonly kind: 'none' }
  | { readonly kind: 'population'; readonly per: number }
  | { readonly kind: 'measure'; readonly measure: Measure; readonly per: number };

/** Which way is better. */
export const betterDirections = ['lower', 'higher'] as const;
export type BetterDirection = (typeof betterDirections)[number];

/**
 * A question that is asked of stored observations, so that its answer is a function of this definition and of what was known on
 * a day, and of nothing else.
 */
export interface IndicatorDefinition {
  readonly id: string;
  readonly title: Text;
  /** What is asked, and what the answer does not say. */
  readonly note: Text;
  readonly measure: Measure;
  readonly across: Aggregation;
  /** Periods that one figure covers, ending with the one that it is called after; more than one are added up. */
  readonly periods: number;
  readonly denominator: Denominator;
  /** Whether counts are taken as one outcome of chance. */
  readonly chance: boolean;
  readonly better: BetterDirection;
  readonly unit: Unit;
  /** `common`: two periods are compared over the places that report in both; `whole`: only where the same places report. */
  readonly panel: 'common' | 'whole';
}
