import type { CalendarDate, Frequency } from '../../../base/index.ts';
import type { Cell } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export interface SeriesRow {
  readonly id: number;
  readonly source: string;
  readonly dataset: string;
  readonly indicator: string;
  readonly place: string;
  /** Places that contain it, the widest first. */
  readonly ancestors: readonly string[];
  readonly substance: string | null;
  /** Classes that it belongs to. */
  readonly classes: readonly string[];
  readonly frequency: Frequency;
  readonly window: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly training: boolean;
  readonly marking: number;
}

export interface FigureCellRow extends Cell {
  readonly series: number;
  readonly period: CalendarDate;
  readonly asOf: CalendarDate;
  readonly marking: number;
}

export interface SeriesChoice {
  readonly sources?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  /** An empty text stands for figures about no substance in particular. */
  readonly substances?: readonly string[] | undefined;
  readonly frequencies?: readonly string[] | undefined;
  readonly windows?: readonly string[] | undefined;
}

export function listSeriesRows(connection: Connection, choice: SeriesChoice): Promise<SeriesRow[]> {
  return connection.query<SeriesRow>(
    `select s.id, s.source_id as source, s.dataset, s.indicator, s.place_id as place, p.ancestors,
       s.substance_id as substance, coalesce(b.classes, '{}') as classes, s.frequency, s.time_window as "window",
       s.dimensions, s.training, s.marking_id as marking
     from series s join place p on p.id = s.place_id left join substance b on b.id = s.substance_id
     where ($1::text[] is null or s.source_id = any ($1)) and ($2::text[] is null or s.indicator = any ($2))
       and ($3::text[] is null or s.place_id = any ($3)) and ($4::text[] is null or coalesce(s.substance_id, '') = any ($4))
       and ($5::text[] is null or s.frequency = any ($5)) and ($6::text[] is null or s.time_window = any ($6))
       and s.observations > 0
     order by s.id`,
    [
      choice.sources ?? null,
      choice.indicators ?? null,
      choice.places ?? null,
      choice.substances ?? null,
      choice.frequencies ?? null,
      choice.windows ?? null,
    ],
  );
}

export interface CellChoice {
  readonly series: readonly number[];
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** Only what became known after this day. */
  readonly updatedAfter?: CalendarDate | undefined;
  /** As known with deliveries of this day or before, up to this number. */
  readonly known?: { readonly asOf: CalendarDate; readonly delivery: number } | undefined;
  readonly limit: number;
}

/** The latest word on each period of the series, by series and period. */
export function listFigureCells(connection: Connection, choice: CellChoice): Promise<FigureCellRow[]> {
  return connection.query<FigureCellRow>(
    `select o.series_id as series, o.period, o.value, o.low, o.high, o.status::text as status,
       o.confidentiality::text as confidentiality, o.reason, o.as_of as "asOf", o.marking_id as marking
     from (
       select distinct on (o.series_id, o.period) o.* from observation o
       where o.series_id = any ($1::int[]) and ($2::date is null or o.period >= $2) and ($3::date is null or o.period <= $3)
         and ($5::date is null or o.as_of <= $5) and ($6::int is null or o.delivery_id <= $6)
       order by o.series_id, o.period, o.as_of desc, o.delivery_id desc
     ) o
     where o.reason is distinct from 'withdrawn' and ($4::date is null or o.as_of > $4)
     order by o.series_id, o.period limit $7`,
    [
      choice.series,
      choice.from ?? null,
      choice.to ?? null,
      choice.updatedAfter ?? null,
      choice.known?.asOf ?? null,
      choice.known?.delivery ?? null,
      choice.limit,
    ],
  );
}

/** The last delivery of each source; a source without one is not in it. */
export async function latestDeliveries(
  connection: Connection,
  sources: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection.query<{ source: string; delivery: number }>(
    'select source_id as source, max(id) as delivery from delivery where source_id = any ($1) group by source_id',
    [sources],
  );
  return new Map(rows.map(({ source, delivery }) => [source, delivery]));
}

/** Markings of a series and of all its figures, earlier ones too. */
export async function listSeriesMarkings(
  connection: Connection,
  series: readonly number[],
): Promise<readonly { readonly series: number; readonly marking: number }[]> {
  return connection.query(
    `select s.id as series, s.marking_id as marking from series s where s.id = any ($1::int[])
     union select o.series_id, o.marking_id from observation o where o.series_id = any ($1::int[])`,
    [series],
  );
}

/** Figures of series, earlier ones too, that are marked with one of these. */
export function listMarkedFigures(
  connection: Connection,
  { series, markings }: { readonly series: readonly number[]; readonly markings: readonly number[] },
): Promise<readonly { readonly series: number; readonly period: CalendarDate; readonly asOf: CalendarDate }[]> {
  return connection.query(
    `select series_id as series, period, as_of as "asOf" from observation
     where series_id = any ($1::int[]) and marking_id = any ($2::int[])`,
    [series, markings],
  );
}

/** The last delivery of a source, and the last day that one is of; undefined: there is none. */
export async function latestDelivery(
  connection: Connection,
  source: string,
): Promise<{ readonly asOf: CalendarDate; readonly delivery: number } | undefined> {
  const [row] = await connection.query<{ asOf: CalendarDate | null; delivery: number | null }>(
    'select max(as_of) as "asOf", max(id) as delivery from delivery where source_id = $1',
    [source],
  );
  if (row === undefined || row.asOf === null || row.delivery === null) return undefined;
  return { asOf: row.asOf, delivery: row.delivery };
}

export interface NamedThing {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string; readonly es: string };
  readonly parent: string | null;
  readonly depth: number;
}

/** Names of places, those that contain others first. */
export function listPlaceNames(connection: Connection, ids: readonly string[]): Promise<NamedThing[]> {
  return connection.query<NamedThing>(
    'select id, name, parent, cardinality(ancestors) as depth from place where id = any ($1) order by cardinality(ancestors), id',
    [ids],
  );
}

export function listSubstanceNames(connection: Connection, ids: readonly string[]): Promise<NamedThing[]> {
  return connection.query<NamedThing>(
    'select id, name, null as parent, 0 as depth from substance where id = any ($1) order by id',
    [ids],
  );
}
