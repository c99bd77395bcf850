import { Evaluation, findWorkIndicator, settlePlaces, type WorkIndicator } from '../../../commitments/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { readWork } from '../work/read-work.ts';
import type { WorkAnswer } from '../work/work-question.ts';
import {
  type AnsweredQuestion,
  type AskedQuestion,
  evaluateFigures,
  placesAsked,
  populationOf,
} from './evaluate-figures.ts';
import { Readings } from './readings.ts';

/** Answers a question, of stored figures or of the node's own work, with what was known on a day and whoever asks may see. */
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

interface AskedWork {
  readonly asked: AskedQuestion;
  readonly work: WorkIndicator;
}

/** Asks the node's own work, place by place. */
async function evaluateWork(
  context: AccountContext,
  options: AccountOptions,
  { asked, work }: AskedWork,
): Promise<AnsweredQuestion> {
  const { question, asKnownOn } = asked;
  const { substance, frequency } = question.measure;
  const definition = settlePlaces(question, { measure: placesAsked(question.measure, []), denominator: [] });
  const today = context.now().toISOString().slice(0, 10);
  const isPast = asKnownOn < today;
  const { readings = new Readings() } = asked;
  const kept = { ...options, gaps: readings.gaps(options.gaps) };
  const answers: WorkAnswer[] = [];
  for (const place of definition.measure.places) {
    const answer = await readWork[work.id](context, kept, {
      indicator: work.id,
      place,
      substance,
      frequency,
      by: isPast ? asKnownOn : today,
      knownOn: isPast ? asKnownOn : undefined,
      ask: (figures) => evaluateFigures(context, options, { ...asked, readings, question: figures }),
    });
    answers.push(answer);
  }
  const figures = answers.flatMap((answer) => answer.figures);
  const evaluation = new Evaluation(definition, { series: [], work: figures, denominator: [], populationOf });
  const known = { series: [], denominator: [] };
  return {
    definition,
    evaluation,
    known,
    training: answers.some(({ training }) => training),
    work: { figures, bases: answers.flatMap(({ basis }) => basis ?? []) },
  };
}
