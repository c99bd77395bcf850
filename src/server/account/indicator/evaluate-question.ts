import type { CalendarDate } from '../../../base/index.ts';
import {
  Evaluation,
  type IndicatorDefinition,
  type IndicatorQuestion,
  type MeasureQuestion,
  settlePlaces,
} from '../../../commitments/index.ts';
import { findPopulation, type PlaceId } from '../../../model/index.ts';
import { type FigureScreen, withheldCell } from '../../observe/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { type MeasuredKnownSeries, readKnown } from './read-known.ts';

/** Series of a question, and of what it is related to. */
export interface KnownFigures {
  readonly series: readonly MeasuredKnownSeries[];
  readonly denominator: readonly MeasuredKnownSeries[];
}

/** A question as it is answered for whoever asks. */
export interface AnsweredQuestion {
  readonly definition: IndicatorDefinition;
  readonly evaluation: Evaluation;
  /** What it was answered from, as far as whoever asks may have it. */
  readonly known: KnownFigures;
  /** Whether synthetic training data have a part in it. */
  readonly training: boolean;
}

/**
 * Answers a question with what was known on a day and whoever asks may see. Figures that are withheld from them are unknown and
 * not bounded: nobody learns more from an indicator than from its parts.
 */
export async function evaluateQuestion(
  { database, clearance, reader, now }: AccountContext,
  { figures }: AccountOptions,
  { question, asKnownOn }: { readonly question: IndicatorQuestion; readonly asKnownOn: CalendarDate },
): Promise<AnsweredQuestion> {
  const { denominator } = question;
  const known = await database.read(clearance, async (connection) => ({
    series: await readKnown(connection, question.measure, asKnownOn),
    denominator: denominator.kind === 'measure' ? await readKnown(connection, denominator.measure, asKnownOn) : [],
  }));
  const all = [...known.series, ...known.denominator];
  const tables = all.filter(({ indicator }) => figures.concerns(reader, indicator));
  const screen = tables.length === 0 ? undefined : await figures.screenFor(reader, now().toISOString(), tables);
  const screened = (series: readonly MeasuredKnownSeries[]): readonly MeasuredKnownSeries[] =>
    screen === undefined ? series : series.map((one) => withheld(one, screen));
  const definition = settlePlaces(question, {
    measure: placesAsked(question.measure, known.series),
    denominator: denominator.kind === 'measure' ? placesAsked(denominator.measure, known.denominator) : [],
  });
  const figuresShown = { series: screened(known.series), denominator: screened(known.denominator) };
  return {
    definition,
    evaluation: new Evaluation(definition, { ...figuresShown, populationOf }),
    known: figuresShown,
    training: all.some(({ training, cells }) => training && cells.length > 0),
  };
}

/** Persons living in a place in the year of a period, as the shipped registers have them. */
export function populationOf(place: PlaceId, period: CalendarDate): number | undefined {
  return findPopulation(place, Number(period.slice(0, 4))) ?? undefined;
}

/** Of places that are asked for by where they lie, those of which anything was known. */
function placesAsked({ places }: MeasureQuestion, series: readonly MeasuredKnownSeries[]): readonly PlaceId[] {
  if (places.kind === 'named') return places.places;
  return [...new Set(series.flatMap(({ place, cells }) => (cells.length > 0 ? [place] : [])))].sort();
}

function withheld(series: MeasuredKnownSeries, screen: FigureScreen): MeasuredKnownSeries {
  if (screen.shows(series)) return series;
  const { value, low, high, status } = withheldCell;
  const cells = series.cells.map((cell) =>
    screen.withholds({ ...cell, series: series.id }, series) ? { ...cell, value, low, high, status } : cell,
  );
  return { ...series, cells };
}
