import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  highestAmount,
  lightPalette,
  type SeriesPoint,
  splitProvisional,
  type TimeSeriesSpec,
  trianglePath,
} from '../../charts/index.ts';
import { drawMultiples } from './draw-multiples.tsx';
import { drawTimeSeries } from './draw-time-series.tsx';
import { ExportFrame } from './export-frame.tsx';
import { timeSeriesLegend } from './time-series-legend.ts';

const words = {
  observed: 'Observed',
  expected: 'Expected',
  band: 'Expected range',
  alarm: 'Signal',
  warning: 'Beyond the range',
  provisional: 'Provisional',
  suppressed: 'Suppressed',
  interval: '95% interval',
  reference: 'Periods judged against',
};

function point(date: string, value: number | null, part: Partial<SeriesPoint> = {}): SeriesPoint {
  return { date, value, low: null, high: null, label: `${date}: ${value}`, mark: null, interval: false, ...part };
}

const months = Array.from({ length: 24 }, (_, index) => new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10));
const spec: TimeSeriesSpec = {
  title: 'Deaths',
  unit: 'deaths',
  locale: 'en-CA',
  lines: [
    {
      key: 'observed',
      label: 'Observed',
      points: months.map((date, index) =>
        index === 5
          ? point(date, null, { low: 1, high: 9 })
          : point(date, 20 + index, { mark: index === 23 ? 'alarm' : null }),
      ),
    },
  ],
  band: months.map((date) => ({ date, expected: 25, lower: 15, upper: 35 })),
  provisionalFrom: '2025-10-01',
  annotations: [{ date: '2025-12-01', text: 'Signal: December 2025', tone: 'alarm' }],
  words,
};

function markup(drawn: TimeSeriesSpec, width = 720): string {
  const { node } = drawTimeSeries(drawn, { width, palette: lightPalette });
  return renderToStaticMarkup(<g>{node}</g>);
}

describe('a time series', () => {
  test('is drawn on the server without a document', () => {
    expect(typeof document).toBe('undefined');
    expect(markup(spec)).toContain('<path');
  });

  test('never draws a coordinate that is not a number', () => {
    for (const width of [240, 480, 1000]) expect(markup(spec, width)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('leaves a gap at a suppressed figure and draws its range, never a zero', () => {
    const plain = markup({ ...spec, band: [], annotations: [], provisionalFrom: null });
    const gone = { ...spec, band: [], annotations: [], provisionalFrom: null };
    const line = plain.match(/d="(M[^"]*)"/g)?.find((path) => (path.match(/M/g) ?? []).length === 2);

    expect(line).toBeDefined();
    expect(timeSeriesLegend(gone, { direct: false }).map(({ label }) => label)).toContain('Suppressed');
  });

  test('marks a signal by a triangle', () => {
    expect(trianglePath(10, 10, 5)).toMatch(/^M10,\S+L\S+L\S+Z$/);
    expect(markup(spec)).toContain(`fill="${lightPalette.alarm}"`);
  });

  test('names in its legend only what it shows', () => {
    const quiet = {
      ...spec,
      band: [],
      provisionalFrom: null,
      lines: [{ key: 'a', label: 'a', points: [point('2024-01-01', 1)] }],
    };

    expect(timeSeriesLegend(quiet, { direct: false }).map(({ label }) => label)).toEqual(['Observed']);
    expect(timeSeriesLegend(spec, { direct: false }).map(({ label }) => label)).toEqual([
      'Observed',
      'Expected range',
      'Expected',
      'Signal',
      'Provisional',
      'Suppressed',
    ]);
  });

  test('does not flatten the line for one wide interval', () => {
    const lines = [
      { key: 'a', label: 'a', points: [point('2024-01-01', 10), point('2024-02-01', 12, { low: 1, high: 900 })] },
    ];

    expect(highestAmount({ lines, band: [] })).toBe(30);
  });

  test('dots the line from the first provisional figure on', () => {
    const points = months.map((date) => point(date, 1));
    const { settled, provisional } = splitProvisional(points, '2025-10-01');

    expect(settled.at(-1)?.date).toBe('2025-09-01');
    expect(provisional.map(({ date }) => date)).toEqual(['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01']);
  });

  test('says nothing where there is nothing', () => {
    expect(drawTimeSeries({ ...spec, lines: [], band: [] }, { width: 500, palette: lightPalette })).toEqual({
      node: null,
      height: 0,
    });
  });
});

describe('small multiples', () => {
  const many = {
    ...spec,
    lines: ['a', 'b', 'c'].map((key, index) => ({
      key,
      label: `Place ${key}`,
      points: months.map((date) => point(date, 10 ** index)),
    })),
  };

  test('draw a panel per line with its name', () => {
    const { node } = drawMultiples(many, { width: 800, palette: lightPalette, shared: true });
    const drawn = renderToStaticMarkup(<g>{node}</g>);

    for (const key of ['a', 'b', 'c']) expect(drawn).toContain(`>Place ${key}</text>`);
    expect(drawn).not.toMatch(/NaN/);
  });

  test('have one scale where asked, their own where asked', () => {
    const ticks = (shared: boolean): number => {
      const { node } = drawMultiples(many, { width: 800, palette: lightPalette, shared });
      return (renderToStaticMarkup(<g>{node}</g>).match(/>100<\/text>/g) ?? []).length;
    };

    expect(ticks(true)).toBe(3);
    expect(ticks(false)).toBe(1);
  });
});

describe('a figure that leaves the page', () => {
  const frame = {
    title: 'Deaths in Ontario',
    subtitle: 'deaths; 2024 to 2025',
    footer: ['Source: a publisher, as of 2026-01-05.', 'https://example.org/en/explore?tab=chart'],
    width: 800,
    palette: lightPalette,
    drawing: drawTimeSeries(spec, { width: 752, palette: lightPalette }),
  };

  test('carries title, source, date, address and training mark inside', () => {
    const drawn = renderToStaticMarkup(<ExportFrame {...frame} trainingMark="Training data" />);

    for (const text of [
      'Deaths in Ontario',
      'deaths; 2024 to 2025',
      'as of 2026-01-05',
      'example.org',
      'Training data',
    ]) {
      expect(drawn).toContain(text);
    }
    expect(drawn).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  test('uses literal colours, because custom properties stay behind', () => {
    expect(renderToStaticMarkup(<ExportFrame {...frame} trainingMark={null} />)).not.toContain('var(');
  });
});
