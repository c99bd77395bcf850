import { groupBy } from '../../base/index.ts';
import { type Block, type Inline, paragraph, type Section, strong, text } from './document.ts';
import type { QuestionFacts } from './question-facts.ts';
import { reportFigure } from './report-figure.ts';
import { idsOfStrategy, type ReportInput } from './report-input.ts';
import { reportMap } from './report-map.ts';
import { sayDay, sayFigure, sayFirst, sayList, sayPeriod, sayRemarks, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

interface Areas {
  readonly input: ReportInput;
  readonly facts: readonly QuestionFacts[];
}

/** What the data say, area by area and question by question. */
export function areaSection({ input, facts }: Areas, voice: ReportVoice): Section {
  const numbers = new Map(
    facts.filter(({ figures }) => figures.length > 0).map(({ definition }, index) => [definition.id, index + 1]),
  );
  const byArea = groupBy(facts, ({ area }) => area);
  const asked = input.areas.filter(({ id }) => byArea.has(id));
  const silent = input.areas.filter(({ id }) => !byArea.has(id)).map(({ title }) => sayText(title, voice));
  return {
    id: 'areas',
    title: voice.text('areas'),
    blocks: [
      paragraph(voice.text('areas.lead', { day: sayDay(input.asKnownOn, voice) })),
      ...(silent.length === 0 ? [] : [paragraph(voice.text('areas.none', { areas: sayList(silent, voice) }))]),
    ],
    sections: asked.map(
      ({ id, title }): Section => ({
        id: `area-${id}`,
        title: sayText(title, voice),
        blocks: concernOf(id, input, voice),
        sections: (byArea.get(id) ?? []).map((one) =>
          questionSection(one, numbers.get(one.definition.id), { input, voice }),
        ),
      }),
    ),
  };
}

/** Entries of the strategy that continue the area of the same name, as whoever entered them reads it. */
function concernOf(area: string, input: ReportInput, voice: ReportVoice): readonly Block[] {
  const own = idsOfStrategy(input);
  const concerned = input.commitments.filter(
    (one) =>
      own.has(one.id) &&
      one.lineage.some(({ relation, to }) => relation === 'continues' && to.split('/').at(-1) === area),
  );
  if (concerned.length === 0) return [];
  const titles = concerned.map(({ title }) => sayText(title, voice)).join('; ');
  return [paragraph(voice.text('areas.concerns', { commitments: titles }), 'quiet')];
}

interface Spoken {
  readonly input: ReportInput;
  readonly voice: ReportVoice;
}

function questionSection(facts: QuestionFacts, number: number | undefined, { input, voice }: Spoken): Section {
  const { definition, latest } = facts;
  const note = paragraph(sayText(definition.note, voice), 'quiet');
  const blocks: readonly Block[] =
    latest === null || number === undefined
      ? [paragraph(voice.text('areas.nothing')), note]
      : [
          paragraph(answerOf(facts, voice)),
          ...compared(facts, input, voice).map((words) => paragraph(words)),
          reportFigure(facts, number, { input, voice }),
          ...(facts.places === null ? [] : [reportMap(facts, facts.places, { input, voice })]),
          note,
        ];
  return {
    id: `question-${definition.id}`,
    title: sayText(definition.title, voice),
    blocks,
    sections: [],
  };
}

function answerOf({ definition, latest }: QuestionFacts, voice: ReportVoice): readonly Inline[] {
  if (latest === null) return [text(voice.text('areas.nothing'))];
  const period = sayPeriod(latest.period, definition, voice);
  const said = voice.text('areas.latest', { period, figure: sayFigure(latest, definition, voice) });
  const remarks = sayRemarks(latest, voice);
  return [
    strong(sayFirst(said, voice)),
    text(remarks.length === 0 ? '' : ` ${voice.text('areas.remarks', { remarks: remarks.join(', ') })}`),
  ];
}

/** What changed since the day of comparison, and what was revised of what was said then. */
function compared(facts: QuestionFacts, { since }: ReportInput, voice: ReportVoice): readonly string[] {
  if (since === null) return [];
  const day = sayDay(since, voice);
  return [...sayChange(facts, day, voice), ...sayRevision(facts, day, voice)];
}

function sayChange(
  { definition, change, verdict }: QuestionFacts,
  since: string,
  voice: ReportVoice,
): readonly string[] {
  if (verdict === 'no-newer' || verdict === 'nothing-before') return [voice.text(`change.${verdict}`, { since })];
  if (verdict === 'not-compared' || verdict === 'nothing' || change?.current === null || change === null) return [];
  const { baseline, current, reasons } = change;
  // Of what is not agreed the sentence speaks itself.
  const told = reasons.filter((reason) => reason !== 'direction-not-agreed');
  const why = told.map((reason) => voice.text(`reason.${reason}`));
  return [
    voice
      .text(`change.${verdict}`, {
        from: sayFigure(baseline, definition, voice),
        before: sayPeriod(baseline.period, definition, voice),
        to: sayFigure(current, definition, voice),
        reasons: why.length === 0 ? '' : voice.text('change.because', { reasons: sayList(why, voice) }),
      })
      .trimEnd(),
  ];
}

function sayRevision({ definition, said, known }: QuestionFacts, since: string, voice: ReportVoice): readonly string[] {
  if (said === null) return [];
  const period = sayPeriod(said.period, definition, voice);
  const figure = sayFigure(said, definition, voice);
  if (known === null) return [voice.text('areas.gone', { since, period, said: figure })];
  const now = sayFigure(known, definition, voice);
  return [
    now === figure
      ? voice.text('areas.unrevised', { since, period })
      : voice.text('areas.revised', { since, period, said: figure, known: now }),
  ];
}
