import type { FigureQuery } from '../../../api/index.ts';
import { groupBy } from '../../../base/index.ts';
import { type Indicator, type TlpLabel, tlpLabels } from '../../../model/index.ts';
import type { FigureSeries } from './figure-store.ts';
import { splitDimensions, splitList } from './filter.ts';

/** One line of a figure: which series it shows or adds up. */
export interface PlannedLine {
  readonly key: string;
  readonly source: string;
  readonly dataset: string;
  readonly place: string;
  readonly substance: string | null;
  readonly frequency: FigureSeries['frequency'];
  readonly window: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly series: readonly number[];
  readonly latestAsOf: string | null;
  readonly training: boolean;
  /** The strictest label of what is added up. */
  readonly tlp: TlpLabel;
}

/**
 * Decides the lines of a figure. A place's own series come first; where it has none and the indicator may be added up over
 * places, those of the nearest level inside it are added. Of the dimensions that nobody asked for, the source's total is
 * taken; where it gives none, a partition is added up if the indicator allows, else each part is a line of its own.
 */
export function planLines(series: readonly FigureSeries[], indicator: Indicator, query: FigureQuery): PlannedLine[] {
  const asked = splitDimensions(query.dimensions);
  const byStream = groupBy(series, (one) =>
    [one.source, one.dataset, one.substance ?? '', one.frequency, one.window].join('|'),
  );
  return [...byStream.values()].flatMap((stream) =>
    targets(stream, query).flatMap((place) => {
      const about = seriesAbout(stream, place, indicator);
      return about.length === 0 ? [] : linesOf(about, place, indicator, asked);
    }),
  );
}

function targets(stream: readonly FigureSeries[], query: FigureQuery): string[] {
  const places = splitList(query.place);
  if (places !== undefined) return places;
  const ofLevel = query.level === undefined ? stream : stream.filter((one) => one.level === query.level);
  return [...new Set(ofLevel.map((one) => one.place))];
}

function seriesAbout(stream: readonly FigureSeries[], place: string, indicator: Indicator): FigureSeries[] {
  const own = stream.filter((one) => one.place === place);
  if (own.length > 0 || !indicator.additive.places) return own;
  const inside = stream.filter((one) => one.ancestors.includes(place));
  const nearest = Math.min(...inside.map((one) => one.ancestors.length));
  return inside.filter((one) => one.ancestors.length === nearest);
}

function linesOf(
  about: readonly FigureSeries[],
  place: string,
  indicator: Indicator,
  asked: Readonly<Record<string, string>>,
): PlannedLine[] {
  const totals = about.filter((one) => freeDimensions(one, asked).length === 0);
  if (totals.length > 0) return [line(totals, place, asked)];
  const mayAdd = indicator.additive.places || indicator.kind === 'count' || indicator.kind === 'mass';
  if (!mayAdd) {
    const parts = groupBy(about, (one) => dimensionsText(one.dimensions));
    return [...parts.values()].map((part) => line(part, place, part[0]?.dimensions ?? {}));
  }
  const partitions = groupBy(about, (one) => freeDimensions(one, asked).sort().join('&'));
  const [fewest] = [...partitions.entries()].sort(
    ([a], [b]) => a.split('&').length - b.split('&').length || (a < b ? -1 : 1),
  );
  return fewest === undefined ? [] : [line(fewest[1], place, commonDimensions(fewest[1]))];
}

/** What all parts have in common stays said of their sum ("excluding New York City"). */
function commonDimensions([first, ...others]: readonly FigureSeries[]): Readonly<Record<string, string>> {
  const pairs = Object.entries(first?.dimensions ?? {});
  return Object.fromEntries(pairs.filter(([name, value]) => others.every((one) => one.dimensions[name] === value)));
}

function freeDimensions(one: FigureSeries, asked: Readonly<Record<string, string>>): string[] {
  return Object.keys(one.dimensions).filter((name) => !(name in asked));
}

function line(
  parts: readonly FigureSeries[],
  place: string,
  dimensions: Readonly<Record<string, string>>,
): PlannedLine {
  const [first] = parts;
  if (first === undefined) throw new Error('a line without series');
  const { source, dataset, substance, frequency, window } = first;
  const text = dimensionsText(dimensions);
  return {
    key: [source, dataset, place, substance ?? '', frequency, window, text].join('|'),
    source,
    dataset,
    place,
    substance,
    frequency,
    window,
    dimensions,
    series: parts.map((one) => one.id),
    latestAsOf: parts.reduce<string | null>((latest, one) => laterOf(latest, one.latestAsOf), null),
    training: parts.some((one) => one.training),
    tlp: strictest(parts),
  };
}

/** `name:value~name:value`, in order of the names: the form in which they are asked for. */
function dimensionsText(dimensions: Readonly<Record<string, string>>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name}:${value}`)
    .sort()
    .join('~');
}

function strictest(parts: readonly FigureSeries[]): TlpLabel {
  return tlpLabels.findLast((label) => parts.some(({ tlp }) => tlp === label)) ?? 'RED';
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
