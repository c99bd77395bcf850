import type { CalendarDate } from '../../../base/index.ts';
import {
  Evaluation,
  findWorkIndicator,
  type IndicatorDefinition,
  type IndicatorQuestion,
  type KnownSeries,
  type MeasureQuestion,
  settlePlaces,
  type WorkIndicator,
} from '../../../commitments/index.ts';
import { findPopulation, type PlaceId } from '../../../model/index.ts';
import { type FigureScreen, withheldCell } from '../../observe/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { readWork } from '../work/read-work.ts';
import type { WorkAnswer } from '../work/work-question.ts';
import { type MeasuredKnownSeries, readKnown } from './read-known.ts';

/** A question as it is answered for whoever asks. */
export interface AnsweredQuestion {
  readonly definition: IndicatorDefinition;
  readonly evaluation: Evaluation;
  /** Whether synthetic training data have a part in it. */
  readonly training: boolean;
}

/**
 * Answers a question with what was known on a day and whoever asks may see. Figures that are withheld from them are unknown and
 * not bounded: nobody learns more from an indicator than from its parts.
 */
export async function evaluateQuestion(
  context: AccountContext,
  options: AccountOptions,
  asked: AskedQuestion,
): Promise<AnsweredQuestion> {
  const work = findWorkIndicator(asked.question.measure.indicator);
  return work === undefined
    ? evaluateFigures(context, options, asked)
    : evaluateWork(context, options, { asked, work });
}

interface AskedQuestion {
  readonly question: IndicatorQuestion;
  readonly asKnownOn: CalendarDate;
}

interface AskedWork {
  readonly asked: AskedQuestion;
  readonly work: WorkIndicator;
}

/** Asks the node's own work, place by place. */
async function evaluateWork(
  context: AccountContext,
  options: AccountOptions,
  { asked: { question, asKnownOn }, work }: AskedWork,
): Promise<AnsweredQuestion> {
  const { substance, frequency } = question.measure;
  const definition = settlePlaces(question, { measure: placesAsked(question.measure, []), denominator: [] });
  const today = context.now().toISOString().slice(0, 10);
  const isPast = asKnownOn < today;
  const answers: WorkAnswer[] = [];
  for (const place of definition.measure.places) {
    const answer = await readWork[work.id](context, options, {
      place,
      substance,
      frequency,
      by: isPast ? asKnownOn : today,
      knownOn: isPast ? asKnownOn : undefined,
      ask: (figures) => evaluateFigures(context, options, { question: figures, asKnownOn }),
    });
    answers.push(answer);
  }
  const figures = answers.flatMap((answer) => answer.figures);
  const evaluation = new Evaluation(definition, { series: [], work: figures, denominator: [], populationOf });
  return { definition, evaluation, training: answers.some(({ training }) => training) };
}

/** Asks stored figures. */
async function evaluateFigures(
  { database, clearance, reader, now }: AccountContext,
  { figures }: AccountOptions,
  { question, asKnownOn }: AskedQuestion,
): Promise<AnsweredQuestion> {
  const { denominator } = question;
  const known = await database.read(clearance, async (connection) => ({
    series: await readKnown(connection, question.measure, asKnownOn),
    denominator: denominator.kind === 'measure' ? await readKnown(connection, denominator.measure, asKnownOn) : [],
  }));
  const all = [...known.series, ...known.denominator];
  const tables = all.filter(({ indicator }) => figures.concerns(reader, indicator));
  const screen = tables.length === 0 ? undefined : await figures.screenFor(reader, now().toISOString(), tables);
  const screened = (series: readonly MeasuredKnownSeries[]): readonly KnownSeries[] =>
    screen === undefined ? series : series.map((one) => withheld(one, screen));
  const definition = settlePlaces(question, {
    measure: placesAsked(question.measure, known.series),
    denominator: denominator.kind === 'measure' ? placesAsked(denominator.measure, known.denominator) : [],
  });
  const evaluation = new Evaluation(definition, {
    series: screened(known.series),
    denominator: screened(known.denominator),
    populationOf,
  });
  return { definition, evaluation, training: all.some(({ training, cells }) => training && cells.length > 0) };
}

function populationOf(place: PlaceId, period: CalendarDate): number | undefined {
  return findPopulation(place, Number(period.slice(0, 4))) ?? undefined;
}

/** Of places that are asked for by where they lie, those of which anything was known. */
function placesAsked({ places }: MeasureQuestion, series: readonly MeasuredKnownSeries[]): readonly PlaceId[] {
  if (places.kind === 'named') return places.places;
  return [...new Set(series.flatMap(({ place, cells }) => (cells.length > 0 ? [place] : [])))].sort();
}

function withheld(series: MeasuredKnownSeries, screen: FigureScreen): KnownSeries {
  if (screen.shows(series)) return series;
  const { value, low, high, status } = withheldCell;
  const cells = series.cells.map((cell) =>
    screen.withholds({ ...cell, series: series.id }, series) ? { ...cell, value, low, high, status } : cell,
  );
  return { ...series, cells };
}
