import { array, assert, constantFrom, double, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detection, Frequency, SeriesInput } from './method.ts';
import { type MethodId, methods } from './registry.ts';

const ids = [
  'ears-c1',
  'ears-c2',
  'ears-c3',
  'farrington-flexible',
  'farrington-original',
  'individuals-chart',
  'window-ratio',
  'rare-count',
  'share-chart',
  'load-chart',
  'cusum',
  'binomial-cusum',
  'glr-poisson',
  'glr-negative-binomial',
  'bayes-1',
  'bayes-2',
  'bayes-3',
  'rki-1',
  'rki-2',
  'rki-3',
  'cdc',
  'outbreak-p',
  'ewma',
  'adaptive-regression',
  'regression-switch',
  'negative-binomial-regression',
  'serfling',
  'fixed-window',
] as const;

const stepOf: Readonly<Record<Frequency, number>> = { D: 1, W: 7, M: 30, Q: 91, S: 182, A: 365 };
const firstDay = 14613;

/** First days of months stay on the first of the month, the others are evenly spaced. */
function startsOf(frequency: Frequency, length: number): Int32Array {
  if (frequency !== 'M') return Int32Array.from({ length }, (_, i) => firstDay + stepOf[frequency] * i);
  return Int32Array.from({ length }, (_, i) => Date.UTC(2010, i, 1) / 86_400_000);
}

/** The frequency each method is tried at: weeks, where it takes them. */
function frequencyOf(id: MethodId): Frequency {
  if (id === 'window-ratio') return 'M';
  return methods[id].frequencies.includes('W') ? 'W' : 'D';
}

function inputOf(id: MethodId, values: Float64Array, more: Partial<SeriesInput> = {}): SeriesInput {
  const frequency = more.frequency ?? frequencyOf(id);
  return {
    values,
    starts: startsOf(frequency, values.length),
    frequency,
    range: { first: 0, last: values.length - 1 },
    ...(id === 'window-ratio' ? { window: 12 } : {}),
    // Positives are judged against the number tested.
    ...(id === 'share-chart' || id === 'binomial-cusum'
      ? { population: new Float64Array(values.length).fill(10_000) }
      : {}),
    ...more,
  };
}

/** Ten years of counts that vary, the same each time. */
function varied(length = 520): Float64Array {
  return Float64Array.from({ length }, (_, i) => 20 + ((i * 37) % 11) + Math.round(5 * Math.sin(i / 8.3)));
}

function lastOf(id: MethodId, values: Float64Array): Detection {
  const last = values.length - 1;
  const [one] = methods[id].detect(inputOf(id, values, { range: { first: last, last } }));
  if (one === undefined) throw new Error('no answer');
  return one;
}

describe('the registry', () => {
  test('each method stands under its own id', () => {
    expect(Object.entries(methods).map(([key, { id }]) => [key, id])).toEqual(ids.map((id) => [id, id]));
  });

  test('no method takes both disjoint counts and anything else', () => {
    expect(Object.values(methods).map(({ kinds }) => kinds.length)).toEqual(ids.map(() => 1));
  });
});

