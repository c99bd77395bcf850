/**
 * How our code judges the series that `vigia evaluate --write-series FILE` writes, beside R's surveillance on the same ones:
 * `npx tsx tools/measure/detectors.ts FILE [R.csv]`, where `R.csv` is what `detectors.R FILE` printed.
 * Charts with a memory start at the first judged week here, as R's do; the registered methods start anew for each week.
 */
import { readFileSync } from 'node:fs';
import {
  type AnyMethodChoice,
  type CountTransform,
  c3UpperLimitAsInSurveillance,
  countCusum,
  detect,
  type Estimate,
  earsUpperLimit,
  FarringtonWorkSpace,
  farringtonOriginal,
  fitSeasonalMean,
  judgedWeeks,
  likelihoodRatioChart,
  outbreakSpans,
  performanceOf,
  simulatedWeeks,
} from '../../src/detect/index.ts';

interface Drawn {
  readonly values: Float64Array;
  readonly state: Uint8Array;
  readonly current: Uint8Array;
}

/** Flags of the judged weeks. */
type Judge = (values: Float64Array) => ArrayLike<number>;

const starts = Int32Array.from({ length: simulatedWeeks }, (_, week) => 11_323 + 7 * week);
const { first, last } = judgedWeeks;
const flexible = { mode: 'surveillance', threshold: 'nbPlugin' } as const;

function registered(choice: AnyMethodChoice): Judge {
  return (values) =>
    detect(choice, { values, starts, frequency: 'W', range: judgedWeeks }).map((one) =>
      one.status === 'evaluated' && one.alarm ? 1 : 0,
    );
}

/** Without a least deviation R draws a limit from seven equal counts; the registered methods refuse to. */
function ears(limitOf: typeof earsUpperLimit, { alpha, lag }: { readonly alpha: number; readonly lag: number }): Judge {
  const limit = { alpha, baseline: { length: 7, lag, minimumDeviation: 0, minimumKnown: 7 } };
  return (values) =>
    Array.from({ length: last - first + 1 }, (_, at) =>
      (values[first + at] ?? Number.NaN) > limitOf(values, first + at, limit) ? 1 : 0,
    );
}

const original = {
  mode: 'surveillance',
  yearsBack: 5,
  halfWindow: 3,
  reweight: true,
  weightsThreshold: 1,
  // R's alpha is for both sides.
  alpha: 0.01 / 2,
  trend: true,
  trendSignificance: 0.05,
  minimumCases: 5,
  minimumCasesPeriods: 4,
  powerTransform: '2/3',
  populationOffset: false,
} as const;

function judgeOriginal(values: Float64Array): number[] {
  const workSpace = new FarringtonWorkSpace();
  const series = { values, starts, periodsPerYear: 52, population: null };
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const result = farringtonOriginal(series, first + at, original, workSpace);
    return result.status === 'predicted' && result.enoughCases && result.exceedance > 1 ? 1 : 0;
  });
}

/** Expected counts of the judged weeks by a model with one annual wave of the weeks before; null where none was found. */
function seasonalMeans(
  values: Float64Array,
  dispersion: number | null,
): { means: Float64Array; dispersion: number } | null {
  const training = { first: 0, last: first - 1, perYear: 52, harmonics: 1, trend: false };
  const fit = fitSeasonalMean(values, { ...training, dispersion });
  if (fit.status === 'not-converged') return null;
  const means = Float64Array.from({ length: last - first + 1 }, (_, at) => fit.meanAt(first + at));
  return { means, dispersion: fit.dispersion };
}

const silent = new Uint8Array(last - first + 1);

function cusum(transform: CountTransform, target: 'mean' | 'glm'): Judge {
  return (values) => {
    const before = values.subarray(0, first);
    const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
    const means = target === 'mean' ? new Float64Array(silent.length).fill(mean) : seasonalMeans(values, 0)?.means;
    if (means === undefined) return silent;
    return countCusum(values.slice(first, last + 1), means, {
      transform,
      referenceValue: 1.04,
      decisionInterval: 2.26,
      dispersion: 0.1,
      resetAfterAlarm: false,
      mode: 'surveillance',
    }).alarm;
  };
}

function likelihoodRatio(dispersion: number | null): Judge {
  return (values) => {
    const model = seasonalMeans(values, dispersion);
    if (model === null) return silent;
    return likelihoodRatioChart(values.slice(first, last + 1), model.means, {
      change: 'intercept',
      shift: null,
      direction: 'increase',
      dispersion: model.dispersion,
      window: null,
      fewestPeriods: 1,
      decisionInterval: 5,
      mode: 'surveillance',
    }).alarm;
  };
}

