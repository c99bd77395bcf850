import { DOMParser } from '@xmldom/xmldom';
import { array, assert, boolean, integer, option, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../base/index.ts';
import { element, escapeXml } from './svg-text.ts';
import type { SeriesPoint, TimeSeriesSpec } from './time-series-spec.ts';
import { timeSeriesSvg } from './time-series-svg.ts';

const words = {
  observed: 'Observed',
  expected: 'Expected',
  band: 'Band',
  alarm: 'Alarm',
  warning: 'Warning',
  provisional: 'Provisional',
  suppressed: 'Withheld',
  interval: 'Bounds',
  reference: 'Reference',
};

function specOf(points: readonly SeriesPoint[], provisionalFrom: string | null = null): TimeSeriesSpec {
  const lines = [{ key: 'a', label: 'Figure', points }];
  return { title: 'T', unit: 'kg', locale: 'fr-CA', lines, band: [], provisionalFrom, annotations: [], words };
}

function pointOf(date: string, value: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return { date, value, low: null, high: null, label: date, mark: null, interval: value !== null, ...more };
}

/** Parses strictly: anything that is no well-formed XML throws. */
function parse(svg: string): ReturnType<DOMParser['parseFromString']> {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(svg, 'image/svg+xml');
}

describe('a figure on paper', () => {
  test('has nothing to draw without a point', () => {
    expect(timeSeriesSvg(specOf([]), { width: 600, height: 240 })).toBeNull();
  });

  test('writes amounts as the locale does, and names its marks only where they stand in it', () => {
    const plain = timeSeriesSvg(specOf([pointOf('2024-01-01', 1200), pointOf('2024-02-01', 1800)]), {
      width: 600,
      height: 240,
    });
    const open = timeSeriesSvg(
      specOf([pointOf('2024-01-01', 1200), pointOf('2024-02-01', 1800, { low: 1700, high: 1900 })], '2024-02-01'),
      { width: 600, height: 240 },
    );

    expect(plain).toContain('>1\u00a0500</text>');
    expect(plain).toContain('>Figure</text>');
    expect(plain).not.toContain('Provisional');
    expect(plain).not.toContain('Bounds');
    expect(open).toContain('>Provisional</text>');
    expect(open).toContain('>Bounds</text>');
    expect(open).toContain('stroke-dasharray="2 3"');
  });

  test('shows a withheld figure as the range it lies in, never as zero', () => {
    const svg = timeSeriesSvg(
      specOf([pointOf('2024-01-01', 100), pointOf('2024-02-01', null, { low: 40, high: 60 })]),
      { width: 600, height: 240 },
    );

    expect(svg).toContain('>Withheld</text>');
    // A lone value is a dot; of the withheld one there is a bracket.
    expect(svg?.match(/<circle/g)).toHaveLength(1);
    expect(svg).toMatch(/<path d="M[\d.]+,[\d.]+h6M/);
  });

  test('is well-formed whatever the figures and words are', () => {
    const amount = integer({ min: 0, max: 1_000_000_000 }).map((number) => number / 1000);
    const points = array(record({ value: option(amount), low: option(amount), gap: boolean() }), { maxLength: 30 });
    assert(
      property(points, string({ unit: 'binary' }), (cells, label) => {
        const drawn = cells.map(({ value, low, gap }, index) =>
          pointOf(addMonths('2020-01-01', index), value, { low, high: low === null ? null : low + 1, isAfterGap: gap }),
        );
        const spec = specOf(drawn);
        const svg = timeSeriesSvg(
          { ...spec, lines: spec.lines.map((line) => ({ ...line, label })) },
          { width: 640, height: 260 },
        );

        if (svg !== null) expect(parse(svg).documentElement?.tagName).toBe('svg');
        expect(svg ?? '').not.toContain('NaN');
      }),
    );
  });
});

test('any text comes back from XML as it went in, but for what XML cannot hold', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const read = parse(element('text', { title: text }, [escapeXml(text)])).documentElement;
      // XML 1.0, 2.2: control characters, halves of pairs and the two last of a plane have no place in a document.
      const kept = Array.from(text).filter(
        (letter) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(letter) || /[\t\n\r]/.test(letter),
      );
      expect(read?.textContent).toBe(kept.join('').replaceAll(/\r\n?/g, '\n'));
    }),
  );
});
