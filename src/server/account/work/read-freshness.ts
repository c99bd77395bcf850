import { type CalendarDate, groupBy, periodEnd, toDayNumber } from '../../../base/index.ts';
import { type Estimate, endedPeriods, exactly, medianOf, type WorkFigure } from '../../../commitments/index.ts';
import { type Source, sources } from '../../../sources/index.ts';
import { lateness, reachOf } from '../../observe/index.ts';
import type { AccountContext } from '../context.ts';
import type { ReadWork, WorkAnswer, WorkQuestion } from './work-question.ts';
import { listReach, type SourceReach } from './work-store.ts';

/** A source, and how far its figures reached on a day; null: it had delivered nothing. */
interface Reached {
  readonly source: Source;
  readonly reach: CalendarDate | null;
}

/** Days since the latest period that a source had reported, in the middle of the sources that ever delivered. */
export const readDaysSinceLatest: ReadWork = (context, _options, question) =>
  readReached(context, question, (reached, day) =>
    medianOf(reached.flatMap(({ reach }) => (reach === null ? [] : [exactly(toDayNumber(day) - toDayNumber(reach))]))),
  );

/** Share of the sources that are not late. */
export const readSourcesOnTime: ReadWork = (context, _options, question) =>
  readReached(context, question, (reached, day) => {
    const onTime = reached.filter(({ source, reach }) => {
      const { state } = lateness(source, reach, day);
      return state === 'fresh' || state === 'due';
    });
    return exactly((100 * onTime.length) / reached.length);
  });

/** What is said of the sources of a place at the end of each period, as known on that day. */
async function readReached(
  { database, clearance }: AccountContext,
  { place, frequency, by }: WorkQuestion,
  say: (reached: readonly Reached[], day: CalendarDate) => Estimate,
): Promise<WorkAnswer> {
  const own = sources.filter((source) => publishesFor(source, place));
  const ids = own.map(({ id }) => id);
  const rows = await database.read(clearance, (connection) => listReach(connection, ids, by));
  const [first] = rows;
  if (first === undefined) return { figures: [], training: false };
  const figures = endedPeriods(frequency, { from: first.asOf, by }).map((period): WorkFigure => {
    const day = periodEnd(period, frequency);
    const known = rows.filter(({ asOf }) => asOf <= day);
    const bySource = groupBy(known, ({ source }) => source);
    const reached = own.map((source) => ({ source, reach: farthest(bySource.get(source.id) ?? []) }));
    return {
      place,
      period,
      estimate: say(reached, day),
      caveats: new Set(),
      sources: [...bySource.keys()].sort(),
      asOf: known.at(-1)?.asOf ?? null,
    };
  });
  return { figures, training: rows.some(({ training }) => training) };
}

/** The Union publishes figures of the Netherlands too. */
function publishesFor({ country }: Source, place: string): boolean {
  return country === place || (country === 'EU' && place === 'NL');
}

function farthest(rows: readonly SourceReach[]): CalendarDate | null {
  const ends = rows.flatMap(({ period, frequency, asOf }) => reachOf({ period, frequency }, asOf) ?? []);
  return ends.toSorted().at(-1) ?? null;
}
