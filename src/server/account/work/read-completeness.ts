import { addDays, addMonths, type CalendarDate, periodEnd, shiftPeriod } from '../../../base/index.ts';
import {
  endedPeriods,
  exactPart,
  findWorkIndicator,
  type IndicatorDefinition,
  type IndicatorFigure,
  type IndicatorQuestion,
  type WorkFigure,
  workFigure,
} from '../../../commitments/index.ts';
import { questions } from '../../../domains/index.ts';
import { findPlace, type PlaceId } from '../../../model/index.ts';
import { sources } from '../../../sources/index.ts';
import type { AnsweredQuestion } from '../indicator/evaluate-figures.ts';
import { noAnswer, type ReadWork } from './work-question.ts';

/** One series of figures that the catalogue expects of a country. */
interface Expected {
  readonly definition: IndicatorDefinition;
  /** Whether anything was ever known of it. */
  readonly hasBegun: boolean;
  /** Periods of which figures should be there, oldest first. */
  readonly periods: readonly ExpectedPeriod[];
}

interface ExpectedPeriod {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly figure: IndicatorFigure;
}

/**
 * Of the places and periods of twelve months for which the catalogue expects figures of a country, the share that has some. What
 * no source ever reported is expected all the same; other series are expected from their first period on.
 */
export const readReportedShare: ReadWork = async (_context, _options, { indicator, place, frequency, by, ask }) => {
  const asked = await Promise.all(
    measuresOf(place).map(async (question) => ({ ...(await ask(question)), lagDays: lagOf(question) })),
  );
  const first = asked.flatMap(({ evaluation }) => evaluation.periods.slice(0, 1)).toSorted()[0];
  if (first === undefined) return noAnswer;
  const expected = asked.map((one) => expectedOf(one, { since: addMonths(first, -12), by }));
  const figures = endedPeriods(frequency, { from: first, by }).flatMap((period): readonly WorkFigure[] => {
    const end = periodEnd(period, frequency);
    const from = shiftPeriod(addDays(end, 1), 'A', -1);
    const spans = expected
      .map((one) => ({ one, due: figuresWithin(one, { from, end }) }))
      .filter(({ due }) => due.length > 0);
    if (spans.length === 0) return [];
    const parts = spans.map(({ one, due }) => exactPart(one.definition.id, shareOf(one, due)));
    const reported = spans.flatMap(({ due }) => due).filter(({ reporting }) => reporting.length > 0);
    return [
      workFigure(indicator, {
        place,
        period,
        parts,
        sources: [...new Set(reported.flatMap((figure) => figure.sources))].sort(),
        asOf:
          reported
            .flatMap(({ asOf }) => asOf ?? [])
            .toSorted()
            .at(-1) ?? null,
      }),
    ];
  });
  const series = [...new Set(asked.flatMap(({ known }) => known.series.map(({ id }) => id)))];
  return { figures, training: asked.some(({ training }) => training), basis: { series, by } };
};

/** What the catalogue asks sources of a country, each measure once and period by period. */
function measuresOf(country: PlaceId): readonly IndicatorQuestion[] {
  const own = questions.filter(({ measure }) => isReported(measure.indicator) && isOf(measure.places, country));
  const byMeasure = new Map(own.map((question) => [JSON.stringify(question.measure), question]));
  return [...byMeasure.values()].map((question) => ({
    ...question,
    across: 'reporting',
    unit: '{sites}',
    periods: 1,
    chance: false,
    denominator: { kind: 'none' },
  }));
}

function isReported(indicator: string): boolean {
  return findWorkIndicator(indicator) === undefined;
}

function isOf(places: IndicatorQuestion['measure']['places'], country: PlaceId): boolean {
  const [place = ''] = places.kind === 'within' ? [places.place] : places.places;
  return (findPlace(place)?.country ?? place) === country;
}

/** The longest of the usual delays of its sources; a source that nobody connected has none. */
function lagOf({ measure }: IndicatorQuestion): number {
  const own = sources.filter(({ id }) => measure.sources.includes(id));
  return Math.max(0, ...own.map(({ cadence }) => cadence.lagDays));
}

/** Each period is looked at once, though it is part of several spans of twelve months. */
function expectedOf(
  {
    definition,
    evaluation,
    lagDays,
  }: Pick<AnsweredQuestion, 'definition' | 'evaluation'> & { readonly lagDays: number },
  { since, by }: { readonly since: CalendarDate; readonly by: CalendarDate },
): Expected {
  const { frequency } = definition.measure;
  const [begun] = evaluation.periods;
  const periods = endedPeriods(frequency, { from: begun ?? since, by }).flatMap((start): readonly ExpectedPeriod[] => {
    const end = periodEnd(start, frequency);
    const isDue = start >= (begun ?? since) && addDays(end, lagDays) <= by;
    return isDue ? [{ start, end, figure: evaluation.at(start) }] : [];
  });
  return { definition, hasBegun: begun !== undefined, periods };
}

/** What is known of the periods that end within twelve months; of what never began, of those that begin in them too. */
function figuresWithin(
  { hasBegun, periods }: Expected,
  { from, end }: { readonly from: CalendarDate; readonly end: CalendarDate },
): readonly IndicatorFigure[] {
  return periods
    .filter((period) => from <= period.end && period.end <= end && (hasBegun || from <= period.start))
    .map(({ figure }) => figure);
}

/** Where nobody ever reported, one place is expected at least. */
function shareOf({ definition }: Expected, figures: readonly IndicatorFigure[]): number {
  const expected = Math.max(1, definition.measure.places.length) * figures.length;
  return figures.reduce((sum, { reporting }) => sum + reporting.length, 0) / expected;
}
