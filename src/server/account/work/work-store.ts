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

interface WorkMarkings {
  readonly series?: readonly number[];
  readonly sources?: readonly string[];
  readonly hasLaw?: boolean;
  readonly hasAlerts?: boolean;
  readonly by: CalendarDate;
}

/**
 * Numbers of the markings of what a question about the node's own work can have been answered from: series with their figures,
 * deliveries of sources, the law, and alerts, as far as whoever asks may see them. An alert, or a text, that says nothing of a
 * substance has a part in the answer too.
 */
export async function listWorkMarkings(
  connection: Connection,
  { series = [], sources = [], hasLaw = false, hasAlerts = false, by }: WorkMarkings,
): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>(
    `select marking_id::int as id from series where id = any ($1::int[])
     union select marking_id::int from observation where series_id = any ($1::int[]) and as_of <= $3
     union select marking_id::int from delivery_coverage where source_id = any ($2) and as_of <= $3
     union select marking_id::int from control_item where $4
     union select marking_id::int from alert_version where $5
     union select marking_id::int from alert_text where $5
     order by id`,
    [[...series], [...sources], by, hasLaw, hasAlerts],
  );
  return rows.map(({ id }) => id);
}
