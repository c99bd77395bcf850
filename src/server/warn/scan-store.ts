import type { CalendarDate } from '../../base/index.ts';
import { isPublic } from '../access/index.ts';
import type { Connection } from '../store/index.ts';
import type { WarnSettings } from './context.ts';
import type { ScanTest } from './false-discovery.ts';
import type { CoveredSpan, DueSeries, SeriesData } from './series-data.ts';

/** The scan that broke off, or a new one. */
export async function openScan(
  connection: Connection,
  options: {
    readonly startedAt: string;
    readonly codeVersion: string;
    readonly settings: WarnSettings;
    readonly markingId: number;
  },
): Promise<number> {
  const [unfinished] = await connection.query<{ id: number }>(
    'select id from scan where finished_at is null order by id limit 1',
  );
  if (unfinished !== undefined) return unfinished.id;
  const [added] = await connection.query<{ id: number }>(
    `insert into scan (started_at, code_version, parameters, marking_id) values ($1, $2, $3::jsonb, $4) returning id`,
    [options.startedAt, options.codeVersion, JSON.stringify(options.settings), options.markingId],
  );
  if (added === undefined) throw new Error('the scan that was added did not come back');
  return added.id;
}

const due = `from series s left join series_scan n on n.series_id = s.id
  where s.observations > 0 and s.latest_as_of is not null
    and (n.series_id is null or n.changed_by <> s.changed_by or n.code_version <> $1)`;

/** Numbers of the series that are due, in order. */
export async function listDue(connection: Connection, codeVersion: string): Promise<number[]> {
  const [row] = await connection.query<{ ids: number[] }>(
    `select coalesce(array_agg(s.id order by s.id), '{}') as ids ${due}`,
    [codeVersion],
  );
  return row?.ids ?? [];
}

/** Until the end of the transaction no other worker writes signals. */
export async function waitForOtherWriters(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.warn'))`);
}

/** Which of these series are due still, with the delivery that changed each of them last. */
export async function readStillDue(
  connection: Connection,
  ids: readonly number[],
  codeVersion: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await connection.query<{ id: number; changedBy: number }>(
    `select s.id, s.changed_by as "changedBy" ${due} and s.id = any ($2::int[])`,
    [codeVersion, ids],
  );
  return new Map(rows.map(({ id, changedBy }) => [id, changedBy]));
}

/** Sources of the series that a scan has looked at. */
export async function sourcesScanned(connection: Connection, scan: number): Promise<string[]> {
  const rows = await connection.query<{ source: string }>(
    `select distinct s.source_id as source from series_scan n join series s on s.id = n.series_id where n.scan_id = $1`,
    [scan],
  );
  return rows.map(({ source }) => source);
}

export type CoverageMap = ReadonlyMap<string, readonly CoveredSpan[]>;

export function coverageKey(source: string, dataset: string, frequency: string): string {
  return `${source}|${dataset}|${frequency}`;
}

/**
 * What deliveries speak for completely: for each source, dataset and frequency. A delivery with rejected rows concludes
 * nothing from absence: what is missing may be among them.
 */
export async function readCoverage(connection: Connection): Promise<CoverageMap> {
  const rows = await connection.query<{
    source: string;
    dataset: string;
    frequency: string;
    from: CalendarDate;
    to: CalendarDate;
  }>(
    `select distinct source_id as source, dataset, frequency, first_period as "from", last_period as "to"
     from delivery_coverage where complete order by 1, 2, 3, 4, 5`,
  );
  const spans = new Map<string, CoveredSpan[]>();
  for (const { source, dataset, frequency, from, to } of rows) {
    const key = coverageKey(source, dataset, frequency);
    const list = spans.get(key) ?? [];
    list.push({ from, to });
    spans.set(key, list);
  }
  return spans;
}

/** What a scan wants to know of a series. */
export interface Attention {
  /** False: its domain decided not to watch it, and its figures need not be read. */
  readonly isWatched: boolean;
  /** Indicator that says how much was looked at, where its watch asks for it. */
  readonly exposure: string | undefined;
}

interface LatestFigures {
  readonly id: number;
  readonly periods: string[];
  readonly values: (number | null)[];
  readonly lows: (number | null)[];
  readonly highs: (number | null)[];
  readonly reasons: (string | null)[];
  readonly statuses: (string | null)[];
  readonly deliveries: number[];
}

