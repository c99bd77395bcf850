import { describe, expect, test } from 'vitest';
import { namesFrom } from '../data/names.ts';
import type { Voice } from '../format/voice.ts';
import { english } from '../messages/en.ts';
import { headlineOf, sentenceOf } from '../signals/describe-signal.ts';
import { type SignalSeries, signalSpec } from './signal-spec.ts';

const names = namesFrom({ places: new Map(), substances: new Map(), indicators: new Map(), sources: new Map() }, 'en');
const voice: Voice = {
  language: 'en',
  locale: 'en-CA',
  text: (id, values = {}) => english[id].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name])),
};

function point(period: string, value: number | null): SignalSeries['points'][number] {
  return { period, value, low: null, high: null, status: 'A', confidentiality: 'F', reason: null, asOf: '2026-11-01' };
}

const signal: SignalSeries = {
  kind: 'increase',
  indicator: 'overdose-deaths',
  place: 'CA-BC',
  substance: 'any-drug',
  dimensions: {},
  frequency: 'M',
  window: '',
  period: '2026-09-01',
  observed: 266,
  expected: 145.02,
  lower: 117,
  upper: 174,
  provisionalFrom: null,
  points: [point('2026-09-01', 266), point('2026-07-01', 150), point('2026-08-01', 249)],
  expectation: [
    { period: '2026-08-01', expected: 148, lower: 120, upper: 177, alarm: true, reference: false },
    { period: '2026-09-01', expected: 145.02, lower: 117, upper: 174, alarm: true, reference: false },
  ],
  evidence: {},
};

describe('a signal', () => {
  test('is said in one sentence with the figures it stands on', () => {
    expect(headlineOf(signal, names, voice)).toBe('any-drug · CA-BC');
    expect(sentenceOf(signal, names, voice)).toBe(
      'overdose-deaths, September 2026: 266; about 145 expected, at most 174.',
    );
  });

  test('of a first appearance claims no expectation', () => {
    const first = { ...signal, kind: 'first-appearance', expected: null, lower: null, upper: null } as const;

    expect(sentenceOf(first, names, voice)).toBe(
      'overdose-deaths, September 2026: 266; never reported for this place before.',
    );
  });

  test('is drawn in the order of time with its own mark and the earlier departures apart', () => {
    const [line] = signalSpec(signal, names, voice).lines;

    expect(line?.points.map(({ date, mark }) => [date, mark])).toEqual([
      ['2026-07-01', null],
      ['2026-08-01', 'warning'],
      ['2026-09-01', 'alarm'],
    ]);
  });

  test('tells a listener figure, expectation and mark of each point', () => {
    const [line] = signalSpec(signal, names, voice).lines;

    expect(line?.points[2]?.label).toBe('September 2026: 266, expected 145 (117–174), signal');
  });

  test('says in its legend what the mark means', () => {
    const first: SignalSeries = { ...signal, kind: 'first-appearance', expectation: [] };

    expect(signalSpec(signal, names, voice).words.alarm).toBe('Signal: beyond the expected range');
    expect(signalSpec(first, names, voice).words.alarm).toBe('Seen here for the first time');
  });
});
