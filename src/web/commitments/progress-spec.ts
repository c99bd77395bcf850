import type { ProgressAnswer } from '../../api/index.ts';
import type { SeriesPoint, TimeSeriesSpec } from '../../charts/index.ts';
import { isAfterGap } from '../format/gaps.ts';
import type { Voice } from '../format/voice.ts';
import { chartWords } from '../signal/signal-spec.ts';
import { describeFigure, describeSpan } from './describe-progress.ts';

/** The answer to a question, ready to be drawn: figures with their bounds. */
export function progressSpec(answer: ProgressAnswer, voice: Voice): TimeSeriesSpec {
  const { figures, title, unitText, frequency } = answer;
  const unit = unitText[voice.language];
  const points = figures.map((figure, at): SeriesPoint => {
    const { period, value, low, high } = figure;
    const isBounded = low !== null && high !== null;
    return {
      date: period,
      value,
      low: isBounded && low !== high ? low : null,
      high: isBounded && low !== high ? high : null,
      label: voice.text('chart.point', {
        period: describeSpan(period, answer, voice),
        figure: `${describeFigure(figure, voice)} ${unit}`.trimEnd(),
      }),
      mark: null,
      interval: value !== null,
      isAfterGap: isAfterGap(figures[at - 1]?.period, period, frequency),
    };
  });
  return {
    title: title[voice.language],
    unit,
    locale: voice.locale,
    lines: [{ key: 'answer', label: voice.text('progress.figure'), points }],
    band: [],
    provisionalFrom: figures.find(({ caveats }) => caveats.includes('provisional'))?.period ?? null,
    annotations: [],
    words: { ...chartWords(voice), interval: voice.text('progress.bounds') },
  };
}
