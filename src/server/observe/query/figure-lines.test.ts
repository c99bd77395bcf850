import { expect, test } from 'vitest';
import { findIndicator } from '../../../domains/index.ts';
import { planLines } from './figure-lines.ts';
import type { FigureSeries } from './figure-store.ts';

const query = { indicator: 'x', per: 'value' } as const;

function indicator(id: string) {
  const found = findIndicator(id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}

function series(id: number, more: Partial<FigureSeries>): FigureSeries {
  return {
    id,
    source: 's',
    dataset: 'd',
    place: 'US',
    ancestors: ['NADD', 'world'],
    level: 'country',
    substance: 'fentanyl',
    frequency: 'M',
    window: '',
    dimensions: {},
    training: false,
    tlp: 'CLEAR',
    latestAsOf: '2026-01-01',
    ...more,
  };
}

const inside = { ancestors: ['US', 'NADD', 'world'], level: 'area' } as const;

test('a place without series of its own is the sum of the nearest places inside it', () => {
  const lines = planLines(
    [
      series(1, { ...inside, place: 'US/laredo', dimensions: { component: 'a' } }),
      series(2, { ...inside, place: 'US/tucson', dimensions: { component: 'b' } }),
      series(3, { place: 'US-TX/x', ancestors: ['US-TX', 'US', 'NADD', 'world'], dimensions: { component: 'a' } }),
    ],
    indicator('drug-seizure-events'),
    { ...query, place: 'US' },
  );

  expect(lines.map(({ place, series: parts, dimensions }) => ({ place, parts, dimensions }))).toEqual([
    { place: 'US', parts: [1, 2], dimensions: {} },
  ]);
});

test('the source’s own total is preferred to a sum of its parts', () => {
  const lines = planLines(
    [series(1, { dimensions: { sex: 'female' } }), series(2, { dimensions: { sex: 'male' } }), series(3, {})],
    indicator('overdose-deaths'),
    { ...query, place: 'US' },
  );

  expect(lines.map((line) => line.series)).toEqual([[3]]);
});

test('of two breakdowns of the same total only one is added up', () => {
  const lines = planLines(
    [
      series(1, { dimensions: { sex: 'female' } }),
      series(2, { dimensions: { sex: 'male' } }),
      series(3, { dimensions: { 'age-group': '0-19' } }),
      series(4, { dimensions: { 'age-group': '20-and-over' } }),
    ],
    indicator('overdose-deaths'),
    { ...query, place: 'US' },
  );

  expect(lines.map((line) => line.series)).toEqual([[3, 4]]);
});

test('what all parts of a sum share is said of the sum', () => {
  const lines = planLines(
    [series(1, { dimensions: { area: 'excluding-new-york-city' }, place: 'US-NY', ...inside, level: 'subdivision' })],
    indicator('overdose-deaths'),
    { ...query, place: 'US-NY' },
  );

  expect(lines[0]?.dimensions).toEqual({ area: 'excluding-new-york-city' });
});

test('rates are never added up: each part is a line of its own', () => {
  const lines = planLines(
    [series(1, { dimensions: { sex: 'female' } }), series(2, { dimensions: { sex: 'male' } })],
    indicator('overdose-deaths-crude-rate'),
    { ...query, place: 'US' },
  );

  expect(lines.map(({ series: parts, dimensions }) => ({ parts, dimensions }))).toEqual([
    { parts: [1], dimensions: { sex: 'female' } },
    { parts: [2], dimensions: { sex: 'male' } },
  ]);
});

test('rates of the places inside are no rate of the whole', () => {
  const lines = planLines(
    [series(1, { ...inside, place: 'US-CA', level: 'subdivision' })],
    indicator('overdose-deaths-crude-rate'),
    { ...query, place: 'US' },
  );

  expect(lines).toEqual([]);
});

test('a sum is marked as strictly as its strictest part', () => {
  const lines = planLines(
    [
      series(1, { ...inside, place: 'US/laredo', tlp: 'GREEN' }),
      series(2, { ...inside, place: 'US/tucson', tlp: 'AMBER' }),
    ],
    indicator('drug-seizure-events'),
    { ...query, place: 'US' },
  );

  expect(lines.map(({ tlp }) => tlp)).toEqual(['AMBER']);
});
