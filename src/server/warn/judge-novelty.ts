import { systemName } from './context.ts';
import type { Changes } from './judge.ts';
import { type FoundAppearance, noveltyVersion } from './novelty.ts';
import { priorityOf } from './rank.ts';
import {
  type HistoryRow,
  type KnownSignal,
  type NewSignal,
  type SignalFigures,
  type SignalUpdate,
  signalSeriesOf,
} from './signal-write-store.ts';

/** Compares the appearances that the data show now with the signals that are known of them. */
export function judgeAppearances(found: readonly FoundAppearance[], known: readonly KnownSignal[]): Changes {
  const added: NewSignal[] = [];
  const updated: SignalUpdate[] = [];
  const history: HistoryRow[] = [];
  const counts = { new: 0, updated: 0, closed: 0, unchanged: 0 };
  const byKey = new Map(known.map((signal) => [`${signal.seriesId}|${signal.period}|${signal.kind}`, signal]));
  const met = new Set<number>();

  for (const appearance of found) {
    const signal = byKey.get(`${appearance.series.id}|${appearance.period}|${appearance.kind}`);
    if (signal === undefined) {
      if (!appearance.isRecent) continue;
      added.push(newAppearance(appearance));
      counts.new += 1;
      continue;
    }
    met.add(signal.id);
    if (signal.observed === appearance.count && signal.state !== 'closed') {
      counts.unchanged += 1;
      continue;
    }
    const event = signal.state === 'closed' ? 'reopened' : 'updated';
    const state = signal.state === 'closed' ? 'new' : signal.state;
    updated.push({ id: signal.id, state, ...figuresOf(appearance) });
    history.push(historyOf(signal, event, state, appearance));
    counts.updated += 1;
  }
  for (const signal of known) {
    if (met.has(signal.id) || (signal.state !== 'new' && signal.state !== 'in-review')) continue;
    updated.push({ id: signal.id, state: 'closed' });
    history.push(historyOf(signal, 'closed', 'closed', null));
    counts.closed += 1;
  }
  return { added, updated, history, counts };
}

function figuresOf({ series, count, score, evidence }: FoundAppearance): SignalFigures {
  return {
    observed: count,
    expected: null,
    lower: null,
    upper: null,
    score,
    priority: priorityOf({ ...series, score }),
    p_value: null,
    method: 'first-appearance',
    method_version: noveltyVersion,
    parameters: {},
    code_version: noveltyVersion,
    as_of: series.latestAsOf,
    delivery_id: series.changedBy,
    provisional_from: null,
    expectation: [],
    evidence,
  };
}

function newAppearance(appearance: FoundAppearance): NewSignal {
  const { series, kind, period } = appearance;
  return { ...figuresOf(appearance), ...signalSeriesOf(series), kind, period };
}

function historyOf(
  signal: KnownSignal,
  event: 'updated' | 'closed' | 'reopened',
  state: KnownSignal['state'],
  appearance: FoundAppearance | null,
): HistoryRow {
  return {
    signal_id: signal.id,
    event,
    by_whom: systemName,
    observed: appearance?.count ?? null,
    as_of: appearance?.series.latestAsOf ?? signal.asOf,
    state_before: signal.state,
    state_after: state,
    marking_id: signal.markingId,
  };
}
