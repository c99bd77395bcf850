import type { z } from 'zod';
import type {
  Corroboration,
  FigurePoint,
  MethodRecord,
  SeriesEntry,
  SignalEntry,
  SignalHistoryEntry,
  SignalQuery,
} from '../../api/index.ts';
import type { CalendarDate } from '../../base/index.ts';
import type { HoldReason, SignalState } from '../../model/index.ts';
import type { Connection, SqlValue } from '../store/index.ts';
import type { BandPoint } from './assess.ts';

const entryColumns = `s.id, s.group_id as "group", s.kind, s.state, s.series_id as series, s.source_id as source, s.indicator,
  s.place_id as place, s.substance_id as substance, s.dimensions, s.frequency, s.time_window as "window", s.period, s.observed,
  s.expected, s.lower, s.upper, s.score, s.p_value as "pValue", s.adjusted_p_value as "adjustedPValue",
  s.held_back is not null as "heldBack", s.held_back as "heldBackBecause", s.muted_until as "mutedUntil", s.method, s.as_of as "asOf", s.found_at as "foundAt", s.decided_at as "decidedAt",
  m.tlp, s.training`;

export type SignalFilter = Pick<
  SignalQuery,
  'indicator' | 'substance' | 'place' | 'source' | 'kind' | 'since' | 'heldBack' | 'muted'
> & { readonly states: readonly SignalState[]; readonly today: CalendarDate };

/** Muting keeps open signals off the list; what was decided stays where it is. */
function isMuted(day: string): string {
  return `(s.state in ('new', 'in-review') and coalesce(s.muted_until >= ${day}::date, false))`;
}

/** Conditions of a filter on `signal s`; parameters are numbered from `$1` to `$10`. */
const conditions = `s.group_id is not null and s.state = any ($1::text[])
  and ($2::text is null or s.indicator = $2) and ($3::text is null or s.substance_id = $3 or s.substance_id in (select n.id from substance n where n.identified_as = $3))
  and ($4::text is null or s.place_id = $4 or s.place_id in (select p.id from place p where p.ancestors @> array[$4]))
  and ($5::text is null or s.source_id = $5) and ($6::text is null or s.kind = $6)
  and ($7::date is null or s.found_at >= $7::date)
  and ($8 = 'all' or ($8 = 'only') = (s.held_back is not null))
  and ($9 = 'all' or ($9 = 'only') = ${isMuted('$10')})`;

function parametersOf(filter: SignalFilter): SqlValue[] {
  return [
    filter.states,
    filter.indicator ?? null,
    filter.substance ?? null,
    filter.place ?? null,
    filter.source ?? null,
    filter.kind ?? null,
    filter.since ?? null,
    filter.heldBack,
    filter.muted,
    filter.today,
  ];
}

export interface RankedGroup {
  readonly group: number;
  readonly rank: number;
}

