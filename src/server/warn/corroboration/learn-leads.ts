import { periodsBetween } from '../../../base/index.ts';
import { learnLeadTime, type StreamPair, yearlyDepartures } from '../../../detect/index.ts';
import { findIndicator, type Stream } from '../../../domains/index.ts';
import type { MonthlySeries, StreamLead } from './lead-store.ts';

/** Leads of more than half a year are not looked for: seasons would pass for them. */
const longestLead = 6;
const simulations = 199;
/** Fixed, so that the same data teach the same leads. */
const seed = 20_260_101;
/** Places and substances pooled for a pair of streams; the longest histories go first. */
const mostPairs = 60;

/** Learns for each two streams, over all places and substances that both watch by month, which one runs ahead. */
export function learnLeads(all: readonly MonthlySeries[]): readonly Omit<StreamLead, 'learnedAt'>[] {
  const subjects = bySubject(all);
  const pairs = new Map<string, { readonly pair: StreamPair; readonly known: number }[]>();
  for (const watched of subjects.values()) {
    const streams = [...watched.keys()].sort();
    for (const [at, one] of streams.entries()) {
      for (const other of streams.slice(at + 1)) {
        const pair = align(watched.get(one), watched.get(other));
        if (pair === null) continue;
        const key = `${one}|${other}`;
        pairs.set(key, [...(pairs.get(key) ?? []), pair]);
      }
    }
  }
  return [...pairs].flatMap(([key, found]) => {
    const longest = found.toSorted((a, b) => b.known - a.known).slice(0, mostPairs);
    const learned = learnLeadTime(
      longest.map(({ pair }) => pair),
      { longest: longestLead, simulations, seed },
    );
    if (learned.status !== 'learned') return [];
    const [one = '', other = ''] = key.split('|');
    const { lead, correlation, pairs: count, pValue } = learned;
    const [leading, following] = lead >= 0 ? [one, other] : [other, one];
    return [{ leading, following, leadMonths: Math.abs(lead), correlation, pairs: count, pValue }];
  });
}

/** For each place and substance, the longest series of each stream. */
function bySubject(all: readonly MonthlySeries[]): ReadonlyMap<string, ReadonlyMap<Stream, MonthlySeries>> {
  const subjects = new Map<string, Map<Stream, MonthlySeries>>();
  for (const series of all) {
    const stream = findIndicator(series.indicator)?.stream;
    if (stream === undefined) continue;
    const subject = `${series.place}|${series.shown}`;
    const watched = subjects.get(subject) ?? new Map<Stream, MonthlySeries>();
    const before = watched.get(stream);
    if (before === undefined || before.periods.length < series.periods.length) watched.set(stream, series);
    subjects.set(subject, watched);
  }
  return subjects;
}

/** Departures of both on the months that they share; null where they share fewer than three years. */
function align(
  one: MonthlySeries | undefined,
  other: MonthlySeries | undefined,
): { readonly pair: StreamPair; readonly known: number } | null {
  const firsts = [one?.periods[0], other?.periods[0]];
  const lasts = [one?.periods.at(-1), other?.periods.at(-1)];
  if (one === undefined || other === undefined) return null;
  const from = firsts.reduce((latest, first) => ((first ?? '') > (latest ?? '') ? first : latest)) ?? '';
  const to = lasts.reduce((earliest, last) => ((last ?? '') < (earliest ?? '') ? last : earliest)) ?? '';
  const length = from > to ? 0 : periodsBetween(from, to, 'M') + 1;
  if (length < 36) return null;
  const departures = ({ periods, values }: MonthlySeries): Float64Array => {
    const grid = new Float64Array(length).fill(Number.NaN);
    for (const [at, period] of periods.entries()) {
      const index = periodsBetween(from, period, 'M');
      if (index >= 0 && index < length) grid[index] = values[at] ?? Number.NaN;
    }
    return yearlyDepartures(grid, { periodsPerYear: 12 });
  };
  const pair = { leading: departures(one), following: departures(other) };
  const known = pair.leading.reduce(
    (count, value, at) => count + (Number.isNaN(value) || Number.isNaN(pair.following[at] ?? Number.NaN) ? 0 : 1),
    0,
  );
  return { pair, known };
}
