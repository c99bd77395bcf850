import type { FigureLine, SeriesNowcast } from '../../api/index.ts';
import type { SeriesPoint, TimeSeriesSpec } from '../../charts/index.ts';
import type { Names } from '../data/names.ts';
import { formatCell, hasInterval, remarkOn } from '../format/cell.ts';
import { dimensionText } from '../format/dimension.ts';
import { isAfterGap } from '../format/gaps.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { chartWords } from '../signal/signal-spec.ts';
import { asWindow } from '../signals/describe-signal.ts';
import { nowcastBand } from './nowcast-band.ts';

export interface SpecContext {
  readonly title: string;
  readonly unit: string;
  readonly names: Names;
  readonly voice: Voice;
  /** How recent figures of the only line will be completed, where that is known. */
  readonly nowcast?: SeriesNowcast | undefined;
}

/** What each line is called: only what tells it from the others; further dimensions only where the rest is the same. */
export function lineLabels(lines: readonly FigureLine[], names: Names, voice: Voice): readonly string[] {
  const several = (read: (line: FigureLine) => string | null): boolean => new Set(lines.map(read)).size > 1;
  const bySubstance = several(({ substance }) => substance);
  const byPlace = several(({ place }) => place) || !bySubstance;
  const bySource = several(({ source }) => source);
  const labels = lines.map((line) =>
    [
      byPlace ? names.place(line.place) : '',
      bySubstance ? substanceLabel(line, names, voice) : '',
      bySource ? names.source(line.source) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, index) => {
    const further = Object.entries(lines[index]?.dimensions ?? {})
      .map(([name, value]) => dimensionText(name, value)?.value[voice.language] ?? value)
      .join(', ');
    return (counts.get(label) ?? 0) > 1 && further !== '' ? `${label} · ${further}` : label;
  });
}

export function substanceLabel({ substance }: Pick<FigureLine, 'substance'>, names: Names, voice: Voice): string {
  return substance === null ? voice.text('signal.noSubstance') : names.substance(substance);
}

/** Lines as drawn: the largest latest figure first, so that colours and panels follow importance. */
export function byLatest(lines: readonly FigureLine[]): readonly FigureLine[] {
  const latest = (line: FigureLine): number =>
    line.points.findLast(({ value }) => value !== null)?.value ?? Number.NEGATIVE_INFINITY;
  return [...lines].sort((a, b) => latest(b) - latest(a));
}

/** Explore's figure, ready to be drawn. */
export function exploreSpec(
  lines: readonly FigureLine[],
  { title, unit, names, voice, nowcast }: SpecContext,
): TimeSeriesSpec {
  const words = chartWords(voice);
  const band = nowcastBand(nowcast?.points ?? []);
  const labels = lineLabels(lines, names, voice);
  return {
    title,
    unit,
    locale: voice.locale,
    lines: lines.map((line, index) => ({
      key: line.key,
      label: labels[index] ?? line.key,
      points: line.points.map((point, at) => ({
        ...toPoint(point, line, voice),
        isAfterGap: isAfterGap(line.points[at - 1]?.period, point.period, line.frequency),
      })),
    })),
    band,
    provisionalFrom: provisionalFrom(lines),
    annotations: [],
    words:
      band.length === 0
        ? words
        : { ...words, expected: voice.text('explore.nowcast.likely'), band: voice.text('explore.nowcast.interval') },
  };
}

function toPoint(point: FigureLine['points'][number], line: FigureLine, voice: Voice): SeriesPoint {
  const period = describePeriod(
    { start: point.period, frequency: line.frequency, window: asWindow(line.window) },
    voice,
  );
  const remark = remarkOn(point, voice);
  const label = voice.text('chart.point', { period, figure: formatCell(point, voice) });
  return {
    date: point.period,
    value: point.value,
    low: point.low,
    high: point.high,
    label: remark === '' ? label : `${label}, ${remark}`,
    mark: null,
    interval: hasInterval(point),
  };
}

/** First period from which every line is provisional to its end; null where none is. */
function provisionalFrom(lines: readonly FigureLine[]): string | null {
  const starts = lines.flatMap((line) => {
    const lastSettled = line.points.findLastIndex(({ status }) => status !== 'P');
    const first = line.points[lastSettled + 1];
    return first === undefined ? [] : [first.period];
  });
  return starts.length < lines.length || lines.length === 0 ? null : (starts.sort().at(-1) ?? null);
}
