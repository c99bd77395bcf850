import { formatFigure, nextPeriod, units } from '../../base/index.ts';
import type { SeriesPoint, TimeSeriesSpec } from '../../charts/index.ts';
import type { IndicatorFigure } from '../indicator/evaluate.ts';
import { type Figure, type Inline, strong, type Table, text } from './document.ts';
import type { QuestionFacts } from './question-facts.ts';
import type { ReportInput } from './report-input.ts';
import { sayBounds, sayCoverage, sayDay, sayFigure, sayNumber, sayPeriod, sayRemarks, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

/** The drawing of a question: every period with its bounds, source, vintage and question. Without a number: beside a table. */
export function reportFigure(
  facts: QuestionFacts,
  number: number | null,
  { input, voice }: { readonly input: ReportInput; readonly voice: ReportVoice },
): Figure {
  const { definition } = facts;
  const title = sayText(definition.title, voice);
  const unit = sayText(units[definition.unit], voice);
  return {
    kind: 'figure',
    id: `figure-${definition.id}`,
    caption:
      number === null
        ? voice.text('figure.caption.unnumbered', { title, unit })
        : voice.text('figure.caption', { number, title, unit }),
    drawing: { kind: 'time-series', spec: specOf(facts, voice) },
    alternative: alternativeOf(facts, { title, unit, voice }),
    origin: originOf(facts, input, voice),
    table: tableOf(facts, title, voice),
  };
}

/** Where figures come from: publishers, as-of days, and the address at which the question is answered again. */
export function originOf(
  { definition, figures, training }: QuestionFacts,
  input: ReportInput,
  voice: ReportVoice,
): readonly Inline[] {
  const used = new Set(figures.flatMap(({ sources }) => sources));
  const named = input.sources
    .filter(({ id }) => used.has(id))
    .map(({ publisher, title, asOf }) =>
      voice.text('figure.origin.source', {
        publisher: sayText(publisher, voice),
        title: sayText(title, voice),
        day: asOf ?? '–',
      }),
    );
  const words = [
    ...(named.length === 0 ? [] : [voice.text('figure.origin', { sources: named.join('; ') })]),
    voice.text('figure.known', { day: sayDay(input.asKnownOn, voice) }),
    ...(training ? [voice.text('figure.training')] : []),
  ];
  return [text(`${words.join(' ')} `), ...questionLink(definition.id, input, voice)];
}

/** Without a public address, the words to type at the node. */
function questionLink(
  question: string,
  { address, asKnownOn, since }: ReportInput,
  voice: ReportVoice,
): readonly Inline[] {
  if (address === null) {
    const compared = since === null ? '' : ` --since ${since}`;
    const command = `vigia progress ${question} --as-known-on ${asKnownOn}${compared}`;
    return [text(voice.text('figure.query.command')), { kind: 'code', text: command }];
  }
  const query = `known=${asKnownOn}${since === null ? '' : `&since=${since}`}`;
  const page = `${address}/${voice.language}/commitments/progress/${encodeURIComponent(question)}?${query}`;
  return [{ kind: 'link', text: voice.text('figure.query'), address: page }];
}

function specOf({ definition, figures }: QuestionFacts, voice: ReportVoice): TimeSeriesSpec {
  const { title, unit, measure } = definition;
  const points = figures.map(({ period, value, low, high }, at): SeriesPoint => {
    const isBounded = low !== null && high !== null && low !== high;
    const before = figures[at - 1]?.period;
    return {
      date: period,
      value,
      low: isBounded ? low : null,
      high: isBounded ? high : null,
      label: sayPeriod(period, definition, voice),
      mark: null,
      interval: value !== null,
      isAfterGap: before !== undefined && nextPeriod(before, measure.frequency) !== period,
    };
  });
  const figure = voice.text('figure.line');
  return {
    title: sayText(title, voice),
    unit: sayText(units[unit], voice),
    locale: voice.locale,
    lines: [{ key: 'answer', label: figure, points }],
    band: [],
    provisionalFrom: figures.find(({ caveats }) => caveats.includes('provisional'))?.period ?? null,
    annotations: [],
    words: {
      observed: figure,
      expected: '',
      band: '',
      alarm: '',
      warning: '',
      provisional: voice.text('figure.provisional'),
      suppressed: voice.text('figure.suppressed'),
      interval: voice.text('figure.bounds'),
      reference: '',
    },
  };
}

interface Said {
  readonly title: string;
  readonly unit: string;
  readonly voice: ReportVoice;
}

function alternativeOf({ definition, figures, latest }: QuestionFacts, { title, unit, voice }: Said): string {
  const [first, last] = [figures.at(0), figures.at(-1)];
  const say = (figure: IndicatorFigure | undefined): string =>
    figure === undefined ? '–' : sayPeriod(figure.period, definition, voice);
  const known = figures.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [known.at(0), known.at(-1)];
  const values = { title, unit, count: figures.length, first: say(first), last: say(last) };
  if (lowest === undefined || highest === undefined) return voice.text('figure.alternative.bounds', values);
  return voice.text('figure.alternative', {
    ...values,
    lowest: sayNumber(lowest.value, voice),
    lowestAt: say(lowest),
    highest: sayNumber(highest.value, voice),
    highestAt: say(highest),
    latest: latest === null ? '–' : sayFigure(latest, definition, voice),
  });
}

function tableOf({ definition, figures }: QuestionFacts, title: string, voice: ReportVoice): Table {
  return {
    kind: 'table',
    caption: voice.text('figure.table', { title }),
    columns: [
      { title: voice.text('column.period'), numeric: false, share: 3 },
      { title: voice.text('column.figure'), numeric: true, share: 2 },
      { title: voice.text('column.bounds'), numeric: true, share: 3 },
      { title: voice.text('column.reporting'), numeric: true, share: 2 },
      { title: voice.text('column.remarks'), numeric: false, share: 4 },
    ],
    rows: figures
      .toReversed()
      .map((figure) => [
        [strong(sayPeriod(figure.period, definition, voice))],
        [text(figure.value === null ? '–' : formatFigure(figure.value, voice.locale))],
        [text(sayBounds(figure, voice))],
        [text(sayCoverage(figure, voice))],
        [text(sayRemarks(figure, voice).join(', '))],
      ]),
  };
}