/** Groups with a signal that fits the filter, strongest first. */
export function listGroups(
  connection: Connection,
  filter: SignalFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<RankedGroup[]> {
  return connection.query<RankedGroup>(
    `select * from (
       select s.group_id as "group", row_number() over (order by max(s.priority) desc, s.group_id)::int as rank
       from signal s where ${conditions} group by s.group_id
     ) ranked where rank > $11 order by rank limit $12`,
    [...parametersOf(filter), after, limit],
  );
}

export type GroupMember = SignalEntry & { readonly matches: boolean };

/** The signals of groups, strongest first; `matches`: it is one of those that the filter asks for. */
export function listMembers(
  connection: Connection,
  filter: SignalFilter,
  groups: readonly number[],
): Promise<GroupMember[]> {
  return connection.query<GroupMember>(
    `select ${entryColumns}, (${conditions}) as matches from signal s join marking m on m.id = s.marking_id
     where s.group_id = any ($11::int[]) and ($8 = 'all' or s.held_back is null or (${conditions}))
     order by s.priority desc, s.id`,
    [...parametersOf(filter), groups],
  );
}

export interface StateCounts {
  readonly new: number;
  readonly 'in-review': number;
  readonly verified: number;
  readonly dismissed: number;
  readonly closed: number;
  readonly heldBack: number;
  readonly muted: number;
  readonly heldBackBecause: Readonly<Record<HoldReason, number>>;
}

export async function countStates(connection: Connection, today: CalendarDate): Promise<StateCounts> {
  const [row] = await connection.query<StateCounts>(
    `select count(*) filter (where state = 'new' and held_back is null and not muted)::int as new,
       count(*) filter (where state = 'in-review' and held_back is null and not muted)::int as "in-review",
       count(*) filter (where state = 'verified')::int as verified,
       count(*) filter (where state = 'dismissed')::int as dismissed,
       count(*) filter (where state = 'closed')::int as closed,
       count(*) filter (where is_held)::int as "heldBack", count(*) filter (where muted)::int as muted,
       jsonb_build_object('false-discovery-rate', count(*) filter (where is_held and held_back = 'false-discovery-rate'),
         'budget', count(*) filter (where is_held and held_back = 'budget'),
         'down-slope', count(*) filter (where is_held and held_back = 'down-slope')) as "heldBackBecause"
     from (
       select s.state, s.held_back, ${isMuted('$1')} as muted,
         s.state in ('new', 'in-review') and s.held_back is not null and not ${isMuted('$1')} as is_held
       from signal s where s.group_id is not null
     ) told`,
    [today],
  );
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

export type StoredSignal = SignalEntry & {
  readonly parameters: Readonly<Record<string, number | string | boolean | null>>;
  readonly codeVersion: string;
  readonly delivery: number;
  readonly provisionalFrom: CalendarDate | null;
  readonly expectation: readonly (BandPoint & { readonly reference: boolean })[];
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly corroboration: Corroboration | null;
  readonly dataset: string;
};

export async function findStoredSignal(connection: Connection, id: number): Promise<StoredSignal | undefined> {
  const [row] = await connection.query<StoredSignal>(
    `select ${entryColumns}, s.parameters, s.code_version as "codeVersion", s.delivery_id as delivery,
       s.provisional_from as "provisionalFrom", s.expectation, s.evidence, s.corroboration, r.dataset
     from signal s join marking m on m.id = s.marking_id join series r on r.id = s.series_id
     where s.id = $1 and s.group_id is not null`,
    [id],
  );
  return row;
}

/** The other signals of a group, strongest first. */
export function listOthersOfGroup(connection: Connection, signal: StoredSignal): Promise<SignalEntry[]> {
  return connection.query<SignalEntry>(
    `select ${entryColumns} from signal s join marking m on m.id = s.marking_id
     where s.group_id = $1 and s.id <> $2 order by s.held_back is not null, s.priority desc, s.id limit 200`,
    [signal.group, signal.id],
  );
}

/** Signals of the same substance about the same time (half a year) that are not of the group. */
export function listElsewhere(connection: Connection, signal: StoredSignal): Promise<SignalEntry[]> {
  return connection.query<SignalEntry>(
    `select ${entryColumns} from signal s join marking m on m.id = s.marking_id
     where s.substance_id = $1 and s.group_id <> $2 and s.period between $3::date - 183 and $3::date + 183
       and s.state <> 'closed' and s.held_back is null
     order by s.priority desc, s.id limit 30`,
    [signal.substance, signal.group, signal.period],
  );
}

/** Series of the same substance: other streams of the same place first, then the same indicator elsewhere. */
export function listRelatedSeries(connection: Connection, signal: StoredSignal): Promise<SeriesEntry[]> {
  return connection.query<SeriesEntry>(
    `select s.id, s.source_id as source, s.dataset, s.indicator, s.place_id as place, s.substance_id as substance, s.frequency,
       s.time_window as "window", s.dimensions, m.tlp, s.training, s.first_period as "first", s.last_period as "last",
       s.observations, s.latest_as_of as "latestAsOf"
     from series s join marking m on m.id = s.marking_id
     where s.substance_id is not distinct from $1 and s.id <> $2 and s.observations > 0
       and ($1::text is not null or s.indicator = $4)
     order by (s.place_id = $3) desc, (s.indicator = $4) desc, (s.dimensions = $5::jsonb) desc, s.observations desc, s.id
     limit 24`,
    [signal.substance, signal.series, signal.place, signal.indicator, JSON.stringify(signal.dimensions)],
  );
}

/** The series as it was known when the signal was judged. */
export function listPoints(connection: Connection, signal: StoredSignal): Promise<FigurePoint[]> {
  return connection.query<FigurePoint>(
    `select distinct on (period) period, value, low, high, status::text as status, confidentiality::text as confidentiality,
       reason, as_of as "asOf"
     from observation where series_id = $1 and as_of <= $2 and delivery_id <= $3
     order by period, as_of desc, delivery_id desc`,
    [signal.series, signal.asOf, signal.delivery],
  );
}

export function listCovered(
  connection: Connection,
  signal: StoredSignal,
): Promise<{ from: CalendarDate; to: CalendarDate }[]> {
  return connection.query<{ from: CalendarDate; to: CalendarDate }>(
    `select distinct first_period as "from", last_period as "to" from delivery_coverage
     where complete and source_id = $1 and dataset = $2 and frequency = $3 and as_of <= $4 and delivery_id <= $5
       and complete order by 1, 2`,
    [signal.source, signal.dataset, signal.frequency, signal.asOf, signal.delivery],
  );
}

export function listHistory(connection: Connection, signal: number): Promise<SignalHistoryEntry[]> {
  return connection.query<SignalHistoryEntry>(
    `select at, by_whom as by, event, reason, note, observed, expected, upper, as_of as "asOf"
     from signal_history where signal_id = $1 order by id`,
    [signal],
  );
}

export interface RecentActivity {
  readonly signals: number;
  readonly decided: number;
}

export async function countSince(connection: Connection, since: string): Promise<RecentActivity> {
  const [row] = await connection.query<RecentActivity>(
    `select (select count(*)::int from signal where found_at >= $1::timestamptz and held_back is null) as signals,
       (select count(distinct signal_id)::int from signal_history
        where at >= $1::timestamptz and event in ('verify', 'dismiss')) as decided`,
    [since],
  );
  return row ?? { signals: 0, decided: 0 };
}

export interface StoredMethodRecord extends z.infer<typeof MethodRecord> {
  readonly method: string;
}

/** Verdicts on each method's signals, and how soon after a period its verified signals were found. */
export function listRecords(connection: Connection): Promise<StoredMethodRecord[]> {
  return connection.query<StoredMethodRecord>(
    `select method, count(*) filter (where state = 'verified')::int as verified,
       count(*) filter (where state = 'dismissed')::int as dismissed,
       count(*) filter (where state in ('new', 'in-review'))::int as waiting,
       percentile_cont(0.5) within group (order by extract(epoch from found_at - period::timestamptz) / 86400)
         filter (where state = 'verified') as "medianLeadDays"
     from signal group by method order by method`,
  );
}
