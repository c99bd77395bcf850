import { requireRange } from '../evaluation.ts';
import type { Generator } from '../random/generator.ts';
import type { CircularZones } from './circular-zones.ts';
import {
  multinomialSimulation,
  type NullSimulation,
  overdispersedSimulation,
  permutationSimulation,
  poissonSimulation,
  withoutReplacementSimulation,
} from './null-simulation.ts';
import { type CentredZone, placesOf, scanObserved, separateZones } from './observed-scan.ts';
import { gumbelPValue, monteCarloPValue, recurrenceInterval } from './recurrence.ts';
import { type PlacePeriods, type ScanWindow, sumOverWindows } from './scan-windows.ts';
import { type ScannedTable, type ScanScore, ZoneScanner } from './zone-scanner.ts';

/**
 * Who says what is expected. `poisson`: given expectations, scaled to the total counted (population-based).
 * `permutation`: place total times period total (only the counts are needed). `bernoulli`: cases among a known number of
 * tests or people. `expectation-based`: given expectations as they are, so that a rise everywhere is a cluster too.
 */
export type ScanModel = ScanScore | 'permutation';

/** Why there is no scan. */
export type NoScanReason = 'no-zone' | 'no-event' | 'no-exposure' | 'missing-value' | 'not-a-count';

export interface SpaceTimeScanInput {
  readonly zones: CircularZones;
  readonly windows: readonly ScanWindow[];
  /** Periods of the study; 1 for a purely spatial scan. */
  readonly periods: number;
  /** Events in each place and period, one row of periods for each place. */
  readonly counts: Float64Array;
  /** Expected events (`bernoulli`: tests or people) in the same order; not used by `permutation`. */
  readonly expected?: Float64Array;
}

export interface SpaceTimeScanOptions {
  readonly model: ScanModel;
  /** Monte Carlo replications; SaTScan's usual 999. */
  readonly simulations?: number;
  readonly generator: Generator;
  /**
   * Variance over mean of the counts of each place (>= 1), for `poisson` and `expectation-based`: counts and expectations
   * are divided by it (the quasi-likelihood of Zhang, Zhang and Lin 2012, Stat Med 31:762), and simulated ones are
   * negative binomial.
   */
  readonly dispersions?: ArrayLike<number>;
  /** Most clusters listed, the most likely one included. */
  readonly mostClusters?: number;
}

export interface SpaceTimeCluster {
  /** Places, zero-based, nearest to the centre first. */
  readonly places: readonly number[];
  readonly centre: number;
  readonly window: ScanWindow;
  readonly observed: number;
  /** Expected without a cluster, scaled to the total where the model is. */
  readonly expected: number;
  /** Log likelihood ratio, or Neill's score. */
  readonly score: number;
  /** Monte Carlo p value against the largest score anywhere; null without simulations. */
  readonly pValue: number | null;
  /** The same from a Gumbel distribution fitted to the simulated scores. */
  readonly gumbelPValue: number | null;
  /** Analyses within which one such cluster is due by chance: 1 over the Gumbel p value, else the Monte Carlo one. */
  readonly recurrence: number | null;
}

export type SpaceTimeScan =
  | {
      readonly status: 'scanned';
      /** Most likely first; none shares a place with one before it. */
      readonly clusters: readonly SpaceTimeCluster[];
      /** Largest score round each centre, and of each window. */
      readonly scoreByCentre: Float64Array;
      readonly scoreByWindow: Float64Array;
      /** Largest score of each simulation. */
      readonly simulated: Float64Array;
    }
  | { readonly status: NoScanReason };

/**
 * The scan statistic of Kulldorff: circles round each place, over windows of time, with the likelihood ratio of a higher
 * rate inside (1997, Commun Stat Theory Methods 26:1481; space-time 2001, JRSS A 164:61; permutation 2005, PLoS Med 2:e59;
 * expectation-based: Neill 2009, Int J Forecast 25:498). The p value counts simulations without a cluster whose largest
 * score is at least the observed one, so it holds for all zones and windows together.
 */
