import { describe, expect, test } from 'vitest';
import type { FigureLine, SeriesEntry } from '../../api/index.ts';
import { namesFrom } from '../data/names.ts';
import type { Voice } from '../format/voice.ts';
import { english } from '../messages/en.ts';
import { availabilityOf, defaultPlaces, everyOf, partsOfEvery } from './availability.ts';
import { parseExploreSearch, parseTimeRange } from './explore-search.ts';
import { byLatest, exploreSpec, lineLabels } from './explore-spec.ts';
import { bestPeriod, regionFigures } from './map-data.ts';
import { nowcastBand, seriesToComplete } from './nowcast-band.ts';

const voice: Voice = { language: 'en', locale: 'en-CA', text: (id) => english[id] };
const names = namesFrom({ places: new Map(), substances: new Map(), indicators: new Map(), sources: new Map() }, 'en');

function entry(part: Partial<SeriesEntry>): SeriesEntry {
  return {
    id: 1,
    source: 'us-cdc-vsrr',
    dataset: 'state',
    indicator: 'overdose-deaths',
    place: 'US',
    substance: 'any-drug',
    frequency: 'M',
    window: 'P12M',
    dimensions: {},
    tlp: 'CLEAR',
    training: false,
    first: '2021-01-01',
    last: '2026-06-01',
    observations: 66,
    latestAsOf: '2026-11-11',
    ...part,
  };
}

function line(place: string, values: readonly (number | null)[], part: Partial<FigureLine> = {}): FigureLine {
  return {
    key: place,
    source: 'us-cdc-vsrr',
    place,
    substance: 'any-drug',
    frequency: 'M',
    window: '',
    dimensions: {},
    tlp: 'CLEAR',
    added: 1,
    series: [1],
    latestAsOf: '2026-11-11',
    points: values.map((value, index) => ({
      period: `2026-0${index + 1}-01`,
      value,
      low: value === null ? 1 : null,
      high: value === null ? 9 : null,
      status: value === null ? 'Q' : 'A',
      confidentiality: 'F',
      reason: value === null ? 'suppressed-small-count' : null,
      asOf: '2026-11-11',
    })),
    trend: null,
    ...part,
  };
}

describe('what can be explored', () => {
  const series = [
    entry({ id: 1 }),
    entry({ id: 2, place: 'US-OH' }),
    entry({ id: 3, place: 'US-OH', substance: 'cocaine' }),
    entry({ id: 4, place: 'CA', frequency: 'Q', window: '', source: 'ca-health-infobase-harms', substance: 'opioids' }),
  ];

  test('keeps figures of different lengths of period apart', () => {
    expect(availabilityOf(series, { every: undefined, source: undefined })).toEqual({
      settled: 'M.P12M',
      every: ['M.P12M', 'Q'],
      sources: ['us-cdc-vsrr'],
      substances: ['any-drug', 'cocaine'],
      places: ['US-OH', 'US'],
    });
  });

  test('falls back where the address asks for a length that does not exist', () => {
    expect(availabilityOf(series, { every: 'W', source: undefined }).settled).toBe('M.P12M');
    expect(availabilityOf(series, { every: 'Q', source: undefined }).places).toEqual(['CA']);
  });

  test('begins with countries where there are any', () => {
    const levelOf = (place: string): string => (place.length === 2 ? 'country' : 'subdivision');

    expect(defaultPlaces({ places: ['US-OH', 'US', 'CA'], levelOf })).toEqual(['US', 'CA']);
    expect(defaultPlaces({ places: ['US-OH', 'US-NY'], levelOf })).toEqual(['US-OH', 'US-NY']);
  });

  test('reads a length of period back', () => {
    expect(partsOfEvery(everyOf({ frequency: 'M', window: 'P12M' }))).toEqual({ frequency: 'M', window: 'P12M' });
  });
});

