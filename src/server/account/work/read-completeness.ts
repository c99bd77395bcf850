import { addDays, type CalendarDate, periodEnd, shiftPeriod } from '../../../base/index.ts';
import {
  type Evaluation,
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
import { noAnswer, type ReadWork } from './work-question.ts';

/** One series of figures that the catalogue expects of a country. */
interface Expected {
  readonly definition: IndicatorDefinition;
  readonly evaluation: Evaluation;
  /** Days after a period's end before its figures are expected. */
  readonly lagDays: number;
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
  const figures = endedPeriods(frequency, { from: first, by }).flatMap((period): readonly WorkFigure[] => {
    const end = periodEnd(period, frequency);
    const from = shiftPeriod(addDays(end, 1), 'A', -1);
    const spans = asked
      .map((one) => ({ one, due: duePeriods(one, { from, end, by }) }))
      .filter(({ due }) => due.length > 0);
    if (spans.length === 0) return [];
    const found = spans.map(({ one, due }) => due.map((each) => one.evaluation.at(each)));
    const parts = spans.map(({ one }, at) => exactPart(one.definition.id, shareOf(one, found[at] ?? [])));
    const reported = found.flat().filter(({ reporting }) => reporting.length > 0);
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

interface YearUntil {
  readonly from: CalendarDate;
  readonly end: CalendarDate;
  readonly by: CalendarDate;
}

/** Periods that end within the twelve months, of which figures should be there. */
function duePeriods(
  { definition, evaluation, lagDays }: Expected,
  { from, end, by }: YearUntil,
): readonly CalendarDate[] {
  const { frequency } = definition.measure;
  const [begun = from] = evaluation.periods;
  return endedPeriods(frequency, { from, by: end }).filter(
    (period) =>
      period >= begun && periodEnd(period, frequency) >= from && addDays(periodEnd(period, frequency), lagDays) <= by,
  );
}

/** Where nobody ever reported, one place is expected at least. */
function shareOf({ definition }: Expected, figures: readonly IndicatorFigure[]): number {
  const expected = Math.max(1, definition.measure.places.length) * figures.length;
  return figures.reduce((sum, { reporting }) => sum + reporting.length, 0) / expected;
}
