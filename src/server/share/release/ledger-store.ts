import type { DisclosureQuery, disclosureStates } from '../../../api/index.ts';
import type { Marking, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** Hours after which what was fetched, or taken back, should have been acknowledged. */
const hoursToAcknowledge = 24;

const stateOf = `case
  when d.withdrawal_acknowledged_at is not null or (d.withdrawn_at is not null and d.served_at is null) then 'withdrawal-acknowledged'
  when d.withdrawn_at is not null then 'withdrawn'
  when d.acknowledged_at is not null then 'acknowledged'
  when d.served_at is not null then 'served'
  else 'offered' end`;

/** Fetched and not acknowledged, or taken back and the taking back not acknowledged, for longer than agreed. */
const overdueAt = (moment: string): string => `(
  (d.withdrawn_at is null and d.acknowledged_at is null and d.served_at < ${moment}::timestamptz - interval '${hoursToAcknowledge} hours')
  or (d.withdrawn_at is not null and d.served_at is not null and d.withdrawal_acknowledged_at is null
    and d.withdrawn_at < ${moment}::timestamptz - interval '${hoursToAcknowledge} hours'))`;

export interface StoredDisclosure {
  readonly id: number;
  readonly receiver: string;
  readonly item: string;
  readonly object: string;
  readonly version: string;
  readonly channel: 'taxii' | 'bundle';
  readonly state: (typeof disclosureStates)[number];
  readonly overdue: boolean;
  readonly offeredAt: string;
  readonly servedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedAs: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawalServedAt: string | null;
  readonly withdrawalAcknowledgedAt: string | null;
  readonly bytes: number;
  readonly digest: string;
  readonly policyVersion: string;
  readonly marking: Marking;
  readonly tlp: TlpLabel;
}

/** Disclosures, latest first. */
export function listDisclosures(
  connection: Connection,
  { receiver, item, state, overdue, since, limit, before }: DisclosureQuery,
  now: string,
): Promise<StoredDisclosure[]> {
  return connection.query<StoredDisclosure>(
    `select d.id, d.receiver, d.item, d.object, d.version, d.channel, s.state, s.overdue, d.offered_at as "offeredAt",
       d.served_at as "servedAt", d.acknowledged_at as "acknowledgedAt", d.acknowledged_as as "acknowledgedAs",
       d.withdrawn_at as "withdrawnAt", d.withdrawal_served_at as "withdrawalServedAt",
       d.withdrawal_acknowledged_at as "withdrawalAcknowledgedAt", d.bytes, d.digest, d.policy_version as "policyVersion",
       d.marking, d.tlp
     from disclosure d, lateral (select ${stateOf} as state, ${overdueAt('$7')} is true as overdue) s
     where ($1::text is null or d.receiver = $1) and ($2::text is null or d.item = $2)
       and ($3::text is null or s.state = $3) and ($4 = 'all' or s.overdue)
       and ($5::date is null or d.offered_at >= $5::date) and ($6::bigint is null or d.id < $6)
     order by d.id desc limit $8`,
    [
      receiver ?? null,
      item ?? null,
      state ?? null,
      overdue,
      since ?? null,
      before ?? null,
      now,
      // One more, to know whether there is a next page.
      limit + 1,
    ],
  );
}

export type DisclosureCounts = Readonly<Record<(typeof disclosureStates)[number] | 'overdue', number>>;

export async function countDisclosures(connection: Connection, now: string): Promise<DisclosureCounts> {
  const rows = await connection.query<{ state: (typeof disclosureStates)[number]; count: number; overdue: number }>(
    `select s.state, count(*)::int as count, count(*) filter (where s.overdue)::int as overdue
     from disclosure d, lateral (select ${stateOf} as state, ${overdueAt('$1')} is true as overdue) s group by 1`,
    [now],
  );
  const of = (state: (typeof disclosureStates)[number]): number => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    offered: of('offered'),
    served: of('served'),
    acknowledged: of('acknowledged'),
    withdrawn: of('withdrawn'),
    'withdrawal-acknowledged': of('withdrawal-acknowledged'),
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
  };
}

export interface StoredHolder {
  readonly receiver: string;
  readonly version: number;
  readonly form: string;
  readonly state: (typeof disclosureStates)[number];
  readonly overdue: boolean;
}

/** Of each receiver and form of an item, the latest version given and how its least advanced object stands. */
export function listHolders(connection: Connection, item: string, now: string): Promise<StoredHolder[]> {
  return connection.query<StoredHolder>(
    `with latest as (
       select d.*, max(d.item_version) over (partition by d.receiver, d.form) as newest from disclosure d where d.item = $1
     )
     select d.receiver, d.newest as version, d.form,
       (array_agg(s.state order by array_position(
         array['withdrawn', 'offered', 'served', 'acknowledged', 'withdrawal-acknowledged'], s.state)))[1] as state,
       bool_or(s.overdue) as overdue
     from latest d, lateral (select ${stateOf} as state, ${overdueAt('$2')} is true as overdue) s
     where d.item_version = d.newest
     group by d.receiver, d.form, d.newest order by d.receiver, d.form`,
    [item, now],
  );
}
