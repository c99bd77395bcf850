import { type CalendarDate, type Frequency, shiftPeriod } from '../../base/index.ts';
import type { Aggregation, FigureCaveat, PlaceId } from '../../model/index.ts';
import { withChance } from '../estimate/chance.ts';
import {
  type Estimate,
  exactly,
  highestOf,
  isBounded,
  meanOf,
  medianOf,
  quotientOf,
  scaled,
  sumOf,
  unknown,
  unreported,
} from '../estimate/estimate.ts';
import { type WorkFigure, WorkFigures } from '../work/work-figures.ts';
import type { IndicatorDefinition } from './definition.ts';
import type { KnownSeries } from './known-series.ts';
import { latestDay, type PlaceFigure, PlaceFigures } from './place-figure.ts';

/** What was known on a day, as far as an indicator asks for it. */
export interface IndicatorData {
  readonly series: readonly KnownSeries[];
  /** Where the node's own work is asked for: what it says, in the place of series. */
  readonly work?: readonly WorkFigure[];
  /** Of the denominator, where that is a measure. */
  readonly denominator: readonly KnownSeries[];
  /** Persons living in a place in the year of a period; undefined: nobody counted them. */
  readonly populationOf: (place: PlaceId, period: CalendarDate) => number | undefined;
}

/** What an indicator says of a period. */
export interface IndicatorFigure extends Estimate {
  readonly period: CalendarDate;
  /** Places that report, of those that must. */
  readonly reporting: readonly PlaceId[];
  readonly expected: number;
  readonly caveats: readonly FigureCaveat[];
  /** Sources that were used. */
  readonly sources: readonly string[];
  /** Day from which the youngest of its figures was known. */
  readonly asOf: CalendarDate | null;
}

/** Figures by place and period, as they are looked up to answer. */
interface LookedUp {
  readonly figures: PlaceFigures | WorkFigures;
  readonly denominators: PlaceFigures | undefined;
}

/** An indicator, ready to be asked about any period and any of its places. */
export class Evaluation {
  readonly #definition: IndicatorDefinition;
  readonly #data: IndicatorData;
  /** Several times as large as what it is made from. */
  #lookedUp: LookedUp | undefined;

  constructor(definition: IndicatorDefinition, data: IndicatorData) {
    this.#definition = definition;
    this.#data = data;
  }

  /** Lets go of what was looked up; what is asked later is looked up anew. */
  forget(): void {
    this.#lookedUp = undefined;
  }

  /** Periods of which anything is known, oldest first. */
  get periods(): readonly CalendarDate[] {
    return this.#found.figures.periods;
  }

  /** The latest period of which anything is reported; undefined: of none. */
  latest(): IndicatorFigure | undefined {
    let last: IndicatorFigure | undefined;
    for (const period of this.periods.toReversed()) {
      const figure = this.at(period);
      if (figure.reporting.length > 0) return figure;
      last ??= figure;
    }
    return last;
  }

  /** What is known of every period, oldest first. */
  all(): readonly IndicatorFigure[] {
    return this.periods.map((period) => this.at(period));
  }

  /** What is known of a period over these places; over all that must report where none are named. */
  at(period: CalendarDate, places = this.#definition.measure.places): IndicatorFigure {
    const { measure, periods, across } = this.#definition;
    const span = spanOf(period, periods, measure.frequency);
    const { figures } = this.#found;
    const byPlace = places.map((place) => span.map((one) => figures.find(place, one)));
    const found = byPlace.flat().filter((figure) => figure !== undefined);
    const reporting = places.filter((_, index) => byPlace[index]?.every((figure) => figure !== undefined));
    const parts = byPlace.map((own) => overSpan(own));
    const estimate = this.#related(aggregate(parts, across, reporting.length), { span, reporting, places });
    return {
      period,
      ...estimate,
      reporting,
      expected: places.length,
      caveats: [...new Set(found.flatMap(({ caveats }) => [...caveats]))].sort(),
      sources: [...new Set(found.flatMap(({ sources }) => sources))].sort(),
      asOf: latestDay(found),
    };
  }

