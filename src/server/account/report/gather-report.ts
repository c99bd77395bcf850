import type { CalendarDate } from '../../../base/index.ts';
import { VigiaError } from '../../../base/index.ts';
import {
  type AskedQuestion,
  countRevisions,
  type IndicatorDefinition,
  type IndicatorQuestion,
  idsOfStrategy,
  type Narrative,
  type ReportedGoal,
  type ReportedSource,
  type ReportInput,
  statements,
  type WorkFigure,
} from '../../../commitments/index.ts';
import { domains, findAreaOf, findIndicator, owningSectorsOf, questions } from '../../../domains/index.ts';
import {
  type Commitment,
  type CommitmentId,
  findPlace,
  internalMarking,
  jointMarking,
  type Marking,
  publicMarking,
} from '../../../model/index.ts';
import { sources } from '../../../sources/index.ts';
import { colleagueReader, publicReader, readMarkings } from '../../access/index.ts';
import type { FigureScreen } from '../../observe/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { type Entry, listEntries } from '../entry/read-entries.ts';
import { goalRules } from '../goal/goal-rules.ts';
import { type AnsweredQuestion, populationOf } from '../indicator/evaluate-figures.ts';
import { evaluateQuestion } from '../indicator/evaluate-question.ts';
import { latestDeliveryDays, listFigureMarkings } from '../indicator/measure-store.ts';
import type { MeasuredKnownSeries } from '../indicator/read-known.ts';
import { type KnownFigures, Readings } from '../indicator/readings.ts';
import { narrativeRules } from '../narrative/narrative-rules.ts';
import { findReported, reportedNarrative } from '../narrative/reported-narratives.ts';
import { questionRules } from '../question/question-rules.ts';
import { listWorkMarkings, type WorkBasis } from '../work/work-store.ts';
import type { ReportOptions } from './service.ts';

export interface ReportRequest {
  readonly strategy: string;
  readonly asKnownOn: CalendarDate;
  readonly since: CalendarDate | null;
}

/** Reported figures that a question was answered from, or what the node's own work says. */
interface GatheredFigures extends KnownFigures {
  readonly work?: readonly WorkFigure[];
}

/** A question with what it was answered from. */
export interface GatheredQuestion {
  readonly asked: AskedQuestion;
  readonly present: GatheredFigures;
  /** null: nothing is compared. */
  readonly past: { readonly definition: IndicatorDefinition; readonly known: GatheredFigures } | null;
  /** What the node's own work was asked from. */
  readonly workBases: readonly WorkBasis[];
}

export interface GatheredReport {
  readonly input: ReportInput;
  readonly questions: readonly GatheredQuestion[];
}

/** Hears how many of the questions are answered. */
export type OnAnswered = (done: number, all: number) => Promise<void>;

/** Everything that a report is made from, as whoever asks may have it. */
export async function gatherReport(
  context: AccountContext,
  options: AccountOptions & ReportOptions,
  request: ReportRequest,
  onAnswered: OnAnswered = async () => {},
): Promise<GatheredReport> {
  const { asKnownOn, since } = request;
  const promised = await readPromised(context, request);
  const { strategy } = promised;
  const gathered: GatheredQuestion[] = [];
  const readings = new Readings();
  for (const question of promised.questions) {
    await onAnswered(gathered.length, promised.questions.length);
    gathered.push(await gatherQuestion(context, options, { ...request, question, readings }));
  }
  const { country, version, address } = options;
  return {
    questions: gathered,
    input: {
      strategy,
      asKnownOn,
      since,
      node: { country, name: findPlace(country)?.name ?? { en: country, fr: country, es: country }, version },
      audience: context.reader.kind === 'public' ? 'public' : 'reader',
      marking: jointMarking([await markingOf(context, options, { gathered, asKnownOn }), ...promised.markings]),
      commitments: promised.commitments,
      goals: promised.goals,
      narratives: promised.narratives,
      statements,
      areas: domains.map(({ id, title }) => ({ id, title })),
      questions: gathered.map(({ asked }) => asked),
      sources: await sourcesOf(context, gathered, asKnownOn),
      address: address ?? null,
      packageName: `${fileNameOf(request)}.data.zip`,
    },
  };
}

