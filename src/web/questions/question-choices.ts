import type { ComposedQuestion, IndicatorEntry, SeriesEntry } from '../../api/index.ts';
import { type Unit, unitCodes } from '../../base/index.ts';
import { type Aggregation, aggregations } from '../../model/index.ts';
import { everyOf } from '../explore/availability.ts';

export type Measure = ComposedQuestion['measure'];

/** What can be asked of an indicator, each step narrowed by those before it; the most covered first. */
export interface MeasureChoices {
  readonly every: readonly string[];
  /** null: about no substance in particular. */
  readonly substances: readonly (string | null)[];
  readonly sources: readonly string[];
  readonly dimensions: readonly Measure['dimensions'][];
  readonly places: readonly string[];
}

/** Choices for what is chosen so far, from the series that there are. */
export function choicesFor(series: readonly SeriesEntry[], measure: Measure): MeasureChoices {
  const ofSubstance = series.filter(({ substance }) => substance === measure.substance);
  const ofLength = ofSubstance.filter((entry) => everyOf(entry) === everyOf(measure));
  const ofSource = ofLength.filter(({ source }) => measure.sources.includes(source));
  const ofDimensions = ofSource.filter((entry) => fitsDimensions(entry.dimensions, measure.dimensions));
  return {
    substances: ranked(series, ({ substance }) => substance),
    every: ranked(ofSubstance, everyOf),
    sources: ranked(ofLength, ({ source }) => source),
    dimensions: withTotals(
      ranked(ofSource, ({ dimensions }) => keyOf(dimensions)).map((key) => dimensionsOf(ofSource, key)),
    ),
    places: ranked(ofDimensions, ({ place }) => place),
  };
}

/** The same measure where every choice is one that there is; what is not is replaced by the most covered one. */
export function settleMeasure(series: readonly SeriesEntry[], measure: Measure): Measure {
  const settled: { -readonly [Name in keyof Measure]: Measure[Name] } = { ...measure };
  const { substances } = choicesFor(series, settled);
  if (!substances.includes(settled.substance)) settled.substance = substances[0] ?? null;
  const { every } = choicesFor(series, settled);
  if (!every.includes(everyOf(settled))) Object.assign(settled, lengthOf(series, every[0]));
  const { sources } = choicesFor(series, settled);
  settled.sources = settled.sources.filter((source) => sources.includes(source));
  if (settled.sources.length === 0) settled.sources = sources.slice(0, 1);
  const { dimensions } = choicesFor(series, settled);
  if (!dimensions.some((one) => keyOf(one) === keyOf(settled.dimensions))) settled.dimensions = dimensions[0] ?? {};
  const { places } = choicesFor(series, settled);
  if (settled.places.kind === 'named') {
    const kept = settled.places.places.filter((place) => places.includes(place));
    settled.places = { kind: 'named', places: kept.length > 0 ? kept : places.slice(0, 1) };
  }
  return settled;
}

/** Frequency and window of a length of period. */
export function lengthOf(
  series: readonly SeriesEntry[],
  every: string | undefined,
): Partial<Pick<Measure, 'frequency' | 'window'>> {
  const found = series.find((entry) => everyOf(entry) === every);
  const months = Number(/^P(\d+)M$/u.exec(found?.window ?? '')?.[1]);
  if (found === undefined) return {};
  return { frequency: found.frequency, window: Number.isNaN(months) ? '' : `P${months}M` };
}

/** A name for a set of dimensions that is the same whatever their order. */
export function keyOf(dimensions: Measure['dimensions']): string {
  return JSON.stringify(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ways in which places become one figure that mean something for the indicator. */
export function aggregationsFor(indicator: IndicatorEntry, { places }: Measure): readonly Aggregation[] {
  const isOne = places.kind === 'named' && places.places.length === 1;
  return aggregations.filter((one) => one !== 'sum' || isOne || indicator.additive.places);
}

/** The unit of an answer; null: nothing decides it, so that a person does. */
export function unitFor(indicator: IndicatorEntry, { across, denominator }: ComposedQuestion): Unit | null {
  if (across === 'reporting') return '{sites}';
  if (denominator.kind === 'none') return unitCodes.find((code) => code === indicator.unit) ?? null;
  if (denominator.kind === 'measure') return denominator.isWhole && denominator.per === 100 ? '%' : null;
  if (denominator.of !== undefined) return denominator.per === 100 ? '%' : null;
  if (denominator.per === 100_000) return '/100000.{inhabitants}';
  return denominator.per === 100 ? '/100.{inhabitants}' : null;
}

function fitsDimensions(own: Measure['dimensions'], asked: Measure['dimensions']): boolean {
  const names = Object.keys(asked);
  return (
    names.length === Object.keys(own).length &&
    names.every((name) => asked[name] === '*' || (asked[name] ?? '').split('~').includes(own[name] ?? ''))
  );
}

/** Each set, and for those with a name in common that differ the sum of all that are reported. */
function withTotals(all: readonly Measure['dimensions'][]): readonly Measure['dimensions'][] {
  const totals = new Map<string, { readonly dimensions: Measure['dimensions']; count: number }>();
  for (const dimensions of all) {
    for (const name of Object.keys(dimensions)) {
      const total = { ...dimensions, [name]: '*' };
      const known = totals.get(keyOf(total));
      if (known === undefined) totals.set(keyOf(total), { dimensions: total, count: 1 });
      else known.count += 1;
    }
  }
  return [...all, ...[...totals.values()].flatMap(({ dimensions, count }) => (count > 1 ? [dimensions] : []))];
}

function dimensionsOf(series: readonly SeriesEntry[], key: string): Measure['dimensions'] {
  return series.find(({ dimensions }) => keyOf(dimensions) === key)?.dimensions ?? {};
}

/** Distinct values, those with more series first. */
function ranked<Value>(series: readonly SeriesEntry[], read: (entry: SeriesEntry) => Value): readonly Value[] {
  const counts = new Map<Value, number>();
  for (const entry of series) counts.set(read(entry), (counts.get(read(entry)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