export function spaceTimeScan(input: SpaceTimeScanInput, options: SpaceTimeScanOptions): SpaceTimeScan {
  const { simulations = 999, generator, mostClusters = 10 } = options;
  requireRange('simulations', simulations, { from: 0, to: 1_000_000 });
  const objection = inputObjection(input, options);
  if (objection !== null) return { status: objection };
  const study = studyOf(input, options);
  const { table, counts, total } = study;
  const observed = scanObserved(table, counts, total);
  const scanner = new ZoneScanner(table, total);
  const simulated = simulations === 0 ? new Float64Array(0) : simulate(scanner, study, { simulations, generator });
  const zones = separateZones(table, { counts, totalCount: total, byCentre: observed.byCentre }, mostClusters);
  return {
    status: 'scanned',
    clusters: zones.map((zone) => clusterOf(zone, { input, study, simulated })),
    scoreByCentre: Float64Array.from(observed.byCentre, ({ score }) => score),
    scoreByWindow: observed.byWindow,
    simulated,
  };
}

interface Study {
  readonly windows: readonly ScanWindow[];
  readonly periods: number;
  readonly table: ScannedTable;
  /** Counts of each place and window, as the score takes them. */
  readonly counts: Float64Array;
  readonly total: number;
  /** Expected in each place and period on the scale of the counts, before any division by a dispersion. */
  readonly expected: Float64Array;
  /** Factor that brings `expected` to the total counted. */
  readonly scale: number;
  readonly simulation: NullSimulation;
}

function inputObjection(
  { zones, counts, periods, expected }: SpaceTimeScanInput,
  options: SpaceTimeScanOptions,
): NoScanReason | null {
  const { model, dispersions } = options;
  const cells = zones.places * periods;
  if (counts.length !== cells) throw new RangeError(`${counts.length} counts for ${cells} places and periods`);
  if (model !== 'permutation' && expected?.length !== cells) throw new RangeError('every count needs an expectation');
  checkDispersions(dispersions, { model, places: zones.places });
  let total = 0;
  for (let i = 0; i < cells; i++) {
    const count = counts[i]!;
    if (Number.isNaN(count)) return 'missing-value';
    if (!(count >= 0 && Number.isInteger(count))) return 'not-a-count';
    total += count;
    if (model === 'permutation') continue;
    const one = expected?.[i] ?? Number.NaN;
    if (Number.isNaN(one)) return 'missing-value';
    if (!(one >= 0 && one < Number.POSITIVE_INFINITY)) return 'no-exposure';
    if (count > 0 && one === 0) return 'no-exposure';
    if (model === 'bernoulli' && !(Number.isInteger(one) && count <= one)) return 'not-a-count';
  }
  if (total === 0) return 'no-event';
  return zones.members.length === 0 ? 'no-zone' : null;
}

function checkDispersions(
  dispersions: ArrayLike<number> | undefined,
  { model, places }: { readonly model: ScanModel; readonly places: number },
): void {
  if (dispersions === undefined) return;
  if (model === 'permutation' || model === 'bernoulli') throw new RangeError(`no dispersion in the ${model} model`);
  if (dispersions.length !== places) throw new RangeError(`${dispersions.length} dispersions for ${places} places`);
  for (let i = 0; i < places; i++) requireRange('dispersion', dispersions[i]!, { from: 1, to: Number.MAX_VALUE });
}

function studyOf(input: SpaceTimeScanInput, options: SpaceTimeScanOptions): Study {
  const { zones, windows, periods, counts } = input;
  const { model, dispersions } = options;
  const expected = model === 'permutation' ? productOfMargins({ periods, values: counts }) : input.expected!;
  const scaledCounts = divided(counts, { periods, dispersions });
  const scaledExpected = divided(expected, { periods, dispersions });
  const total = sumOf(scaledCounts);
  const totalExpected = sumOf(scaledExpected);
  const score = model === 'permutation' ? 'poisson' : model;
  const table: ScannedTable = {
    zones,
    score,
    windows: windows.length,
    expected: windowSums(scaledExpected, { zones, windows, periods }),
    totalExpected,
  };
  return {
    windows,
    periods,
    table,
    counts: windowSums(scaledCounts, { zones, windows, periods }),
    total,
    expected,
    scale: score === 'poisson' ? total / totalExpected : 1,
    simulation: simulationOf(input, options),
  };
}

