import { describe, expect, test } from 'vitest';
import {
  ClusterQuery,
  type ClusterReport,
  type Figure,
  type FigureLine,
  type FigureQuery,
} from '../../../api/index.ts';
import { shiftPeriod } from '../../../base/index.ts';
import { Generator, randomPoisson } from '../../../detect/index.ts';
import { centroidOf, subdivisionsOf } from '../../../model/index.ts';
import { layOutPlaces } from './place-counts.ts';
import { ClusterService } from './service.ts';

function line(place: string, values: readonly (number | null)[], more: Partial<FigureLine> = {}): FigureLine {
  const points = values.map((value, i) => ({
    period: shiftPeriod('2020-01-01', 'M', i),
    value,
    low: null,
    high: null,
    status: 'A' as const,
    confidentiality: 'F' as const,
    reason: null,
    asOf: '2026-01-01',
  }));
  return {
    key: place,
    source: 'mx-sesnsp-ideff',
    place,
    substance: null,
    frequency: 'M',
    window: '',
    dimensions: {},
    tlp: 'CLEAR',
    added: 1,
    series: [1],
    latestAsOf: '2026-01-01',
    points,
    trend: null,
    ...more,
  };
}

function figure(lines: readonly FigureLine[]): Figure {
  return {
    indicator: 'firearms-offences',
    unit: '1',
    asKnownOn: null,
    asOfDates: [],
    lines: [...lines],
    truncated: false,
    training: false,
  };
}

const states = subdivisionsOf('MX').map(({ id }) => id);

/** What their circles hold grows with the square of the places. */
function manyPlaces(): readonly FigureLine[] {
  const places = ['CA', 'MX', 'US'].flatMap((country) => subdivisionsOf(country));
  return places.map(({ id }) => line(id, repeated(20)));
}

/** Five years of quiet months in every Mexican state; Sinaloa and its neighbour Durango triple in the last three. */
function history(): readonly FigureLine[] {
  const generator = new Generator(2);
  return states.map((state) => {
    const rises = state === 'MX-SIN' || state === 'MX-DUR';
    return line(
      state,
      Array.from({ length: 60 }, (_, month) => randomPoisson(generator, rises && month >= 57 ? 60 : 20)),
    );
  });
}

function repeated(value: number): readonly number[] {
  return Array.from({ length: 60 }, () => value);
}

function find(lines: readonly FigureLine[], query: object = {}): Promise<ClusterReport> {
  const service = new ClusterService({
    readFigure: async () => figure(lines),
    listPlaces: async () => ({ places: [] }),
  });
  const asked = { indicator: 'firearms-offences', frequency: 'M', country: 'MX', simulations: 99, ...query };
  return service.findClusters(ClusterQuery.parse(asked));
}

describe('clusters of places', () => {
  test('two neighbours that rise together are found, since when, and how rarely chance does so', async () => {
    const report = await find(history());
    const [first] = report.clusters;

    expect(first?.places.toSorted()).toEqual(['MX-DUR', 'MX-SIN']);
    expect(first).toMatchObject({ from: '2024-10-01', to: '2024-12-01', periods: 3, pValue: 0.01 });
    expect(first?.observed).toBeGreaterThan(2 * (first?.expected ?? Number.NaN));
    expect(first?.recurrence).toBeLessThanOrEqual(100 * 100);
    expect(report).toMatchObject({ leftOut: [], study: { from: '2024-07-01', to: '2024-12-01' }, tlp: 'CLEAR' });
    expect(await find(history())).toEqual(report);
  });

  test('what is asked of the figures: the places of a level inside the country, as they were known', async () => {
    const asked: FigureQuery[] = [];
    const service = new ClusterService({
      readFigure: async (query) => {
        asked.push(query);
        return figure(history());
      },
      listPlaces: async () => ({ places: [] }),
    });
    const query = { indicator: 'firearms-offences', frequency: 'M', country: 'MX', asKnownOn: '2025-01-31' };
    await service.findClusters(ClusterQuery.parse({ ...query, simulations: 99 }));

    expect(asked).toEqual([
      {
        indicator: 'firearms-offences',
        level: 'subdivision',
        within: 'MX',
        frequency: 'M',
        per: 'value',
        asKnownOn: '2025-01-31',
      },
    ]);
  });

  test('places with a gap, and places that lie nowhere, are left out by name', async () => {
    const lines = history().map((one) =>
      one.place === 'MX-YUC'
        ? line(
            'MX-YUC',
            one.points.map(({ value }, i) => (i === 30 ? null : value)),
          )
        : one,
    );
    const abroad = line('MX/extranjero', repeated(3));
    const { leftOut, places } = await find([...lines, abroad]);

    expect(leftOut).toEqual([
      { place: 'MX-YUC', reason: 'missing-figures' },
      { place: 'MX/extranjero', reason: 'no-coordinates' },
    ]);
    expect(places).toHaveLength(states.length - 1);
  });

  test('the strictest marking of the figures is the report’s', async () => {
    const lines = history().map((one, i) => (i === 4 ? { ...one, tlp: 'AMBER' as const } : one));

    expect(await find(lines)).toMatchObject({ tlp: 'AMBER' });
  });

  test.each([
    ['cluster.not-counts', { indicator: 'wastewater-load' }, history()],
    ['cluster.not-counts', {}, history().map((one) => ({ ...one, window: 'P1Y' }))],
    ['cluster.ambiguous', {}, [...history(), line('MX-SIN', [1, 2], { source: 'another' })]],
    ['cluster.too-few-places', {}, history().slice(0, 4)],
    ['cluster.too-short', {}, states.map((state) => line(state, [1, 2, 3, 4, 5, 6, 7, 8]))],
    ['cluster.no-events', {}, states.map((state) => line(state, repeated(0)))],
    ['cluster.too-much', { simulations: 9_999, longest: 20 }, history()],
    ['cluster.too-much', { simulations: 2_000, longest: 20 }, manyPlaces()],
    ['request.invalid', { indicator: 'rumours' }, history()],
    ['request.invalid', { country: 'Atlantis' }, history()],
  ])('%s', async (code, query, lines) => {
    await expect(find(lines, query)).rejects.toMatchObject({ code });
  });
});

test('a grid ends where half of the places end, and is as long as asked', () => {
  const lines = [line('MX-SIN', [1, 2, 3, 4, 5]), line('MX-SON', [1, 2, 3, 4, 5]), line('MX-BCS', [1, 2, 3, 4, 5, 6])];
  const counts = layOutPlaces({ lines }, { frequency: 'M', most: 3 });

  expect(counts?.periods).toEqual(['2020-03-01', '2020-04-01', '2020-05-01']);
  expect([...(counts?.values ?? [])]).toEqual([3, 4, 5, 3, 4, 5, 3, 4, 5]);
  expect(layOutPlaces({ lines: [line('MX-SIN', [null, null])] }, { frequency: 'M', most: 3 })).toBeNull();
  expect(centroidOf('MX-SIN')).toBeDefined();
});
