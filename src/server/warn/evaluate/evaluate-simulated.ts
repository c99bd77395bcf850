import { VigiaError } from '../../../base/index.ts';
import {
  Generator,
  judgedWeeks,
  type OutbreakScenario,
  type ScenarioSetId,
  scenarioSets,
  seedOf,
  simulatedWeeks,
  simulateSeries,
} from '../../../detect/index.ts';
import { type EvaluationReport, evaluationOf } from './evaluation-report.ts';
import { judgeVariants, type Trial } from './judge-variants.ts';
import { parseVariants } from './method-variant.ts';

export interface EvaluateOptions {
  /** See `parseVariants`; absent: every method that takes weekly counts. */
  readonly methods?: string | undefined;
  readonly alpha?: number | undefined;
  /** Series of each scenario (or of each stored series). */
  readonly replicates?: number | undefined;
  readonly seed?: number | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface EvaluateSimulatedOptions extends EvaluateOptions {
  readonly scenarios?: string | undefined;
  /** Sees each series before it is judged, to write it down. */
  readonly onTrial?: ((trial: Trial) => void) | undefined;
}

export const defaultReplicates = 20;
export const defaultSeed = 1;
/** 42 scenarios a thousand times are an hour of work for a regression method; more is a mistake. */
const mostReplicates = 1_000;

/** Monday 1 January 2001 as days since 1970: calendar methods need a calendar, and any would do. */
const firstDay = 11_323;
const starts = Int32Array.from({ length: simulatedWeeks }, (_, week) => firstDay + 7 * week);

/**
 * Lets methods judge the last 49 weeks of simulated series, whose outbreaks are known. The same seed gives the same series
 * and the same report; k runs from 1 to 10 over the replicates, so that every size is as frequent.
 */
export async function evaluateSimulated(options: EvaluateSimulatedOptions = {}): Promise<EvaluationReport> {
  const { scenarios: set = 'noufaily-28', seed = defaultSeed, onProgress } = options;
  if (!isScenarioSet(set)) {
    throw new VigiaError('request.invalid', { problem: `scenarios: ${Object.keys(scenarioSets).join(', ')}` });
  }
  const replicates = requireReplicates(options.replicates);
  requireSeed(seed);
  const variants = parseVariants(options.methods, { frequency: 'W', alpha: options.alpha });
  const scenarios = scenarioSets[set];
  let done = 0;
  const judged = await judgeVariants(variants, simulatedTrials(scenarios, { replicates, seed }), {
    signal: options.signal,
    onTrial: (trial) => {
      options.onTrial?.(trial);
      onProgress?.({ done, of: scenarios.length * replicates });
      done += 1;
    },
  });
  return {
    origin: { kind: 'simulated', scenarios: set },
    replicates,
    seed,
    methods: variants.map((variant, at) => evaluationOf(variant, judged[at] ?? [])),
  };
}

export function requireReplicates(replicates = defaultReplicates): number {
  if (Number.isInteger(replicates) && replicates >= 1 && replicates <= mostReplicates) return replicates;
  throw new VigiaError('request.invalid', { problem: `replicates: 1–${mostReplicates}` });
}

export function requireSeed(seed: number): void {
  if (!Number.isInteger(seed)) throw new VigiaError('request.invalid', { problem: 'seed' });
}

/** Mean sizes of outbreaks in standard deviations, one after the other over the replicates. */
export const outbreakFactors = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function factorOf(replicate: number): number {
  return outbreakFactors[replicate % outbreakFactors.length] ?? 1;
}

function* simulatedTrials(
  scenarios: readonly OutbreakScenario[],
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): Iterable<Trial> {
  for (const [at, scenario] of scenarios.entries()) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const factor = factorOf(replicate);
      const generator = new Generator(seedOf(seed, at, replicate));
      const { values, state, outbreaks } = simulateSeries(generator, scenario, { factor });
      const input = { values, starts, frequency: 'W', range: judgedWeeks } as const;
      yield { scenario: scenario.id, factor, input, state, outbreaks };
    }
  }
}

function isScenarioSet(text: string): text is ScenarioSetId {
  return Object.hasOwn(scenarioSets, text);
}