function simulationOf(input: SpaceTimeScanInput, { model, dispersions }: SpaceTimeScanOptions): NullSimulation {
  const { periods, counts } = input;
  if (model === 'permutation') return permutationSimulation({ periods, values: counts });
  const expected = input.expected!;
  if (model === 'bernoulli') return withoutReplacementSimulation(expected, sumOf(counts));
  if (dispersions !== undefined) return overdispersedSimulation({ periods, values: expected }, dispersions);
  return model === 'poisson' ? multinomialSimulation(expected, sumOf(counts)) : poissonSimulation(expected);
}

function simulate(
  scanner: ZoneScanner,
  { windows, periods, table, simulation }: Study,
  { simulations, generator }: { readonly simulations: number; readonly generator: Generator },
): Float64Array {
  const cells = new Float64Array(table.zones.places * periods);
  const sums = new Float64Array(table.zones.places * windows.length);
  const largest = new Float64Array(simulations);
  for (let i = 0; i < simulations; i++) {
    const total = simulation(generator, cells);
    sumOverWindows({ periods, values: cells }, windows, sums);
    largest[i] = total > 0 ? scanner.maximum(sums, total) : 0;
  }
  return largest;
}

function clusterOf(
  { centre, best }: CentredZone,
  { input, study, simulated }: { input: SpaceTimeScanInput; study: Study; simulated: Float64Array },
): SpaceTimeCluster {
  const places = placesOf(study.table.zones, centre, best);
  const window = study.windows[best.window]!;
  const pValue = simulated.length === 0 ? null : monteCarloPValue(best.score, simulated);
  const gumbel = gumbelPValue(best.score, simulated);
  const finest = gumbel !== null && gumbel > 0 ? gumbel : pValue;
  return {
    places,
    centre,
    window,
    observed: sumWithin(input.counts, { places, window, periods: study.periods }),
    expected: sumWithin(study.expected, { places, window, periods: study.periods }) * study.scale,
    score: best.score,
    pValue,
    gumbelPValue: gumbel,
    recurrence: finest === null ? null : recurrenceInterval(finest),
  };
}

function sumWithin(
  values: Float64Array,
  { places, window, periods }: { places: readonly number[]; window: ScanWindow; periods: number },
): number {
  let sum = 0;
  for (const place of places) {
    for (let t = window.first; t <= window.last; t++) sum += values[place * periods + t]!;
  }
  return sum;
}

function windowSums(
  values: Float64Array,
  { zones, windows, periods }: Pick<SpaceTimeScanInput, 'zones' | 'windows' | 'periods'>,
): Float64Array {
  const sums = new Float64Array(zones.places * windows.length);
  sumOverWindows({ periods, values }, windows, sums);
  return sums;
}

function divided(
  values: Float64Array,
  { periods, dispersions }: { readonly periods: number; readonly dispersions: ArrayLike<number> | undefined },
): Float64Array {
  if (dispersions === undefined) return values;
  return values.map((value, i) => value / dispersions[Math.floor(i / periods)]!);
}

/** Total of the place times total of the period over the total of all: space and time independent. */
function productOfMargins({ periods, values }: PlacePeriods): Float64Array {
  const ofPeriod = new Float64Array(periods);
  const ofPlace = new Float64Array(values.length / periods);
  for (let i = 0; i < values.length; i++) {
    ofPeriod[i % periods]! += values[i]!;
    ofPlace[Math.floor(i / periods)]! += values[i]!;
  }
  const total = sumOf(ofPeriod);
  return values.map((_, i) => (ofPlace[Math.floor(i / periods)]! * ofPeriod[i % periods]!) / total);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
