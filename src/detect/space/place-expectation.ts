import { requireRange } from '../evaluation.ts';
import type { PlacePeriods } from './scan-windows.ts';

export interface PlaceExpectationOptions {
  /** Last periods of the history that are judged; the expectation rests on those before. */
  readonly study: number;
  /** Periods after which the season repeats; 1: no season. */
  readonly season: number;
  /** Periods just before the study whose mean is a place's level; a multiple of `season`. */
  readonly level: number;
  /** Departures are measured against the rest of the places (their common rise taken out) or against nothing. */
  readonly comparedWith: 'rest' | 'itself';
}

export type PlaceExpectation =
  | {
      readonly status: 'expected';
      /** One row of `study` periods for each place, all above 0. */
      readonly expected: Float64Array;
      /** Variance over mean of each place's counts about such expectations, >= 1. */
      readonly dispersions: Float64Array;
      /** Earlier spans of the length of the study that the dispersions rest on. */
      readonly rehearsals: number;
    }
  | { readonly status: 'too-short' };

/** Fewer earlier spans say nothing about how counts vary. */
const fewestRehearsals = 4;

/** Jeffreys' prior for a Poisson mean: a place without any event is not expected to stay without. */
const priorEvents = 0.5;

/**
 * What each place is expected to count in the last periods of its history: its own level just before them, times the
 * season that all places share. The same was possible at earlier points of the history: how far the counts then lay from
 * it gives each place's dispersion, the larger of sum (y - e)^2 / sum e over single periods and over whole spans, so that
 * places that drift, or that book a month's cases late, are not taken for clusters.
 */
export function placeExpectation(history: PlacePeriods, options: PlaceExpectationOptions): PlaceExpectation {
  const { periods, values } = history;
  const { study, season, level, comparedWith } = options;
  requireRange('study', study, { from: 1, to: periods });
  requireRange('season', season, { from: 1, to: level });
  if (level % season !== 0) throw new RangeError(`a level over ${level} periods holds no whole seasons of ${season}`);
  const places = values.length / periods;
  const rehearsals = periods - 2 * study - level + 1;
  if (rehearsals < fewestRehearsals) return { status: 'too-short' };
  const factors = seasonFactors(history, periods - study, season);
  const expected = new Float64Array(places * study);
  const project = (start: number): void => fillExpected(history, { start, study, level, factors, expected });
  const sums = { square: new Float64Array(places), mean: new Float64Array(places) };
  const spanSums = { square: new Float64Array(places), mean: new Float64Array(places) };
  for (let start = level; start + study <= periods - study; start++) {
    project(start);
    const scale = comparedWith === 'rest' ? commonChange(history, { start, study, expected }) : 1;
    for (let place = 0; place < places; place++) {
      let counted = 0;
      let due = 0;
      for (let t = 0; t < study; t++) {
        const y = values[place * periods + start + t]!;
        const e = expected[place * study + t]! * scale;
        sums.square[place]! += (y - e) ** 2;
        sums.mean[place]! += e;
        counted += y;
        due += e;
      }
      spanSums.square[place]! += (counted - due) ** 2;
      spanSums.mean[place]! += due;
    }
  }
  project(periods - study);
  const dispersions = Float64Array.from({ length: places }, (_, place) =>
    Math.max(1, ratioOf(sums, place), ratioOf(spanSums, place)),
  );
  return { status: 'expected', expected, dispersions, rehearsals };
}

interface SquareSums {
  readonly square: Float64Array;
  readonly mean: Float64Array;
}

/** 0 where nothing at all was counted anywhere, so that nothing was due. */
function ratioOf({ square, mean }: SquareSums, place: number): number {
  return mean[place]! > 0 ? square[place]! / mean[place]! : 0;
}

interface Projection {
  /** First period that is judged. */
  readonly start: number;
  readonly study: number;
  readonly expected: Float64Array;
}

function fillExpected(
  { periods, values }: PlacePeriods,
  { start, study, level, factors, expected }: Projection & { readonly level: number; readonly factors: Float64Array },
): void {
  for (let place = 0; place * periods < values.length; place++) {
    let events = priorEvents;
    for (let t = start - level; t < start; t++) events += values[place * periods + t]!;
    for (let t = 0; t < study; t++) {
      expected[place * study + t] = (events / level) * factors[(start + t) % factors.length]!;
    }
  }
}

/** How much all places together counted for each event expected. */
function commonChange({ periods, values }: PlacePeriods, { start, study, expected }: Projection): number {
  let counted = 0;
  let due = 0;
  for (let place = 0; place * periods < values.length; place++) {
    for (let t = 0; t < study; t++) {
      counted += values[place * periods + start + t]!;
      due += expected[place * study + t]!;
    }
  }
  return counted / due;
}

/** Share of each part of the season over that of an average part, all places together, from whole seasons before `end`. */
function seasonFactors({ periods, values }: PlacePeriods, end: number, season: number): Float64Array {
  const factors = new Float64Array(season).fill(1);
  const wholeSeasons = Math.floor(end / season);
  if (season === 1 || wholeSeasons < 2) return factors;
  const first = end - wholeSeasons * season;
  const sums = new Float64Array(season);
  let total = 0;
  for (let place = 0; place * periods < values.length; place++) {
    for (let t = first; t < end; t++) {
      sums[t % season]! += values[place * periods + t]!;
      total += values[place * periods + t]!;
    }
  }
  if (total === 0) return factors;
  // One event is spread over the season, so that no part of it is impossible.
  return sums.map((sum) => ((sum + 1 / season) * season) / (total + 1));
}
