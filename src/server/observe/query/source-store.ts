import type { CalendarDate, Frequency } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

export interface SourceUse {
  readonly source: string;
  readonly deliveries: number;
  readonly latestDelivery: number;
  readonly latestAsOf: CalendarDate;
  readonly receivedAt: string;
  readonly drift: number;
}

/** What each source has delivered. */
export async function sourceDeliveries(connection: Connection): Promise<SourceUse[]> {
  return connection.query(
    `select source_id as source, count(*) as deliveries, max(id) as "latestDelivery", max(as_of) as "latestAsOf",
       max(received_at) as "receivedAt", sum(jsonb_array_length(drift)) as drift
     from delivery group by source_id`,
  );
}

/** How many series and figures each source has, and where its latest figure stands. */
export async function sourceSeries(
  connection: Connection,
): Promise<
  { source: string; series: number; observations: number; latest: { period: CalendarDate; frequency: Frequency } }[]
> {
  return connection.query(
    `select source_id as source, count(*) as series, sum(observations) as observations,
       (array_agg(jsonb_build_object('period', last_period, 'frequency', frequency)
          order by last_period desc nulls last, frequency))[1] as latest
     from series group by source_id`,
  );
}

export async function sourceRecords(connection: Connection): Promise<{ source: string; records: number }[]> {
  return connection.query(
    'select source_id as source, count(distinct external_id) as records from record group by source_id',
  );
}

export async function sourceIssues(connection: Connection): Promise<{ source: string; issues: number }[]> {
  return connection.query('select source_id as source, count(*) as issues from delivery_issue group by source_id');
}
