import type { NoticeEntry } from '../../../api/index.ts';
import type { AlertAudience, AlertSeverity, Caveat, TlpLabel, TranslatedText } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** The marking of what a notice speaks of, as far as channels ask for it. */
export interface FactMarking {
  readonly tlp: TlpLabel;
  readonly caveats: readonly Caveat[];
  readonly recipients: readonly string[];
  readonly legalBasis: string | null;
}

export interface AlertFact extends FactMarking {
  readonly alert: number;
  readonly uid: string;
  readonly owner: string;
  readonly version: number;
  readonly state: string;
  readonly published: 'published' | 'updated' | 'retracted' | null;
  readonly title: TranslatedText;
  readonly severity: AlertSeverity;
  readonly substances: readonly string[];
  readonly places: readonly string[];
  readonly audiences: readonly AlertAudience[];
  readonly asks: boolean;
  readonly training: boolean;
}

/** Something that happened to an alert. */
export interface AlertHappening extends AlertFact {
  readonly event: number;
  readonly kind: string;
  readonly note: string | null;
  readonly bySubject: string | null;
  readonly at: string;
  readonly draft: 'draft' | 'in-review' | null;
  readonly authors: readonly string[] | null;
}

export interface SignalFact extends FactMarking {
  readonly group: number;
  readonly signal: number;
  readonly kind: string;
  readonly indicator: string;
  readonly place: string;
  readonly substance: string | null;
}

const markingColumns = `m.tlp, m.caveats, m.recipients, m.legal_basis as "legalBasis"`;
const alertColumns = `a.id as alert, a.uid, a.owner, a.version, a.published_state as published,
  coalesce(a.published_state, d.state) as state, t.body -> 'title' as title, t.body ->> 'severity' as severity,
  t.body -> 'substances' as substances, t.body -> 'places' as places,
  array(select jsonb_object_keys(t.body -> 'audiences')) as audiences, t.request is not null as asks,
  coalesce((t.body ->> 'training')::boolean, false) as training, ${markingColumns}`;

/** What happened to alerts, as far as the reader of this transaction may see the texts that it is about. */
export function readAlertHappenings(connection: Connection, events: readonly number[]): Promise<AlertHappening[]> {
  return connection.query<AlertHappening>(
    `select e.id as event, e.event as kind, e.note, e.by_subject as "bySubject", e.at, d.state as draft, d.authors, ${alertColumns}
     from alert_event e join alert a on a.id = e.alert_id and a.discarded_at is null
       left join alert_draft d on d.alert_id = a.id
       join alert_text t on t.alert_id = a.id
         and t.revision = case when e.event = 'submitted' and d.revision is not null then d.revision else a.revision end
       join marking m on m.id = t.marking_id
     where e.id = any ($1::bigint[]) and coalesce(a.published_state, d.state) is not null order by e.id`,
    [events],
  );
}

/** Alerts as they stand, as far as the reader of this transaction may see them. */
export function readAlertFacts(connection: Connection, alerts: readonly number[]): Promise<AlertFact[]> {
  return connection.query<AlertFact>(
    `select ${alertColumns}
     from alert a left join alert_draft d on d.alert_id = a.id
       join alert_text t on t.alert_id = a.id and t.revision = a.revision join marking m on m.id = t.marking_id
     where a.id = any ($1::int[]) and a.discarded_at is null and coalesce(a.published_state, d.state) is not null`,
    [alerts],
  );
}

/** The strongest visible signal of each group. */
export function readSignalFacts(connection: Connection, groups: readonly number[]): Promise<SignalFact[]> {
  return connection.query<SignalFact>(
    `select distinct on (s.group_id) s.group_id as "group", s.id as signal, s.kind, s.indicator, s.place_id as place,
       s.substance_id as substance, ${markingColumns}
     from signal s join marking m on m.id = s.marking_id
     where s.group_id = any ($1::int[]) and s.released_on is not null order by s.group_id, s.priority desc, s.id`,
    [groups],
  );
}

/** Groups of signals. */
export function readGroupsOf(
  connection: Connection,
  signals: readonly number[],
): Promise<{ readonly signal: number; readonly group: number }[]> {
  return connection.query(
    'select id as signal, group_id as "group" from signal where id = any ($1::int[]) and group_id is not null order by id',
    [signals],
  );
}

export function describeAlertFact({
  uid,
  owner,
  state,
  severity,
  title,
  training,
}: AlertFact): NonNullable<NoticeEntry['alert']> {
  return { id: uid, owner, state, severity, title: { ...title }, training };
}

export function describeSignalFact(fact: SignalFact): NonNullable<NoticeEntry['signal']> {
  const { signal: id, kind, indicator, place, substance } = fact;
  return { id, kind, indicator, place, substance };
}