/** Name of a report's files, without language and kind. */
export function fileNameOf({ strategy, asKnownOn }: Pick<ReportRequest, 'strategy' | 'asKnownOn'>): string {
  return `vigia-report-${strategy.replaceAll(/[^\w-]/gu, '-')}-${asKnownOn}`;
}

interface Promised {
  readonly strategy: CommitmentId;
  readonly commitments: readonly Commitment[];
  readonly goals: readonly ReportedGoal[];
  readonly questions: readonly IndicatorQuestion[];
  readonly narratives: readonly Narrative[];
  /** Of everything that of these is in the report. */
  readonly markings: readonly Marking[];
}

/** Throws where a report cannot be made: a strategy that nobody knows, or days in the wrong order. */
export async function checkRequest(context: AccountContext, request: ReportRequest): Promise<void> {
  await readPromised(context, request);
}

/** What was written until the day of the report, as far as whoever asks may see it. */
async function readPromised({ database, clearance }: AccountContext, request: ReportRequest): Promise<Promised> {
  const { strategy, asKnownOn, since } = request;
  const { entries, agreed, composed, written } = await database.read(clearance, async (connection) => ({
    entries: await listEntries(connection, commitmentRules, asKnownOn),
    agreed: await listEntries(connection, goalRules, asKnownOn),
    composed: await listEntries(connection, questionRules, asKnownOn),
    written: await listEntries(connection, narrativeRules, asKnownOn),
  }));
  const commitments = entries.map(({ head, content }): Commitment => ({ id: head.id, ...content }));
  const known = commitments.filter(({ level }) => level === 'strategy').map(({ id }) => id);
  if (!known.includes(strategy)) throw new VigiaError('report.strategy-unknown', { strategy, known });
  if (since !== null && since > asKnownOn) throw new VigiaError('progress.days-reversed', { since, asKnownOn });
  const own = idsOfStrategy({ strategy, commitments });
  const narratives = findReported(written, request);
  const asked = new Set([...questions.map(({ id }) => id), ...composed.map(({ head }) => head.id)]);
  const goals = agreed.filter(({ content }) => own.has(content.commitment) && asked.has(content.question));
  // Of composed questions, those by which something of the strategy is measured.
  const used = composed.filter(({ head }) => goals.some(({ content }) => content.question === head.id));
  // Those of other strategies are named where these refer to them.
  const shown = new Set([...own, ...commitments.flatMap((one) => (own.has(one.id) ? namedBy(one) : []))]);
  return {
    strategy,
    commitments: commitments.filter(({ id }) => shown.has(id)),
    goals: goals.map(({ content: { commitment, question, ...goal } }) => ({ commitment, question, goal })),
    questions: [...questions, ...used.map(({ head, content }) => ({ ...content, id: head.id }))],
    narratives: narratives.map(reportedNarrative),
    markings: markingsOf([...entries.filter(({ head }) => shown.has(head.id)), ...goals, ...used, ...narratives]),
  };
}

function markingsOf(entries: readonly Pick<Entry<unknown>, 'head'>[]): readonly Marking[] {
  return entries.map(({ head }) => head.marking);
}

function namedBy({ parent, dependsOn, lineage }: Commitment): readonly CommitmentId[] {
  return [...(parent === null ? [] : [parent]), ...dependsOn, ...lineage.map(({ to }) => to)];
}

interface QuestionRequest extends ReportRequest {
  readonly question: IndicatorQuestion;
  readonly readings: Readings;
}

