import { type CalendarDate, periodContaining } from '../../base/index.ts';
import type { Cell, PlaceId, SourceRecord, SubstanceId } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import type { FigureOutput } from '../source.ts';

const dataset = 'samples';

/** What is counted: samples tested, samples with a substance (in any role or in one), samples with a result that names none. */
interface Measure {
  readonly indicator: 'drug-checking-samples' | 'drug-checking-samples-tested';
  readonly substance: SubstanceId | null;
  readonly dimensions: Readonly<Record<string, string>>;
}

interface Tally {
  readonly place: PlaceId;
  readonly measure: Measure;
  readonly counts: Map<CalendarDate, number>;
}

/**
 * Samples per month of receipt, substance and role, for each nation and for the United Kingdom. A month in which a place
 * sent samples, none of them with a substance found there in another month, counts zero. The newest month is provisional.
 */
export function deriveSampleCounts(records: Iterable<SourceRecord>, output: FigureOutput): void {
  const tallies = new Map<string, Tally>();
  const months = new Map<PlaceId, Set<CalendarDate>>();
  for (const record of records) {
    const month = periodContaining(record.date, 'M');
    const measures = measuresOf(record);
    for (const place of placesOf(record.place)) {
      months.set(place, (months.get(place) ?? new Set()).add(month));
      for (const [key, measure] of measures) count(tallies, `${place}|${key}`, { place, measure, month });
    }
  }
  const all = [...new Set([...months.values()].flatMap((starts) => [...starts]))].sort();
  const newest = all.at(-1);
  for (const { place, measure, counts } of tallies.values()) {
    const series = output.series({ ...measure, place, frequency: 'M', window: '', dataset });
    for (const month of [...(months.get(place) ?? [])].sort()) {
      const cell: Cell = { value: counts.get(month) ?? 0, status: month === newest ? 'P' : 'A' };
      output.observe(series, month, cell);
    }
  }
  // Months without any sample lie between the scrapes: nothing is known of them.
  coverRuns(output, dataset, 'M', all);
}

function count(
  tallies: Map<string, Tally>,
  key: string,
  { place, measure, month }: { readonly place: PlaceId; readonly measure: Measure; readonly month: CalendarDate },
): void {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { place, measure, counts: new Map() };
    tallies.set(key, tally);
  }
  tally.counts.set(month, (tally.counts.get(month) ?? 0) + 1);
}

/** A sample of a nation is one of the United Kingdom too; the Crown dependencies are not part of it. */
function placesOf(place: PlaceId): readonly PlaceId[] {
  return place.startsWith('GB-') ? [place, 'GB'] : [place];
}

/** What one sample counts for, each once. */
function measuresOf({ payload }: SourceRecord): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  measures.set('tested', { indicator: 'drug-checking-samples-tested', substance: null, dimensions: {} });
  for (const role of ['major', 'minor']) {
    for (const substance of substancesOf(payload[role])) {
      const indicator = 'drug-checking-samples';
      measures.set(`${substance}|`, { indicator, substance, dimensions: {} });
      measures.set(`${substance}|${role}`, { indicator, substance, dimensions: { role } });
    }
  }
  const { outcomes } = payload;
  for (const finding of Array.isArray(outcomes) ? outcomes : []) {
    if (typeof finding !== 'string') continue;
    measures.set(`finding|${finding}`, {
      indicator: 'drug-checking-samples',
      substance: null,
      dimensions: { finding },
    });
  }
  return measures;
}

function substancesOf(findings: unknown): readonly SubstanceId[] {
  if (!Array.isArray(findings)) return [];
  return findings.flatMap((finding: unknown) => {
    const substance =
      typeof finding === 'object' && finding !== null && 'substance' in finding ? finding.substance : null;
    return typeof substance === 'string' ? [substance] : [];
  });
}
