import type { CalendarDate } from '../../base/index.ts';
import { type Detection, isOnDownSlope } from '../../detect/index.ts';
import { type BoundMethod, findIndicator, findWatch, type Watch } from '../../domains/index.ts';
import { askMethods, directionOf, inputOf } from './ask-methods.ts';
import { type JudgedPeriods, judgedPeriods } from './judged-periods.ts';
import { referenceSpan } from './reference-span.ts';
import type { SeriesData } from './series-data.ts';
import { layOut, type SeriesGrid } from './series-grid.ts';
import { type AcceptedSetting, applySettings, isOfWatch } from './setting/watch-changes.ts';

/** What the method expected at a period, as the wire shows it. */
export interface BandPoint {
  readonly period: CalendarDate;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly alarm: boolean;
}

/** One judged period. `kind` null: within what is expected. */
export interface Judgement {
  readonly period: CalendarDate;
  /** Whether the period is a test of this scan, at which a new signal may be raised. */
  readonly tested: boolean;
  readonly kind: 'increase' | 'decrease' | null;
  readonly observed: number;
  readonly expected: number;
  readonly lower: number | null;
  readonly upper: number;
  /** In the direction of the departure, in standard deviations. */
  readonly score: number;
  readonly pValue: number | null;
  /** Only the tail of a departure whose beginning stands as a signal of its own. */
  readonly onDownSlope: boolean;
  /** First and last period of what the judgement rests on. */
  readonly reference: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
}

export interface Assessed {
  readonly outcome: 'assessed';
  readonly seriesId: number;
  readonly method: Pick<BoundMethod, 'id' | 'version' | 'codeVersion' | 'parameters'>;
  readonly judgements: readonly Judgement[];
  /** Periods without a usable figure now: a signal there has lost its ground. */
  readonly withoutFigure: readonly CalendarDate[];
  /** The expected band over the recent past; empty where no signal shows it. */
  readonly band: readonly BandPoint[];
  readonly provisionalFrom: CalendarDate | null;
  readonly evidence: Readonly<Record<string, unknown>>;
}

export interface NotAssessed {
  readonly outcome: 'not-assessable' | 'not-watched';
  readonly seriesId: number;
  readonly reason: string;
  readonly withoutFigure: readonly CalendarDate[];
}

export type Assessment = Assessed | NotAssessed;

/** Periods of the expected band that are kept with a signal. */
const bandLength = { D: 90, W: 104, M: 48, Q: 20, S: 12, A: 12 } as const;

/** Judges a series by the first method of its watch that can say something about it. */
export function assessSeries(series: SeriesData, settings: readonly AcceptedSetting[] = []): Assessment {
  const indicator = findIndicator(series.indicator);
  const chosen = findWatch(series);
  const watch = chosen === undefined ? undefined : applySettings(chosen, settings);
  if (indicator === undefined || watch === undefined) {
    return { outcome: 'not-watched', seriesId: series.id, reason: 'no-watch', withoutFigure: [] };
  }
  const grid = layOut(series, indicator.absence);
  if (grid === null) {
    return {
      outcome: 'not-assessable',
      seriesId: series.id,
      reason: 'no-figures',
      withoutFigure: series.signalPeriods,
    };
  }
  const judged = judgedPeriods(series, grid.periods);
  const answer = askMethods({ series, watch, grid, range: judged, tested: judged.tested });
  if (answer.method !== null) return describe({ series, watch, grid, judged, settings, ...answer });
  return {
    outcome: 'not-assessable',
    seriesId: series.id,
    reason: answer.passedOver.at(-1)?.reason ?? 'too-short',
    withoutFigure: grid.periods.filter((_, at) => at >= judged.first && Number.isNaN(grid.values[at])),
  };
}

interface Described {
  readonly series: SeriesData;
  readonly watch: Watch;
  readonly grid: SeriesGrid;
  readonly judged: JudgedPeriods;
  readonly settings: readonly AcceptedSetting[];
  readonly method: BoundMethod;
  readonly detections: readonly Detection[];
  readonly passedOver: readonly { readonly method: string; readonly reason: string }[];
}

