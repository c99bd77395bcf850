import { type CalendarDate, groupBy, periodEnd, toDayNumber } from '../../../base/index.ts';
import { endedPeriods, exactPart, type WorkFigure, type WorkPart, workFigure } from '../../../commitments/index.ts';
import { type Source, sources } from '../../../sources/index.ts';
import { lateness, reachOf } from '../../observe/index.ts';
import type { AccountContext } from '../context.ts';
import { noAnswer, type ReadWork, type WorkAnswer, type WorkQuestion } from './work-question.ts';
import { listReach, type SourceReach } from './work-store.ts';

/** A source, and how far its figures reached on a day; null: it had delivered nothing. */
interface Reached {
  readonly source: Source;
  readonly reach: CalendarDate | null;
}

/** Days since the latest period that a source had reported, in the middle of the sources that ever delivered. */
export const readDaysSinceLatest: ReadWork = (context, _options, question) =>
  readReached(context, question, (reached, day) =>
    reached.flatMap(({ source, reach }) =>
      reach === null ? [] : [exactPart(source.id, toDayNumber(day) - toDayNumber(reach))],
    ),
  );

/** Share of the sources that are not late. */
export const readSourcesOnTime: ReadWork = (context, _options, question) =>
  readReached(context, question, (reached, day) =>
    reached.map(({ source, reach }) => {
      const { state } = lateness(source, reach, day);
      return exactPart(source.id, state === 'fresh' || state === 'due' ? 1 : 0);
    }),
  );

/** What is said of the sources of a place at the end of each period, as known on that day. */
async function readReached(
  { database, clearance }: AccountContext,
  { indicator, place, frequency, by }: WorkQuestion,
  partsOf: (reached: readonly Reached[], day: CalendarDate) => readonly WorkPart[],
): Promise<WorkAnswer> {
  const own = sources.filter((source) => publishesFor(source, place));
  const ids = own.map(({ id }) => id);
  const rows = await database.read(clearance, (connection) => listReach(connection, ids, by));
  const [first] = rows;
  if (first === undefined) return noAnswer;
  const figures = endedPeriods(frequency, { from: first.asOf, by }).map((period): WorkFigure => {
    const day = periodEnd(period, frequency);
    const known = rows.filter(({ asOf }) => asOf <= day);
    const bySource = groupBy(known, ({ source }) => source);
    const reached = own.map((source) => ({ source, reach: farthest(bySource.get(source.id) ?? []) }));
    return workFigure(indicator, {
      place,
      period,
      parts: partsOf(reached, day),
      sources: [...bySource.keys()].sort(),
      asOf: known.at(-1)?.asOf ?? null,
    });
  });
  return { figures, training: rows.some(({ training }) => training), basis: { sources: ids, by } };
}

/** The Union publishes figures of the Netherlands too. */
function publishesFor({ country }: Source, place: string): boolean {
  return country === place || (country === 'EU' && place === 'NL');
}

function farthest(rows: readonly SourceReach[]): CalendarDate | null {
  const ends = rows.flatMap(({ period, frequency, asOf }) => reachOf({ period, frequency }, asOf) ?? []);
  return ends.toSorted().at(-1) ?? null;
}
