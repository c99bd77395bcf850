import type { SettingEntry, WatchEntry } from '../../api/index.ts';
import type { Names } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Voice } from '../format/voice.ts';

export type PlainValue = number | string | boolean | null;

/** What a watch looks after: indicator, frequency and, where figures cover more than their period, their window. */
export function nameOfWatch(
  { indicator, frequency, window }: Pick<WatchEntry, 'indicator' | 'frequency' | 'window'>,
  names: Names,
  voice: Voice,
): string {
  const named = { indicator: names.indicator(indicator), frequency: voice.text(`methods.frequency.${frequency}`) };
  const months = /^P(\d+)M$/.exec(window)?.[1];
  if (months === undefined) return voice.text('watch.name', named);
  return voice.text('watch.name.window', { ...named, months: Number(months) });
}

export function formatValue(value: PlainValue, voice: Voice): string {
  if (typeof value === 'number') return formatParameter(value, voice);
  if (typeof value === 'boolean') return voice.text(value ? 'methods.yes' : 'methods.no');
  return value ?? '–';
}

/** A small probability must not be rounded away. */
function formatParameter(value: number, voice: Voice): string {
  if (value === 0 || Math.abs(value) >= 0.01) return formatNumber(value, voice);
  return new Intl.NumberFormat(voice.locale, { maximumSignificantDigits: 6 }).format(value);
}

/** What a setting asks for, in one line. */
export function describeChange(
  { parameters, fewestPerPeriod }: Pick<SettingEntry, 'parameters' | 'fewestPerPeriod'>,
  voice: Voice,
): string {
  const parts = Object.entries(parameters).map(([name, value]) => `${name} = ${formatValue(value, voice)}`);
  if (fewestPerPeriod !== null) parts.push(`${voice.text('watch.fewest')} = ${formatNumber(fewestPerPeriod, voice)}`);
  return parts.length === 0 ? voice.text('watch.backToChoice') : parts.join('; ');
}
