import { type Frequency, VigiaError } from '../../../base/index.ts';
import { Generator, type InjectedOutbreak, injectOutbreak, seedOf } from '../../../detect/index.ts';
import { findIndicator, watchesOf } from '../../../domains/index.ts';
import { type SeriesHistory, seriesKnownOn } from '../backtest/series-history.ts';
import { layOut, type SeriesGrid } from '../series-grid.ts';
import { defaultSeed, type EvaluateOptions, factorOf, requireReplicates, requireSeed } from './evaluate-simulated.ts';
import { type EvaluationReport, evaluationOf } from './evaluation-report.ts';
import { judgeVariants, type Trial } from './judge-variants.ts';
import { parseVariants } from './method-variant.ts';

export interface EvaluateStoredOptions extends EvaluateOptions {
  readonly indicator?: string | undefined;
  readonly frequency?: string | undefined;
}

/** Last periods that are judged, about a year; what came before is what methods look back on. */
const judgedPeriods = { D: 365, W: 52, M: 12 } as const;
type EvaluatedFrequency = keyof typeof judgedPeriods;

/** Known periods without which a series says too little about what is usual, in multiples of the judged ones. */
const fewestYearsBefore = 1;

/**
 * Puts outbreaks into real series and asks methods to find them. Each trial adds one outbreak of Poisson(k sd) cases to the
 * last year of a series, `sd` being the standard deviation of the year before (at least the square root of its mean, and at
 * least 1). Real series have outbreaks of their own: what counts as a false alarm may be one of them.
 */
export async function evaluateStored(
  histories: readonly SeriesHistory[],
  options: EvaluateStoredOptions,
): Promise<EvaluationReport> {
  const indicator = indicatorOf(options.indicator);
  const frequency = frequencyOf(options.frequency);
  const { seed = defaultSeed, onProgress } = options;
  const replicates = requireReplicates(options.replicates);
  requireSeed(seed);
  const variants = parseVariants(options.methods, { frequency, alpha: options.alpha });
  const absence = findIndicator(indicator)?.absence ?? 'unknown';
  const series = histories.flatMap((history) => {
    const grid = layOut(seriesKnownOn(history, '9999-12-31'), absence);
    return grid === null || !isLongEnough(grid, frequency) ? [] : [{ id: history.series.id, grid }];
  });
  let done = 0;
  const judged = await judgeVariants(variants, storedTrials(series, { frequency, replicates, seed }), {
    signal: options.signal,
    onTrial: () => {
      onProgress?.({ done, of: series.length * replicates });
      done += 1;
    },
  });
  return {
    origin: { kind: 'stored', indicator, frequency, series: series.length },
    replicates,
    seed,
    methods: variants.map((variant, at) => evaluationOf(variant, judged[at] ?? [])),
  };
}

/** The indicator, if its figures are counts of disjoint periods that a method for counts watches. */
export function indicatorOf(id: string | undefined): string {
  if (id !== undefined && watchesOf(id).some(({ values }) => values === 'count')) return id;
  throw new VigiaError('request.invalid', { problem: `indicator: ${id ?? ''}` });
}

export function frequencyOf(code = 'W'): EvaluatedFrequency {
  if (isEvaluated(code)) return code;
  throw new VigiaError('request.invalid', { problem: `frequency: ${Object.keys(judgedPeriods).join(', ')}` });
}

function isEvaluated(code: string): code is EvaluatedFrequency {
  return Object.hasOwn(judgedPeriods, code);
}

function isLongEnough({ values }: SeriesGrid, frequency: EvaluatedFrequency): boolean {
  const known = values.subarray(0, -judgedPeriods[frequency]).filter((value) => !Number.isNaN(value)).length;
  return known >= fewestYearsBefore * judgedPeriods[frequency];
}

interface StoredSeries {
  readonly id: number;
  readonly grid: SeriesGrid;
}

function* storedTrials(
  series: readonly StoredSeries[],
  options: { readonly frequency: EvaluatedFrequency; readonly replicates: number; readonly seed: number },
): Iterable<Trial> {
  for (const { id, grid } of series) {
    for (let replicate = 0; replicate < options.replicates; replicate++) {
      yield trialOf(new Generator(seedOf(options.seed, id, replicate)), { id, grid }, options.frequency, replicate);
    }
  }
}

function trialOf(
  generator: Generator,
  { id, grid }: StoredSeries,
  frequency: EvaluatedFrequency & Frequency,
  replicate: number,
): Trial {
  const length = grid.values.length;
  const range = { first: length - judgedPeriods[frequency], last: length - 1 };
  const values = Float64Array.from(grid.values);
  const factor = factorOf(replicate);
  const outbreak = injectOutbreak(generator, values, {
    start: range.first + generator.integer(judgedPeriods[frequency]),
    factor,
    deviation: deviationBefore(grid.values, range.first, judgedPeriods[frequency]),
  });
  const outbreaks: readonly InjectedOutbreak[] = outbreak === null ? [] : [outbreak];
  const state = new Uint8Array(length);
  for (const { first, last } of outbreaks) state.fill(1, first, last + 1);
  const { starts, bounded } = grid;
  return {
    scenario: `series-${id}`,
    factor,
    input: { values, starts, bounded, frequency, range },
    state,
    outbreaks,
  };
}

function deviationBefore(values: Float64Array, end: number, length: number): number {
  const known = values.subarray(Math.max(0, end - length), end).filter((value) => !Number.isNaN(value));
  if (known.length < 2) return 1;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
  return Math.max(1, Math.sqrt(mean), Math.sqrt(variance));
}
