import type { ClusterQuery, ClusterReport, PlaceCluster } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import {
  type CircularZones,
  circularZones,
  distanceBetween,
  Generator,
  type PlaceCoordinates,
  placeExpectation,
  prospectiveWindows,
  type SpaceTimeCluster,
  spaceTimeScan,
} from '../../../detect/index.ts';
import type { PlaceId } from '../../../model/index.ts';
import type { Horizon } from './horizon.ts';
import type { PlaceCounts } from './place-counts.ts';

export interface LocatedPlace {
  readonly place: PlaceId;
  /** Row of its counts. */
  readonly row: number;
  readonly latitude: number;
  readonly longitude: number;
}

export interface ClusterRequest {
  readonly counts: PlaceCounts;
  readonly located: readonly LocatedPlace[];
  readonly horizon: Horizon;
  readonly query: Pick<ClusterQuery, 'indicator' | 'against' | 'share' | 'simulations'>;
}

type Found = Pick<ClusterReport, 'history' | 'study' | 'rehearsals' | 'places' | 'clusters'>;

/** The same question gets the same answer. */
const seed = 19_970_601;

/** A recurrence of more than so many times the simulations would rest on the shape of the model's tail alone. */
const mostRecurrence = 100;

/** Most cells simulated in one request, or as much work: two seconds or three, in which the node answers nobody else. */
const mostDraws = 4_000_000;

/** Clusters beyond the first are listed up to this p value. */
const largestPValue = 0.2;

/** Circles over the last periods with more events than the places' own past and the common season let expect. */
export function findClusters({ counts, located, horizon, query }: ClusterRequest): Found {
  const { longest, level, season } = horizon;
  const length = counts.periods.length;
  const { indicator } = query;
  if (length < horizon.fewest)
    throw new VigiaError('cluster.too-short', { indicator, periods: length, least: horizon.fewest });
  const values = rowsOf(counts, located);
  const history = { periods: length, values };
  const expectation = placeExpectation(history, { study: longest, season, level, comparedWith: query.against });
  if (expectation.status !== 'expected')
    throw new VigiaError('cluster.too-short', { indicator, periods: length, least: horizon.fewest });
  const study = lastPeriods(values, length, longest);
  const { expected, dispersions, rehearsals } = expectation;
  const coordinates = coordinatesOf(located);
  const sizes = located.map((_, place) => sum(expected.subarray(place * longest, (place + 1) * longest)));
  const zones = circularZones(coordinates, { sizes, largestShare: query.share });
  requireBoundedWork(zones, { longest, simulations: query.simulations });
  const scan = spaceTimeScan(
    {
      zones,
      windows: prospectiveWindows({ periods: longest, longest }),
      periods: longest,
      counts: study,
      expected,
    },
    {
      model: query.against === 'rest' ? 'poisson' : 'expectation-based',
      simulations: query.simulations,
      generator: new Generator(seed),
      dispersions,
    },
  );
  if (scan.status !== 'scanned') throw new VigiaError('cluster.no-events', { indicator });
  const periods = counts.periods.slice(length - longest);
  const clusters = scan.clusters.map((cluster) =>
    describe(cluster, { located, coordinates, periods, simulations: query.simulations }),
  );
  return {
    history: { from: counts.periods[0] ?? '', to: counts.periods[length - longest - 1] ?? '' },
    study: { from: periods[0] ?? '', to: periods.at(-1) ?? '', observed: sum(study), expected: sum(expected) },
    rehearsals,
    places: located.map(({ place }, i) => ({
      place,
      observed: sum(study.subarray(i * longest, (i + 1) * longest)),
      expected: sizes[i] ?? 0,
      dispersion: dispersions[i] ?? 1,
    })),
    clusters: clusters.filter(({ pValue }, rank) => rank === 0 || pValue <= largestPValue),
  };
}

/**
 * A simulation draws every cell and adds up every zone over every window; some twenty-four such sums cost as much as one
 * draw. Measured up to 400 places.
 */
function requireBoundedWork(
  { places, members }: CircularZones,
  { longest, simulations }: { readonly longest: number; readonly simulations: number },
): void {
  if ((places + members.length / 24) * longest * simulations > mostDraws)
    throw new VigiaError('cluster.too-much', { places, periods: longest, simulations });
}

function describe(
  cluster: SpaceTimeCluster,
  {
    located,
    coordinates,
    periods,
    simulations,
  }: {
    located: readonly LocatedPlace[];
    coordinates: PlaceCoordinates;
    periods: readonly string[];
    simulations: number;
  },
): PlaceCluster {
  const { places, centre, window, observed, expected, score, pValue, gumbelPValue, recurrence } = cluster;
  return {
    places: places.map((place) => located[place]?.place ?? ''),
    centre: located[centre]?.place ?? '',
    radius: Math.round(distanceBetween(coordinates, centre, places.at(-1) ?? centre)),
    from: periods[window.first] ?? '',
    to: periods[window.last] ?? '',
    periods: window.last - window.first + 1,
    observed,
    expected,
    ratio: observed / expected,
    score,
    pValue: pValue ?? 1,
    gumbelPValue,
    recurrence: Math.min(recurrence ?? 1, mostRecurrence * (simulations + 1)),
  };
}

function rowsOf({ values, periods }: PlaceCounts, located: readonly LocatedPlace[]): Float64Array {
  const { length } = periods;
  const rows = new Float64Array(located.length * length);
  for (const [to, { row }] of located.entries())
    rows.set(values.subarray(row * length, (row + 1) * length), to * length);
  return rows;
}

function lastPeriods(values: Float64Array, periods: number, last: number): Float64Array {
  const places = values.length / periods;
  const kept = new Float64Array(places * last);
  for (let place = 0; place < places; place++) {
    kept.set(values.subarray((place + 1) * periods - last, (place + 1) * periods), place * last);
  }
  return kept;
}

function coordinatesOf(located: readonly LocatedPlace[]): PlaceCoordinates {
  return {
    kind: 'globe',
    latitude: located.map(({ latitude }) => latitude),
    longitude: located.map(({ longitude }) => longitude),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
