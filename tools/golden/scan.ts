import { z } from 'zod';
import {
  bernoulliLogLikelihoodRatio,
  type CircularZones,
  circularZones,
  Generator,
  poissonLogLikelihoodRatio,
  prospectiveWindows,
  type ScanModel,
  type SpaceTimeCluster,
  type SpaceTimeScan,
  spaceTimeScan,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { compareEach } from './point-events.ts';
import { RLogical, RNumber, RVector } from './schema.ts';

const Places = z.object({ x: z.array(z.number()), y: z.array(z.number()), population: z.array(z.number()) });
const Indices = z.union([z.array(z.number()), z.number().transform((only) => [only])]);

type Scanned = Extract<SpaceTimeScan, { status: 'scanned' }>;

interface Scan {
  readonly model: ScanModel;
  readonly zones: CircularZones;
  readonly counts: Float64Array;
  readonly expected?: Float64Array;
  readonly periods: number;
  readonly longest: number;
  readonly simulations?: number;
}

function scan({ model, zones, counts, expected, periods, longest, simulations = 0 }: Scan): Scanned {
  const windows = prospectiveWindows({ periods, longest });
  const input = { zones, windows, periods, counts, ...(expected && { expected }) };
  const found = spaceTimeScan(input, {
    model,
    simulations,
    generator: new Generator(20261121),
    mostClusters: zones.places,
  });
  if (found.status !== 'scanned') throw new Error(`no scan: ${found.status}`);
  return found;
}

function mostLikely({ clusters }: Scanned): SpaceTimeCluster {
  const [first] = clusters;
  if (!first) throw new Error('no zone is above its expectation');
  return first;
}

function zonesOf(places: z.infer<typeof Places>, largestShare: number): CircularZones {
  return circularZones({ kind: 'plane', x: places.x, y: places.y }, { sizes: places.population, largestShare });
}

/** One row per place, from rows per period with the oldest first; only the last `periods` of them. */
function byPlace(rows: readonly (readonly number[])[], places: number, periods = rows.length): Float64Array {
  const kept = rows.slice(rows.length - periods);
  return Float64Array.from({ length: places * periods }, (_, i) => kept[i % periods]?.[Math.floor(i / periods)] ?? NaN);
}

/** The same place in each period. */
function repeated(values: readonly number[], periods: number): Float64Array {
  return Float64Array.from({ length: values.length * periods }, (_, i) => values[Math.floor(i / periods)] ?? NaN);
}

/** Numbers counted from 1, in order. */
function asSet(places: readonly number[], from = 1): string {
  return places
    .map((place) => place + 1 - from)
    .toSorted((a, b) => a - b)
    .join(' ');
}

/** Theirs within four standard errors of a p value of as many simulations, and at least one simulation apart. */
function comparePValue(
  comparison: Comparison,
  what: string,
  ours: number | null,
  theirs: number,
  simulations: number,
): void {
  const error = Math.sqrt((theirs * (1 - theirs)) / simulations);
  const limit = Math.max(4 * error, 4 / (simulations + 1));
  const isNear = ours !== null && Math.abs(ours - theirs) <= limit;
  if (!isNear) comparison.reject(`${what} is ${ours}, expected ${theirs} within ${limit.toExponential(1)}`);
}

const Cluster = z.object({
  center: z.number(),
  size: z.number(),
  mlc: Indices,
  llr: RNumber,
  c: z.number().optional(),
  e: z.number().optional(),
});

/**
 * The same centre, or one whose own best zone has the same score: equal zones of two centres are equal but for the order of
 * their sums, and R takes whichever rounds to more.
 */
function compareCluster(comparison: Comparison, what: string, found: Scanned, theirs: z.infer<typeof Cluster>): void {
  const ours = mostLikely(found);
  comparison.number(`${what} llr`, ours.score, theirs.llr);
  comparison.exact(`${what} places`, asSet(ours.places), asSet(theirs.mlc, 1 + 1));
  comparison.exact(`${what} size`, ours.places.length, theirs.size);
  comparison.number(`${what} llr of their centre`, found.scoreByCentre[theirs.center - 1] ?? NaN, theirs.llr);
  if (theirs.c !== undefined) comparison.exact(`${what} observed`, ours.observed, theirs.c);
  if (theirs.e !== undefined) comparison.number(`${what} expected`, ours.expected, theirs.e);
}

const SpatialDocument = z.object({
  items: z.array(
    Places.extend({
      cases: z.array(z.number()),
      expected: z.array(z.number()),
      maxPopFraction: z.number().default(0.5),
      poisson: Cluster.extend({
        llrMaxPerCenter: RVector.optional(),
        mcP: z.number().optional(),
        nsim: z.number().default(999),
      }).optional(),
      bernoulli: Cluster.optional(),
    }),
  ),
});

function runSpatial(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of SpatialDocument.parse(document).items.entries()) {
    const zones = zonesOf(item, item.maxPopFraction);
    const study = { zones, counts: Float64Array.from(item.cases), periods: 1, longest: 1 };
    const { poisson, bernoulli } = item;
    if (poisson) {
      comparison.case(`item ${position + 1} Poisson`, () => {
        const simulations = poisson.mcP === undefined ? 0 : 9999;
        const found = scan({ ...study, model: 'poisson', expected: Float64Array.from(item.expected), simulations });
        compareCluster(comparison, 'Poisson', found, poisson);
        if (poisson.llrMaxPerCenter)
          compareEach(comparison, 'llr of centre', found.scoreByCentre, poisson.llrMaxPerCenter);
        if (poisson.mcP === undefined) return;
        comparePValue(comparison, 'Monte Carlo p', mostLikely(found).pValue, poisson.mcP, poisson.nsim);
      });
    }
    if (bernoulli) {
      comparison.case(`item ${position + 1} Bernoulli`, () => {
        const found = scan({ ...study, model: 'bernoulli', expected: Float64Array.from(item.population) });
        compareCluster(comparison, 'Bernoulli', found, bernoulli);
      });
    }
  }
  return comparison.outcome();
}

