import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../base/index.ts';
import {
  classBreaks,
  classOf,
  clipText,
  estimateTextWidth,
  spreadLabels,
  timeScale,
  valueScale,
  wrapText,
} from '../../charts/index.ts';
import { nextIndex } from './roving.ts';

describe('the scale of amounts', () => {
  test('starts at zero and ends on a round number above the highest amount', () => {
    const scale = valueScale({ maximum: 43.7, height: 200 });

    expect(scale.position(0)).toBe(200);
    expect(scale.top).toBe(50);
    expect(scale.ticks[0]).toBe(0);
  });

  test('has no tick between two events', () => {
    expect(valueScale({ maximum: 3, height: 400, ticks: 8, whole: true }).ticks).toEqual([0, 1, 2, 3]);
  });

  test('draws a series of zeros without dividing by zero', () => {
    expect(valueScale({ maximum: 0, height: 100 }).position(0)).toBe(100);
  });
});

describe('the scale of time', () => {
  test('puts ticks on months of a grid that starts in January', () => {
    const { ticks } = timeScale({ from: '2025-02-10', to: '2026-11-15', width: 700 });

    expect(ticks.map(({ date }) => date.slice(5))).toEqual(ticks.map(({ date }) => `${date.slice(5, 7)}-01`));
    expect(ticks.filter(({ firstOfYear }) => firstOfYear).map(({ date }) => date.slice(0, 4))).toEqual([
      '2025',
      '2026',
    ]);
  });

  test('keeps ticks apart', () => {
    for (const width of [200, 400, 900]) {
      const { ticks } = timeScale({ from: '2016-01-01', to: '2026-09-01', width, spacing: 58 });
      const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(55);
    }
  });

  test('marks years alone where figures are of years', () => {
    const { ticks } = timeScale({ from: '2022-01-01', to: '2025-01-01', width: 900, yearly: true });

    expect(ticks.map(({ date, unit }) => `${date} ${unit}`)).toEqual([
      '2022-01-01 year',
      '2023-01-01 year',
      '2024-01-01 year',
      '2025-01-01 year',
    ]);
  });

  test('places a day in proportion to the days passed', () => {
    const { position } = timeScale({ from: '2026-01-01', to: '2026-12-31', width: 364 });

    expect(position('2026-07-01')).toBeCloseTo(toDayNumber('2026-07-01') - toDayNumber('2026-01-01'), 6);
  });

  test('shows weeks where months would be too few', () => {
    const { ticks } = timeScale({ from: '2026-09-07', to: '2026-10-26', width: 600 });

    expect(ticks.every(({ unit }) => unit === 'day')).toBe(true);
    expect(ticks.length).toBeGreaterThan(3);
  });
});

describe('classes of the map', () => {
  test('cover every value without gap or overlap', () => {
    const values = [0, 3, 8, 15, 16, 40, 90, 400, 1800, 9000, 12, 77];
    const classes = classBreaks(values);

    expect(classes[0]?.from).toBe(0);
    expect(classes.at(-1)?.to).toBeNull();
    for (const [index, { to }] of classes.entries()) {
      if (to !== null) expect(classes[index + 1]?.from).toBe(to);
    }
  });

  test('start a class at its lower bound', () => {
    const classes = [
      { from: 0, to: 10 },
      { from: 10, to: null },
    ];

    expect([classOf(9.99, classes), classOf(10, classes)]).toEqual([0, 1]);
  });

  test('are one where all values are the same, none where there is no value', () => {
    expect(classBreaks([7, 7, 7])).toHaveLength(1);
    expect(classBreaks([])).toEqual([]);
  });
});

describe('texts in figures', () => {
  test('wrap into lines that are not wider than asked', () => {
    const lines = wrapText('Source: demonstration figures, not real measurements, made for this test.', {
      width: 160,
      fontSize: 12,
    });

    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(estimateTextWidth(line, 12)).toBeLessThanOrEqual(160);
    expect(lines.join(' ')).toBe('Source: demonstration figures, not real measurements, made for this test.');
  });

  test('are clipped with an ellipsis only where they do not fit', () => {
    expect(clipText('Ontario', { width: 200, fontSize: 12 })).toBe('Ontario');
    expect(clipText('Newfoundland and Labrador', { width: 60, fontSize: 12 })).toMatch(/…$/);
  });
});

describe('labels at the ends of lines', () => {
  test('are moved apart and keep their order', () => {
    const placed = spreadLabels([50, 52, 51, 10], { gap: 16, bottom: 200 });
    const sorted = [...placed].sort((a, b) => a - b);

    for (const [index, y] of sorted.slice(1).entries()) expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(16);
    expect(placed.indexOf(Math.min(...placed))).toBe(3);
  });

  test('stay above the bottom', () => {
    expect(Math.max(...spreadLabels([198, 199, 200], { gap: 16, bottom: 200 }))).toBe(200);
  });
});

describe('keys among marks', () => {
  test('lead to neighbours and ends and stop there', () => {
    expect(nextIndex('ArrowRight', { index: 4, count: 5 })).toBe(4);
    expect(nextIndex('ArrowLeft', { index: 4, count: 5 })).toBe(3);
    expect(nextIndex('Home', { index: 4, count: 5 })).toBe(0);
    expect(nextIndex('End', { index: 0, count: 5 })).toBe(4);
    expect(nextIndex('x', { index: 0, count: 5 })).toBeNull();
  });
});
