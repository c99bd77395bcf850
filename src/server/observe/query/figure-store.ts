import type { FigureQuery } from '../../../api/index.ts';
import type { CalendarDate, Frequency } from '../../../base/index.ts';
import type { Cell, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import { isAbout, splitDimensions, splitList } from './filter.ts';

export interface FigureSeries {
  readonly id: number;
  readonly source: string;
  readonly dataset: string;
  readonly place: string;
  readonly ancestors: readonly string[];
  readonly level: string;
  readonly substance: string | null;
  readonly frequency: Frequency;
  readonly window: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly training: boolean;
  readonly tlp: TlpLabel;
  readonly latestAsOf: CalendarDate | null;
}

/** Series of an indicator that may have a part in a figure: about the places asked for, or about places inside them. */
export async function figureSeries(connection: Connection, query: FigureQuery): Promise<FigureSeries[]> {
  return connection.query(
    `select s.id, s.source_id as source, s.dataset, s.place_id as place, p.ancestors, p.level, s.substance_id as substance,
       s.frequency, s.time_window as "window", s.dimensions, s.training, m.tlp, s.latest_as_of as "latestAsOf"
     from series s join place p on p.id = s.place_id join marking m on m.id = s.marking_id
     where s.indicator = $1 and ($2::text[] is null or ${isAbout('s.substance_id', '$2')})
       and ($3::text[] is null or s.source_id = any ($3)) and ($4::text is null or s.frequency = $4)
       and s.dimensions @> $5::jsonb
       and ($6::text[] is null or s.place_id = any ($6) or p.ancestors && $6)
       and ($7::text is null or p.ancestors @> array[$7])
     order by s.id`,
    [
      query.indicator,
      splitList(query.substance) ?? null,
      splitList(query.source) ?? null,
      query.frequency ?? null,
      JSON.stringify(splitDimensions(query.dimensions)),
      splitList(query.place) ?? null,
      query.within ?? null,
    ],
  );
}

/** Sources that have figures of an indicator. */
export async function listFigureSources(connection: Connection, indicator: string): Promise<string[]> {
  const rows = await connection.query<{ source: string }>(
    'select distinct source_id as source from series where indicator = $1',
    [indicator],
  );
  return rows.map(({ source }) => source);
}

export interface FigureCell extends Cell {
  readonly line: number;
  readonly period: CalendarDate;
  readonly asOf: CalendarDate;
}

export interface FigureRange {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly asKnownOn?: CalendarDate | undefined;
}

/**
 * Adds up the series of each line, period by period: the value where every part has one, else bounds that the parts allow
 * (`low` from what is known, `high` only where every missing part is bounded). Ordered by line and period.
 */
export async function figureCells(
  connection: Connection,
  lines: readonly { readonly series: readonly number[] }[],
  { from, to, asKnownOn }: FigureRange,
): Promise<FigureCell[]> {
  const parts = lines.flatMap(({ series }, line) => series.map((id) => ({ line, id })));
  const added = lines.some(({ series }) => series.length > 1);
  // Columns instead of rows: a map of ten years is parsed in a few pieces, not cell by cell.
  const columns = await connection.query<CellColumns>(
    `with part as (${latestParts}), figure as (${added ? sumOfParts : partsThemselves})
     select line, to_json(array_agg(period)) as period, to_json(array_agg(value)) as value, to_json(array_agg(low)) as low,
       to_json(array_agg(high)) as high, to_json(array_agg(status)) as status,
       to_json(array_agg(confidentiality)) as confidentiality, to_json(array_agg(reason)) as reason,
       to_json(array_agg(as_of)) as "asOf"
     from (select * from figure order by line, period) ordered group by line order by line`,
    [parts.map(({ line }) => line), parts.map(({ id }) => id), from ?? null, to ?? null, asKnownOn ?? null],
  );
  return columns.flatMap(cellsOf);
}

/** The latest word on each period of each part; read backwards, as the key orders it, nothing is left to sort. */
const latestParts = `
  select part.line, o.* from unnest($1::int[], $2::int[]) as part (line, series_id)
  cross join lateral (
    select distinct on (o.period) o.* from observation o
    where o.series_id = part.series_id and ($3::date is null or o.period >= $3) and ($4::date is null or o.period <= $4)
      and ($5::date is null or o.as_of <= $5)
    order by o.period desc, o.as_of desc, o.delivery_id desc
  ) o
  where o.reason is distinct from 'withdrawn'`;

const partsThemselves = `
  select line, period, value, low, high, status::text as status, confidentiality::text as confidentiality, reason, as_of
  from part`;

const sumOfParts = `
  select line, period,
    case when bool_and(value is not null) then sum(value) end as value,
    case when count(*) = 1 then min(low) when bool_or(value is null) then sum(coalesce(value, low, 0)) end as low,
    case when count(*) = 1 then max(high)
         when bool_or(value is null) and bool_and(value is not null or high is not null) then sum(coalesce(value, high)) end as high,
    case when count(*) = 1 then min(status::text) when bool_or(value is null) then 'Q'
         else coalesce(min(status::text) filter (where status <> 'A'), 'A') end as status,
    case when count(*) = 1 then min(confidentiality::text) when bool_or(value is null) then 'A' else 'F' end as confidentiality,
    case when count(*) = 1 then min(reason) when bool_or(value is null) then 'suppressed' end as reason,
    max(as_of) as as_of
  from part group by line, period`;

/** The cells of one line, column by column. */
interface CellColumns {
  readonly line: number;
  readonly period: readonly CalendarDate[];
  readonly value: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly status: readonly FigureCell['status'][];
  readonly confidentiality: readonly NonNullable<FigureCell['confidentiality']>[];
  readonly reason: readonly (NonNullable<FigureCell['reason']> | null)[];
  readonly asOf: readonly CalendarDate[];
}

function cellsOf({ line, period, value, low, high, status, confidentiality, reason, asOf }: CellColumns): FigureCell[] {
  return period.map((start, index) => {
    const why = reason[index] ?? null;
    return {
      line,
      period: start,
      value: value[index] ?? null,
      low: low[index] ?? null,
      high: high[index] ?? null,
      status: status[index] ?? 'A',
      confidentiality: confidentiality[index] ?? 'F',
      ...(why === null ? {} : { reason: why }),
      asOf: asOf[index] ?? start,
    };
  });
}

export interface CoveredSpan {
  readonly source: string;
  readonly dataset: string;
  readonly frequency: Frequency;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Spans that deliveries known on the day cover completely: nothing rejected in them, so that what is absent is nothing. */
export async function coveredSpans(
  connection: Connection,
  sources: readonly string[],
  asKnownOn: CalendarDate | undefined,
): Promise<CoveredSpan[]> {
  return connection.query(
    `select source_id as source, dataset, frequency, first_period as "first", last_period as "last", max(as_of) as "asOf"
     from delivery_coverage where complete and source_id = any ($1) and ($2::date is null or as_of <= $2)
     group by source_id, dataset, frequency, first_period, last_period`,
    [sources, asKnownOn ?? null],
  );
}

/** As-of dates of the sources' deliveries, oldest first. */
export async function asOfDates(connection: Connection, sources: readonly string[]): Promise<CalendarDate[]> {
  const rows = await connection.query<{ as_of: CalendarDate }>(
    'select distinct as_of from delivery where source_id = any ($1) order by as_of',
    [sources],
  );
  return rows.map((row) => row.as_of);
}
