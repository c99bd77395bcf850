import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText, readJsonText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { findArea, findAreaByName, isOneArea } from './areas.ts';
import { findCommodityByWords, readCommodity } from './commodities.ts';
import { readFlag, readNetWeight } from './figures.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');
  const read = fileName.endsWith('.json') ? readJsonText : readCsvText;

  expect(summariseReading(read(source, text, { fileName }))).toEqual(reading);
});

describe('an area', () => {
  test.each([
    ['842', 'USA', 'US'],
    ['840', '', 'US'],
    ['251', 'FRA', 'FR'],
    ['', 'CHN', 'CN'],
    ['97', 'EUR', 'world/european-union-as-reported'],
    ['490', 'S19', 'world/other-asia-not-elsewhere-specified'],
    ['899', '_X ', undefined],
  ])('%j %j is %s', (code, letters, area) => {
    expect(findArea(code, letters)).toBe(area);
  });

  test.each([
    ['156', 'CHN', true],
    ['156', '', true],
    ['842', 'USA', true],
    ['490', 'S19', true],
    ['156', 'USA', false],
  ])('%j and %j are one: %s', (code, letters, isOne) => {
    expect(isOneArea(code, letters)).toBe(isOne);
  });

  test.each([
    ['USA', 'US'],
    ['Rep. of Korea', 'KR'],
    ['Türkiye', 'TR'],
    ['Viet Nam', 'VN'],
    ['Utopia', undefined],
  ])('%s is %s', (name, area) => {
    expect(findAreaByName(name)).toBe(area);
  });
});

test.each([
  ['29', '29'],
  ['2933', '2933'],
  ['293332', '293332'],
  ['TOTAL', 'total'],
  ['AG6', undefined],
  ['29333', undefined],
  ['29333200', undefined],
])('commodity %s is %s', (code, commodity) => {
  expect(readCommodity(code)).toBe(commodity);
});

test('words that mean no subheading, or two, mean none', () => {
  expect(findCommodityByWords('(ANPP)')).toBe('293336');
  expect(findCommodityByWords('(ANPP) and (NPP)')).toBeUndefined();
  expect(findCommodityByWords('piperidine')).toBeUndefined();
});

describe('a net weight', () => {
  const value = { value: 100, status: 'A' } as const;

  test('of nothing for something that cost money was not reported', () => {
    expect(readNetWeight('0', { value, isEstimated: false })).toMatchObject({ value: null, reason: 'not-reported' });
    expect(readNetWeight('', { value, isEstimated: true })).toMatchObject({ value: null, reason: 'not-reported' });
    expect(readNetWeight('0', { value: { value: 0, status: 'A' }, isEstimated: false })).toEqual({
      value: 0,
      status: 'A',
    });
  });

  test('that was estimated says so', () => {
    expect(readNetWeight('2.5', { value, isEstimated: true })).toEqual({ value: 2.5, status: 'E' });
  });

  test.each([
    ['TRUE', true],
    ['False', false],
    ['', false],
    ['perhaps', undefined],
  ])('estimated %j is %s', (text, flag) => {
    expect(readFlag(text)).toBe(flag);
  });
});
