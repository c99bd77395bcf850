import type { GoalContent, GoalProgress, GoalProgressList, GoalProgressQuery, GoalStatus } from '../../../api/index.ts';
import { type CalendarDate, units, VigiaError } from '../../../base/index.ts';
import { type IndicatorQuestion, measureProgress, type Progress } from '../../../commitments/index.ts';
import type { AccountContext, AccountOptions } from '../context.ts';
import { type Entry, flat } from '../entry/read-entries.ts';
import { EntryService } from '../entry/service.ts';
import { describeFigure } from '../indicator/describe.ts';
import type { AnsweredQuestion } from '../indicator/evaluate-figures.ts';
import { evaluateQuestion } from '../indicator/evaluate-question.ts';
import { Readings } from '../indicator/readings.ts';
import { knownQuestions } from '../question/known-questions.ts';
import { goalRules } from './goal-rules.ts';

/** Asks a question once for each day, however many goals rest on it. */
type Ask = (question: IndicatorQuestion, day: CalendarDate) => Promise<AnsweredQuestion>;

/** Keeps goals, and says what the data say of each. */
export class GoalService {
  readonly entries: EntryService<GoalContent>;
  readonly #context: AccountContext;
  readonly #options: AccountOptions;

  constructor(context: AccountContext, options: AccountOptions) {
    this.#context = context;
    this.#options = options;
    this.entries = new EntryService(context, goalRules);
  }

  /**
   * Every goal with what the data say of it as known on a day, and what they said on an earlier one. The goal is the one of
   * today: what was agreed since is measured against what was known then.
   */
  progress({ commitment, ...days }: GoalProgressQuery): Promise<GoalProgressList> {
    return this.progressOf((id) => commitment === undefined || id === commitment, days);
  }

  /** The same of the goals of some commitments. */
  async progressOf(
    isAsked: (commitment: string) => boolean,
    { asKnownOn = this.#today, since }: Pick<GoalProgressQuery, 'asKnownOn' | 'since'>,
  ): Promise<GoalProgressList> {
    if (since !== undefined && since > asKnownOn) throw new VigiaError('progress.days-reversed', { since, asKnownOn });
    const ask = this.#askOnce();
    const { database, clearance } = this.#context;
    const questions = await database.read(clearance, knownQuestions);
    const goals: GoalProgress[] = [];
    for (const entry of await this.entries.list()) {
      if (!isAsked(entry.content.commitment)) continue;
      const question = questions.find(({ id }) => id === entry.content.question);
      // What it was asked with is withdrawn, or not for whoever asks.
      if (question === undefined) continue;
      const described = await describeGoal(entry, { question, asKnownOn, since, ask });
      goals.push(described);
    }
    return { asKnownOn, since: since ?? null, goals };
  }

  #askOnce(): Ask {
    const asked = new Map<string, Promise<AnsweredQuestion>>();
    const readings = new Readings();
    return (question, asKnownOn) => {
      const key = `${question.id} ${asKnownOn}`;
      const known = asked.get(key) ?? evaluateQuestion(this.#context, this.#options, { question, asKnownOn, readings });
      asked.set(key, known);
      return known;
    };
  }

  /** The node's day (UTC). */
  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }
}

async function describeGoal(
  entry: Entry<GoalContent>,
  {
    question,
    asKnownOn,
    since,
    ask,
  }: {
    readonly question: IndicatorQuestion;
    readonly asKnownOn: CalendarDate;
    readonly since: CalendarDate | undefined;
    readonly ask: Ask;
  },
): Promise<GoalProgress> {
  const { title, unit, better, measure } = question;
  const [now, before] = [await ask(question, asKnownOn), since === undefined ? null : await ask(question, since)];
  const statusOf = ({ definition, evaluation }: AnsweredQuestion): GoalStatus =>
    describeStatus(measureProgress(definition, evaluation, { goal: entry.content }));
  return {
    goal: flat(entry),
    questionTitle: title,
    unitText: units[unit],
    better,
    frequency: measure.frequency,
    window: measure.window,
    training: now.training || before?.training === true,
    now: statusOf(now),
    since: before === null ? null : statusOf(before),
  };
}

function describeStatus({ possible, covered, baseline, current, reasons, ...progress }: Progress): GoalStatus {
  return {
    ...progress,
    possible: [...possible],
    covered: { ...covered },
    baseline: describeFigure(baseline),
    current: current === null ? null : describeFigure(current),
    reasons: [...reasons],
  };
}
