import type { z } from 'zod';
import type {
  PreviewQuestionRequest,
  ProgressAnswer,
  ProgressAnswerQuery,
  ProgressEntry,
  ProgressFigure,
  ProgressList,
  ProgressListQuery,
} from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import type { Evaluation, IndicatorQuestion } from '../../../commitments/index.ts';
import { authorise } from '../../access/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { listEntries } from '../entry/read-entries.ts';
import { knownQuestions } from '../question/known-questions.ts';
import { checkComposed } from '../question/question-rules.ts';
import { describeFigure, describeQuestion } from './describe.ts';
import type { AnsweredQuestion } from './evaluate-figures.ts';
import { evaluateQuestion } from './evaluate-question.ts';
import { Readings } from './readings.ts';

/** Answers questions about progress from what is stored, as known on a day, for whoever asks. */
export class IndicatorService {
  readonly #context: AccountContext;
  readonly #options: AccountOptions;

  constructor(context: AccountContext, options: AccountOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Every question of the catalogue, and every composed one, with the latest that is known; or those that a commitment names. */
  async list({ asKnownOn = this.#today, commitment }: ProgressListQuery): Promise<ProgressList> {
    const entries: ProgressEntry[] = [];
    const readings = new Readings();
    for (const question of commitment === undefined ? await this.#known() : await this.#namedBy(commitment)) {
      entries.push(describeEntry(question, await this.#ask(question, asKnownOn, readings)));
    }
    return { asKnownOn, questions: entries };
  }

  async answer(id: string, { asKnownOn = this.#today, since }: ProgressAnswerQuery): Promise<ProgressAnswer> {
    const question = (await this.#known()).find((one) => one.id === id);
    if (question === undefined) throw new VigiaError('progress.question-unknown', { question: id });
    if (since !== undefined && since > asKnownOn) {
      throw new VigiaError('progress.days-reversed', { since, asKnownOn });
    }
    const answered = await this.#ask(question, asKnownOn);
    return {
      ...describeAnswer(question, answered, asKnownOn),
      since: since === undefined ? null : await this.#compare(question, since, answered.evaluation),
    };
  }

  /** What a question that nobody stored yet would be answered; throws where it has no answer. Needs the right to compose. */
  async preview({ content, asKnownOn }: z.output<typeof PreviewQuestionRequest>): Promise<ProgressAnswer> {
    authorise(this.#context.reader, 'commitment.edit');
    checkComposed(unstored, content);
    const day = asKnownOn ?? this.#today;
    const question = { id: unstored, ...content };
    return { ...describeAnswer(question, await this.#ask(question, day), day), since: null };
  }

  /** What was said on a day of its latest period, and what is known now of the same period. */
  async #compare(
    question: IndicatorQuestion,
    day: CalendarDate,
    present: Evaluation,
  ): Promise<NonNullable<ProgressAnswer['since']>> {
    const said = latestOf((await this.#ask(question, day)).evaluation);
    const isStillThere = said !== null && present.periods.includes(said.period);
    return { day, said, known: isStillThere ? describeFigure(present.at(said.period)) : null };
  }

  #known(): Promise<readonly IndicatorQuestion[]> {
    const { database, clearance } = this.#context;
    return database.read(clearance, knownQuestions);
  }

  /** Questions that a commitment names and that are asked here, in its order; of one that the reader may not see, none. */
  #namedBy(commitment: string): Promise<readonly IndicatorQuestion[]> {
    const { database, clearance } = this.#context;
    return database.read(clearance, async (connection) => {
      const entries = await listEntries(connection, commitmentRules);
      const entry = entries.find(({ head }) => head.id === commitment);
      const known = await knownQuestions(connection);
      return (entry?.content.questions ?? []).flatMap((id) => known.find((one) => one.id === id) ?? []);
    });
  }

  #ask(question: IndicatorQuestion, asKnownOn: CalendarDate, readings?: Readings): Promise<AnsweredQuestion> {
    return evaluateQuestion(this.#context, this.#options, { question, asKnownOn, readings });
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }
}

/** Name of a question that has none yet. */
const unstored = 'preview';

function describeAnswer(
  question: IndicatorQuestion,
  answered: AnsweredQuestion,
  asKnownOn: CalendarDate,
): Omit<ProgressAnswer, 'since'> {
  return {
    ...describeEntry(question, answered),
    asKnownOn,
    places: [...answered.definition.measure.places],
    figures: answered.evaluation.all().map(describeFigure),
  };
}

function describeEntry(question: IndicatorQuestion, { evaluation, training }: AnsweredQuestion): ProgressEntry {
  return { ...describeQuestion(question), latest: latestOf(evaluation), training };
}

function latestOf(evaluation: Evaluation): ProgressFigure | null {
  const latest = evaluation.latest();
  return latest === undefined ? null : describeFigure(latest);
}
