import type { MethodEntry, SignalDetail } from '../../api/index.ts';
import { periodsBetween } from '../../base/index.ts';
import type { Names } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { asWindow, describeSignalPeriod } from '../signals/describe-signal.ts';
import { readEvidence } from './read-evidence.ts';

interface Context {
  readonly voice: Voice;
  readonly names: Names;
  readonly methods: readonly MethodEntry[];
}

/** What the method expected and why, with the signal's own numbers: a sentence each. */
export function explainSignal(signal: SignalDetail, context: Context): readonly string[] {
  return [
    ...sayExpected(signal, context),
    ...sayChance(signal, context.voice),
    ...sayPassedOver(signal, context),
    ...(readEvidence(signal).onDownSlope ? [context.voice.text('signal.onDownSlope')] : []),
  ];
}

/** Below this nothing can be said to be a multiple of what was expected. */
const nextToNothing = 0.05;

function sayExpected(signal: SignalDetail, { voice, names }: Context): readonly string[] {
  const { reference } = readEvidence(signal);
  const { observed, expected, lower, upper, kind } = signal;
  const limit = kind === 'decrease' ? lower : upper;
  if (reference === null || observed === null || expected === null || limit === null) return [];
  const asPeriod = (start: string): string =>
    describePeriod({ start, frequency: signal.frequency, window: asWindow(signal.window) }, voice);
  const unit = names.findIndicator(signal.indicator)?.unitText[voice.language] ?? '';
  const values = {
    from: asPeriod(reference.from),
    to: asPeriod(reference.to),
    periods: periodsBetween(reference.from, reference.to, signal.frequency) + 1,
    period: describeSignalPeriod(signal, voice),
    expected: formatNumber(expected, voice),
    lower: formatNumber(lower ?? 0, voice),
    upper: formatNumber(upper ?? 0, voice),
    observed: `${formatNumber(observed, voice)} ${unit}`.trimEnd(),
  };
  if (expected < nextToNothing) return kind === 'decrease' ? [] : [voice.text('signal.expected.nothing', values)];
  const times = formatNumber(Number((observed / expected).toPrecision(2)), voice);
  return [voice.text(`signal.expected.${kind === 'decrease' ? 'decrease' : 'increase'}`, { ...values, times })];
}

const million = 1e6;

function sayChance({ pValue, score, kind }: SignalDetail, voice: Voice): readonly string[] {
  if (pValue === null || (kind !== 'increase' && kind !== 'decrease')) return [];
  const format = new Intl.NumberFormat(voice.locale, { maximumSignificantDigits: 2 });
  const times = pValue * million < 1 ? voice.text('signal.chance.many') : format.format(1 / pValue);
  return [voice.text('signal.chance', { times, score: formatNumber(Number(score.toPrecision(2)), voice) })];
}

/** Why a method that comes first in the watch had nothing to say. */
function sayPassedOver(signal: SignalDetail, { voice, methods }: Context): readonly string[] {
  const { methodsPassedOver, knownPeriods } = readEvidence(signal);
  return methodsPassedOver.map(({ method: id, reason }) => {
    const method = methods.find((one) => one.id === id);
    const needed = method?.minimumHistory[signal.frequency] ?? null;
    return voice.text('signal.passedOver', {
      method: method?.title[voice.language] ?? id,
      reason: sayReason(reason, { voice, needed, known: knownPeriods }),
    });
  });
}

interface ReasonContext {
  readonly voice: Voice;
  readonly needed: number | null;
  readonly known: number | null;
}

function sayReason(reason: string, { voice, needed, known }: ReasonContext): string {
  switch (reason) {
    case 'too-short':
      return needed === null || known === null || known > needed
        ? voice.text('signal.passedOver.other')
        : voice.text('signal.passedOver.too-short', { needed, known: Math.max(0, known - 1) });
    case 'too-sparse':
    case 'too-many-gaps':
    case 'no-variation':
    case 'not-converged':
    case 'no-exposure':
      return voice.text(`signal.passedOver.${reason}`);
    default:
      return voice.text('signal.passedOver.other');
  }
}
