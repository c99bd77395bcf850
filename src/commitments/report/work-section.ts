import { groupBy } from '../../base/index.ts';
import { findPlace } from '../../model/index.ts';
import { findWorkIndicator } from '../work/work-indicators.ts';
import { type Block, paragraph, type Section, strong, type Table, text } from './document.ts';
import type { QuestionFacts } from './question-facts.ts';
import { reportFigure } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';
import { sayDay, sayFigure, sayFirst, sayPeriod, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

interface Work {
  readonly input: ReportInput;
  readonly facts: readonly QuestionFacts[];
}

/** Whether a question is asked of the node's own work. */
export function isOfWork({ definition }: Pick<QuestionFacts, 'definition'>): boolean {
  return findWorkIndicator(definition.measure.indicator) !== undefined;
}

/** How the early warning works: how soon what is found is warned of and listed, and how fresh and complete the figures are. */
export function workSection({ input, facts }: Work, voice: ReportVoice): Section {
  const asked = groupBy(facts.filter(isOfWork), ({ definition: { measure } }) =>
    [measure.indicator, measure.substance ?? ''].join(' '),
  );
  return {
    id: 'work',
    title: voice.text('work'),
    blocks: [paragraph(voice.text('work.lead'))],
    sections: [...asked.values()].map((group) => indicatorSection(group, input, voice)),
  };
}

/** One kind of work in all countries side by side, and the drawing of the node's own. */
function indicatorSection(group: readonly QuestionFacts[], input: ReportInput, voice: ReportVoice): Section {
  const [first] = group;
  if (first === undefined) throw new Error('a kind of work that nobody asks for');
  const { measure, note } = first.definition;
  const title = titleOf(first, voice);
  const own = group.find(({ definition }) => definition.measure.places[0] === input.node.country);
  const drawn: readonly Block[] =
    own === undefined || own.figures.length < 2 ? [] : [reportFigure(own, null, { input, voice })];
  return {
    id: ['work', measure.indicator, ...(measure.substance === null ? [] : [measure.substance])].join('-'),
    title,
    blocks: [tableOf(group, title, { input, voice }), ...drawn, paragraph(sayText(note, voice), 'quiet')],
    sections: [],
  };
}

function titleOf({ definition: { measure, title } }: QuestionFacts, voice: ReportVoice): string {
  const indicator = findWorkIndicator(measure.indicator);
  const whole = sayText(title, voice);
  // Of a class of substances the questions' own titles tell; the country stands in the table.
  if (indicator === undefined || measure.substance !== null) return withoutPlace(whole, measure.places[0], voice);
  return sayText(indicator.title, voice);
}

function withoutPlace(title: string, place: string | undefined, voice: ReportVoice): string {
  const name = place === undefined ? undefined : findPlace(place)?.name;
  return name === undefined ? title : title.replace(`${sayText(name, voice)}, `, '');
}

function tableOf(
  group: readonly QuestionFacts[],
  title: string,
  { input: { since }, voice }: { readonly input: ReportInput; readonly voice: ReportVoice },
): Table {
  const day = since === null ? null : sayDay(since, voice);
  return {
    kind: 'table',
    caption: title,
    columns: [
      { title: voice.text('column.place'), numeric: false, share: 4 },
      { title: voice.text('column.period'), numeric: false, share: 4 },
      { title: voice.text('column.latest'), numeric: true, share: 5 },
      ...(day === null
        ? []
        : [
            { title: voice.text('column.said', { since: day }), numeric: true, share: 5 },
            { title: voice.text('column.verdict', { since: day }), numeric: false, share: 5 },
          ]),
    ],
    rows: group.map(({ definition, latest, said, verdict }) => [
      [strong(placeOf(definition.measure.places[0] ?? '', voice))],
      [text(latest === null ? '–' : sayFirst(sayPeriod(latest.period, definition, voice), voice))],
      [text(latest === null ? voice.text('areas.nothing') : sayFigure(latest, definition, voice))],
      ...(day === null
        ? []
        : [[text(said === null ? '–' : sayFigure(said, definition, voice))], [text(voice.text(`verdict.${verdict}`))]]),
    ]),
  };
}

function placeOf(place: string, voice: ReportVoice): string {
  const name = findPlace(place)?.name;
  return name === undefined ? place : sayText(name, voice);
}
