import type { Frequency, PeriodWindow, Text, Unit } from '../../base/index.ts';
import type { Aggregation, BetterDirection, IndicatorId, PlaceId, PlaceLevel, SubstanceId } from '../../model/index.ts';

/** Places by name, or all within one of which the measure is reported at all, of one level where it is given. */
export type PlaceSelection =
  | { readonly kind: 'named'; readonly places: readonly PlaceId[] }
  | { readonly kind: 'within'; readonly place: PlaceId; readonly level: PlaceLevel | null };

/** Figures that are asked for: what is measured, where, and by whom it is reported. */
export interface MeasureQuestion {
  readonly indicator: IndicatorId;
  /** null: figures that are about no substance in particular. */
  readonly substance: SubstanceId | null;
  readonly places: PlaceSelection;
  /** Sources in order: where two speak of one place and period, the first is taken, and never both. */
  readonly sources: readonly string[];
  readonly frequency: Frequency;
  readonly window: PeriodWindow;
  /** Exactly these dimensions. Values separated by `~` are added up, and under `*` all that are reported. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The same, of places that are known: each must report, and the figure is theirs together. */
export interface Measure extends Omit<MeasureQuestion, 'places'> {
  readonly places: readonly PlaceId[];
}

/**
 * What a figure is related to. `population`: persons living in the places that report, in the year of the figure; with `of`
 * persons living in that place, of whom those that are counted are a part.
 */
export type Denominator<Asked> =
  | { readonly kind: 'none' }
  | { readonly kind: 'population'; readonly per: number; readonly of?: PlaceId }
  | {
      readonly kind: 'measure';
      readonly measure: Asked;
      readonly per: number;
      /** Whether what is asked for is part of this: it is no more than all of it. */
      readonly isWhole: boolean;
    };

/**
 * A question that is asked of stored observations, so that its answer is a function of this question and of what was known on
 * a day, and of nothing else.
 */
export interface IndicatorQuestion<Asked = MeasureQuestion> {
  readonly id: string;
  readonly title: Text;
  /** What is asked, and what the answer does not say. */
  readonly note: Text;
  readonly measure: Asked;
  readonly across: Aggregation;
  /** Periods that one figure covers, ending with the one that it is called after; more than one are added up. */
  readonly periods: number;
  readonly denominator: Denominator<Asked>;
  /** Whether counts are taken as one outcome of chance. */
  readonly chance: boolean;
  /** null: what a rise means is not agreed, so that nothing is progress. */
  readonly better: BetterDirection | null;
  readonly unit: Unit;
  /** `common`: two periods are compared over the places that report in both; `whole`: only where the same places report. */
  readonly panel: 'common' | 'whole';
}

/** A question of which the places are known. */
export type IndicatorDefinition = IndicatorQuestion<Measure>;

/** The question with the places that its selections stand for on the day. */
export function settlePlaces(
  { measure, denominator, ...question }: IndicatorQuestion,
  places: { readonly measure: readonly PlaceId[]; readonly denominator: readonly PlaceId[] },
): IndicatorDefinition {
  return {
    ...question,
    measure: { ...measure, places: places.measure },
    denominator:
      denominator.kind === 'measure'
        ? { ...denominator, measure: { ...denominator.measure, places: places.denominator } }
        : denominator,
  };
}
