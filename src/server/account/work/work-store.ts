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
