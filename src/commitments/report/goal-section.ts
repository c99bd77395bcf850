import type { CommitmentId } from '../../model/index.ts';
import type { Goal } from '../progress/goal.ts';
import { measureProgress, type Progress } from '../progress/progress.ts';
import { type Inline, paragraph, type Section, strong, text } from './document.ts';
import type { QuestionFacts } from './question-facts.ts';
import type { ReportedGoal, ReportInput } from './report-input.ts';
import { sayDay, sayFigure, sayPeriod, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

/** A goal with what the figures say of it. */
export interface MeasuredGoal {
  readonly commitment: CommitmentId;
  readonly goal: Goal;
  readonly facts: QuestionFacts;
  readonly progress: Progress;
}

/** Measures each goal by its question; a goal of a question that the report does not ask is a mistake of whoever gave it. */
export function measureGoals(goals: readonly ReportedGoal[], facts: readonly QuestionFacts[]): readonly MeasuredGoal[] {
  return goals.map(({ commitment, question, goal }) => {
    const asked = facts.find(({ definition }) => definition.id === question);
    if (asked === undefined) throw new Error(`a goal is measured by a question that is not asked: ${question}`);
    const progress = measureProgress(asked.definition, asked.present, { goal });
    asked.present.forget();
    return { commitment, goal, facts: asked, progress };
  });
}

/** Goals, commitment by commitment, with status, baseline, target and reasons. */
export function goalSection(goals: readonly MeasuredGoal[], input: ReportInput, voice: ReportVoice): Section {
  const titleOf = (id: CommitmentId): string => {
    const found = input.commitments.find((one) => one.id === id);
    return found === undefined ? id : sayText(found.title, voice);
  };
  return {
    id: 'goals',
    title: voice.text('goals'),
    blocks: [
      paragraph(voice.text('methods.goals')),
      {
        kind: 'table',
        caption: voice.text('goals.table'),
        columns: [
          { title: voice.text('column.commitment'), numeric: false, share: 6 },
          { title: voice.text('column.goal'), numeric: false, share: 8 },
          { title: voice.text('column.latest'), numeric: false, share: 6 },
          { title: voice.text('column.status'), numeric: false, share: 6 },
        ],
        rows: goals.map((one) => [
          [text(titleOf(one.commitment))],
          [text(sayMeasured(one, voice))],
          [text(sayCurrent(one, voice))],
          sayStatus(one, voice),
        ]),
      },
    ],
    sections: [],
  };
}

function sayMeasured(one: MeasuredGoal, voice: ReportVoice): string {
  const question = sayText(one.facts.definition.title, voice);
  return voice.text('goals.measured', { question, goal: sayGoal(one, voice) });
}

function sayGoal({ goal, facts, progress }: MeasuredGoal, voice: ReportVoice): string {
  const { definition } = facts;
  const baseline = sayFigure(progress.baseline, definition, voice);
  const period = sayPeriod(goal.baseline, definition, voice);
  if (goal.target === null) return voice.text('goals.noTarget', { baseline, period });
  const { value, by } = goal.target;
  const target = sayFigure({ value, low: value, high: value }, definition, voice);
  return voice.text('goals.target', { target, day: sayDay(by, voice), baseline, period });
}

function sayCurrent({ facts: { definition }, progress: { current } }: MeasuredGoal, voice: ReportVoice): string {
  if (current === null) return voice.text('figure.none');
  return `${sayFigure(current, definition, voice)}, ${sayPeriod(current.period, definition, voice)}`;
}

function sayStatus({ goal, facts, progress }: MeasuredGoal, voice: ReportVoice): readonly Inline[] {
  const { status, possible, reasons, limit } = progress;
  const remarks = [
    ...(status === 'inconclusive'
      ? [
          voice.text('goals.possible', {
            statuses: possible.map((one) => voice.text(`status.${one}`).toLocaleLowerCase(voice.locale)).join(', '),
          }),
        ]
      : []),
    ...reasons.map((reason) => voice.text(`reason.${reason}`)),
    ...(limit === null || goal.limit === null
      ? []
      : [
          voice.text('goals.limit', {
            limit: sayFigure({ value: goal.limit, low: goal.limit, high: goal.limit }, facts.definition, voice),
            state: voice.text(`goals.limit.${limit}`),
          }),
        ]),
  ];
  const said = strong(voice.text(`status.${status}`));
  return remarks.length === 0 ? [said] : [said, text(`; ${remarks.join('; ')}`)];
}
