import type { SignalEntry } from '../../api/index.ts';
import { findDimensionText } from '../../model/index.ts';
import type { Names } from '../data/names.ts';
import { formatNumber } from '../format/number.ts';
import { describePeriod } from '../format/period.ts';
import type { Voice } from '../format/voice.ts';

type Described = Pick<
  SignalEntry,
  | 'kind'
  | 'indicator'
  | 'place'
  | 'substance'
  | 'observed'
  | 'expected'
  | 'lower'
  | 'upper'
  | 'period'
  | 'frequency'
  | 'window'
  | 'dimensions'
>;

/** What it is about: substance and place. */
export function headlineOf(signal: Described, names: Names, voice: Voice): string {
  const substance = signal.substance === null ? voice.text('signal.noSubstance') : names.substance(signal.substance);
  return voice.text('signal.headline', { substance, place: names.place(signal.place) });
}

/** What happened, in one plain sentence. */
export function sentenceOf(signal: Described, names: Names, voice: Voice): string {
  const unit = names.findIndicator(signal.indicator)?.unitText[voice.language];
  const withUnit = (value: number): string =>
    unit === undefined ? formatNumber(value, voice) : `${formatNumber(value, voice)} ${unit}`;
  const values = {
    indicator: names.indicator(signal.indicator),
    observed: signal.observed === null ? voice.text('signal.unknownFigure') : withUnit(signal.observed),
    expected: signal.expected === null ? '' : formatNumber(signal.expected, voice),
    lower: signal.lower === null ? '' : formatNumber(signal.lower, voice),
    upper: signal.upper === null ? '' : formatNumber(signal.upper, voice),
    period: describeSignalPeriod(signal, voice),
  };
  return voice.text(`signal.sentence.${sentenceKind(signal)}`, values);
}

function sentenceKind(
  signal: Pick<Described, 'kind' | 'expected' | 'lower' | 'upper'>,
): 'increase' | 'increaseOpen' | 'decrease' | 'first' | 'again' | 'lookedFor' {
  switch (signal.kind) {
    case 'increase':
      return signal.upper === null ? 'increaseOpen' : 'increase';
    case 'decrease':
      return signal.lower === null ? 'increaseOpen' : 'decrease';
    case 'first-appearance':
      return 'first';
    case 're-appearance':
      return 'again';
    case 'newly-looked-for':
      return 'lookedFor';
  }
}

export function describeSignalPeriod(signal: Pick<Described, 'period' | 'frequency' | 'window'>, voice: Voice): string {
  return describePeriod({ start: signal.period, frequency: signal.frequency, window: asWindow(signal.window) }, voice);
}

/** Further dimensions in words: "Law: General Health Law · Offence: small-scale dealing"; a code where there are none. */
export function describeDimensions(dimensions: SignalEntry['dimensions'], voice: Voice): string {
  const { language } = voice;
  return Object.entries(dimensions)
    .map(([name, value]) => {
      const text = findDimensionText(name, value);
      const [label, said] = text === undefined ? [name, value] : [text.title[language], text.value[language]];
      return voice.text('text.labelled', { label, value: said });
    })
    .join(' · ');
}

/** The wire carries a window as text; anything but whole months is shown as the period itself. */
export function asWindow(window: string): '' | `P${number}M` {
  const months = /^P(\d+)M$/.exec(window)?.[1];
  return months === undefined ? '' : `P${Number(months)}M`;
}
