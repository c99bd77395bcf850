import type { CalendarDate } from '../../../base/index.ts';
import {
  Evaluation,
  type IndicatorDefinition,
  type IndicatorQuestion,
  type MeasureQuestion,
  settlePlaces,
  type WorkFigure,
} from '../../../commitments/index.ts';
import { findPopulation, type PlaceId } from '../../../model/index.ts';
import { type FigureScreen, withheldCell } from '../../observe/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import type { WorkBasis } from '../work/work-store.ts';
import { type MeasuredKnownSeries, readKnown } from './read-known.ts';
import { type KnownFigures, type Reading, Readings } from './readings.ts';

/** A question as it is answered for whoever asks. */
export interface AnsweredQuestion {
  readonly definition: IndicatorDefinition;
  readonly evaluation: Evaluation;
  /** Reported figures that it was answered from, as far as whoever asks may have them. */
  readonly known: KnownFigures;
  /** Whether synthetic training data have a part in it. */
  readonly training: boolean;
  /** Where the node's own work was asked: what it says, and what that was made from. */
  readonly work?: { readonly figures: readonly WorkFigure[]; readonly bases: readonly WorkBasis[] };
}

export interface AskedQuestion {
  readonly question: IndicatorQuestion;
  readonly asKnownOn: CalendarDate;
  /** Where what is read is kept, for further questions of the same reader at the same moment. */
  readonly readings?: Readings | undefined;
}

/**
 * Answers a question that is asked of stored figures. Those that are withheld from whoever asks are unknown and not bounded:
 * nobody learns more from an indicator than from its parts.
 */
export async function evaluateFigures(
  context: AccountContext,
  options: AccountOptions,
  asked: AskedQuestion,
): Promise<AnsweredQuestion> {
  const { series, denominator, places, training } = await readOnce(context, options, asked);
  const definition = settlePlaces(asked.question, places);
  const evaluation = new Evaluation(definition, { series, denominator, populationOf });
  return { definition, evaluation, known: { series, denominator }, training };
}

function readOnce(context: AccountContext, options: AccountOptions, asked: AskedQuestion): Promise<Reading> {
  const { readings = new Readings(), asKnownOn, question } = asked;
  const below = question.denominator.kind === 'measure' ? question.denominator.measure : null;
  const key = JSON.stringify([asKnownOn, question.measure, below]);
  return readings.figures(key, () => read(context, options, { ...asked, readings }));
}

async function read(
  { database, clearance, reader, now }: AccountContext,
  { figures }: AccountOptions,
  { question: { measure, denominator }, asKnownOn, readings }: AskedQuestion & { readonly readings: Readings },
): Promise<Reading> {
  const day = { asKnownOn, knownCells: readings.cells };
  const known = await database.read(clearance, async (connection) => ({
    series: await readKnown(connection, measure, day),
    denominator: denominator.kind === 'measure' ? await readKnown(connection, denominator.measure, day) : [],
  }));
  const all = [...known.series, ...known.denominator];
  const tables = all.filter(({ indicator }) => figures.concerns(reader, indicator));
  const screen = tables.length === 0 ? undefined : await figures.screenFor(reader, now().toISOString(), tables);
  const screened = (series: readonly MeasuredKnownSeries[]): readonly MeasuredKnownSeries[] =>
    screen === undefined ? series : series.map((one) => withheld(one, screen));
  return {
    series: screened(known.series),
    denominator: screened(known.denominator),
    places: {
      measure: placesAsked(measure, known.series),
      denominator: denominator.kind === 'measure' ? placesAsked(denominator.measure, known.denominator) : [],
    },
    training: all.some(({ training, cells }) => training && cells.length > 0),
  };
}

/** Persons living in a place in the year of a period, as the shipped registers have them. */
export function populationOf(place: PlaceId, period: CalendarDate): number | undefined {
  return findPopulation(place, Number(period.slice(0, 4))) ?? undefined;
}

/** Of places that are asked for by where they lie, those of which anything was known. */
export function placesAsked({ places }: MeasureQuestion, series: readonly MeasuredKnownSeries[]): readonly PlaceId[] {
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
