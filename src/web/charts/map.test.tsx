import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  type BackgroundTopology,
  classBreaks,
  lightPalette,
  mapGeometry,
  type RegionTopology,
} from '../../charts/index.ts';
import type { RegionFigure } from './choropleth.tsx';
import { stillMap } from './map-figure.tsx';

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../data/geo/${name}`, import.meta.url), 'utf8'));
}

const regions = read<RegionTopology>('regions.topo.json');
const background = read<BackgroundTopology>('background.topo.json');
const geometry = mapGeometry(regions, background, { width: 900 });
const words = {
  noData: 'No data',
  suppressed: 'Exists, not published',
  inset: 'Netherlands',
  orMore: (from: string) => `${from} or more`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
};
const figure = (id: string, value: number | null, state: RegionFigure['state']): [string, RegionFigure] => [
  id,
  { id, value, state, label: id },
];
const figures = new Map([
  figure('CA-ON', 12, 'value'),
  figure('US-TX', 90, 'value'),
  figure('MX-SON', null, 'suppressed'),
]);

describe('the map of provinces and states', () => {
  test('holds every province, state and the capital districts', () => {
    const drawn = new Set(geometry.regions.map(({ id }) => id));

    expect([...drawn].filter((id) => id.startsWith('CA-'))).toHaveLength(13);
    expect([...drawn].filter((id) => id.startsWith('MX-'))).toHaveLength(32);
    expect([...drawn].filter((id) => id.startsWith('US-')).length).toBeGreaterThanOrEqual(51);
    expect([...drawn].filter((id) => id.startsWith('NL-'))).toHaveLength(12);
  });

  test('draws every region inside the frame', () => {
    for (const { id, path, center } of geometry.regions) {
      expect(path, id).toMatch(/^M/);
      expect(center[0], id).toBeGreaterThan(0);
      expect(center[0], id).toBeLessThan(geometry.width);
      expect(center[1], id).toBeGreaterThan(0);
      expect(center[1], id).toBeLessThan(geometry.height);
    }
  });

  test('keeps north up and east right', () => {
    const at = (id: string): readonly [number, number] =>
      geometry.regions.find((region) => region.id === id)?.center ?? [Number.NaN, Number.NaN];

    expect(at('CA-YT')[1]).toBeLessThan(at('MX-OAX')[1]);
    expect(at('US-CA')[0]).toBeLessThan(at('US-NY')[0]);
  });

  test('hatches regions without data and dots suppressed ones, and says so in the legend', () => {
    const { node } = stillMap(
      { files: { regions, background }, figures, classes: classBreaks([12, 90]), words, locale: 'en-CA' },
      { width: 900, palette: lightPalette },
    );
    const drawn = renderToStaticMarkup(<g>{node}</g>);

    expect(drawn).toContain('url(#map-hatch)');
    expect(drawn).toContain('url(#map-dots)');
    expect(drawn).toContain('Exists, not published');
    expect(drawn).toContain('No data');
  });
});
