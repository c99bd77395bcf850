import { describe, expect, test } from 'vitest';
import { dataOf, deaths, fewDeaths, measureOf, month, provisional, seriesOf } from './_series.ts';
import type { IndicatorDefinition } from './definition.ts';
import { Evaluation } from './evaluate.ts';

function at(
  index: number,
  series: Parameters<typeof dataOf>[0],
  definition: Partial<IndicatorDefinition> = {},
  more: Parameters<typeof dataOf>[1] = {},
): ReturnType<Evaluation['at']> {
  return new Evaluation({ ...deaths, ...definition }, dataOf(series, more)).at(month(index));
}

describe('a sum over places', () => {
  test('is known where all report', () => {
    expect(at(0, [seriesOf('CA-BC', [7]), seriesOf('CA-AB', [5])])).toEqual({
      period: '2024-01-01',
      value: 12,
      low: 12,
      high: 12,
      reporting: ['CA-BC', 'CA-AB'],
      expected: 2,
      caveats: [],
      sources: ['first'],
      asOf: '2026-01-01',
    });
  });

  test('is bounded by what a suppressed figure can be', () => {
    const figure = at(0, [seriesOf('CA-BC', [7]), seriesOf('CA-AB', [fewDeaths])]);

    expect(figure).toMatchObject({ value: null, low: 8, high: 16, caveats: ['suppressed'] });
    expect(figure.reporting).toHaveLength(2);
  });

  test('is not bounded above where a place says nothing: a gap is no zero', () => {
    const figure = at(1, [seriesOf('CA-BC', [7, 9]), seriesOf('CA-AB', [5, null])]);

    expect(figure).toMatchObject({ value: null, low: 9, high: null, reporting: ['CA-BC'], expected: 2 });
  });

  test('counts a period without a figure as zero only where its source says so', () => {
    const silent = seriesOf('CA-AB', [5, null, 4], { absence: 'zero' });

    expect(at(1, [seriesOf('CA-BC', [7, 9, 8]), silent]).value).toBe(9);
    expect(at(3, [seriesOf('CA-BC', [7, 9, 8, 6]), silent])).toMatchObject({ value: null, high: null });
  });

  test('knows nothing where nobody says anything', () => {
    expect(at(9, [seriesOf('CA-BC', [7])])).toMatchObject({ value: null, low: null, high: null, reporting: [] });
  });
});

test('a provisional figure is bounded by what it may still become, and by nothing where nobody knows', () => {
  const settling = new Map([[month(0), { low: 11, high: 15 }]]);
  const asked = { measure: measureOf(['CA-BC']) };

  expect(at(0, [seriesOf('CA-BC', [provisional(12)], { settling })], asked)).toMatchObject({
    value: 12,
    low: 11,
    high: 15,
    caveats: ['provisional'],
  });
  expect(at(0, [seriesOf('CA-BC', [provisional(12)])], asked)).toMatchObject({ value: 12, low: 0, high: null });
});

test('of two sources that speak of one place and period the first is taken, never both', () => {
  const asked = { measure: measureOf(['CA-BC']) };
  const both = [seriesOf('CA-BC', [70, 71], { source: 'second' }), seriesOf('CA-BC', [7, null])];

  expect(at(0, both, asked)).toMatchObject({ value: 7, sources: ['first'] });
  expect(at(1, both, asked)).toMatchObject({ value: 71, sources: ['second'] });
  expect(at(0, [seriesOf('CA-BC', [9], { source: 'third' })], asked).reporting).toEqual([]);
});

test('series of one place under several values of a dimension are added up; one that is silent leaves the sum open', () => {
  const asked = { measure: measureOf(['CA-BC'], { dimensions: { sex: '*' } }) };
  const both = [seriesOf('CA-BC', [3, 4], { id: 1 }), seriesOf('CA-BC', [5, null], { id: 2 })];

  expect(at(0, both, asked).value).toBe(8);
  expect(at(1, both, asked)).toMatchObject({ value: null, low: 4, high: null });
});

test.each([
  ['mean', 6],
  ['median', 6],
  ['highest', 7],
  ['reporting', 2],
] as const)('the %s is that of the places that report', (across, value) => {
  const asked = { across, measure: measureOf(['CA-BC', 'CA-AB', 'CA-ON']) };

  expect(at(0, [seriesOf('CA-BC', [7]), seriesOf('CA-AB', [5])], asked)).toMatchObject({ value, expected: 3 });
});

test('a figure may cover several periods; one that is missing leaves it open', () => {
  const asked = { periods: 12, measure: measureOf(['CA-BC']) };
  const year = Array.from({ length: 13 }, (_, index) => index + 1);

  expect(at(11, [seriesOf('CA-BC', year)], asked).value).toBe(78);
  expect(at(12, [seriesOf('CA-BC', year)], asked).value).toBe(90);
  expect(at(10, [seriesOf('CA-BC', year)], asked)).toMatchObject({ value: null, low: 66, high: null, reporting: [] });
});

