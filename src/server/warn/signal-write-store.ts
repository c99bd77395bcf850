import type { CalendarDate } from '../../base/index.ts';
import type { SignalKind, SignalState } from '../../model/index.ts';
import type { Connection } from '../store/index.ts';
import type { SeriesIdentity } from './series-data.ts';

/** A signal as the scan meets it again. */
export interface KnownSignal {
  readonly id: number;
  readonly seriesId: number;
  readonly kind: SignalKind;
  readonly state: SignalState;
  readonly period: CalendarDate;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly score: number;
  readonly decidedScore: number | null;
  readonly asOf: CalendarDate;
  readonly markingId: number;
}

/** Columns of a signal that a scan writes; the names are those of the table. */
export interface SignalFigures {
  readonly observed: number | null;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly score: number;
  readonly priority: number;
  readonly p_value: number | null;
  readonly method: string;
  readonly method_version: string;
  readonly parameters: object;
  readonly code_version: string;
  readonly as_of: CalendarDate;
  readonly delivery_id: number;
  readonly provisional_from: CalendarDate | null;
  readonly expectation: readonly object[];
  readonly evidence: object;
}

/** Columns of a signal that say which series it was found in. */
export interface SignalSeries {
  readonly series_id: number;
  readonly source_id: string;
  readonly indicator: string;
  readonly place_id: string;
  readonly substance_id: string | null;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly frequency: string;
  readonly time_window: string;
  readonly training: boolean;
  readonly marking_id: number;
}

export interface NewSignal extends SignalFigures, SignalSeries {
  readonly kind: SignalKind;
  readonly period: CalendarDate;
}

/** What a signal takes over from its series. */
export function signalSeriesOf(series: SeriesIdentity): SignalSeries {
  return {
    series_id: series.id,
    source_id: series.source,
    indicator: series.indicator,
    place_id: series.place,
    substance_id: series.substance,
    dimensions: series.dimensions,
    frequency: series.frequency,
    time_window: series.window,
    training: series.training,
    marking_id: series.markingId,
  };
}

export interface SignalUpdate extends Partial<SignalFigures> {
  readonly id: number;
  readonly state: SignalState;
}

/** Who writes, when, in which scan. */
export interface ScanMoment {
  readonly scan: number;
  readonly at: string;
}

/** A delivery may have been marked more strictly than those before it: what a signal says of it is no wider. */
export async function markAsTheirSeries(connection: Connection, series: readonly number[]): Promise<void> {
  await connection.query(
    `update signal s set marking_id = r.marking_id from series r
     where r.id = s.series_id and s.marking_id <> r.marking_id and r.id = any ($1::int[])`,
    [series],
  );
}

export function readKnownSignals(connection: Connection, series: readonly number[]): Promise<KnownSignal[]> {
  return connection.query<KnownSignal>(
    `select id, series_id as "seriesId", kind, state, period, observed, expected, lower, upper, score,
       decided_score as "decidedScore", as_of as "asOf", marking_id as "markingId"
     from signal where series_id = any($1::int[]) order by id`,
    [series],
  );
}

const figureColumns = `observed double precision, expected double precision, lower double precision,
  upper double precision, score double precision, priority double precision, p_value double precision, method text,
  method_version text, parameters jsonb, code_version text, as_of date, delivery_id int, provisional_from date,
  expectation jsonb, evidence jsonb`;

/** Priority of a row `r`, halved for every year since its period: what has just happened goes before what is history. */
function fading(period: string, moment: string): string {
  return `r.priority * power(0.5, greatest(0, ${moment}::timestamptz::date - ${period}) / 365.25)`;
}