describe.each(ids)('%s', (id) => {
  test('evaluates the last period of a long series', () => {
    expect(lastOf(id, varied())).toMatchObject({ status: 'evaluated', index: 519 });
  });

  test('answers once for each index of the range, in order', () => {
    const answers = methods[id].detect(inputOf(id, varied(), { range: { first: 300, last: 310 } }));

    expect(answers.map(({ index }) => index)).toEqual([300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310]);
  });

  test('gives the same answer for one period alone as within a range', () => {
    const all = methods[id].detect(inputOf(id, varied(), { range: { first: 490, last: 519 } }));

    expect(all.at(-1)).toEqual(lastOf(id, varied()));
  });

  test('a larger value never lowers the score, and never silences an alarm', () => {
    assert(
      property(integer({ min: 0, max: 400 }), integer({ min: 0, max: 400 }), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => {
          const values = varied();
          values[519] = value;
          return lastOf(id, values);
        });
        if (low?.status !== 'evaluated' || high?.status !== 'evaluated') return low?.status === 'too-sparse';
        return high.score >= low.score - 1e-9 && (high.alarm || !low.alarm);
      }),
      { numRuns: 60 },
    );
  });

  test('an enormous value alarms', () => {
    const values = varied();
    values[519] = 5000;

    expect(lastOf(id, values)).toMatchObject({ status: 'evaluated', alarm: true });
  });

  test('a constant series never alarms', () => {
    for (const level of [0, 1, 7, 250]) {
      const answers = methods[id].detect(inputOf(id, new Float64Array(520).fill(level)));

      expect(answers.filter((one) => one.status === 'evaluated' && one.alarm)).toEqual([]);
    }
  });

  test('a missing or bounded value is never judged as a number', () => {
    const values = varied();
    values[519] = Number.NaN;
    const bounded = new Uint8Array(520);
    bounded[518] = 1;

    const answers = methods[id].detect(inputOf(id, values, { bounded, range: { first: 518, last: 519 } }));

    expect(answers.map(({ status }) => status)).toEqual(['bounded-value', 'missing-value']);
  });

  test('missing values in the history do not pull the expectation to zero', () => {
    const full = lastOf(id, varied());
    const values = varied();
    for (let i = 1; i < 519; i += 5) values[i] = Number.NaN;

    const gappy = lastOf(id, values);

    if (full.status !== 'evaluated' || gappy.status !== 'evaluated') throw new Error(gappy.status);
    expect(gappy.expected).toBeGreaterThan(0.8 * full.expected);
    expect(gappy.expected).toBeLessThan(1.2 * full.expected);
  });

  test('the dates themselves do not matter, only their calendar', () => {
    const input = inputOf(id, varied(), { range: { first: 480, last: 519 } });
    const later = { ...input, starts: input.starts.map((day) => day + 28 * 365 + 7) };

    const [now, then] = [input, later].map((one) => methods[id].detect(one));

    expect(then?.map(({ status }) => status)).toEqual(now?.map(({ status }) => status));
    const differences = now?.map((one, i) => {
      const other = then?.[i];
      if (one.status !== 'evaluated' || other?.status !== 'evaluated') return 0;
      return Math.abs(one.score - other.score);
    });
    expect(Math.max(...(differences ?? [Number.NaN]))).toBeLessThan(0.05);
  });

  test('a short history is too short, and the minimum it names is enough', () => {
    const frequency = frequencyOf(id);
    const needed = methods[id].minimumHistory(frequency);
    const before = lastOf(id, varied(3));

    expect(before.status).toBe('too-short');
    expect(lastOf(id, varied(needed + 1)).status).toBe('evaluated');
  });

  test('degenerate series give a reason, never an exception or a number that is none', () => {
    const value = oneof(
      integer({ min: 0, max: 3 }),
      integer({ min: 0, max: 1e6 }),
      constantFrom(Number.NaN, 0, 0, 0),
      double({ min: 0, max: 1e12, noNaN: true }),
    );
    assert(
      property(array(value, { maxLength: 330, size: 'max' }), (values) => {
        const answers = methods[id].detect(inputOf(id, Float64Array.from(values)));
        return answers.every((one) => {
          if (one.status !== 'evaluated') return one.observed === null || Number.isFinite(one.observed);
          const { observed, expected, upper, score, lower, pValue } = one;
          return [observed, expected, upper, score, lower ?? 0, pValue ?? 0.5].every(Number.isFinite);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('all its parameters are plain JSON and come back whole', () => {
    for (const frequency of methods[id].frequencies) {
      const parameters = methods[id].parametersFor(frequency);

      expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters);
    }
  });

  test('parameters out of range are refused', () => {
    const parameters: object = methods[id].parametersFor('W');
    const nonsense =
      'alpha' in parameters
        ? { alpha: 2 }
        : 'decisionInterval' in parameters
          ? { decisionInterval: -1 }
          : { yearsBack: -1 };

    expect(() => methods[id].detect(inputOf(id, varied()), nonsense)).toThrow(RangeError);
  });
});

describe('the right method for the right values', () => {
  test('count methods refuse fractions, negatives and overlapping windows', () => {
    const fractions = varied().map((value) => value + 0.5);
    for (const id of [
      'ears-c1',
      'ears-c2',
      'ears-c3',
      'farrington-flexible',
      'farrington-original',
      'rare-count',
    ] as const) {
      const last = { first: 519, last: 519 };
      const statuses = [
        methods[id].detect(inputOf(id, fractions, { range: last })),
        methods[id].detect(inputOf(id, varied(), { range: last, window: 12 })),
      ].map(([one]) => one?.status);

      expect(statuses).toEqual(['not-a-count', 'wrong-window']);
    }
  });

  test('the chart refuses negative values and the window ratio disjoint counts', () => {
    const negative = varied();
    negative[10] = -1;
    const last = { first: 519, last: 519 };

    const [chart] = methods['individuals-chart'].detect(inputOf('individuals-chart', negative, { range: last }));
    const [ratio] = methods['window-ratio'].detect(inputOf('rare-count', varied(), { range: last }));

    expect([chart?.status, ratio?.status]).toEqual(['negative-value', 'wrong-window']);
  });
});
