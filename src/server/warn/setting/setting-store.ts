import type { SettingEntry, SettingPreview } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { SettingState, SignalState } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AcceptedSetting, WatchChange, WatchKey } from './watch-changes.ts';

const columns = `w.id, w.indicator, w.frequency, w.time_window as "window", w.method, w.parameters,
  w.fewest_per_period as "fewestPerPeriod"`;

/** The settings in force. */
export function readAccepted(connection: Connection): Promise<AcceptedSetting[]> {
  return connection.query<AcceptedSetting>(
    `select ${columns} from watch_setting w where w.state = 'accepted' order by w.id`,
  );
}

/** Every version, latest first; those that wait for a decision before the others. */
export function listStoredSettings(connection: Connection, id: number | null = null): Promise<SettingEntry[]> {
  return connection.query<SettingEntry>(
    `select ${columns}, w.reason, w.state, w.preview, w.reviewed_by_proposer as "reviewedByProposer",
       (select k.tlp from marking k where k.id = w.marking_id) as tlp,
       (select jsonb_agg(jsonb_build_object('at', to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'by', d.by_whom, 'event', d.event, 'note', d.note) order by d.id)
        from warn_decision d where d.setting_id = w.id) as history
     from watch_setting w where $1::int is null or w.id = $1
     order by (w.state = 'proposed') desc, w.id desc limit 500`,
    [id],
  );
}

export async function insertSetting(
  connection: Connection,
  setting: WatchChange & { readonly reason: string; readonly preview: SettingPreview; readonly markingId: number },
): Promise<number> {
  const { indicator, frequency, window, method, parameters, fewestPerPeriod, reason, preview, markingId } = setting;
  const [added] = await connection.query<{ id: number }>(
    `insert into watch_setting (indicator, frequency, time_window, method, parameters, fewest_per_period, reason, state,
       preview, marking_id)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, 'proposed', $8::jsonb, $9) returning id`,
    [
      indicator,
      frequency,
      window,
      method,
      JSON.stringify(parameters),
      fewestPerPeriod,
      reason,
      JSON.stringify(preview),
      markingId,
    ],
  );
  if (added === undefined) throw new Error('the setting that was added did not come back');
  return added.id;
}

export interface LockedSetting extends WatchKey {
  readonly state: SettingState;
  readonly proposedBy: string;
  /** Subject of the proposer; null where only a name was kept. */
  readonly author: string | null;
  readonly markingId: number;
}

export async function lockSetting(connection: Connection, id: number): Promise<LockedSetting | undefined> {
  const [row] = await connection.query<LockedSetting>(
    `select w.indicator, w.frequency, w.time_window as "window", w.method, w.state, w.marking_id as "markingId",
       proposal.by_whom as "proposedBy", proposal.by_subject as author
     from watch_setting w join warn_decision proposal on proposal.setting_id = w.id and proposal.event = 'proposed'
     where w.id = $1 for update of w`,
    [id],
  );
  return row;
}

/** The setting in force of a method of a watch, with its marking. */
export async function findAccepted(
  connection: Connection,
  { indicator, frequency, window, method }: WatchKey,
): Promise<{ readonly id: number; readonly markingId: number } | undefined> {
  const [row] = await connection.query<{ id: number; markingId: number }>(
    `select id, marking_id as "markingId" from watch_setting
     where state = 'accepted' and indicator = $1 and frequency = $2 and time_window = $3 and method = $4 for update`,
    [indicator, frequency, window, method],
  );
  return row;
}

export async function saveState(
  connection: Connection,
  id: number,
  { state, reviewedByProposer = false }: { readonly state: SettingState; readonly reviewedByProposer?: boolean },
): Promise<void> {
  await connection.query('update watch_setting set state = $2, reviewed_by_proposer = $3 where id = $1', [
    id,
    state,
    reviewedByProposer,
  ]);
}

/** Has the series of a watch looked at again: what they were judged with is no longer what holds. */
export async function makeDue(
  connection: Connection,
  { indicator, frequency, window }: Omit<WatchKey, 'method'>,
  setting: number,
): Promise<void> {
  await connection.query(
    `update series_scan n set code_version = $4 from series s
     where s.id = n.series_id and s.indicator = $1 and s.frequency = $2 and s.time_window = $3`,
    [indicator, frequency, window, `before setting ${setting}`],
  );
}

export interface SeriesOfWatch {
  readonly id: number;
  readonly markingId: number;
}

/** The series of a watch, those with most figures first. */
export function listSeriesOfWatch(
  connection: Connection,
  { indicator, frequency, window, breakdowns }: Omit<WatchKey, 'method'> & { readonly breakdowns: readonly string[] },
): Promise<SeriesOfWatch[]> {
  return connection.query<SeriesOfWatch>(
    `select s.id, s.marking_id as "markingId" from series s
     where s.indicator = $1 and s.frequency = $2 and s.time_window = $3 and s.observations > 0
       and not s.dimensions ?| $4::text[]
     order by s.observations desc, s.id`,
    [indicator, frequency, window, breakdowns],
  );
}

export interface SeriesCount {
  readonly indicator: string;
  readonly frequency: string;
  readonly window: string;
  /** Names of the further dimensions. */
  readonly names: readonly string[];
  readonly series: number;
}

export function countSeries(connection: Connection): Promise<SeriesCount[]> {
  return connection.query<SeriesCount>(
    `select indicator, frequency, time_window as "window", names, count(*)::int as series
     from (
       select indicator, frequency, time_window, array(select jsonb_object_keys(dimensions) order by 1) as names
       from series where observations > 0
     ) told
     group by indicator, frequency, time_window, names`,
  );
}

export interface RaisedSignal {
  readonly id: number;
  readonly series: number;
  readonly period: CalendarDate;
  readonly kind: string;
  readonly state: SignalState;
}

/** What was raised of these series, and how it was judged. */
export function listRaised(connection: Connection, series: readonly number[]): Promise<RaisedSignal[]> {
  return connection.query<RaisedSignal>(
    `select id, series_id as series, period, kind, state from signal
     where series_id = any ($1::int[]) and kind in ('increase', 'decrease') and group_id is not null`,
    [series],
  );
}
