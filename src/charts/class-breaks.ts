import { quantileSorted, ticks } from 'd3-array';

/** One class of a map: from `from`, below `to` (the last class has no end). */
export interface MapClass {
  readonly from: number;
  readonly to: number | null;
}

/**
 * Up to five classes for amounts: quantiles, rounded to numbers that people can keep in mind. Quantiles keep skewed
 * amounts apart (a few ports seize most of everything); rounding moves a boundary by at most a twentieth of its size.
 */
export function classBreaks(
  values: readonly number[],
  { count = 5 }: { readonly count?: number } = {},
): readonly MapClass[] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  if (lowest === highest) return [{ from: Math.min(0, lowest), to: null }];
  const distinct = new Set(sorted).size;
  const bounds = distinct <= count * 2 ? ticks(0, highest, count).slice(1, -1) : innerQuantiles(sorted, count);
  const inner = [...new Set(bounds.map(roundNicely))].filter((bound) => bound > lowest && bound <= highest);
  const starts = [Math.min(0, lowest), ...inner.slice(0, count - 1)];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? null }));
}

function innerQuantiles(sorted: readonly number[], count: number): readonly number[] {
  return Array.from({ length: count - 1 }, (_, index) => quantileSorted([...sorted], (index + 1) / count) ?? 0);
}

/** Two significant digits. */
function roundNicely(value: number): number {
  if (value === 0) return 0;
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((Math.round(value / size) * size).toPrecision(2));
}

/** Index of the class that holds a value. */
export function classOf(value: number, classes: readonly MapClass[]): number {
  let found = 0;
  for (const [index, { from }] of classes.entries()) if (value >= from) found = index;
  return found;
}
