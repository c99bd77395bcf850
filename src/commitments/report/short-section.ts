import { groupBy } from '../../base/index.ts';
import type { ProgressStatus } from '../../model/index.ts';
import { type Block, type List, paragraph, type Section, strong, type Table, text } from './document.ts';
import type { MeasuredGoal } from './goal-section.ts';
import { type QuestionFacts, type Verdict, verdicts } from './question-facts.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayFigure, sayFirst, sayList, sayPeriod, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

interface Short {
  readonly input: ReportInput;
  readonly facts: readonly QuestionFacts[];
  readonly goals: readonly MeasuredGoal[];
}

/** The answer, on the first page: how much can be answered, what got better or worse, and every question in one table. */
export function shortSection({ input, facts, goals }: Short, voice: ReportVoice): Section {
  const { asKnownOn, since } = input;
  const answered = facts.filter(({ latest }) => latest !== null);
  const blocks: readonly Block[] = [
    paragraph(
      voice.text('short.answered', { answered: answered.length, asked: facts.length, day: sayDay(asKnownOn, voice) }),
      'lead',
    ),
    ...(since === null ? [] : [verdictList(answered, voice)]),
    paragraph(goals.length === 0 ? sayNoGoals(input, voice) : sayGoals(goals, voice)),
    ...(answered.length === 0 ? [] : [everyQuestion(answered, input, voice)]),
    ...sayUnanswered(facts, voice),
    paragraph(voice.text(`short.${input.audience}`), 'quiet'),
  ];
  return { id: 'short', title: voice.text('short'), blocks, sections: [] };
}

/** Of the others the table says which they are. */
const tellsDirection: ReadonlySet<Verdict> = new Set(['better', 'worse', 'same', 'higher', 'lower', 'level']);

/** Questions by what can be said of them, best first. */
function verdictList(facts: readonly QuestionFacts[], voice: ReportVoice): List {
  const byVerdict = groupBy(facts, ({ verdict }) => verdict);
  const items = verdicts.flatMap((verdict: Verdict) => {
    const found = byVerdict.get(verdict) ?? [];
    if (found.length === 0) return [];
    const said = { verdict: voice.text(`verdict.${verdict}`), count: found.length };
    if (!tellsDirection.has(verdict)) return [[text(voice.text('short.verdict.only', said))]];
    const head = voice.text('short.verdict', said);
    const titles = found.map(({ definition }) => sayText(definition.title, voice)).join('; ');
    return [[strong(head), text(` ${titles}.`)]];
  });
  return { kind: 'list', items };
}

function sayNoGoals({ since }: ReportInput, voice: ReportVoice): string {
  return since === null
    ? voice.text('short.noGoals.uncompared')
    : voice.text('short.noGoals', { since: sayDay(since, voice) });
}

function sayGoals(goals: readonly MeasuredGoal[], voice: ReportVoice): string {
  const byStatus = groupBy(goals, ({ progress }) => progress.status);
  const order: readonly ProgressStatus[] = ['achieved', 'on-track', 'behind', 'moving-away', 'inconclusive'];
  const counts = order.flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    return count === 0 ? [] : [voice.text('short.goals.count', { status: voice.text(`status.${status}`), count })];
  });
  return voice.text('short.goals', { counts: counts.join(', ') });
}

function everyQuestion(facts: readonly QuestionFacts[], { since }: ReportInput, voice: ReportVoice): Table {
  const day = since === null ? null : sayDay(since, voice);
  return {
    kind: 'table',
    caption: day === null ? voice.text('short.table.uncompared') : voice.text('short.table', { since: day }),
    columns: [
      { title: voice.text('column.question'), numeric: false, share: 9 },
      { title: voice.text('column.period'), numeric: false, share: 5 },
      { title: voice.text('column.latest'), numeric: true, share: 6 },
      ...(day === null ? [] : [{ title: voice.text('column.verdict', { since: day }), numeric: false, share: 6 }]),
    ],
    rows: facts.map(({ definition, latest, verdict }) => [
      [text(sayText(definition.title, voice))],
      [text(latest === null ? '–' : sayFirst(sayPeriod(latest.period, definition, voice), voice))],
      [text(latest === null ? '–' : sayFigure(latest, definition, voice))],
      ...(day === null ? [] : [[text(voice.text(`verdict.${verdict}`))]]),
    ]),
  };
}

function sayUnanswered(facts: readonly QuestionFacts[], voice: ReportVoice): readonly Block[] {
  const missing = facts.filter(({ latest }) => latest === null);
  if (missing.length === 0) return [];
  const titles = sayList(
    missing.map(({ definition }) => sayText(definition.title, voice)),
    voice,
  );
  return [paragraph(voice.text('short.unanswered', { titles }))];
}
