import type { Assessed, Assessment, BandPoint, Judgement } from './assess.ts';
import { systemName } from './context.ts';
import { priorityOf } from './rank.ts';
import type { SeriesData } from './series-data.ts';
import {
  type HistoryRow,
  type KnownSignal,
  type NewSignal,
  type SignalFigures,
  type SignalUpdate,
  signalSeriesOf,
} from './signal-write-store.ts';

/** What a look at one series changes. */
export interface Changes {
  readonly added: readonly NewSignal[];
  readonly updated: readonly SignalUpdate[];
  readonly history: readonly HistoryRow[];
  readonly counts: {
    readonly new: number;
    readonly updated: number;
    readonly closed: number;
    readonly unchanged: number;
  };
}

/** A dismissed signal comes back when its score has grown by this much since the decision. */
export const materialGrowth = 2;

/** Compares what a method says now with the signals that are known of the series. */
export function judge(series: SeriesData, assessment: Assessment, known: readonly KnownSignal[]): Changes {
  const added: NewSignal[] = [];
  const updated: SignalUpdate[] = [];
  const history: HistoryRow[] = [];
  const counts = { new: 0, updated: 0, closed: 0, unchanged: 0 };

  function write(signal: KnownSignal, event: 'updated' | 'closed' | 'reopened', update: SignalUpdate): void {
    updated.push(update);
    history.push({
      signal_id: signal.id,
      event,
      by_whom: systemName,
      observed: update.observed ?? null,
      expected: update.expected ?? signal.expected,
      upper: update.upper ?? signal.upper,
      as_of: series.latestAsOf,
      state_before: signal.state,
      state_after: update.state,
      marking_id: signal.markingId,
    });
    if (event === 'closed') counts.closed += 1;
    else counts.updated += 1;
  }

  function meet(signal: KnownSignal, assessed: Assessed, judgement: Judgement): void {
    const stillDeparts = signal.kind === judgement.kind;
    const figures = figuresOf(series, assessed, judgement);
    if (stillDeparts) {
      const isBack = signal.state === 'closed' || hasGrown(signal, judgement.score);
      if (isBack) write(signal, 'reopened', { id: signal.id, state: 'new', ...figures });
      else if (differs(signal, judgement)) write(signal, 'updated', { id: signal.id, state: signal.state, ...figures });
      else counts.unchanged += 1;
    } else if (isOpen(signal)) {
      write(signal, 'closed', { id: signal.id, state: 'closed', ...figures });
    } else if (signal.state !== 'closed' && differs(signal, judgement)) {
      // A person has decided: the figures follow the new vintage, the decision stands.
      write(signal, 'updated', { id: signal.id, state: signal.state, ...figures });
    } else {
      counts.unchanged += 1;
    }
  }

  function meetAll(assessed: Assessed, judgement: Judgement): void {
    const there = known.filter(({ period, kind }) => period === judgement.period && isDeparture(kind));
    for (const signal of there) meet(signal, assessed, judgement);
    if (judgement.kind === null || !judgement.tested) return;
    if (there.some(({ kind }) => kind === judgement.kind)) return;
    added.push(newSignal(series, assessed, judgement, judgement.kind));
    counts.new += 1;
  }

  if (assessment.outcome === 'assessed') {
    for (const judgement of assessment.judgements) meetAll(assessment, judgement);
  }
  for (const period of assessment.withoutFigure) {
    for (const signal of known.filter((one) => one.period === period && isDeparture(one.kind) && isOpen(one))) {
      write(signal, 'closed', { id: signal.id, state: 'closed' });
    }
  }
  return { added, updated, history, counts };
}

function isDeparture(kind: string): boolean {
  return kind === 'increase' || kind === 'decrease';
}

function isOpen({ state }: KnownSignal): boolean {
  return state === 'new' || state === 'in-review';
}

function hasGrown({ state, decidedScore }: KnownSignal, score: number): boolean {
  return state === 'dismissed' && decidedScore !== null && score >= decidedScore + materialGrowth;
}

/** Equal to nine digits: the same figures computed again are not news. */
function differs(signal: KnownSignal, judgement: Judgement): boolean {
  const pairs = [
    [signal.observed, judgement.observed],
    [signal.expected, judgement.expected],
    [signal.lower, judgement.lower],
    [signal.upper, judgement.upper],
  ] as const;
  return pairs.some(([before, now]) => {
    if (before === null || now === null) return before !== now;
    return Math.abs(before - now) > 1e-9 * Math.max(1, Math.abs(before), Math.abs(now));
  });
}

function figuresOf(series: SeriesData, assessed: Assessed, judgement: Judgement): SignalFigures {
  const { observed, expected, lower, upper, score, pValue, reference } = judgement;
  const inReference = ({ period }: BandPoint): boolean =>
    reference !== null && period >= reference.from && period <= reference.to;
  return {
    observed,
    expected,
    lower,
    upper,
    score,
    priority: priorityOf({ ...series, score }),
    p_value: pValue,
    method: assessed.method.id,
    method_version: assessed.method.version,
    parameters: assessed.method.parameters,
    code_version: assessed.method.codeVersion,
    as_of: series.latestAsOf,
    delivery_id: series.changedBy,
    provisional_from: assessed.provisionalFrom,
    expectation: assessed.band.map((point) => ({ ...point, reference: inReference(point) })),
    evidence: { ...assessed.evidence, onDownSlope: judgement.onDownSlope, reference },
  };
}

function newSignal(
  series: SeriesData,
  assessed: Assessed,
  judgement: Judgement,
  kind: 'increase' | 'decrease',
): NewSignal {
  return {
    ...figuresOf(series, assessed, judgement),
    ...signalSeriesOf(series),
    kind,
    period: judgement.period,
  };
}
