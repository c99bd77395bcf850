import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ChoroplethSpec, choroplethSvg, classBreaks, type MapTopologies } from './index.ts';

function read<Topology>(name: string): Topology {
  return JSON.parse(readFileSync(new URL(`../../data/geo/${name}.topo.json`, import.meta.url), 'utf8'));
}

const topologies: MapTopologies = { regions: read('regions-coarse'), background: read('background') };

const spec: ChoroplethSpec = {
  key: 'map-test',
  country: 'MX',
  regions: new Map([
    ['MX-SON', { value: 12, state: 'value' }],
    ['MX-JAL', { value: 90, state: 'value' }],
    ['MX-OAX', { value: null, state: 'suppressed' }],
    ['MX-YUC', { value: null, state: 'none' }],
  ]),
  classes: classBreaks([12, 90]),
  locale: 'es-MX',
  words: {
    noData: 'Sin <cifra>',
    suppressed: 'No publicada',
    orMore: (from) => `${from} o más`,
    fromTo: (from, to) => `de ${from} a ${to}`,
  },
};

const drawn = choroplethSvg(spec, { width: 640, topologies }) ?? '';
const fills = [...drawn.matchAll(/<path d="[^"]*" fill="([^"]*)" stroke=/gu)].map(([, fill]) => fill);

describe('the map of a country for paper', () => {
  test('draws every state of it and nobody else’s, inside the frame', () => {
    expect(fills).toHaveLength(32);
    const numbers = [...drawn.matchAll(/ d="([^"]*)"/gu)].flatMap(
      ([, path = '']) => path.match(/-?\d+(?:\.\d+)?/gu) ?? [],
    );
    expect(Math.max(...numbers.map(Number))).toBeLessThanOrEqual(640);
    expect(Math.min(...numbers.map(Number))).toBeGreaterThanOrEqual(0);
  });

  test('hatches what has no figure, dots what is not published, and says so', () => {
    expect(fills.filter((fill) => fill === 'url(#map-test-dots)')).toHaveLength(1);
    expect(fills.filter((fill) => fill === 'url(#map-test-hatch)')).toHaveLength(29);
    expect(new Set(fills).size).toBe(4);
    expect(drawn).toContain('No publicada');
    expect(drawn).toContain('Sin &lt;cifra&gt;');
  });

  test('is darker where there is more, so that it can be read in grey', () => {
    const light = (color = ''): number =>
      Number.parseInt(color.slice(1, 3), 16) + Number.parseInt(color.slice(3, 5), 16);
    const [few, many] = [...new Set(fills)].filter((fill) => fill?.startsWith('#')).sort((a, b) => light(b) - light(a));

    expect(light(few) - light(many)).toBeGreaterThan(60);
  });

  test.each(['CA', 'US', 'NL'])('has one of %s too', (country) => {
    expect(choroplethSvg({ ...spec, country }, { width: 640, topologies })).toMatch(/^<svg /u);
  });

  test('is nothing for a country without regions', () => {
    expect(choroplethSvg({ ...spec, country: 'FR' }, { width: 640, topologies })).toBeNull();
  });
});