export async function insertSignals(
  connection: Connection,
  signals: readonly NewSignal[],
  { scan, at }: ScanMoment,
): Promise<number> {
  if (signals.length === 0) return 0;
  const added = await connection.query<{ id: number }>(
    `with added as (
       insert into signal (kind, state, series_id, source_id, indicator, place_id, substance_id, dimensions, frequency,
         time_window, training, period, observed, expected, lower, upper, score, priority, p_value, held_back, method,
         method_version, parameters, code_version, as_of, delivery_id, provisional_from, expectation, evidence, found_at,
         found_by, touched_by, marking_id)
       select kind, 'new', series_id, source_id, indicator, place_id, substance_id, dimensions, frequency, time_window,
         training, period, observed, expected, lower, upper, score, ${fading('period', '$3')}, p_value, 'budget', method, method_version,
         parameters, code_version, as_of, delivery_id, provisional_from, expectation, evidence, $3::timestamptz, $2, $2,
         marking_id
       from jsonb_to_recordset($1::jsonb) as r(kind text, series_id int, source_id text, indicator text, place_id text,
         substance_id text, dimensions jsonb, frequency text, time_window text, training boolean, period date,
         marking_id int, ${figureColumns})
       order by series_id, period, kind
       on conflict (series_id, period, kind) do nothing
       returning *
     ), told as (
       insert into signal_history (signal_id, at, by_whom, event, observed, expected, upper, as_of, state_after, marking_id)
       select id, $3::timestamptz, $4, 'found', observed, expected, upper, as_of, 'new', marking_id from added order by id
     )
     select id from added`,
    [JSON.stringify(signals), scan, at, 'vigia'],
  );
  return added.length;
}

/** Writes what a later look says about signals that exist; figures that an update leaves out stay as they are. */
export async function updateSignals(
  connection: Connection,
  updates: readonly SignalUpdate[],
  { scan, at }: ScanMoment,
): Promise<void> {
  if (updates.length === 0) return;
  await connection.query(
    `update signal s set state = r.state, touched_by = $2,
       observed = case when r.score is null then s.observed else r.observed end,
       expected = coalesce(r.expected, s.expected), lower = coalesce(r.lower, s.lower), upper = coalesce(r.upper, s.upper),
       score = coalesce(r.score, s.score), priority = coalesce(${fading('s.period', '$3')}, s.priority),
       p_value = coalesce(r.p_value, s.p_value), method = coalesce(r.method, s.method),
       method_version = coalesce(r.method_version, s.method_version), parameters = coalesce(r.parameters, s.parameters),
       code_version = coalesce(r.code_version, s.code_version), as_of = coalesce(r.as_of, s.as_of),
       delivery_id = coalesce(r.delivery_id, s.delivery_id),
       provisional_from = coalesce(r.provisional_from, s.provisional_from),
       expectation = coalesce(r.expectation, s.expectation), evidence = coalesce(r.evidence, s.evidence),
       -- Figures that changed are weighed against the other streams again.
       corroboration = case when r.score is null then s.corroboration end
     from jsonb_to_recordset($1::jsonb) as r(id int, state text, ${figureColumns})
     where s.id = r.id`,
    [JSON.stringify(updates), scan, at],
  );
}

export interface HistoryRow {
  readonly signal_id: number;
  readonly event: string;
  readonly by_whom: string;
  readonly reason?: string | null;
  readonly note?: string | null;
  readonly observed?: number | null;
  readonly expected?: number | null;
  readonly upper?: number | null;
  readonly as_of?: CalendarDate | null;
  readonly state_before: SignalState;
  readonly state_after: SignalState;
  readonly marking_id: number;
}

export async function addHistory(connection: Connection, rows: readonly HistoryRow[], at: string): Promise<void> {
  if (rows.length === 0) return;
  await connection.query(
    `insert into signal_history (signal_id, at, by_whom, event, reason, note, observed, expected, upper, as_of,
       state_before, state_after, marking_id)
     select signal_id, $2::timestamptz, by_whom, event, reason, note, observed, expected, upper, as_of, state_before,
       state_after, marking_id
     from jsonb_to_recordset($1::jsonb) as r(signal_id int, by_whom text, event text, reason text, note text,
       observed double precision, expected double precision, upper double precision, as_of date, state_before text,
       state_after text, marking_id int)`,
    [JSON.stringify(rows), at],
  );
}