describe('the permalink of Explore', () => {
  test('keeps what it knows and drops what it does not', () => {
    expect(
      parseExploreSearch({
        indicator: 'overdose-deaths',
        place: 'CA-ON~US-NY',
        tab: 'pie',
        known: '2026-13-01',
        time: 'x',
      }),
    ).toEqual({ indicator: 'overdose-deaths', place: ['CA-ON', 'US-NY'] });
  });

  test.each([
    ['2024..2026', { from: '2024-01-01', to: '2026-12-31' }],
    ['2024-01..2026-06', { from: '2024-01-01', to: '2026-06-30' }],
    ['2024-02..2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['..2026-06-15', { from: null, to: '2026-06-15' }],
    ['2024-13..', null],
    ['2024', null],
  ])('reads the time %s', (text, range) => {
    expect(parseTimeRange(text)).toEqual(range);
  });
});

describe('lines of a figure', () => {
  test('are named by what tells them apart', () => {
    expect(lineLabels([line('CA-ON', [1]), line('CA-QC', [2])], names, voice)).toEqual(['CA-ON', 'CA-QC']);
    expect(lineLabels([line('CA-ON', [1]), line('CA-ON', [2], { substance: 'cocaine' })], names, voice)).toEqual([
      'any-drug',
      'cocaine',
    ]);
  });

  test('say further dimensions only where everything else is the same', () => {
    const north = { dimensions: { region: 'northern-border' } };
    const south = { dimensions: { region: 'southwest-border' } };

    expect(lineLabels([line('US/buffalo', [1], north), line('US/laredo', [2], south)], names, voice)).toEqual([
      'US/buffalo',
      'US/laredo',
    ]);
    expect(lineLabels([line('US', [1], north), line('US', [2], south)], names, voice)).toEqual([
      'US · northern border',
      'US · southwest border',
    ]);
  });

  test('come with the highest latest figure first', () => {
    expect(byLatest([line('a', [9, 1]), line('b', [1, 5]), line('c', [7, null])]).map(({ place }) => place)).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  test('carry the range of a suppressed figure, not a value', () => {
    const spec = exploreSpec([line('CA-PE', [4, null])], { title: 't', unit: 'u', names, voice });

    expect(spec.lines[0]?.points[1]).toMatchObject({ value: null, low: 1, high: 9, interval: false });
  });
});

describe('the map of a period', () => {
  const lines = [line('CA-ON', [5, 6, 7]), line('CA-QC', [5, 6]), line('CA-PE', [1, null])];

  test('is the latest that is well covered', () => {
    expect(bestPeriod(lines)).toBe('2026-02-01');
  });

  test('tells a suppressed figure from one that is missing', () => {
    const figures = regionFigures(lines, { period: '2026-02-01', unit: 'deaths', names, voice });

    expect(figures.get('CA-ON')).toMatchObject({ value: 6, state: 'value' });
    expect(figures.get('CA-PE')).toMatchObject({ value: null, state: 'suppressed' });
    expect(figures.has('CA-BC')).toBe(false);
  });
});

test('a source that was chosen decides the length of the period', () => {
  const series = [
    entry({ id: 1, window: '', frequency: 'A' }),
    entry({ id: 2, window: '', frequency: 'A', place: 'US-TX' }),
    entry({ id: 3, window: '', frequency: 'M', place: 'CA-BC', source: 'ca-bc-deaths' }),
  ];

  expect(availabilityOf(series, { every: undefined, source: 'ca-bc-deaths' })).toMatchObject({
    settled: 'M',
    every: ['M'],
    places: ['CA-BC'],
  });
  expect(availabilityOf(series, { every: undefined, source: undefined }).settled).toBe('A');
});

describe('figures still to come', () => {
  const count = { indicator: { kind: 'count' }, isRate: false } as const;

  test('are asked for one line of counts as its source counts it', () => {
    expect(seriesToComplete([line('CA-BC', [1, 2])], count)).toBe(1);
    expect(seriesToComplete([line('CA-BC', [1]), line('CA-AB', [1])], count)).toBeNull();
    expect(seriesToComplete([line('CA', [1], { added: 3, series: [1, 2, 3] })], count)).toBeNull();
    expect(seriesToComplete([line('CA-BC', [1])], { ...count, isRate: true })).toBeNull();
    expect(seriesToComplete([line('CA-BC', [1])], { ...count, indicator: { kind: 'rate' } })).toBeNull();
  });

  test('are drawn with their widest interval, and not where there is no estimate', () => {
    const intervals = [
      { level: 0.5, low: 95, high: 105 },
      { level: 0.95, low: 80, high: 130 },
    ];
    const point = { lag: 1, reported: 70, reason: null, completeness: null };

    expect(
      nowcastBand([
        { ...point, period: '2022-07-01', nowcast: { value: 100, intervals } },
        { ...point, period: '2022-08-01', nowcast: null },
        { ...point, period: '2022-09-01', nowcast: { value: 60, intervals: [{ level: 0.9, low: 20, high: 190 }] } },
      ]),
    ).toEqual([{ date: '2022-07-01', expected: 100, lower: 80, upper: 130 }]);
  });
});
