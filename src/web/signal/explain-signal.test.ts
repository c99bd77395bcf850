import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import type { MethodEntry, SignalDetail } from '../../api/index.ts';
import { type Language, numberLocale } from '../../base/index.ts';
import { namesFrom } from '../data/names.ts';
import type { Voice } from '../format/voice.ts';
import { english } from '../messages/en.ts';
import { spanish } from '../messages/es.ts';
import { french } from '../messages/fr.ts';
import { explainSignal } from './explain-signal.ts';

const catalogues = { en: english, fr: french, es: spanish } as const;
const names = namesFrom({ places: new Map(), substances: new Map(), indicators: new Map(), sources: new Map() }, 'en');

function voiceIn(language: Language): Voice {
  const intl = createIntl({ locale: numberLocale[language], messages: { ...catalogues[language] } });
  return { language, locale: numberLocale[language], text: (id, values) => intl.formatMessage({ id }, values) };
}

function signalWith(part: Partial<SignalDetail>): SignalDetail {
  return {
    id: 1,
    group: 1,
    kind: 'increase',
    state: 'new',
    series: 1,
    source: 'ca-bc-deaths',
    indicator: 'overdose-deaths',
    place: 'CA-BC',
    substance: 'any-drug',
    dimensions: {},
    frequency: 'M',
    window: '',
    period: '2026-09-01',
    observed: 266,
    expected: 145.2,
    lower: 118,
    upper: 174,
    score: 8.76,
    pValue: 0.0002,
    adjustedPValue: null,
    heldBack: false,
    heldBackBecause: null,
    mutedUntil: null,
    method: 'rare-count',
    asOf: '2026-11-12',
    foundAt: '2026-11-21T00:00:00Z',
    decidedAt: null,
    tlp: 'CLEAR',
    training: false,
    methodText: null,
    parameters: {},
    codeVersion: '1.0.0',
    delivery: null,
    points: [],
    expectation: [],
    provisionalFrom: null,
    evidence: { reference: { from: '2021-08-01', to: '2026-02-01' }, knownPeriods: 20 },
    corroboration: null,
    history: [],
    members: [],
    elsewhere: [],
    relatedSeries: [],
    ...part,
  };
}

const farrington: MethodEntry = {
  id: 'farrington-flexible',
  title: { en: 'Farrington flexible', fr: 'Farrington flexible', es: 'Farrington flexible' },
  sentences: [],
  formula: [],
  sources: [],
  validity: { en: '', fr: '', es: '' },
  watchesSeries: true,
  kinds: ['count'],
  frequencies: ['M'],
  minimumHistory: { M: 43 },
  version: '1',
  codeVersion: '1',
  parameters: [],
  watches: [],
  record: null,
  performance: null,
};

function explain(part: Partial<SignalDetail>, language: Language = 'en'): readonly string[] {
  return explainSignal(signalWith(part), { voice: voiceIn(language), names, methods: [farrington] });
}

test('says what was expected, from when, and how unlikely the figure is', () => {
  expect(explain({})).toEqual([
    // 55 months from August 2021 to February 2026; 266 / 145.2 = 1.83; 1 / 0.0002 = 5,000.
    'August 2021 to February 2026: from these 55 periods the method expected about 145 for September 2026, and at most 174; 266 is 1.8 times what was expected.',
    'If nothing had changed, a figure this far off would come up about once in 5,000 periods, 8.8 standard deviations from what was expected.',
  ]);
});

test('names the lower limit of a fall, and does not multiply next to nothing', () => {
  expect(explain({ kind: 'decrease', observed: 72, expected: 144 })[0]).toContain('at least 118; 72 is 0.5 times');
  expect(explain({ observed: 3, expected: 0.01, upper: 1 })[0]).toContain('expected next to nothing');
});

test('does not pretend to know how rare a figure beyond all numbers is', () => {
  expect(explain({ pValue: 1e-12 })[1]).toContain('about once in more than a million periods');
  expect(explain({ pValue: null })).toHaveLength(1);
});

test('says why a better method had to be passed over', () => {
  const evidence = { knownPeriods: 20, methodsPassedOver: [{ method: 'farrington-flexible', reason: 'too-short' }] };

  expect(explain({ evidence, pValue: null })).toEqual([
    'Farrington flexible comes first here, but it needs 43 earlier periods and this series has 19; so the next one judged.',
  ]);
  expect(explain({ evidence, pValue: null }, 'fr')[0]).toContain('il lui faut 43 périodes antérieures');
  expect(explain({ evidence, pValue: null }, 'es')[0]).toContain('necesita 43 periodos anteriores');
  const unknown = { methodsPassedOver: [{ method: 'older-method', reason: 'older-reason' }] };
  expect(explain({ evidence: unknown, pValue: null })[0]).toContain(
    'older-method comes first here, but it cannot judge',
  );
});

test('says nothing of what an older version did not keep', () => {
  expect(explain({ evidence: {}, pValue: null })).toEqual([]);
});