async function gatherQuestion(
  context: AccountContext,
  options: AccountOptions,
  { question, asKnownOn, since, readings }: QuestionRequest,
): Promise<GatheredQuestion> {
  const now = await evaluateQuestion(context, options, { question, asKnownOn, readings });
  const then =
    since === null ? null : await evaluateQuestion(context, options, { question, asKnownOn: since, readings });
  const isWork = now.work !== undefined;
  const data = (known: KnownFigures): KnownFigures & { readonly populationOf: typeof populationOf } => ({
    ...known,
    populationOf,
  });
  return {
    present: figuresOf(now),
    past: then === null ? null : { definition: then.definition, known: figuresOf(then) },
    workBases: [now, then].flatMap((answered) => answered?.work?.bases ?? []),
    asked: {
      definition: now.definition,
      area: findAreaOf(question)?.id ?? '',
      present: now.evaluation,
      past: then?.evaluation ?? null,
      // Of its own work the node says anew what was known on a day: nobody revised it.
      revisions: then === null || isWork ? null : countRevisions(data(then.known), data(now.known)),
      training: now.training || then?.training === true,
    },
  };
}

function figuresOf({ known, work }: AnsweredQuestion): GatheredFigures {
  return work === undefined ? known : { ...known, work: work.figures };
}

interface Marked {
  readonly gathered: readonly GatheredQuestion[];
  readonly asKnownOn: CalendarDate;
}

/**
 * The marking of everything that the report is made from together. Small counts that are withheld outside their audience narrow
 * it to whoever gets them, however their sources are marked: to this node, and to the sectors whose figures they are.
 */
async function markingOf(
  { database, clearance, now }: AccountContext,
  { country, figures }: AccountOptions & ReportOptions,
  { gathered, asKnownOn }: Marked,
): Promise<Marking> {
  const used = seriesOf(gathered).filter(({ cells }) => cells.length > 0);
  const markings = await database.read(clearance, async (connection) => {
    const ofSeries = used.map(({ marking }) => marking);
    const series = [...new Set(used.map(({ id }) => id))];
    const numbers = await listFigureMarkings(connection, series, asKnownOn);
    const ofWork = await listWorkMarkings(
      connection,
      gathered.flatMap(({ workBases }) => workBases),
    );
    return readMarkings(connection, [...new Set([...ofSeries, ...numbers, ...ofWork])]);
  });
  const at = now().toISOString();
  const outsider = await figures.screenFor({ ...publicReader, home: country }, at, used);
  const colleague = await figures.screenFor(colleagueReader(country), at, used);
  const internal = internalMarking(country);
  return jointMarking([
    publicMarking,
    ...markings,
    ...(used.some((series) => isWithheld(series, outsider)) ? [internal] : []),
    ...used.flatMap((series) => {
      const indicator = findIndicator(series.indicator);
      if (indicator === undefined || !isWithheld(series, colleague)) return [];
      return [{ ...internal, sectors: owningSectorsOf(indicator) }];
    }),
  ]);
}

/** Whether any figure that is told here is withheld from somebody else. */
function isWithheld(series: MeasuredKnownSeries, screen: FigureScreen): boolean {
  if (screen.shows(series)) return false;
  return series.cells.some((cell) => cell.status !== 'Q' && screen.withholds({ ...cell, series: series.id }, series));
}

function seriesOf(gathered: readonly GatheredQuestion[]): readonly MeasuredKnownSeries[] {
  return gathered.flatMap(({ present, past }) =>
    [present, past?.known].flatMap((known) => (known === undefined ? [] : [...known.series, ...known.denominator])),
  );
}

/** The sources whose figures are used, in the order of the catalogue. */
async function sourcesOf(
  { database, clearance }: AccountContext,
  gathered: readonly GatheredQuestion[],
  asKnownOn: CalendarDate,
): Promise<readonly ReportedSource[]> {
  const ofWork = gathered.flatMap(({ present, past }) => [...(present.work ?? []), ...(past?.known.work ?? [])]);
  const used = new Set([
    ...seriesOf(gathered).flatMap(({ source, cells }) => (cells.length > 0 ? [source] : [])),
    ...ofWork.flatMap((figure) => figure.sources),
  ]);
  const days = await database.read(clearance, (connection) => latestDeliveryDays(connection, [...used], asKnownOn));
  return sources
    .filter(({ id }) => used.has(id))
    .map(({ id, title, publisher, homepage, licence }) => ({
      id,
      title,
      publisher,
      homepage,
      licence: licence.name,
      attribution: licence.attribution,
      asOf: days.get(id) ?? null,
    }));
}
