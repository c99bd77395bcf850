import type { SeriesEntry, SeriesQuery } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { TlpLabel } from '../../../model/index.ts';
import type { Connection, SqlValue } from '../../store/index.ts';
import { isAbout, splitDimensions, splitList } from './filter.ts';

/** Columns of a `SeriesEntry` from `series s join marking m`. */
export const seriesColumns = `s.id, s.source_id as source, s.dataset, s.indicator, s.place_id as place, s.substance_id as substance,
  s.frequency, s.time_window as "window", s.dimensions, m.tlp, s.training, s.first_period as "first", s.last_period as "last",
  s.observations, s.latest_as_of as "latestAsOf"`;

export type SeriesFilter = Pick<
  SeriesQuery,
  'source' | 'indicator' | 'substance' | 'place' | 'within' | 'frequency' | 'dimensions'
> & { readonly ids?: readonly number[] | undefined };

/** Conditions of a filter on `series s`; parameters are numbered from `$1` to `$8`. */
export const seriesConditions = `
  ($1::text is null or s.source_id = $1) and ($2::text is null or s.indicator = $2)
  and ($3::text[] is null or ${isAbout('s.substance_id', '$3')}) and ($4::text[] is null or s.place_id = any ($4))
  and ($5::text is null or s.place_id = $5 or s.place_id in (select p.id from place p where p.ancestors @> array[$5]))
  and ($6::text is null or s.frequency = $6) and s.dimensions @> $7::jsonb and ($8::int[] is null or s.id = any ($8))`;

export function seriesParameters(filter: SeriesFilter): SqlValue[] {
  return [
    filter.source ?? null,
    filter.indicator ?? null,
    splitList(filter.substance) ?? null,
    splitList(filter.place) ?? null,
    filter.within ?? null,
    filter.frequency ?? null,
    JSON.stringify(splitDimensions(filter.dimensions)),
    filter.ids ?? null,
  ];
}

export async function listSeries(
  connection: Connection,
  filter: SeriesFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<SeriesEntry[]> {
  return connection.query(
    `select ${seriesColumns} from series s join marking m on m.id = s.marking_id
     where ${seriesConditions} and s.id > $9 order by s.id limit $10`,
    [...seriesParameters(filter), after, limit],
  );
}

/** Strictest label of the series that a reader may see; undefined: they see none above TLP:CLEAR. */
export async function findStrictestTlp(connection: Connection): Promise<TlpLabel | undefined> {
  const [row] = await connection.query<{ tlp: TlpLabel }>(
    `select m.tlp from marking m where m.tlp_rank > 0 and m.id in (select distinct s.marking_id from series s)
     order by m.tlp_rank desc limit 1`,
  );
  return row?.tlp;
}

export async function findSeries(connection: Connection, id: number): Promise<SeriesEntry> {
  const [row] = await listSeries(connection, { ids: [id] }, { after: -1, limit: 1 });
  if (row === undefined) throw new VigiaError('series.not-found', { series: id });
  return row;
}