function describe(described: Described): Assessed {
  const { series, watch, grid, judged, settings, method, detections, passedOver } = described;
  const provisionalFrom = grid.periods.length - watch.provisionalPeriods;
  const periodAt = (index: number): CalendarDate => grid.periods[index] ?? '';
  const isTail = tails(series, grid, judged, detections);
  const judgements = detections
    .filter((detection) => detection.status === 'evaluated')
    .map((evaluation): Judgement => {
      const { index, observed, expected, lower, upper } = evaluation;
      const { kind, score, pValue } = directionOf(evaluation, watch, {
        method,
        isProvisional: index >= provisionalFrom,
      });
      const span = referenceSpan(method, watch.values === 'rolling-count' ? watch.windowMonths : 1, index);
      return {
        period: periodAt(index),
        tested: judged.tested.has(index),
        kind,
        observed,
        expected,
        lower,
        upper,
        score,
        pValue,
        onDownSlope: kind === 'increase' && isTail(index),
        reference: span === null ? null : { from: periodAt(span.first), to: periodAt(span.last) },
      };
    });
  const isShown = series.signalPeriods.length > 0 || judgements.some((judgement) => judgement.kind !== null);
  return {
    outcome: 'assessed',
    seriesId: series.id,
    method: { id: method.id, version: method.version, codeVersion: method.codeVersion, parameters: method.parameters },
    judgements,
    withoutFigure: grid.periods.filter((_, at) => at >= judged.first && Number.isNaN(grid.values[at])),
    band: isShown ? bandOf(series, watch, grid, method) : [],
    provisionalFrom: watch.provisionalPeriods === 0 ? null : periodAt(Math.max(0, provisionalFrom)),
    evidence: {
      knownPeriods: grid.values.reduce((known, value) => known + (Number.isNaN(value) ? 0 : 1), 0),
      boundedPeriods: grid.bounded.reduce((sum, flag) => sum + flag, 0),
      methodsPassedOver: passedOver,
      // The accepted version of what the watch asks of the method; null: as its domain chose.
      setting: settings.find((one) => isOfWatch(one, watch) && one.method === method.id)?.id ?? null,
      measurementError: watch.values === 'magnitude' && grid.hasStandardErrors,
    },
  };
}

/** Whether an alarm is the tail of a departure of which an earlier period is or was a signal. */
function tails(
  series: SeriesData,
  grid: SeriesGrid,
  judged: JudgedPeriods,
  detections: readonly Detection[],
): (index: number) => boolean {
  const alarms = new Uint8Array(grid.values.length);
  for (const detection of detections) {
    if (detection.status === 'evaluated' && detection.alarm) alarms[detection.index] = 1;
  }
  return (index) => {
    if (!isOnDownSlope(grid.values, alarms, index)) return false;
    for (let earlier = index - 1; alarms[earlier] === 1; earlier--) {
      if (judged.tested.has(earlier) || series.signalPeriods.includes(grid.periods[earlier] ?? '')) return true;
    }
    return false;
  };
}

function bandOf(series: SeriesData, watch: Watch, grid: SeriesGrid, method: BoundMethod): readonly BandPoint[] {
  const last = grid.periods.length - 1;
  const first = Math.max(0, last - bandLength[series.frequency] + 1);
  return method.detect(inputOf(series, watch, grid, { first, last })).map((detection): BandPoint => {
    const period = grid.periods[detection.index] ?? '';
    if (detection.status !== 'evaluated') {
      return { period, expected: null, lower: null, upper: null, alarm: false };
    }
    const isProvisional = detection.index >= grid.periods.length - watch.provisionalPeriods;
    const { expected, lower, upper } = detection;
    return {
      period,
      expected,
      lower,
      upper,
      alarm: directionOf(detection, watch, { method, isProvisional }).kind !== null,
    };
  });
}
