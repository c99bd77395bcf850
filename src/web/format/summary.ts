import type { SeriesPoint } from '../../charts/index.ts';
import { formatNumber } from './number.ts';
import type { Voice } from './voice.ts';

interface SummaryOptions {
  readonly voice: Voice;
  readonly describe: (date: string) => string;
}

/** A line in one sentence: how many figures, from when to when, lowest, highest, latest. */
export function summarise(title: string, points: readonly SeriesPoint[], { voice, describe }: SummaryOptions): string {
  const known = points.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return voice.text('figure.summary.none', { title });
  let [lowest, highest] = [first, first];
  for (const point of known) {
    if (point.value < lowest.value) lowest = point;
    if (point.value > highest.value) highest = point;
  }
  const say = (point: { readonly date: string; readonly value: number }): string =>
    `${formatNumber(point.value, voice)} (${describe(point.date)})`;
  return voice.text('figure.summary.series', {
    title,
    count: known.length,
    from: describe(first.date),
    to: describe(last.date),
    lowest: say(lowest),
    highest: say(highest),
    latest: say(last),
  });
}
