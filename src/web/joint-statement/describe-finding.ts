import type { FigureFindingEntry } from '../../api/index.ts';
import { nameOfLanguage } from '../alert/said.tsx';
import { formatNumber, formatRange } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';

type Bounds = FigureFindingEntry['estimate'];

/** What came of a number of a text, in one sentence. */
export function describeFinding(finding: FigureFindingEntry, voice: Voice): string {
  const { kind, language, stated, estimate, today, missingIn } = finding;
  const name = (one: string): string => nameOfLanguage(one, voice.locale);
  return voice.text(`statement.finding.${kind === 'agrees' ? 'revised' : kind}`, {
    language: name(language),
    stated: stated ?? '–',
    value: describeEstimate(estimate, voice),
    today: describeEstimate(today, voice),
    others: missingIn.map(name).join(', '),
  });
}

/** A figure with its bounds; without a number, the bounds alone. */
export function describeEstimate(estimate: Bounds, voice: Voice): string {
  if (estimate === null) return voice.text('statement.unknown');
  const { value, low, high } = estimate;
  const bounds = formatRange(low, high, voice);
  if (value === null) return bounds === '' ? voice.text('statement.unknown') : bounds;
  const figure = formatNumber(value, voice);
  return bounds === '' || (low === value && high === value) ? figure : `${figure} (${bounds})`;
}
