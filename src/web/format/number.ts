import type { Voice } from './voice.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** A figure as people read it: whole counts whole, others with at most three significant digits below 100. */
export function formatNumber(value: number, { locale }: Pick<Voice, 'locale'>): string {
  return numberFormat(locale, decimalsOf(value)).format(value === 0 ? 0 : value);
}

/** Decimals that carry information: none from 100 upward, then so many that three digits stand. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.1 ? 2 : 4;
}

function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale}|${decimals}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  formatters.set(key, made);
  return made;
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
export function formatRange(low: number | null, high: number | null, voice: Pick<Voice, 'locale'>): string {
  if (low === null && high === null) return '';
  if (low === null) return `≤ ${formatNumber(high ?? 0, voice)}`;
  if (high === null) return `≥ ${formatNumber(low, voice)}`;
  if (low === high) return formatNumber(low, voice);
  return `${formatNumber(low, voice)}–${formatNumber(high, voice)}`;
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
