import type { PreviewedSignal, SettingPreview } from '../../../api/index.ts';
import type { Frequency } from '../../../base/index.ts';
import type { Watch } from '../../../domains/index.ts';
import type { SignalState } from '../../../model/index.ts';
import { type BacktestPoint, backtest } from '../backtest/backtest.ts';
import type { SeriesHistory } from '../backtest/series-history.ts';
import type { RaisedSignal } from './setting-store.ts';

/** Most series that a preview replays: some ten thousand judgements in all. */
export const mostSeries: Readonly<Record<Frequency, number>> = { D: 25, W: 50, M: 200, Q: 400, S: 400, A: 400 };

/** Most signals that a preview lists by name. */
const mostListed = 100;

export interface PreviewOptions {
  readonly histories: readonly SeriesHistory[];
  /** Series of the watch, replayed or not. */
  readonly ofSeries: number;
  readonly before: Watch;
  readonly after: Watch;
  readonly raised: readonly RaisedSignal[];
}

/**
 * Replays the last two years of each series, as its figures were known then, under the watch as it is and as it would be;
 * other work goes on between two series.
 */
export async function previewSetting(options: PreviewOptions): Promise<SettingPreview> {
  const { histories, ofSeries, before, after, raised } = options;
  const byKey = new Map(raised.map((signal) => [keyOf(signal.series, signal.period, signal.kind), signal]));
  const were: PreviewedSignal[] = [];
  const wouldBe: PreviewedSignal[] = [];
  let periods = 0;
  for (const history of histories) {
    const told = (point: BacktestPoint): readonly PreviewedSignal[] => {
      if (point.kind === null) return [];
      const { period, kind, observed, expected, upper } = point;
      const { id: series, place, substance } = history.series;
      const signal = byKey.get(keyOf(series, period, kind));
      const judged = { signal: signal?.id ?? null, state: signal?.state ?? null };
      return [{ series, place, substance, period, kind, observed, expected, upper, ...judged }];
    };
    const now = backtest(history, { watch: before }).points;
    periods += now.length;
    were.push(...now.flatMap(told));
    wouldBe.push(...backtest(history, { watch: after }).points.flatMap(told));
    await new Promise(setImmediate);
  }
  const added = without(wouldBe, were);
  const removed = without(were, wouldBe);
  return {
    series: histories.length,
    ofSeries,
    periods,
    before: { signals: were.length, judged: countJudged(were) },
    after: { signals: wouldBe.length, judged: countJudged(wouldBe) },
    added: latestOf(added),
    removed: latestOf(removed),
    addedCount: added.length,
    removedCount: removed.length,
  };
}

function keyOf(series: number, period: string, kind: string): string {
  return `${series}|${period}|${kind}`;
}

function without(signals: readonly PreviewedSignal[], others: readonly PreviewedSignal[]): readonly PreviewedSignal[] {
  const there = new Set(others.map(({ series, period, kind }) => keyOf(series, period, kind)));
  return signals.filter(({ series, period, kind }) => !there.has(keyOf(series, period, kind)));
}

function latestOf(signals: readonly PreviewedSignal[]): PreviewedSignal[] {
  return signals.toSorted((a, b) => (a.period < b.period ? 1 : -1)).slice(0, mostListed);
}

function countJudged(signals: readonly PreviewedSignal[]): SettingPreview['before']['judged'] {
  const inState = (state: SignalState): number => signals.filter((signal) => signal.state === state).length;
  const verified = inState('verified');
  const dismissed = inState('dismissed');
  return { verified, dismissed, undecided: signals.length - verified - dismissed };
}
