import { describe, expect, test } from 'vitest';
import { VigiaError } from '../../../base/index.ts';
import { methods } from '../../../detect/index.ts';
import { drawCurves } from './draw-curves.ts';
import { evaluateSimulated } from './evaluate-simulated.ts';
import { evaluationCsv } from './evaluation-csv.ts';
import type { Trial } from './judge-variants.ts';
import { methodsFor, parseVariants } from './method-variant.ts';
import { seriesCsvHead, seriesCsvLines } from './series-csv.ts';

const quick = { methods: 'ears-c1,ears-c2:alpha=0.05', replicates: 2, seed: 3 } as const;

async function refusalOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return 'nothing was refused';
  } catch (error) {
    return error instanceof VigiaError && error.code === 'request.invalid' ? error.details.problem : error;
  }
}

describe('which methods, in which way', () => {
  const weekly = { frequency: 'W' } as const;

  test('without a list: every method that takes weekly counts, and no other', () => {
    const labels = parseVariants(undefined, weekly).map(({ label }) => label);

    expect(labels).toEqual(methodsFor('count', 'W').filter((id) => labels.includes(id)));
    expect(labels).toEqual(expect.arrayContaining(['farrington-flexible', 'ears-c1', 'rare-count']));
    expect(labels.every((label) => Object.hasOwn(methods, label))).toBe(true);
    for (const other of ['window-ratio', 'individuals-chart', 'share-chart']) expect(labels).not.toContain(other);
  });

  test('parameters of one method, and an alpha for all that have it', () => {
    const variants = parseVariants('ears-c1,farrington-flexible:threshold=delta:alpha=0.01', {
      ...weekly,
      alpha: 0.03,
    });

    expect(variants.map(({ label, parameters }) => [label, parameters.alpha])).toEqual([
      ['ears-c1', 0.03],
      ['farrington-flexible:threshold=delta:alpha=0.01', 0.01],
    ]);
    expect(variants[1]?.parameters.threshold).toBe('delta');
  });

  test.each([
    ['ears-c11', 'ears-c11: ears-c1?'],
    ['ears-c1:alphas=0.1', 'ears-c1: alphas: alpha?'],
    ['ears-c1:alpha', 'alpha: name=value'],
    ['ears-c1:alpha=much', 'ears-c1: alpha is a number, not much'],
    ['ears-c1:alpha=3', /^ears-c1: alpha must be/u],
  ])('%s is refused before anything is drawn', async (list, problem) => {
    expect(await refusalOf(() => parseVariants(list, weekly))).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });
});

describe('an evaluation on simulated series', () => {
  test('is the same for the same seed, another for another one, and for a method whichever others run', async () => {
    const [one, again, other, alone] = await Promise.all([
      evaluateSimulated(quick),
      evaluateSimulated(quick),
      evaluateSimulated({ ...quick, seed: 4 }),
      evaluateSimulated({ ...quick, methods: 'ears-c1' }),
    ]);

    expect(again).toEqual(one);
    expect(other.methods[0]?.overall).not.toEqual(one.methods[0]?.overall);
    expect(alone.methods[0]).toEqual(one.methods[0]);
  });

  test('judges 49 weeks of each series, in each scenario and in all', async () => {
    const report = await evaluateSimulated(quick);

    for (const { overall, byScenario } of report.methods) {
      expect(overall.series).toBe(56);
      expect(Object.values(overall.periods).reduce((sum, count) => sum + count, 0)).toBe(56 * 49);
      expect(byScenario).toHaveLength(28);
      expect(byScenario.reduce((sum, { performance }) => sum + performance.outbreaks, 0)).toBe(overall.outbreaks);
    }
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('a looser limit finds more and alarms more often for nothing', async () => {
    const { methods: both } = await evaluateSimulated({
      ...quick,
      methods: 'ears-c1,ears-c1:alpha=0.2',
      replicates: 10,
    });
    const [strict, loose] = both.map(({ overall }) => overall);

    expect(loose?.falsePositiveRate?.value).toBeGreaterThan(strict?.falsePositiveRate?.value ?? 1);
    expect(loose?.probabilityOfDetection?.value).toBeGreaterThan(strict?.probabilityOfDetection?.value ?? 1);
    expect(loose?.timeliness?.value).toBeLessThan(strict?.timeliness?.value ?? 0);
    // The curve is of the score, which the limit does not move.
    expect(both[1]?.curve).toEqual(both[0]?.curve);
  });

  test('can be broken off', async () => {
    const stopping = new AbortController();
    let seen = 0;
    const onTrial = () => {
      seen += 1;
      if (seen === 3) stopping.abort(new Error('enough'));
    };

    await expect(evaluateSimulated({ ...quick, onTrial, signal: stopping.signal })).rejects.toThrow('enough');
    expect(seen).toBe(3);
  });

  test.each([
    [{ scenarios: 'noufaily' }, 'scenarios: noufaily-28, noufaily-42'],
    [{ replicates: 0 }, 'replicates: 1–1000'],
    [{ replicates: Number.NaN }, 'replicates: 1–1000'],
    [{ seed: 1.5 }, 'seed'],
  ])('%o is refused', async (options, problem) => {
    expect(await refusalOf(() => evaluateSimulated({ ...quick, ...options }))).toBe(problem);
  });
});

describe('what is written', () => {
  test('the series: one line for each week, with its labels', async () => {
    const trials: Trial[] = [];
    await evaluateSimulated({ ...quick, replicates: 1, methods: 'ears-c1', onTrial: (trial) => trials.push(trial) });
    const [trial] = trials.filter(({ outbreaks }) => outbreaks.length > 0);
    if (trial === undefined) throw new Error('no outbreak was drawn');

    const lines = seriesCsvLines(trial, 7).trimEnd().split('\r\n');

    expect(seriesCsvHead.trimEnd()).toBe('scenario,factor,series,period,count,state,current');
    expect(lines).toHaveLength(624);
    expect(lines[0]).toBe(`${trial.scenario},1,7,1,${trial.input.values[0]},0,0`);
    const marked = lines.flatMap((line, at) => (line.endsWith(',1,1') ? [at] : []));
    expect([marked[0], marked.at(-1)]).toEqual([trial.outbreaks[0]?.first, trial.outbreaks[0]?.last]);
  });

  test('the figures: a line for each method over everything, and for each scenario', async () => {
    const report = await evaluateSimulated(quick);

    const lines = evaluationCsv(report).trimEnd().split('\r\n');

    expect(lines).toHaveLength(1 + 2 * 29);
    expect(lines[1]).toMatch(/^ears-c1,,56,/u);
    expect(lines[30]).toMatch(/^ears-c2:alpha=0\.05,,56,/u);
  });

  test('the curves: well-formed, each method with a line in both panels and its name', async () => {
    const report = await evaluateSimulated(quick);
    const [method] = report.methods;
    if (method === undefined) throw new Error('no method');

    const svg = drawCurves({ ...report, methods: [method, { ...method, label: 'a<b & c' }] });

    const opened = [...svg.matchAll(/<(\w+)[^>]*[^/]>/gu)].map(([, name]) => name);
    const closed = [...svg.matchAll(/<\/(\w+)>/gu)].map(([, name]) => name);
    expect(opened.toSorted()).toEqual(closed.toSorted());
    expect(svg).toContain('a&lt;b &amp; c');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
    expect(svg.match(/<circle /gu)).toHaveLength(4);
  });
});
