import type { CommitmentContent, GoalProgress, ProgressFigure } from '../../../api/index.ts';
import {
  addDays,
  addMonths,
  type CalendarDate,
  periodContaining,
  periodEnd,
  shiftPeriod,
} from '../../../base/index.ts';
import { horizonOf, type IndicatorQuestion } from '../../../commitments/index.ts';
import type { MeasuredGoal, Plan, SpannedFigure } from '../../../exchange/index.ts';
import type { Horizon } from '../../../model/index.ts';
import { noteRestrictedRead } from '../../access/index.ts';
import type { CommitmentService } from '../commitment/service.ts';
import type { AccountContext } from '../context.ts';
import type { Entry } from '../entry/read-entries.ts';
import type { GoalService } from '../goal/service.ts';
import type { IndicatorService } from '../indicator/service.ts';
import { knownQuestions } from '../question/known-questions.ts';
import { inOrder } from './in-order.ts';

export interface PlanServices {
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
  readonly indicators: IndicatorService;
}

interface Gathering {
  /** Absent: the node's day. */
  readonly asKnownOn: CalendarDate | undefined;
  /** Whether every period is asked for, or only the first and the last. */
  readonly withFigures: boolean;
}

/** What was promised and agreed as it was written on a day, with what the data said by then, for whoever asks. */
export async function gatherPlan(
  { database, clearance }: AccountContext,
  { commitments, goals, indicators }: PlanServices,
  { asKnownOn, withFigures }: Gathering,
): Promise<Plan> {
  const promised = await commitments.entries.list(asKnownOn);
  const agreed = await goals.entries.list(asKnownOn);
  const progress = await goals.progress({ asKnownOn });
  const measured = new Map(progress.goals.map((one) => [one.goal.id, one]));
  const questions = new Map((await database.read(clearance, knownQuestions)).map((one) => [one.id, one]));
  for (const [kind, entries] of [['commitment', promised] as const, ['goal', agreed] as const]) {
    for (const { head } of entries) noteRestrictedRead({ kind, id: head.id, tlp: head.marking.tlp });
  }
  const all = promised.map(({ head, content }) => ({ id: head.id, ...content }));
  const day = progress.asKnownOn;
  const planned: Plan['goals'][number][] = [];
  for (const entry of agreed) {
    const found = measured.get(entry.head.id);
    const question = questions.get(entry.content.question);
    // What the data say is said of the goal of today.
    const isSame = found !== undefined && found.goal.revision === entry.head.revision;
    const known = isSame && question !== undefined;
    const figures = known && withFigures ? (await indicators.answer(question.id, { asKnownOn: day })).figures : [];
    planned.push({ ...entryOf(entry), measured: known ? describe(found, { question, day, figures }) : null });
  }
  return {
    day,
    commitments: inTreeOrder(promised).map((entry) => ({ ...entryOf(entry), days: horizonOf(entry.head.id, all) })),
    goals: planned,
  };
}

function entryOf<Content>({ head: { id, revision, marking }, content }: Entry<Content>): {
  readonly id: string;
  readonly revision: number;
  readonly marking: Entry<Content>['head']['marking'];
  readonly content: Content;
} {
  return { id, revision, marking, content };
}

/** Each behind its parent. */
function inTreeOrder(entries: readonly Entry<CommitmentContent>[]): readonly Entry<CommitmentContent>[] {
  const referring = entries.map((entry) => {
    const { parent } = entry.content;
    return { id: entry.head.id, needs: parent === null ? [] : [parent], entry };
  });
  return inOrder(referring).map(({ entry }) => entry);
}

interface Described {
  readonly question: IndicatorQuestion;
  readonly day: CalendarDate;
  readonly figures: readonly ProgressFigure[];
}

function describe({ goal, unitText, now }: GoalProgress, { question, day, figures }: Described): MeasuredGoal {
  const { title, note, unit, better, measure } = question;
  const { target } = goal;
  return {
    question: { title, note, unit, unitText, better },
    asKnownOn: day,
    status: now.status,
    baseline: spanned(now.baseline, question),
    current: now.current === null ? null : spanned(now.current, question),
    due: target === null ? null : daysOf(periodContaining(target.by, measure.frequency), question),
    figures: figures.map((figure) => spanned(figure, question)),
  };
}

function spanned({ period, value, low, high }: ProgressFigure, question: IndicatorQuestion): SpannedFigure {
  return { period, ...daysOf(period, question), value, low, high };
}

/** Days that a figure covers that is called after a period, its last one. */
function daysOf(period: CalendarDate, { periods, measure: { frequency, window } }: IndicatorQuestion): Horizon {
  const until = periodEnd(period, frequency);
  const months = /^P(\d+)M$/u.exec(window)?.[1];
  if (months !== undefined) return { from: addMonths(addDays(until, 1), -Number(months)), until };
  return { from: shiftPeriod(period, frequency, 1 - periods), until };
}
