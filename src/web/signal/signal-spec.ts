import type { SignalDetail } from '../../api/index.ts';
import type { BandPoint, SeriesPoint, TimeSeriesSpec, TimeSeriesWords } from '../../charts/index.ts';
import type { Names } from '../data/names.ts';
import { formatCell, hasInterval, remarkOn } from '../format/cell.ts';
import { isAfterGap } from '../format/gaps.ts';
import { formatNumber, formatRange } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { asWindow, describeSignalPeriod, type headlineOf } from '../signals/describe-signal.ts';
import { readEvidence } from './read-evidence.ts';

/** Points that a figure shows at most, the latest: five years of weeks. */
const shown = 260;

export type SignalSeries = Pick<
  SignalDetail,
  'points' | 'expectation' | 'period' | 'frequency' | 'window' | 'provisionalFrom' | 'indicator' | 'kind' | 'evidence'
> &
  Parameters<typeof headlineOf>[0];

/** The series of a signal, ready to be drawn: figures, what was expected, the signal's own mark. */
export function signalSpec(signal: SignalSeries, names: Names, voice: Voice): TimeSeriesSpec {
  const expectation = new Map(signal.expectation.map((point) => [point.period, point]));
  const points = inOrder(signal.points).slice(-shown);
  const first = points[0]?.period ?? '';
  return {
    title: names.indicator(signal.indicator),
    unit: unitOf(signal.indicator, names, voice),
    locale: voice.locale,
    lines: [
      {
        key: 'observed',
        label: voice.text('chart.observed'),
        points: points.map((point, at) => ({
          ...toPoint(point, { signal, expected: expectation.get(point.period), names, voice }),
          isAfterGap: isAfterGap(points[at - 1]?.period, point.period, signal.frequency),
        })),
      },
    ],
    band: signal.expectation
      .filter(({ period }) => period >= first)
      .map(toBandPoint)
      .sort(byDate),
    provisionalFrom: signal.provisionalFrom,
    reference: readEvidence(signal).reference,
    annotations: points.some(({ period }) => period === signal.period)
      ? [
          {
            date: signal.period,
            text: voice.text('signal.annotation', { period: describeSignalPeriod(signal, voice) }),
            tone: 'alarm',
          },
        ]
      : [],
    words: { ...chartWords(voice), alarm: alarmWord(signal.kind, voice) },
  };
}

/** What the mark of the signal means: only a departure from an expectation is beyond its range. */
function alarmWord(kind: SignalSeries['kind'], voice: Voice): string {
  return kind === 'increase' || kind === 'decrease' ? voice.text('chart.alarm') : voice.text(`kind.${kind}`);
}

/** Words inside figures. */
export function chartWords(voice: Voice): TimeSeriesWords {
  return {
    observed: voice.text('chart.observed'),
    expected: voice.text('chart.expected'),
    band: voice.text('chart.band'),
    alarm: voice.text('chart.alarm'),
    warning: voice.text('chart.warning'),
    provisional: voice.text('chart.provisional'),
    suppressed: voice.text('chart.suppressed'),
    interval: voice.text('chart.interval'),
    reference: voice.text('chart.reference'),
  };
}

export function unitOf(indicator: string, names: Names, voice: Voice): string {
  return names.findIndicator(indicator)?.unitText[voice.language] ?? '';
}

interface PointContext {
  readonly signal: SignalSeries;
  readonly expected: SignalDetail['expectation'][number] | undefined;
  readonly names: Names;
  readonly voice: Voice;
}

function toPoint(point: SignalDetail['points'][number], { signal, expected, names, voice }: PointContext): SeriesPoint {
  const mark = point.period === signal.period ? 'alarm' : expected?.alarm === true ? 'warning' : null;
  const unit = unitOf(signal.indicator, names, voice);
  const figure = point.value === null ? formatCell(point, voice) : `${formatCell(point, voice)} ${unit}`.trimEnd();
  const start = { start: point.period, frequency: signal.frequency, window: asWindow(signal.window) };
  const remarks = [
    voice.text('chart.point', { period: describePeriod(start, voice), figure }),
    ...(expected === undefined || expected.expected === null
      ? []
      : [
          voice.text('chart.pointExpected', {
            expected: formatNumber(expected.expected, voice),
            range: formatRange(expected.lower, expected.upper, voice),
          }),
        ]),
    remarkOn(point, voice),
    mark === null ? '' : voice.text(`chart.mark.${mark}`),
  ];
  return {
    date: point.period,
    value: point.value,
    low: point.low,
    high: point.high,
    label: remarks.filter((remark) => remark !== '').join(', '),
    mark,
    interval: hasInterval(point),
  };
}

function toBandPoint(point: SignalDetail['expectation'][number]): BandPoint {
  return { date: point.period, expected: point.expected, lower: point.lower, upper: point.upper };
}

function inOrder<P extends { readonly period: string }>(points: readonly P[]): readonly P[] {
  return [...points].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function byDate(a: BandPoint, b: BandPoint): number {
  return a.date < b.date ? -1 : 1;
}
