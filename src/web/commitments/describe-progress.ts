import type { ProgressFigure, ProgressQuestion } from '../../api/index.ts';
import { formatNumber, formatRange } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';
import { asWindow } from '../signals/describe-signal.ts';

type Timed = Pick<ProgressQuestion, 'frequency' | 'window'>;

/** The period that a figure is called after. */
export function describeSpan(period: string, { frequency, window }: Timed, voice: Voice): string {
  return describePeriod({ start: period, frequency, window: asWindow(window) }, voice);
}

/** A figure with its bounds; without a number, the bounds alone. */
export function describeFigure(figure: ProgressFigure, voice: Voice): string {
  const { value } = figure;
  const bounds = describeBounds(figure, voice);
  if (value === null) return bounds === '' ? voice.text('progress.none') : bounds;
  return bounds === '' ? formatNumber(value, voice) : `${formatNumber(value, voice)} (${bounds})`;
}

/** Empty where the figure is exact, or nothing is known. */
export function describeBounds({ value, low, high }: ProgressFigure, voice: Voice): string {
  if (low === null && high === null) return '';
  if (value !== null && low === value && high === value) return '';
  if (value !== null && high === null && (low ?? 0) <= 0) return voice.text('progress.openAbove');
  return formatRange(low, high, voice);
}

export function describeCoverage({ reporting, expected }: ProgressFigure, voice: Voice): string {
  return voice.text('progress.coverage.of', { reporting: formatNumber(reporting, voice), expected });
}

export function describeCaveats({ caveats }: ProgressFigure, voice: Voice): string {
  return caveats.map((caveat) => voice.text(`progress.caveat.${caveat}`)).join(', ');
}
