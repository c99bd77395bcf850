import type { z } from 'zod';
import type { AlertTextRequest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { FigureScreen } from '../../observe/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AlertPart, SeriesPart, SignalPart } from './alert-text.ts';
import { findSignals, signalPart, takeSnapshots } from './evidence-store.ts';

type Wanted = Pick<z.output<typeof AlertTextRequest>, 'signals' | 'series'>;

/**
 * The signals and series that an author names. What the text before held keeps its vintage, unless it is to be taken again;
 * what is new is taken now, if the author may see it.
 */
export async function gatherEvidence(
  connection: Connection,
  wanted: Wanted,
  {
    before,
    retake,
    screen,
  }: { readonly before: readonly AlertPart[]; readonly retake: boolean; readonly screen: FigureScreen },
): Promise<AlertPart[]> {
  const signals = await gather(wanted.signals, retake ? [] : before.filter(isSignal), async (ids) =>
    (await findSignals(connection, { signals: ids })).map((signal) => {
      if (signal.state !== 'verified') {
        const known = before.filter(isSignal).find(({ localId }) => localId === signal.id);
        if (known !== undefined) return known;
        throw new VigiaError('alert.signal-not-verified', { signal: signal.id, state: signal.state });
      }
      return signalPart(signal, false);
    }),
  );
  const series = await gather(wanted.series, retake ? [] : before.filter(isSeries), (ids) =>
    takeSnapshots(
      connection,
      ids.map((id) => ({ series: id, asOf: null })),
      screen,
    ),
  );
  return [...signals, ...series];
}

function isSignal(part: AlertPart): part is SignalPart {
  return part.kind === 'signal' && part.localId !== null;
}

function isSeries(part: AlertPart): part is SeriesPart {
  return part.kind === 'series' && part.localId !== null;
}

async function gather<Part extends SignalPart | SeriesPart>(
  wanted: Wanted['signals'],
  known: readonly Part[],
  take: (ids: number[]) => Promise<Part[]>,
): Promise<Part[]> {
  const unique = [...new Map(wanted.map((entry) => [entry.id, entry])).values()];
  const fresh = await take(unique.map(({ id }) => id).filter((id) => !known.some(({ localId }) => localId === id)));
  const all = [...known, ...fresh];
  const found = unique.map(({ id, apart }) => {
    const part = all.find(({ localId }) => localId === id);
    return part === undefined ? id : { ...part, apart };
  });
  const missing = found.filter((entry) => typeof entry === 'number');
  if (missing.length > 0) throw new VigiaError('alert.evidence-unknown', { what: missing.map(String) });
  return found.filter((entry) => typeof entry !== 'number');
}
