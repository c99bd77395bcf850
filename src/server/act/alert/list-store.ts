import { type AlertPage, type AlertQuery, type AlertShelf, alertShelves } from '../../../api/index.ts';
import type { AlertState } from '../../../model/index.ts';
import type { Connection, SqlValue } from '../../store/index.ts';
import type { StoredAlert } from './alert-store.ts';
import type { AlertTopic } from './duplicates.ts';

/** For whom the list says what waits. */
export interface WaitingFor {
  readonly country: string;
  readonly subject: string;
  readonly mayApprove: boolean;
  readonly mayAnalyse: boolean;
  /** Works alone, and reviews what they wrote. */
  readonly alone: boolean;
}

export interface AlertFilter extends Pick<AlertQuery, 'shelf' | 'owner' | 'audience' | 'since' | 'waiting'> {
  readonly states: readonly AlertState[] | null;
  /** The substance, and those of the class. */
  readonly substances: readonly string[] | null;
  readonly place: string | null;
}

export interface ListedAlert extends StoredAlert {
  readonly state: AlertState;
  readonly pending: 'draft' | 'in-review' | null;
  readonly waiting: 'review' | 'returned' | 'unread' | 'answer' | null;
}

/** Every visible alert with its state and why it waits for the reader; parameters `$1` to `$5`. */
const told = `
  select a.*, coalesce(a.published_state, d.state) as state, case when a.published_state is not null then d.state end as pending,
    t.body, t.request,
    case
      when a.owner = $1 and $3 and d.state = 'in-review' and ($5 or not $2 = any (d.authors)) then 'review'
      when a.owner = $1 and d.state = 'draft' and d.remarks is not null and $2 = any (d.authors) then 'returned'
      when a.owner <> $1 and $4 and t.request is not null and a.published_state <> 'retracted' and not exists (
        select 1 from alert_reply r where r.alert_id = a.id and r.owner = $1 and r.kind = 'answer' and not r.retracted
          and not exists (select 1 from alert_reply n where n.uid = r.uid and n.modified_at > r.modified_at)) then 'answer'
      when a.owner <> $1 and not exists (
        select 1 from alert_reading g where g.alert_id = a.id and g.subject = $2 and g.version >= a.version) then 'unread'
    end as waiting
  from alert a left join alert_draft d on d.alert_id = a.id join alert_text t on t.alert_id = a.id and t.revision = a.revision
  where a.discarded_at is null and coalesce(a.published_state, d.state) is not null`;

function readerParameters({ country, subject, mayApprove, mayAnalyse, alone }: WaitingFor): SqlValue[] {
  return [country, subject, mayApprove, mayAnalyse, alone];
}

/** Whether an alert stands on a shelf; parameter `$1`: the node’s country. */
const stands: Readonly<Record<AlertShelf, string>> = {
  drafts: `'draft' in (a.state, coalesce(a.pending, ''))`,
  review: `'in-review' in (a.state, coalesce(a.pending, ''))`,
  published: `(a.owner = $1 and a.state in ('published', 'updated'))`,
  received: `(a.owner <> $1 and a.state in ('published', 'updated'))`,
  retracted: `a.state = 'retracted'`,
};

const listed = `a.id, a.uid, a.owner, a.published_state as published, a.version, a.revision, a.created_at as "createdAt",
  a.changed_at as "changedAt", a.published_at as "publishedAt", a.marking_id::int as "markingId", a.state, a.pending, a.waiting`;

