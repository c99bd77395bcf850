import { alertFields } from '../../model/index.ts';
import { useVoice } from '../app/voice-context.ts';
import type { Voice } from '../format/voice.ts';

/** A part of an alert that a receiver does not get, in words: `field:analysis`, `series:2`, `signal:1`, `finding:1`. */
export function describePart(part: string, voice: Voice): string {
  const [kind = '', name = ''] = part.split(':');
  const field = kind === 'field' ? alertFields.find((known) => known === name) : undefined;
  if (field !== undefined) return voice.text(`alert.field.${field}`);
  const evidence = (['series', 'signal', 'finding'] as const).find((known) => known === kind);
  return evidence === undefined ? part : voice.text(`alert.part.${evidence}`, { number: name });
}

export function useDescribePart(): (part: string) => string {
  const voice = useVoice();
  return (part) => describePart(part, voice);
}
