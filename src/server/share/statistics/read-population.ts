import type { StatisticsQuestion } from '../../../api/index.ts';
import type { Frequency } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import type { Marking } from '../../../model/index.ts';
import { readMarkings } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { listFigureCells, listSeriesRows, type SeriesRow } from './figure-cell-store.ts';
import type { Population } from './population.ts';
import { countRecords, listMarkingIds, listPlaceLevels, type Snapshot } from './question-store.ts';

export type PopulationFault = 'not-additive' | 'ambiguous-data-set' | 'too-large' | 'no-such-population';

const mostParts = 100_000;
const finest: readonly Frequency[] = ['D', 'M', 'Q', 'S', 'A'];

export interface Decision {
  readonly at: string;
  /** ISO 3166-1 alpha-2 of this node. */
  readonly home: string;
}

/** The parts that a question's sums are made of, as known with a snapshot; what may not be counted for others is not in it. */
export async function readPopulation(
  connection: Connection,
  question: StatisticsQuestion,
  { snapshot, decision }: { readonly snapshot: Snapshot; readonly decision: Decision },
): Promise<Population | PopulationFault> {
  const markings = await readMarkings(connection, await listMarkingIds(connection));
  const countable = markings.filter((marking) => isCountable(marking, decision)).map(({ id }) => id);
  return question.records === undefined
    ? sumFigures(connection, question, { snapshot, countable: new Set(countable) })
    : countEvents(connection, question, { ...snapshot, markings: countable });
}

/** Of RED no statistics are made; nor of what is for persons by name, before its time, past it, or somebody else's to give. */
function isCountable(marking: Marking, { at, home }: Decision): boolean {
  const { tlp, recipients, embargoUntil, expires, caveats, originators } = marking;
  if (tlp === 'RED' || recipients.length > 0) return false;
  if (embargoUntil !== null && !(Date.parse(embargoUntil) <= Date.parse(at))) return false;
  if (expires !== null && !(Date.parse(expires) > Date.parse(at))) return false;
  return caveats.length === 0 || (originators.length > 0 && originators.every((originator) => originator === home));
}

async function countEvents(
  connection: Connection,
  { source, records, substance, by }: StatisticsQuestion,
  known: Snapshot & { readonly markings: readonly number[] },
): Promise<Population | PopulationFault> {
  // What a record is about stands in its publisher's own words.
  if (records === undefined || substance !== undefined || by.includes('substance')) return 'not-additive';
  const counts = await countRecords(connection, { source, kind: records }, known);
  const places = new Set(counts.flatMap(({ place, ancestors }) => [place, ...ancestors]));
  return {
    cells: counts.map(({ place, ancestors, period, count }) => ({
      place,
      ancestors,
      period,
      frequency: 'M',
      substance: null,
      classes: [],
      value: count,
    })),
    levelOf: await listPlaceLevels(connection, [...places]),
  };
}

async function sumFigures(
  connection: Connection,
  question: StatisticsQuestion,
  { snapshot, countable }: { readonly snapshot: Snapshot; readonly countable: ReadonlySet<number> },
): Promise<Population | PopulationFault> {
  const indicator = findIndicator(question.indicator ?? '');
  if (indicator === undefined) return 'no-such-population';
  if (!indicator.additive.places || (indicator.kind !== 'count' && indicator.kind !== 'mass')) return 'not-additive';
  const all = await listSeriesRows(connection, {
    sources: [question.source],
    indicators: [indicator.id],
    windows: [''],
  });
  const open = all.filter(
    ({ marking, dataset, dimensions }) =>
      countable.has(marking) &&
      Object.keys(dimensions).length === 0 &&
      (question.dataset === undefined || dataset === question.dataset),
  );
  if (new Set(open.map(({ dataset }) => dataset)).size > 1) return 'ambiguous-data-set';
  const frequency = finest.find((one) => open.some((series) => series.frequency === one));
  const series = innermost(
    ofSubstances(
      open.filter((one) => one.frequency === frequency),
      question,
      indicator.additive.substances,
    ),
  );
  const byId = new Map(series.map((one) => [one.id, one]));
  const rows = await listFigureCells(connection, { series: [...byId.keys()], known: snapshot, limit: mostParts + 1 });
  if (rows.length > mostParts) return 'too-large';
  const places = new Set(series.flatMap(({ place, ancestors }) => [place, ...ancestors]));
  const cells = rows.flatMap(({ series: id, period, value, marking }) => {
    const about = byId.get(id);
    if (about === undefined || !countable.has(marking)) return [];
    const { place, ancestors, substance, classes } = about;
    // Of what may not be added up a class is a figure of its own.
    const within = indicator.additive.substances ? classes : [];
    return [{ place, ancestors, period, frequency: about.frequency, substance, classes: within, value }];
  });
  return { cells, levelOf: await listPlaceLevels(connection, [...places]) };
}

/** Where substances may be added up, those that are no class of another one; else exactly what is asked for. */
function ofSubstances(
  series: readonly SeriesRow[],
  { substance, by }: StatisticsQuestion,
  mayAdd: boolean,
): SeriesRow[] {
  if (!mayAdd) {
    return by.includes('substance') ? [...series] : series.filter((one) => one.substance === (substance ?? null));
  }
  const named = series.filter((one) => one.substance !== null);
  if (named.length === 0) return [...series];
  const classes = new Set(named.flatMap((one) => one.classes));
  return named.filter((one) => one.substance !== null && !classes.has(one.substance));
}

/** Places that contain no other place with figures, so that nothing is counted twice. */
function innermost(series: readonly SeriesRow[]): SeriesRow[] {
  const containing = new Set(series.flatMap(({ ancestors }) => ancestors));
  return series.filter(({ place }) => !containing.has(place));
}
