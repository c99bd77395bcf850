import { expect, test } from 'vitest';
import type { SeriesEntry } from '../../api/index.ts';
import { choicesFor, type Measure, settleMeasure } from './question-choices.ts';

const entry: SeriesEntry = {
  id: 1,
  source: 'a',
  dataset: 'd',
  indicator: 'deaths',
  place: 'CA',
  substance: 'opioids',
  frequency: 'Q',
  window: '',
  dimensions: {},
  tlp: 'CLEAR',
  training: false,
  first: null,
  last: null,
  observations: 1,
  latestAsOf: null,
};
const series: readonly SeriesEntry[] = [
  entry,
  { ...entry, place: 'CA-ON' },
  { ...entry, source: 'b', frequency: 'M', window: 'P12M', place: 'US', substance: null },
  { ...entry, dimensions: { sex: 'female' } },
  { ...entry, dimensions: { sex: 'male' } },
];
const nothing: Measure = {
  indicator: 'deaths',
  substance: 'cocaine',
  places: { kind: 'named', places: ['MX'] },
  sources: ['z'],
  frequency: 'A',
  window: '',
  dimensions: { age: '1' },
};

test('a measure is settled with what there are figures of', () => {
  expect(settleMeasure(series, nothing)).toEqual({
    indicator: 'deaths',
    substance: 'opioids',
    places: { kind: 'named', places: ['CA'] },
    sources: ['a'],
    frequency: 'Q',
    window: '',
    dimensions: {},
  });
  expect(settleMeasure(series, { ...nothing, substance: null })).toMatchObject({
    frequency: 'M',
    window: 'P12M',
    sources: ['b'],
    places: { places: ['US'] },
  });
});

test('what is settled stays', () => {
  const settled = settleMeasure(series, nothing);
  expect(settleMeasure(series, settled)).toEqual(settled);
});

test('values of a dimension can be added up, where there are several', () => {
  const { dimensions, places } = choicesFor(series, settleMeasure(series, nothing));
  expect(dimensions).toEqual([{}, { sex: 'female' }, { sex: 'male' }, { sex: '*' }]);
  expect(places).toEqual(['CA', 'CA-ON']);
});