/** Those of these series that are due still, in order of their numbers, with the latest vintage of each of their figures. */
export async function readShard(
  connection: Connection,
  options: {
    readonly codeVersion: string;
    readonly ids: readonly number[];
    readonly coverage: CoverageMap;
    readonly attentionTo: (series: DueSeries) => Attention;
  },
): Promise<SeriesData[]> {
  const series = await connection.query<DueSeries>(
    `select s.id, s.source_id as source, s.dataset, s.indicator, s.place_id as place, s.substance_id as substance,
       s.frequency, s.time_window as "window", s.dimensions, s.training, s.changed_by as "changedBy",
       s.latest_as_of as "latestAsOf", s.marking_id as "markingId", n.changed_by as "scannedBy"
     ${due} and s.id = any ($2::int[]) order by s.id`,
    [options.codeVersion, options.ids],
  );
  const ids = series.filter((one) => options.attentionTo(one).isWatched).map(({ id }) => id);
  const figures = new Map((await readLatestFigures(connection, ids)).map((row) => [row.id, row]));
  const signals = await readSignalPeriods(connection, ids);
  const exposures = await readExposures(connection, series, options.attentionTo);
  return series.map((one) => {
    const latest = figures.get(one.id);
    return {
      ...one,
      periods: latest?.periods ?? [],
      values: latest?.values ?? [],
      lows: latest?.lows ?? [],
      highs: latest?.highs ?? [],
      reasons: latest?.reasons ?? [],
      statuses: latest?.statuses ?? [],
      deliveries: latest?.deliveries ?? [],
      covered: options.coverage.get(coverageKey(one.source, one.dataset, one.frequency)) ?? [],
      exposure: exposureOf(one, exposures.get(exposureKey(one, options.attentionTo(one).exposure))),
      signalPeriods: signals.get(one.id) ?? [],
    };
  });
}

/** Bounds, reasons and statuses come as empty lists where no figure of a series has one: most series have none. */
function readLatestFigures(connection: Connection, ids: readonly number[]): Promise<LatestFigures[]> {
  return connection.query<LatestFigures>(
    `select series_id as id, array_agg(period::text order by period) as periods, array_agg(value order by period) as values,
       case when bool_or(low is not null) then array_agg(low order by period) else '{}' end as lows,
       case when bool_or(high is not null) then array_agg(high order by period) else '{}' end as highs,
       case when bool_or(reason is not null) then array_agg(reason order by period) else '{}' end as reasons,
       case when bool_or(status <> 'A') then array_agg(status::text order by period) else '{}' end as statuses,
       array_agg(delivery_id order by period) as deliveries
     from (
       select distinct on (series_id, period) series_id, period, value, low, high, reason, status, delivery_id
       from observation where series_id = any($1::int[])
       order by series_id, period, as_of desc, delivery_id desc
     ) latest
     group by series_id`,
    [ids],
  );
}

function exposureKey({ source, place, frequency }: ExposedSeries, indicator: string | undefined): string {
  return `${source}|${place}|${frequency}|${indicator ?? ''}`;
}

type ExposedSeries = Pick<DueSeries, 'source' | 'place' | 'frequency'>;

interface Exposure {
  readonly markingId: number;
  readonly isPublic: boolean;
  readonly latest: LatestFigures;
}

/** What was looked at stands beside a signal for everybody who sees it: null where its marking is another one and not public. */
function exposureOf({ markingId }: DueSeries, exposure: Exposure | undefined): LatestFigures | null {
  if (exposure === undefined) return null;
  return exposure.isPublic || exposure.markingId === markingId ? exposure.latest : null;
}

