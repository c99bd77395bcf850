import type { GapHistory } from '../../api/index.ts';
import type { SeriesLine, SeriesPoint, TimeSeriesSpec } from '../../charts/index.ts';
import { gapKinds } from '../../model/index.ts';
import { formatMonth } from '../format/date.ts';
import { formatNumber, formatShare } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';
import { chartWords } from '../signal/signal-spec.ts';
import type { GapMeasure } from './gaps-search.ts';

type Point = GapHistory['points'][number];

/** The history of the gaps, ready to be drawn: one line for each kind, or one for the median or the share covered. */
export function gapHistorySpec(points: readonly Point[], measure: GapMeasure, voice: Voice): TimeSeriesSpec {
  return {
    title: voice.text(`gaps.measure.${measure}`),
    unit: voice.text(`gaps.measure.${measure}.unit`),
    locale: voice.locale,
    lines: measure === 'open' ? linesByKind(points, voice) : [oneLine(points, measure, voice)],
    band: [],
    provisionalFrom: null,
    annotations: [],
    words: { ...chartWords(voice), observed: voice.text(`gaps.measure.${measure}`) },
  };
}

/** A line for each kind that has gaps at any time; the kind with most gaps today first. */
function linesByKind(points: readonly Point[], voice: Voice): readonly SeriesLine[] {
  const latest = points.at(-1);
  return gapKinds
    .filter((kind) => points.some((point) => openOf(point, kind) > 0))
    .sort((a, b) => (latest === undefined ? 0 : openOf(latest, b) - openOf(latest, a)))
    .map((kind) => ({
      key: kind,
      label: voice.text(`gap.short.${kind}`),
      points: points.map((point) =>
        toPoint(point, openOf(point, kind), formatNumber(openOf(point, kind), voice), voice),
      ),
    }));
}

function oneLine(points: readonly Point[], measure: 'median' | 'covered', voice: Voice): SeriesLine {
  return {
    key: measure,
    label: voice.text(`gaps.measure.${measure}`),
    points: points.map((point) => {
      const value = amountOf(point, measure);
      return toPoint(point, value, formatMeasure(point, measure, voice), voice);
    }),
  };
}

/** In the unit of the figure: gaps, days, percent. */
function amountOf({ medianDaysOpen, coveredShare }: Point, measure: 'median' | 'covered'): number | null {
  if (measure === 'median') return medianDaysOpen;
  return coveredShare === null ? null : 100 * coveredShare;
}

export function formatMeasure(point: Point, measure: GapMeasure, voice: Voice): string {
  if (measure === 'open') return formatNumber(point.open, voice);
  if (measure === 'median') return point.medianDaysOpen === null ? '–' : formatNumber(point.medianDaysOpen, voice);
  return point.coveredShare === null ? '–' : formatShare(point.coveredShare, voice);
}

export function openOf({ byKind }: Pick<Point, 'byKind'>, kind: (typeof gapKinds)[number]): number {
  return byKind.find((entry) => entry.kind === kind)?.open ?? 0;
}

function toPoint({ on }: Point, value: number | null, said: string, voice: Voice): SeriesPoint {
  return {
    date: on,
    value,
    low: null,
    high: null,
    label: voice.text('chart.point', { period: formatMonth(on, voice), figure: said }),
    mark: null,
    interval: false,
  };
}
