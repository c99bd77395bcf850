import type { z } from 'zod';
import type { ComposeRequest } from '../../../api/index.ts';
import { periodEnd, VigiaError } from '../../../base/index.ts';
import { type Marking, publicMarking } from '../../../model/index.ts';
import { ownMarkingOf } from '../../access/index.ts';
import type { FigureScreen } from '../../observe/index.ts';
import type { Connection } from '../../store/index.ts';
import { findingIndicators } from '../sighting/index.ts';
import type { AlertPart, FindingPart } from './alert-text.ts';
import { type FoundSignal, findSignals, signalPart, takeSnapshots } from './evidence-store.ts';
import type { UnmarkedText } from './mark-text.ts';
import { suggestText } from './suggest-text.ts';

/** A first text from verified signals: their figures as judged, the series behind them, what they are about. */
export async function composeText(
  connection: Connection,
  { signals: asked, group, marking }: z.output<typeof ComposeRequest>,
  { country, screen }: { readonly country: string; readonly screen: FigureScreen },
): Promise<UnmarkedText> {
  const signals = await findSignals(connection, { signals: asked, group: group ?? null });
  const missing = asked.filter((id) => !signals.some((signal) => signal.id === id));
  if (missing.length > 0) throw new VigiaError('alert.evidence-unknown', { what: missing.map(String) });
  if (group !== undefined && signals.length === 0) throw new VigiaError('alert.group-without-verified', { group });
  for (const { id, state } of signals) {
    if (state !== 'verified') throw new VigiaError('alert.signal-not-verified', { signal: id, state });
  }
  const ownMarking = ownMarkingOf(
    marking ?? { ...publicMarking, tlp: 'AMBER+STRICT', releasableTo: [country] },
    country,
  );
  const parts: AlertPart[] = [
    ...signals.map((signal) => signalPart(signal, false)),
    ...(await takeSnapshots(connection, seriesOf(signals), screen)),
    ...signals.flatMap((signal) => findingOf(signal, ownMarking)),
  ];
  const days = signals.map(({ evidence, frequency }) => ({
    from: evidence.period,
    until: periodEnd(evidence.period, frequency),
  }));
  return {
    body: {
      ...suggestText(signals),
      audiences: {},
      severity: 'unknown',
      reliability: 'F',
      credibility: '6',
      from: days.map(({ from }) => from).toSorted()[0] ?? null,
      until:
        days
          .map(({ until }) => until)
          .toSorted()
          .at(-1) ?? null,
      substances: distinct(signals.flatMap(({ evidence }) => evidence.substance ?? [])),
      places: distinct(signals.map(({ evidence }) => evidence.place)),
      // Found where it is stored.
      training: false,
    },
    parts,
    request: null,
    ownMarking,
    wordingKept: [],
  };
}

/** Each series once, of the latest vintage that one of its signals was judged on. */
function seriesOf(signals: readonly FoundSignal[]): { series: number; asOf: string }[] {
  const latest = new Map<number, string>();
  for (const { series, evidence } of signals) {
    const known = latest.get(series);
    if (known === undefined || known < evidence.asOf) latest.set(series, evidence.asOf);
  }
  return [...latest].map(([series, asOf]) => ({ series, asOf }));
}

/** What a laboratory counted as a first or new appearance is a finding too. */
function findingOf({ evidence }: FoundSignal, ownMarking: Marking): FindingPart[] {
  const { kind, substance, indicator, place, period, observed, marking } = evidence;
  const appears = kind === 'first-appearance' || kind === 're-appearance';
  if (!appears || substance === null || !findingIndicators.includes(indicator)) return [];
  const content = { substance, methods: [], foundOn: period, place, samples: observed, form: null, marking };
  return [{ kind: 'finding', apart: false, content, marking: ownMarking }];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