const Cylinder = Cluster.extend({ duration: z.number(), maxLlrPerDuration: RVector.optional() });

const SpaceTimeDocument = z.object({
  items: z.array(
    Places.extend({
      countsOldestFirst: z.array(z.array(z.number())),
      maxPopFraction: z.number().default(0.5),
      maxDuration: z.number(),
      permutation: Cylinder.optional(),
      poisson: Cylinder.optional(),
    }),
  ),
});

function runSpaceTime(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of SpaceTimeDocument.parse(document).items.entries()) {
    const periods = item.countsOldestFirst.length;
    const zones = zonesOf(item, item.maxPopFraction);
    const counts = byPlace(item.countsOldestFirst, zones.places);
    const expected = repeated(item.population, periods);
    for (const model of ['permutation', 'poisson'] as const) {
      const theirs = item[model];
      if (!theirs) continue;
      comparison.case(`item ${position + 1} ${model}`, () => {
        const found = scan({ model, zones, counts, expected, periods, longest: item.maxDuration });
        const { window } = mostLikely(found);
        compareCluster(comparison, model, found, theirs);
        comparison.exact('duration', window.last - window.first + 1, theirs.duration);
        if (theirs.maxLlrPerDuration)
          compareEach(comparison, 'llr of duration', found.scoreByWindow, theirs.maxLlrPerDuration);
      });
    }
  }
  return comparison.outcome();
}

const Scored = z.object({
  locations: Indices,
  duration: z.number(),
  score: z.number(),
  mcP99: z.number().nullish(),
  gumbelP: z.number().nullish(),
});

const ScanStatisticsDocument = z.object({
  items: z.array(
    Places.extend({
      countsOldestFirst: z.array(z.array(z.number())),
      window: z.number(),
      ebBaseline: z.union([z.array(z.number()), z.array(z.array(z.number()))]),
      nZones: z.number().optional(),
      ebPoisson: Scored.optional(),
      pbPoisson: Scored.optional(),
    }),
  ),
});

/** Zones are different sets of places; scanstatistics' `scan_*` look at the window only. */
function runScanStatistics(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of ScanStatisticsDocument.parse(document).items.entries()) {
    const { window: periods } = item;
    const zones = zonesOf(item, 0.5);
    const counts = byPlace(item.countsOldestFirst, zones.places, periods);
    comparison.case(`item ${position + 1} zones`, () => {
      if (item.nZones !== undefined) comparison.exact('zones', differentZones(zones), item.nZones);
    });
    const study = { zones, counts, periods, longest: periods };
    const { ebPoisson, pbPoisson } = item;
    if (ebPoisson) {
      comparison.case(`item ${position + 1} expectation-based`, () => {
        const expected = baseline(item.ebBaseline, periods);
        const simulations = typeof ebPoisson.mcP99 === 'number' ? 999 : 0;
        const found = scan({ ...study, model: 'expectation-based', expected, simulations });
        compareScored(comparison, found, ebPoisson);
      });
    }
    if (pbPoisson) {
      comparison.case(`item ${position + 1} population-based`, () => {
        const simulations = typeof pbPoisson.mcP99 === 'number' ? 999 : 0;
        const expected = repeated(item.population, periods);
        compareScored(comparison, scan({ ...study, model: 'poisson', expected, simulations }), pbPoisson);
      });
    }
  }
  return comparison.outcome();
}

/** A baseline of each place, or rows of baselines per period with the oldest first. */
function baseline(given: readonly number[] | readonly (readonly number[])[], periods: number): Float64Array {
  const rows = given.filter((one) => typeof one !== 'number');
  if (rows.length > 0) return byPlace(rows, rows[0]?.length ?? 0, periods);
  return repeated(
    given.filter((one) => typeof one === 'number'),
    periods,
  );
}