/** By the names that `detectors.R` gives them. */
const judges: Readonly<Record<string, Judge>> = {
  'earsC C1': ears(earsUpperLimit, { alpha: 0.001, lag: 0 }),
  'earsC C2': ears(earsUpperLimit, { alpha: 0.001, lag: 2 }),
  'earsC C3': ears(c3UpperLimitAsInSurveillance, { alpha: 0.025, lag: 2 }),
  'earsC C1 minSigma 0.5': registered({ method: 'ears-c1' }),
  'earsC C2 minSigma 0.5': registered({ method: 'ears-c2' }),
  'earsC C3 minSigma 0.5': registered({ method: 'ears-c3', parameters: { mode: 'surveillance' } }),
  farrington: judgeOriginal,
  'farringtonFlexible nbPlugin': registered({ method: 'farrington-flexible', parameters: flexible }),
  'farringtonFlexible delta': registered({
    method: 'farrington-flexible',
    parameters: { ...flexible, threshold: 'delta' },
  }),
  'cusum standard': cusum('pearson', 'mean'),
  'cusum rossi': cusum('rossi', 'mean'),
  'cusum rossi glm': cusum('rossi', 'glm'),
  glrpois: likelihoodRatio(0),
  glrnb: likelihoodRatio(null),
  'bayes 1': registered({ method: 'bayes-1' }),
  'bayes 2': registered({ method: 'bayes-2' }),
  'bayes 3': registered({ method: 'bayes-3' }),
  'rki 1': registered({ method: 'rki-1' }),
  'rki 2': registered({ method: 'rki-2' }),
  'rki 3': registered({ method: 'rki-3' }),
};

/** Columns of the file by its head; numbers only where they are read. */
function readSeries(file: string): readonly Drawn[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/u);
  const columns = head.split(',');
  const [series = -1, count = -1, state = -1, current = -1] = ['series', 'count', 'state', 'current'].map((name) =>
    columns.indexOf(name),
  );
  const drawn = new Map<string, { values: number[]; state: number[]; current: number[] }>();
  for (const line of lines) {
    const cells = line.split(',');
    const key = cells[series] ?? '';
    const one = drawn.get(key) ?? { values: [], state: [], current: [] };
    one.values.push(Number(cells[count]));
    one.state.push(Number(cells[state]));
    one.current.push(Number(cells[current]));
    drawn.set(key, one);
  }
  return [...drawn.values()].map((one) => ({
    values: Float64Array.from(one.values),
    state: Uint8Array.from(one.state),
    current: Uint8Array.from(one.current),
  }));
}

interface InR {
  readonly pod: number;
  readonly fpr: number;
  readonly timeliness: number;
}

function readR(file: string): ReadonlyMap<string, InR> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const head = lines.find((line) => line.startsWith('method,'))?.split(',') ?? [];
  return new Map(
    lines.flatMap((line) => {
      const cells = line.split(',');
      if (cells.length !== head.length || cells[0] === 'method') return [];
      const cell = (name: string): number => Number(cells[head.indexOf(name)]);
      return [[cells[0] ?? '', { pod: cell('pod'), fpr: cell('fpr'), timeliness: cell('timeliness') }] as const];
    }),
  );
}

function row(name: string, judge: Judge, series: readonly Drawn[], inR: InR | undefined): string {
  const performance = performanceOf(
    series.map(({ values, state, current }) => {
      const alarm = Uint8Array.from(judge(values));
      return {
        state: state.slice(first, last + 1),
        alarm,
        evaluated: alarm,
        scores: Float64Array.from(alarm),
        outbreaks: outbreakSpans(current.slice(first, last + 1)),
      };
    }),
  );
  const { probabilityOfDetection: pod, falsePositiveRate: fpr, timeliness } = performance;
  const cells = [
    name,
    ...beside(pod, inR?.pod, 3),
    ...beside(fpr, inR?.fpr, 4),
    ...beside(timeliness, inR?.timeliness, 3),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Ours with its Monte Carlo error, R's, and the difference in such errors. */
function beside(ours: Estimate | null, theirs: number | undefined, digits: number): readonly string[] {
  if (ours === null) return ['', '', ''];
  const error = ours.standardError ?? Number.NaN;
  const own = `${ours.value.toFixed(digits)} ± ${error.toFixed(digits)}`;
  if (theirs === undefined) return [own, '', ''];
  return [own, theirs.toFixed(digits), (Math.abs(ours.value - theirs) / error).toFixed(2)];
}

const [file, fileOfR] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npx tsx tools/measure/detectors.ts FILE [R.csv]');
const series = readSeries(file);
const inR = fileOfR === undefined ? new Map<string, InR>() : readR(fileOfR);
const heads = ['POD', 'FPR', 'timeliness'].flatMap((name) => [name, 'R', 'errors apart']);
console.log(`${series.length} series\n| method | ${heads.join(' | ')} |\n|---|${heads.map(() => '--:').join('|')}|`);
for (const [name, judge] of Object.entries(judges)) console.log(row(name, judge, series, inR.get(name)));
