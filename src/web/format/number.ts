import { formatFigure, formatFigureRange } from '../../base/index.ts';
import type { Voice } from './voice.ts';

/** A figure as people read it: whole counts whole, others with at most three significant digits below 100. */
export function formatNumber(value: number, { locale }: Pick<Voice, 'locale'>): string {
  return formatFigure(value, locale);
}

/** A number that people agreed on: every digit of it. */
export function formatExactly(value: number, { locale }: Pick<Voice, 'locale'>): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}

/** A share (0 to 1) as a percentage. */
export function formatShare(share: number, { locale }: Pick<Voice, 'locale'>): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
}

/** Size of a file, in powers of 1000 (SI), as browsers and publishers state it. */
export function formatBytes(bytes: number, { locale }: Pick<Voice, 'locale'>): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < units.length - 1) {
    size /= 1000;
    step += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}

/** A range of figures; both ends the same give one figure. */
export function formatRange(low: number | null, high: number | null, { locale }: Pick<Voice, 'locale'>): string {
  return formatFigureRange(low, high, locale);
}

/** A change in percent (already times 100), with its sign and one decimal below 10. */
export function formatSignedPercent(percent: number, { locale }: Pick<Voice, 'locale'>): string {
  const digits = Math.abs(percent) < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: digits,
  }).format(percent / 100);
}
