import type { Voice } from '../format/voice.ts';
import { partsOfEvery } from './availability.ts';

/** A length of period in words. */
export function everyLabel(every: string, voice: Voice): string {
  const { frequency, window } = partsOfEvery(every);
  if (frequency === undefined) return every;
  if (window === '') return voice.text(`explore.every.${frequency}`);
  const months = Number(window.slice(1, -1));
  return voice.text(frequency === 'A' ? 'explore.every.part' : 'explore.every.window', { months });
}
