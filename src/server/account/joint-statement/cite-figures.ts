import type { CitedFigureEntry, FigureCitation, GoalContent } from '../../../api/index.ts';
import { type CalendarDate, units } from '../../../base/index.ts';
import { citedEstimate, type IndicatorQuestion, isCarried, measureProgress } from '../../../commitments/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { listEntries } from '../entry/read-entries.ts';
import { goalRules } from '../goal/goal-rules.ts';
import type { AnsweredQuestion } from '../indicator/evaluate-figures.ts';
import { evaluateQuestion } from '../indicator/evaluate-question.ts';
import { Readings } from '../indicator/readings.ts';
import { knownQuestions } from '../question/known-questions.ts';

/** Answers citations for whoever asks; a question is asked once for each day, however many sentences rest on it. */
export type Cite = (citations: Readonly<Record<string, FigureCitation>>) => Promise<readonly CitedFigureEntry[]>;

export async function citeFigures(context: AccountContext, options: AccountOptions): Promise<Cite> {
  const { database, clearance, now } = context;
  const today = now().toISOString().slice(0, 10);
  const known = await database.read(clearance, async (connection) => ({
    questions: new Map((await knownQuestions(connection)).map((question) => [question.id, question])),
    goals: new Map((await listEntries(connection, goalRules)).map(({ head, content }) => [head.id, content])),
  }));
  const readings = new Readings();
  const asked = new Map<string, Promise<AnsweredQuestion>>();
  const ask = (question: IndicatorQuestion, asKnownOn: CalendarDate): Promise<AnsweredQuestion> => {
    const key = `${question.id} ${asKnownOn}`;
    const answer = asked.get(key) ?? evaluateQuestion(context, options, { question, asKnownOn, readings });
    asked.set(key, answer);
    return answer;
  };

  return async (citations) => {
    const entries: CitedFigureEntry[] = [];
    for (const [id, citation] of Object.entries(citations)) {
      const { kind, id: name } = citation.asked;
      const goal = kind === 'goal' ? known.goals.get(name) : undefined;
      const question = known.questions.get(goal?.question ?? name);
      if (question === undefined || (kind === 'goal' && goal === undefined) || citation.asKnownOn > today) {
        entries.push(nobodyMeasured(id));
        continue;
      }
      const said = await ask(question, citation.asKnownOn);
      const estimate = estimateOf(said, citation, goal);
      entries.push({
        id,
        title: question.title,
        unitText: units[question.unit],
        isPercent: isPercent(citation, question),
        estimate,
        today: estimateOf(await ask(question, today), citation, goal),
        carried: isCarried(citation.aspect, estimate),
        training: said.training,
      });
    }
    return entries;
  };
}

function nobodyMeasured(id: string): CitedFigureEntry {
  const nothing = { title: null, unitText: null, estimate: null, today: null };
  return { id, ...nothing, isPercent: false, carried: false, training: false };
}

function estimateOf(
  { definition, evaluation }: AnsweredQuestion,
  { aspect, period, since }: FigureCitation,
  goal: GoalContent | undefined,
): CitedFigureEntry['estimate'] {
  const figureAt = (day: CalendarDate | null): ReturnType<typeof evaluation.at> | null =>
    day !== null && evaluation.periods.includes(day) ? evaluation.at(day) : null;
  const covered =
    goal === undefined || figureAt(period) === null
      ? null
      : measureProgress(definition, evaluation, { goal, at: period }).covered;
  const estimate = citedEstimate(aspect, { figure: figureAt(period), before: figureAt(since), covered });
  if (estimate === null) return null;
  const { value, low, high } = estimate;
  return { value, low, high };
}

function isPercent({ aspect }: FigureCitation, { unit }: IndicatorQuestion): boolean {
  return aspect === 'change-percent' || aspect === 'way' || unit === '%';
}