/** Alerts that fit the filter, those that changed last first. */
export function listAlerts(
  connection: Connection,
  filter: AlertFilter,
  { reader, after, limit }: { readonly reader: WaitingFor; readonly after: number; readonly limit: number },
): Promise<ListedAlert[]> {
  return connection.query<ListedAlert>(
    `select ${listed} from (${told}) a
     where ($6::text[] is null or a.state = any ($6)) and ($7::text is null or a.owner = $7)
       and ($8::text[] is null or a.body -> 'substances' ?| $8)
       and ($9::text is null or exists (select 1 from jsonb_array_elements_text(a.body -> 'places') n(id)
         left join place p on p.id = n.id where n.id = $9 or p.ancestors @> array[$9]))
       and ($10::text is null or a.body -> 'audiences' ? $10)
       and ($11::date is null or a.changed_at >= $11::date)
       and ($12 = 'all' or a.waiting is not null)
       and ${filter.shelf === undefined ? 'true' : stands[filter.shelf]}
     order by a.changed_at desc, a.id desc offset $13 limit $14`,
    [
      ...readerParameters(reader),
      filter.states,
      filter.owner ?? null,
      filter.substances,
      filter.place,
      filter.audience ?? null,
      filter.since ?? null,
      filter.waiting,
      after,
      limit,
    ],
  );
}

/** One alert as the list has it. */
export async function findListed(
  connection: Connection,
  id: number,
  reader: WaitingFor,
): Promise<ListedAlert | undefined> {
  const [row] = await connection.query<ListedAlert>(`select ${listed} from (${told}) a where a.id = $6`, [
    ...readerParameters(reader),
    id,
  ]);
  return row;
}

export async function countAlerts(connection: Connection, reader: WaitingFor): Promise<AlertPage['counts']> {
  const [row] = await connection.query<AlertPage['counts']>(
    `select count(*) filter (where state = 'draft')::int as draft,
       count(*) filter (where state = 'in-review')::int as "in-review",
       count(*) filter (where state = 'published')::int as published,
       count(*) filter (where state = 'updated')::int as updated,
       count(*) filter (where state = 'retracted')::int as retracted,
       count(*) filter (where owner <> $1)::int as received,
       count(*) filter (where waiting is not null)::int as waiting
     from (${told}) a`,
    readerParameters(reader),
  );
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

/** How many alerts stand on each shelf. */
export async function countShelves(connection: Connection, reader: WaitingFor): Promise<AlertPage['shelves']> {
  const columns = alertShelves.map((shelf) => `count(*) filter (where ${stands[shelf]})::int as ${shelf}`);
  const [row] = await connection.query<AlertPage['shelves']>(
    `select ${columns.join(', ')} from (${told}) a`,
    readerParameters(reader),
  );
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

export interface WaitingCounts {
  readonly review: number;
  readonly returned: number;
  readonly unread: number;
  readonly answer: number;
}

export async function countWaiting(connection: Connection, reader: WaitingFor): Promise<WaitingCounts> {
  const [row] = await connection.query<WaitingCounts>(
    `select count(*) filter (where waiting = 'review')::int as review,
       count(*) filter (where waiting = 'returned')::int as returned,
       count(*) filter (where waiting = 'unread')::int as unread,
       count(*) filter (where waiting = 'answer')::int as answer
     from (${told}) a`,
    readerParameters(reader),
  );
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}

export interface StoredTopic extends AlertTopic {
  readonly uid: string;
  readonly owner: string;
  readonly state: AlertState;
}

/** What all alerts of the last years are about, the newest first; more than these are no duplicates of a new one. */
export function listTopics(
  connection: Connection,
  { except }: { readonly except: string | null },
): Promise<StoredTopic[]> {
  return connection.query<StoredTopic>(
    `select a.uid, a.owner, coalesce(a.published_state, d.state) as state, t.body -> 'title' as title,
       array(select jsonb_array_elements_text(t.body -> 'substances')) as substances,
       array(select jsonb_array_elements_text(t.body -> 'places')) as places,
       t.body ->> 'from' as "from", t.body ->> 'until' as until
     from alert a left join alert_draft d on d.alert_id = a.id join alert_text t on t.alert_id = a.id and t.revision = a.revision
     where a.discarded_at is null and coalesce(a.published_state, d.state) is not null and ($1::uuid is null or a.uid <> $1)
     order by a.changed_at desc limit 5000`,
    [except],
  );
}
