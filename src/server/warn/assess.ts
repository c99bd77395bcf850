import type { CalendarDate } from '../../base/index.ts';
import type { Detection, Evaluation, SeriesInput } from '../../detect/index.ts';
import { type BoundMethod, bindMethod, findIndicator, findWatch, type Watch } from '../../domains/index.ts';
import { type JudgedPeriods, judgedPeriods } from './judged-periods.ts';
import { referenceSpan } from './reference-span.ts';
import type { SeriesData } from './series-data.ts';
import { layOut, type SeriesGrid } from './series-grid.ts';

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
export function assessSeries(series: SeriesData): Assessment {
  const indicator = findIndicator(series.indicator);
  const watch = findWatch(series);
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
  const passedOver: { method: string; reason: string }[] = [];
  for (const choice of watch.methods) {
    const method = bindMethod(choice, series.frequency);
    if (choice.fewestPerPeriod !== undefined && averageBefore(grid, judged) < choice.fewestPerPeriod) {
      passedOver.push({ method: method.id, reason: 'too-sparse' });
      continue;
    }
    const detections = method.detect(inputOf(series, watch, grid, judged));
    if (detections.some((detection) => detection.status === 'evaluated')) {
      return describe({ series, watch, grid, judged, method, detections, passedOver });
    }
    passedOver.push({ method: method.id, reason: detections.at(-1)?.status ?? 'too-short' });
  }
  return {
    outcome: 'not-assessable',
    seriesId: series.id,
    reason: passedOver.at(-1)?.reason ?? 'too-short',
    withoutFigure: grid.periods.filter((_, at) => at >= judged.first && Number.isNaN(grid.values[at])),
  };
}

/** Average of the known values of the periods that are not under judgement themselves. */
function averageBefore({ values }: SeriesGrid, { tested }: JudgedPeriods): number {
  let sum = 0;
  let known = 0;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value) || tested.has(index)) continue;
    sum += value;
    known += 1;
  }
  return known === 0 ? 0 : sum / known;
}

function inputOf(
  series: SeriesData,
  watch: Watch,
  grid: SeriesGrid,
  range: { readonly first: number; readonly last: number },
): SeriesInput {
  return {
    values: grid.values,
    starts: grid.starts,
    frequency: series.frequency,
    range: { first: range.first, last: range.last },
    bounded: grid.bounded,
    ...(grid.exposure === null ? {} : { population: grid.exposure }),
    ...(watch.values === 'rolling-count' ? { window: watch.windowMonths } : {}),
    // An interval of a count is not a measurement error; only measured amounts carry one.
    ...(watch.values === 'magnitude' && grid.hasStandardErrors ? { standardErrors: grid.standardErrors } : {}),
  };
}

interface Described {
  readonly series: SeriesData;
  readonly watch: Watch;
  readonly grid: SeriesGrid;
  readonly judged: JudgedPeriods;
  readonly method: BoundMethod;
  readonly detections: readonly Detection[];
  readonly passedOver: readonly { readonly method: string; readonly reason: string }[];
}

function describe({ series, watch, grid, judged, method, detections, passedOver }: Described): Assessed {
  const provisionalFrom = grid.periods.length - watch.provisionalPeriods;
  const periodAt = (index: number): CalendarDate => grid.periods[index] ?? '';
  const judgements = detections
    .filter((detection) => detection.status === 'evaluated')
    .map((evaluation): Judgement => {
      const { index, observed, expected, lower, upper } = evaluation;
      const { kind, score, pValue } = direct(evaluation, watch, {
        alpha: alphaOf(method),
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
      measurementError: watch.values === 'magnitude' && grid.hasStandardErrors,
    },
  };
}

/**
 * Which way a value departs. Where both ways are watched the p value is two-sided. A fall is not raised among
 * provisional figures: they rise by themselves.
 */
function direct(
  evaluation: Evaluation,
  watch: Watch,
  { alpha, isProvisional }: { readonly alpha: number; readonly isProvisional: boolean },
): Pick<Judgement, 'kind' | 'score' | 'pValue'> {
  const { alarm, score, pValue } = evaluation;
  if (watch.directions === 'increase') return { kind: alarm ? 'increase' : null, score, pValue };
  const twoSided = pValue === null ? null : Math.min(1, 2 * Math.min(pValue, 1 - pValue));
  if (alarm) return { kind: 'increase', score, pValue: twoSided };
  // By its probability, not by the lower limit: a zero on a logarithmic scale stands for less than could be measured.
  const falls = pValue !== null && 1 - pValue < alpha && !isProvisional;
  return { kind: falls ? 'decrease' : null, score: falls ? -score : score, pValue: twoSided };
}

/** Probability of a limit, on either side. */
function alphaOf({ parameters }: BoundMethod): number {
  return typeof parameters.alpha === 'number' ? parameters.alpha : 0;
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
      alarm: direct(detection, watch, { alpha: alphaOf(method), isProvisional }).kind !== null,
    };
  });
}
