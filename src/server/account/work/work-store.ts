import type { CalendarDate, Frequency } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

/** Whether some of the series are synthetic training data. */
export async function holdsTraining(connection: Connection, series: readonly number[]): Promise<boolean> {
  const [row] = await connection.query<{ training: boolean }>(
    'select exists (select 1 from series where id = any ($1::int[]) and training) as training',
    [[...series]],
  );
  return row?.training ?? false;
}

/** How far a source had come with deliveries of one day. */
export interface SourceReach {
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly frequency: Frequency;
  readonly period: CalendarDate;
  readonly training: boolean;
}

/** The last periods that deliveries of sources spoke for, by the day of the delivery and as known on a day. */
export function listReach(
  connection: Connection,
  sources: readonly string[],
  asKnownOn: CalendarDate,
): Promise<SourceReach[]> {
  return connection.query<SourceReach>(
    `select c.source_id as source, c.as_of as "asOf", c.frequency, max(c.last_period) as period, bool_or(d.training) as training
     from delivery_coverage c join delivery d on d.id = c.delivery_id
     where c.source_id = any ($1) and c.as_of <= $2
     group by c.source_id, c.as_of, c.frequency order by c.as_of, c.source_id`,
    [[...sources], asKnownOn],
  );
}

/** What a question about the node's own work can have been answered from. */
export interface WorkBasis {
  readonly series?: readonly number[];
  readonly sources?: readonly string[];
  readonly hasLaw?: boolean;
  readonly hasAlerts?: boolean;
  readonly by: CalendarDate;
}

/**
 * Numbers of the markings of what questions were answered from: series with their figures, deliveries of sources, the law, and
 * alerts, as far as whoever asks may see them. An alert, or a text, that says nothing of a substance has a part in the answer too.
 */
export async function listWorkMarkings(
  connection: Connection,
  bases: readonly WorkBasis[],
): Promise<readonly number[]> {
  const figures = bases.map(({ series = [], by }) => ({ series, by }));
  const deliveries = bases.map(({ sources = [], by }) => ({ sources, by }));
  const rows = await connection.query<{ id: number }>(
    `with figures as (
       select s.id::int as id, max(b.by) as by
       from jsonb_to_recordset($1::jsonb) as b (series jsonb, by date), jsonb_array_elements_text(b.series) as s (id)
       group by s.id
     ), deliveries as (
       select s.id, max(b.by) as by
       from jsonb_to_recordset($2::jsonb) as b (sources jsonb, by date), jsonb_array_elements_text(b.sources) as s (id)
       group by s.id
     )
     select s.marking_id::int as id from series s join figures f on f.id = s.id
     union select o.marking_id::int from observation o join figures f on f.id = o.series_id and o.as_of <= f.by
     union select c.marking_id::int from delivery_coverage c join deliveries d on d.id = c.source_id and c.as_of <= d.by
     union select marking_id::int from control_item where $3
     union select marking_id::int from alert_version where $4
     union select marking_id::int from alert_text where $4
     order by id`,
    [
      JSON.stringify(figures),
      JSON.stringify(deliveries),
      bases.some(({ hasLaw }) => hasLaw === true),
      bases.some(({ hasAlerts }) => hasAlerts === true),
    ],
  );
  return rows.map(({ id }) => id);
}