describe('related to something', () => {
  test('to the persons who live there', () => {
    const asked = { measure: measureOf(['CA-BC']), denominator: { kind: 'population', per: 100_000 } } as const;
    const populationOf = (): number => 5_000_000;

    expect(at(0, [seriesOf('CA-BC', [150])], asked, { populationOf }).value).toBeCloseTo(3, 12);
    expect(at(0, [seriesOf('CA-BC', [150])], asked)).toMatchObject({ value: null, low: 0, high: null });
  });

  test('to another measure, with the bounds of both', () => {
    const denominator = { kind: 'measure', per: 100, measure: measureOf(['CA-BC']), isWhole: false } as const;
    const asked = { measure: measureOf(['CA-BC']), denominator };
    const figure = at(0, [seriesOf('CA-BC', [fewDeaths])], asked, { denominator: [seriesOf('CA-BC', [20])] });

    expect(figure).toMatchObject({ value: null, low: 5, high: 45 });
  });

  test('to what it is part of, it is no more than all of it, and over its own places', () => {
    const whole = measureOf(['CA-BC', 'CA-AB']);
    const denominator = { kind: 'measure', per: 100, measure: whole, isWhole: true } as const;
    const asked = { measure: measureOf(['CA-BC']), denominator };
    const all = [seriesOf('CA-BC', [10, 10]), seriesOf('CA-AB', [30, null])];

    expect(at(0, [seriesOf('CA-BC', [10, fewDeaths])], asked, { denominator: all }).value).toBe(25);
    expect(at(1, [seriesOf('CA-BC', [10, provisional(4)])], asked, { denominator: all })).toMatchObject({
      value: null,
      low: 0,
      high: 100,
    });
  });
});

// Divided with Python’s decimal module. Persons served: the tree of sites of 2023 (EMCDDA and SCORE). Residents of the Netherlands in 2021: 17,533,044 (Eurostat).
describe('a share of those who live in a country', () => {
  const measure = measureOf(['NL/amsterdam', 'NL/eindhoven', 'NL/oudewater', 'NL/utrecht']);
  const asked = { measure, denominator: { kind: 'population', per: 100, of: 'NL' } } as const;
  const populationOf = (place: string): number | undefined => (place === 'NL' ? 17_533_044 : undefined);
  const sites = [
    seriesOf('NL/amsterdam', [769_000, 769_000]),
    seriesOf('NL/eindhoven', [450_300, null], { absence: 'zero' }),
    seriesOf('NL/oudewater', [null, null], { absence: 'zero' }),
    seriesOf('NL/utrecht', [300_000, 300_000]),
  ];

  test('is that of the persons who are counted, wherever in it they live', () => {
    const first = at(0, sites, asked, { populationOf });

    expect(first.value).toBeCloseTo(8.6653521203, 9);
    expect(first).toMatchObject({ low: first.value, high: first.value, expected: 4 });
    // Without Eindhoven, of which its source says that nobody was counted there.
    expect(at(1, sites, asked, { populationOf }).value).toBeCloseTo(6.097058788, 8);
  });

  test('is at least that of the places that say something, and at most all of them', () => {
    const one = [seriesOf('NL/amsterdam', [769_000])];
    const figure = at(0, one, asked, { populationOf });

    expect(figure).toMatchObject({ value: null, high: 100 });
    expect(figure.low).toBeCloseTo(4.3860039363, 9);
  });

  test('is not stated where nobody counted those who live there, nor where no place says anything', () => {
    expect(at(0, sites, asked)).toMatchObject({ value: null, low: 0, high: 100 });
    expect(at(5, sites, asked, { populationOf })).toMatchObject({ value: null, low: null, high: null });
    expect(new Evaluation({ ...deaths, ...asked, measure: measureOf([]) }, dataOf([])).latest()).toBeUndefined();
  });

  test('says nothing where more are counted than live there', () => {
    const many = [seriesOf('NL/amsterdam', [18_000_000])];
    const whole = { ...asked, measure: measureOf(['NL/amsterdam']) };

    expect(at(0, many, whole, { populationOf })).toMatchObject({ value: null, low: 0, high: 100 });
  });
});

test('a count as an outcome of chance carries the bounds of its mean', () => {
  const figure = at(0, [seriesOf('CA-BC', [7]), seriesOf('CA-AB', [3])], { chance: true });

  // poisson.test(10) of R 4.2.2
  expect(figure.low).toBeCloseTo(4.79538869613, 8);
  expect(figure.high).toBeCloseTo(18.39035604202, 8);
});

test('what is asked after it let go of what it looked up is answered alike', () => {
  const definition: IndicatorDefinition = {
    ...deaths,
    periods: 2,
    denominator: {
      kind: 'measure',
      measure: measureOf(['CA-BC'], { indicator: 'all-deaths' }),
      per: 1,
      isWhole: false,
    },
  };
  const series = [seriesOf('CA-BC', [7, 9, 4]), seriesOf('CA-AB', [5, 6, fewDeaths])];
  const evaluation = new Evaluation(definition, dataOf(series, { denominator: [seriesOf('CA-BC', [20, 30, 40])] }));
  const said = evaluation.all();
  evaluation.forget();

  expect(said).toHaveLength(3);
  expect(said[1]).toMatchObject({ value: 27 / 50 });
  expect([evaluation.periods, evaluation.all()]).toEqual([said.map(({ period }) => period), said]);
});