function compareScored(comparison: Comparison, found: Scanned, theirs: z.infer<typeof Scored>): void {
  const ours = mostLikely(found);
  comparison.number('score', ours.score, theirs.score);
  comparison.exact('places', asSet(ours.places), asSet(theirs.locations, 2));
  comparison.exact('duration', ours.window.last - ours.window.first + 1, theirs.duration);
  if (typeof theirs.mcP99 === 'number') comparePValue(comparison, 'Monte Carlo p', ours.pValue, theirs.mcP99, 99);
  if (typeof theirs.gumbelP === 'number') comparePValue(comparison, 'Gumbel p', ours.gumbelPValue, theirs.gumbelP, 99);
}

function differentZones({ offsets, members, places }: CircularZones): number {
  const sets = new Set<string>();
  for (let centre = 0; centre < places; centre++) {
    const list = members.subarray(offsets[centre], offsets[centre + 1]);
    for (let length = 1; length <= list.length; length++) sets.add(list.slice(0, length).toSorted().join(' '));
  }
  return sets.size;
}

const SpatialEpiDocument = z.object({
  items: z.array(
    Places.extend({
      cases: z.array(z.number()),
      expected: z.array(z.number()),
      llr: z.number(),
      ids: Indices,
      SMR: z.number().optional(),
      mcP9999: z.number().optional(),
      secondary: z.array(z.object({ ids: Indices, llr: z.number().optional() })).default([]),
      binomialLlr: z.number().optional(),
      llrTruncatedTotalBug: RLogical.default(false),
    }),
  ),
});

/**
 * SpatialEpi 1.2.8 keeps the total expected in an integer: 499.99999999999994 becomes 499 and the ratio is off. Its files
 * flag these items; theirs is the ratio of the same counts with the total cut off.
 */
function runSpatialEpi(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of SpatialEpiDocument.parse(document).items.entries()) {
    const zones = zonesOf(item, 0.5);
    const study = { zones, counts: Float64Array.from(item.cases), periods: 1, longest: 1 };
    const expected = Float64Array.from(item.expected);
    const sum = expected.reduce((total, one) => total + one, 0);
    const totalExpected = item.llrTruncatedTotalBug ? cutTotal(sum) : sum;
    const totalCount = item.cases.reduce((total, one) => total + one, 0);
    const theirRatio = (ours: SpaceTimeCluster): number =>
      poissonLogLikelihoodRatio({
        count: ours.observed,
        expected: ours.places.reduce((total, place) => total + (expected[place] ?? NaN), 0),
        totalCount,
        totalExpected,
      });
    comparison.case(`item ${position + 1}`, () => {
      const found = scan({ ...study, model: 'poisson', expected, simulations: 9999 });
      const ours = mostLikely(found);
      comparison.exact('places', asSet(ours.places), asSet(item.ids, 2));
      comparison.number('llr', theirRatio(ours), item.llr);
      if (item.SMR !== undefined) comparison.number('SMR', ours.observed / ours.expected, item.SMR);
      if (item.mcP9999 !== undefined) comparePValue(comparison, 'Monte Carlo p', ours.pValue, item.mcP9999, 9999);
      for (const [i, secondary] of item.secondary.entries()) {
        const next = found.clusters[i + 1];
        if (!next) comparison.reject(`there is no cluster ${i + 2}`);
        else {
          comparison.exact(`places of cluster ${i + 2}`, asSet(next.places), asSet(secondary.ids, 2));
          if (secondary.llr !== undefined)
            comparison.number(`llr of cluster ${i + 2}`, theirRatio(next), secondary.llr);
        }
      }
    });
    const { binomialLlr } = item;
    if (binomialLlr === undefined) continue;
    comparison.case(`item ${position + 1} binomial`, () => {
      const { observed, places } = mostLikely(
        scan({ ...study, model: 'bernoulli', expected: Float64Array.from(item.population) }),
      );
      const people = item.population.reduce((total, one) => total + one, 0);
      const inside = places.reduce((total, place) => total + (item.population[place] ?? NaN), 0);
      const ratio = bernoulliLogLikelihoodRatio({
        count: observed,
        expected: inside,
        totalCount,
        totalExpected: people,
      });
      // Theirs is the difference of two log likelihoods of about N log N each, and keeps their rounding.
      const rounding = (Number.EPSILON * people * Math.log(people)) / binomialLlr;
      comparison.number('binomial llr', ratio, binomialLlr, { tolerance: Math.max(1e-9, rounding) });
    });
  }
  return comparison.outcome();
}

/** What a C integer makes of a total that the sum of its parts rounds to just below a whole number. */
function cutTotal(sum: number): number {
  return Number.isInteger(sum) || sum > Math.round(sum) ? Math.round(sum) - 1 : Math.trunc(sum);
}

function family(name: string, family: string, run: (document: unknown) => Outcome): Family {
  return { name, recognises: (document) => familyOf(document) === family, run };
}

export const scanFamilies: readonly Family[] = [
  family('Kulldorff scan in space', 'kulldorff-spatial', runSpatial),
  family('Kulldorff scan in space and time', 'kulldorff-space-time', runSpaceTime),
  family('Kulldorff scan of SpatialEpi', 'kulldorff-spatial-SpatialEpi', runSpatialEpi),
  family('scans of scanstatistics', 'scan-eb-pb-poisson', runScanStatistics),
];
