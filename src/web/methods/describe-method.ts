import type { MethodEntry } from '../../api/index.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';

export function describeKind(kind: string, voice: Voice): string {
  switch (kind) {
    case 'count':
      return voice.text('methods.kind.count');
    case 'rolling-count':
      return voice.text('methods.kind.rolling-count');
    default:
      return voice.text('methods.kind.magnitude');
  }
}

export function describeRecord({ record }: Pick<MethodEntry, 'record'>, voice: Voice): string {
  const decided = record === null ? 0 : record.verified + record.dismissed;
  if (record === null || decided === 0) return voice.text('methods.noRecord');
  return voice.text('about.precision', {
    verified: formatNumber(record.verified, voice),
    decided: formatNumber(decided, voice),
  });
}

/** Outbreaks found where the limit is set for one false alarm in a hundred quiet weeks; null where it cannot be so set. */
export function detectedAtOnePercent({ performance }: Pick<MethodEntry, 'performance'>): number | null {
  const at = performance?.atFalseAlarms.find(({ falseAlarms }) => Math.abs(falseAlarms - 0.01) < 0.0025);
  return at?.detected ?? null;
}