  get #found(): LookedUp {
    this.#lookedUp ??= lookUp(this.#definition, this.#data);
    return this.#lookedUp;
  }

  #related(amount: Estimate, { span, reporting, places }: Related): Estimate {
    const { chance, denominator } = this.#definition;
    const counted = chance ? withChance(amount) : amount;
    if (denominator.kind === 'none') return counted;
    const by =
      denominator.kind === 'population'
        ? this.#population(denominator.of === undefined ? places : [denominator.of], span)
        : this.#denominator(this.#beside(denominator.measure.places, places), span);
    if (denominator.kind === 'population' && reporting.length === 0) return unknown;
    const quotient = quotientOf(counted, by);
    const isShare = denominator.kind === 'measure' ? denominator.isWhole : denominator.of !== undefined;
    return scaled(isShare ? atMostAll(quotient) : quotient, denominator.per);
  }

  #population(places: readonly PlaceId[], span: readonly CalendarDate[]): Estimate {
    const last = span.at(-1) ?? '';
    return sumOf(
      places.map((place) => {
        const persons = this.#data.populationOf(place, last);
        return persons === undefined ? unreported : exactly(persons);
      }),
    );
  }

  /** Places of the denominator, but for those that are left out above it. */
  #beside(below: readonly PlaceId[], above: readonly PlaceId[]): readonly PlaceId[] {
    const leftOut = this.#definition.measure.places.filter((place) => !above.includes(place));
    return leftOut.length === 0 ? below : below.filter((place) => !leftOut.includes(place));
  }

  #denominator(places: readonly PlaceId[], span: readonly CalendarDate[]): Estimate {
    const { denominators } = this.#found;
    return sumOf(places.map((place) => overSpan(span.map((one) => denominators?.find(place, one))) ?? unreported));
  }
}

function lookUp(
  { measure, periods, denominator: by }: IndicatorDefinition,
  { series, work, denominator }: IndicatorData,
): LookedUp {
  const spans = periods > 1;
  return {
    figures: work === undefined ? new PlaceFigures(measure, { series, spans }) : new WorkFigures(work),
    denominators: by.kind === 'measure' ? new PlaceFigures(by.measure, { series: denominator, spans }) : undefined,
  };
}

interface Related {
  readonly span: readonly CalendarDate[];
  readonly reporting: readonly PlaceId[];
  readonly places: readonly PlaceId[];
}

/** The periods that a figure covers, the one that it is called after last. */
function spanOf(period: CalendarDate, periods: number, frequency: Frequency): readonly CalendarDate[] {
  return Array.from({ length: periods }, (_, index) => shiftPeriod(period, frequency, index + 1 - periods));
}

/** A share of a whole. Where a part is said to be more than the whole, the two do not fit, and nothing follows from them. */
function atMostAll({ value, low, high }: Estimate): Estimate {
  if ((value ?? 0) > 1 || (low ?? 0) > 1) return { value: null, low: 0, high: 1 };
  return { value, low, high: Math.min(1, high ?? 1) };
}

function overSpan(figures: readonly (PlaceFigure | undefined)[]): Estimate | undefined {
  if (figures.every((figure) => figure === undefined)) return undefined;
  return sumOf(figures.map((figure) => figure?.estimate ?? unreported));
}

/**
 * The figures of places as one. A sum over places of which one says nothing is bounded below only; means, medians and the highest
 * are those of the places that report, of which the coverage tells.
 */
function aggregate(parts: readonly (Estimate | undefined)[], across: Aggregation, reporting: number): Estimate {
  const found = parts.filter((part) => part !== undefined);
  switch (across) {
    case 'reporting':
      return exactly(reporting);
    case 'sum':
      return found.length === 0 ? unknown : sumOf(parts.map((part) => part ?? unreported));
    case 'mean':
      return meanOf(found.filter(isUsable));
    case 'median':
      return medianOf(found.filter(isUsable));
    case 'highest':
      return highestOf(found);
  }
}

/** Of a place that reports half of a span, a mean cannot make anything. */
function isUsable(estimate: Estimate): boolean {
  return estimate.value !== null || isBounded(estimate);
}