async function readExposures(
  connection: Connection,
  series: readonly DueSeries[],
  attentionTo: (series: DueSeries) => Attention,
): Promise<ReadonlyMap<string, Exposure>> {
  const asked = series.flatMap((one) => {
    const indicator = attentionTo(one).exposure;
    return indicator === undefined ? [] : [{ source: one.source, indicator }];
  });
  if (asked.length === 0) return new Map();
  const found = await connection.query<
    ExposedSeries & Pick<Exposure, 'markingId' | 'isPublic'> & { readonly id: number; readonly indicator: string }
  >(
    `select s.id, source_id as source, place_id as place, frequency, indicator, marking_id as "markingId",
       ${isPublic('m')} as "isPublic"
     from series s join marking m on m.id = s.marking_id
     where indicator = any ($1::text[]) and source_id = any ($2::text[]) and substance_id is null
       and time_window = '' and dimensions = '{}'::jsonb`,
    [[...new Set(asked.map(({ indicator }) => indicator))], [...new Set(asked.map(({ source }) => source))]],
  );
  const figures = new Map(
    (
      await readLatestFigures(
        connection,
        found.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return new Map(
    found.flatMap((one) => {
      const latest = figures.get(one.id);
      return latest === undefined ? [] : [[exposureKey(one, one.indicator), { ...one, latest }] as const];
    }),
  );
}

async function readSignalPeriods(
  connection: Connection,
  ids: readonly number[],
): Promise<ReadonlyMap<number, CalendarDate[]>> {
  const rows = await connection.query<{ id: number; periods: string[] }>(
    `select series_id as id, array_agg(distinct period::text) as periods from signal
     where series_id = any($1::int[]) and kind in ('increase', 'decrease') group by series_id`,
    [ids],
  );
  return new Map(rows.map(({ id, periods }) => [id, periods]));
}

export interface SeriesScanRow {
  readonly series_id: number;
  readonly changed_by: number;
  readonly outcome: string;
  readonly method: string | null;
  readonly reason: string | null;
  readonly p_values: readonly number[];
  readonly latest_period: CalendarDate | null;
  readonly latest_score: number | null;
  readonly new_signals: number;
  readonly updated_signals: number;
  readonly closed_signals: number;
  readonly unchanged_signals: number;
  readonly marking_id: number;
}

export async function saveSeriesScans(
  connection: Connection,
  rows: readonly SeriesScanRow[],
  { scan, codeVersion, at }: { readonly scan: number; readonly codeVersion: string; readonly at: string },
): Promise<void> {
  await connection.query(
    `insert into series_scan (series_id, scan_id, changed_by, code_version, scanned_at, outcome, method, reason, p_values,
       latest_period, latest_score, new_signals, updated_signals, closed_signals, unchanged_signals, marking_id)
     select series_id, $2, changed_by, $3, $4::timestamptz, outcome, method, reason,
       array(select jsonb_array_elements_text(p_values)::double precision),
       latest_period, latest_score, new_signals, updated_signals, closed_signals, unchanged_signals, marking_id
     from jsonb_to_recordset($1::jsonb) as r(series_id int, changed_by int, outcome text, method text, reason text,
       p_values jsonb, latest_period date, latest_score double precision, new_signals int, updated_signals int, closed_signals int, unchanged_signals int, marking_id int)
     on conflict (series_id) do update set scan_id = excluded.scan_id, changed_by = excluded.changed_by,
       code_version = excluded.code_version, scanned_at = excluded.scanned_at, outcome = excluded.outcome,
       method = excluded.method, reason = excluded.reason, p_values = excluded.p_values,
       latest_period = excluded.latest_period, latest_score = excluded.latest_score,
       new_signals = excluded.new_signals, updated_signals = excluded.updated_signals,
       closed_signals = excluded.closed_signals, unchanged_signals = excluded.unchanged_signals,
       marking_id = excluded.marking_id`,
    [JSON.stringify(rows), scan, codeVersion, at],
  );
}

/** Every test of the scan, with the country of its place (or the place itself where it lies in none). */
export function readTests(connection: Connection, scan: number): Promise<ScanTest[]> {
  return connection.query<ScanTest>(
    `select coalesce(q.country, s.place_id) as country, p as "pValue"
     from series_scan n join series s on s.id = n.series_id left join place q on q.id = s.place_id, unnest(n.p_values) as p
     where n.scan_id = $1`,
    [scan],
  );
}

export interface ScanCounts {
  readonly scanned: number;
  readonly notAssessable: number;
  readonly notWatched: number;
  readonly new: number;
  readonly updated: number;
  readonly closed: number;
  readonly unchanged: number;
}

export async function countScanned(connection: Connection, scan: number): Promise<ScanCounts> {
  const [row] = await connection.query<ScanCounts>(
    `select count(*)::int as scanned,
       count(*) filter (where outcome = 'not-assessable')::int as "notAssessable",
       count(*) filter (where outcome = 'not-watched')::int as "notWatched",
       coalesce(sum(new_signals), 0)::int as new, coalesce(sum(updated_signals), 0)::int as updated,
       coalesce(sum(closed_signals), 0)::int as closed, coalesce(sum(unchanged_signals), 0)::int as unchanged
     from series_scan where scan_id = $1`,
    [scan],
  );
  return row ?? { scanned: 0, notAssessable: 0, notWatched: 0, new: 0, updated: 0, closed: 0, unchanged: 0 };
}

export async function finishScan(
  connection: Connection,
  scan: number,
  { at, counts }: { readonly at: string; readonly counts: object },
): Promise<void> {
  await connection.query('update scan set finished_at = $2::timestamptz, counts = $3::jsonb where id = $1', [
    scan,
    at,
    JSON.stringify(counts),
  ]);
}

export interface LastScan {
  readonly at: string;
  /** Series that were looked at, and signals that were found in them. */
  readonly scanned: number;
  readonly new: number;
  readonly heldBack: number;
  readonly notAssessable: number;
}

/**
 * The latest finished scan of something that whoever asks may see, counted from what they may see: the scan's own counts are
 * over everything.
 */
export async function findLastScan(connection: Connection): Promise<LastScan | null> {
  const [row] = await connection.query<LastScan>(
    `select s.finished_at as at, seen.scanned,
       (select count(*)::int from signal where found_by = s.id) as new,
       (select count(*)::int from signal where found_by = s.id and held_back is not null) as "heldBack",
       (select count(*)::int from series_scan where outcome = 'not-assessable') as "notAssessable"
     from (select scan_id, count(*)::int as scanned from series_scan group by scan_id) seen
       join scan s on s.id = seen.scan_id
     where s.finished_at is not null
     order by s.id desc limit 1`,
  );
  return row ?? null;
}
