import type { Marking } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { FormName } from './plan.ts';
import { versionedTypes } from './withdrawn-version.ts';

export type ItemKind = 'alert' | 'reply' | 'entry';

export interface StoredForm {
  readonly item: string;
  readonly itemKind: ItemKind;
  readonly form: FormName;
  /** Null: the whole is for all who may have it. */
  readonly receiver: string | null;
  readonly uid: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly objects: readonly string[];
  /** Digests of the parts that it holds, or held in an earlier version. */
  readonly kept: readonly string[];
  readonly releasedAt: string;
  readonly withdrawnAt: string | null;
}

export interface NewForm extends StoredForm {
  readonly markingId: number;
}

const formColumns = `item, item_kind as "itemKind", form, receiver, uid, version, fingerprint, objects, kept,
  released_at as "releasedAt", withdrawn_at as "withdrawnAt"`;

/** One release at a time: what stands where is read and changed under this lock. */
export async function lockReleases(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.release'))`);
}

/** What is handed out is written down while nothing is taken back: otherwise each could miss the other. */
export async function lockServing(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock_shared(hashtext('vigia.release'))`);
}

export function readForms(connection: Connection, items: readonly string[] | null): Promise<StoredForm[]> {
  return connection.query<StoredForm>(
    `select ${formColumns} from release_form where $1::text[] is null or item = any ($1) order by id`,
    [items],
  );
}

/** The alert of this node that a peer means by the identifier of a form that it was given. */
export async function findItemOfForm(connection: Connection, uid: string): Promise<string | undefined> {
  const [row] = await connection.query<{ item: string }>('select item from release_form where uid = $1 limit 1', [uid]);
  return row?.item;
}

export async function saveForm(connection: Connection, form: NewForm): Promise<void> {
  await connection.query(
    `insert into release_form (item, item_kind, form, receiver, uid, version, fingerprint, objects, kept, released_at, withdrawn_at, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (item, form, receiver) do update set version = excluded.version, fingerprint = excluded.fingerprint,
       objects = excluded.objects, kept = excluded.kept, released_at = excluded.released_at, withdrawn_at = excluded.withdrawn_at,
       marking_id = excluded.marking_id`,
    [
      form.item,
      form.itemKind,
      form.form,
      form.receiver,
      form.uid,
      form.version,
      form.fingerprint,
      form.objects,
      form.kept,
      form.releasedAt,
      form.withdrawnAt,
      form.markingId,
    ],
  );
}

/** Standings with the parts that each form holds, or held. */
export function withKept<Of extends { readonly receiver: string; readonly form: FormName }>(
  standings: readonly Of[],
  stored: readonly StoredForm[],
): (Of & { readonly kept: readonly string[] })[] {
  return standings.map((standing) => {
    const own = findForm(stored, standing.form, standing.receiver);
    return { ...standing, kept: own?.kept ?? [] };
  });
}

/** The form that a receiver has: the whole is one for all of them. */
export function findForm(
  stored: readonly StoredForm[],
  form: FormName,
  receiver: string | undefined,
): StoredForm | undefined {
  return stored.find((one) => one.form === form && (form === 'whole' || one.receiver === receiver));
}

/**
 * Which forms each receiver was given of an item. A form of its own that it never fetched counts only while it could; the whole
 * counts always, since a third node may have passed it on.
 */
export function readStandings(
  connection: Connection,
  items: readonly string[],
): Promise<
  { readonly item: string; readonly receiver: string; readonly form: FormName; readonly withdrawn: boolean }[]
> {
  return connection.query(
    `select item, receiver, form, bool_and(withdrawn_at is not null) as withdrawn
     from disclosure where item = any ($1) and (served_at is not null or form = 'whole' or withdrawn_at is null)
     group by item, receiver, form order by item, receiver, min(id)`,
    [items],
  );
}

export interface NewDisclosure {
  readonly receiver: string;
  readonly object: string;
  readonly objectType: string;
  readonly version: string;
  readonly digest: string;
  readonly bytes: number;
}

export interface DisclosureFrame {
  readonly item: string;
  readonly form: FormName;
  readonly itemVersion: number;
  readonly channel: 'taxii' | 'bundle';
  readonly policyVersion: string;
  readonly marking: Marking;
  readonly at: string;
  readonly markingId: number;
}

/** Writes down what is there to be fetched; what was written down before stays as it is. Returns how many are new. */
export async function offer(
  connection: Connection,
  rows: readonly NewDisclosure[],
  frame: DisclosureFrame,
): Promise<number> {
  const added = await connection.query<{ id: number }>(
    `insert into disclosure (receiver, item, form, item_version, object, object_type, version, channel, digest, bytes,
       policy_version, tlp, marking, offered_at, marking_id)
     select r.receiver, $2, $3, $4, r.object, r."objectType", r.version, $5, r.digest, r.bytes, $6, $7, $8::jsonb, $9::timestamptz, $10
     from jsonb_to_recordset($1::jsonb) as r(receiver text, object text, "objectType" text, version text, digest text, bytes integer)
     on conflict (receiver, object, version) do nothing returning id`,
    [
      JSON.stringify(rows),
      frame.item,
      frame.form,
      frame.itemVersion,
      frame.channel,
      frame.policyVersion,
      frame.marking.tlp,
      JSON.stringify(frame.marking),
      frame.at,
      frame.markingId,
    ],
  );
  return added.length;
}

export async function markWithdrawn(
  connection: Connection,
  {
    item,
    form,
    receiver,
    at,
  }: { readonly item: string; readonly form: FormName; readonly receiver: string; readonly at: string },
): Promise<void> {
  await connection.query(
    `update disclosure set withdrawn_at = $4::timestamptz
     where item = $1 and form = $2 and receiver = $3 and withdrawn_at is null`,
    [item, form, receiver, at],
  );
}

/** Of each object that a receiver may hold under a form, the last version that it was or could be sent. */
export function readHeld(
  connection: Connection,
  { item, form, receiver }: { readonly item: string; readonly form: FormName; readonly receiver: string },
): Promise<{ readonly id: string; readonly content: string }[]> {
  return connection.query(
    `select distinct on (d.object) d.object as id, o.content from disclosure d
     join shared_object o on o.stix_id = d.object and o.version = d.version
     join marking m on m.id = o.marking_id and m.recipients = '{}'
     where d.item = $1 and d.form = $2 and d.receiver = $3 and (d.served_at is not null or d.form = 'whole') and d.withdrawn_at is null
     order by d.object, o.version_at desc`,
    [item, form, receiver],
  );
}

/** Versions before a moment, or all of them, are for this node only from now on. */
export async function retireOlderVersions(
  connection: Connection,
  {
    ids,
    before,
    markingId,
  }: { readonly ids: readonly string[]; readonly before: string | null; readonly markingId: number },
): Promise<void> {
  await connection.query(
    `update shared_object o set marking_id = $3 from marking m
     where m.id = o.marking_id and m.recipients = '{}' and stix_id = any ($1) and ($2::timestamptz is null or version_at < $2) and o.marking_id <> $3`,
    [ids, before, markingId],
  );
}

export interface ServedVersion {
  readonly stixId: string;
  readonly version: string;
  /** Under which it was read: a definition stands under several. */
  readonly markingId?: number;
}

export interface ServedFrame {
  readonly receiver: string;
  readonly channel: 'taxii' | 'bundle';
  readonly objects: readonly ServedVersion[];
  readonly at: string;
  readonly policyVersion: string;
  readonly markingId: number;
}

/** Writes down that a receiver is given these versions; also what this node only passes on. */
export async function markServed(
  connection: Connection,
  { receiver, channel, objects, at, policyVersion, markingId }: ServedFrame,
): Promise<void> {
  const list = JSON.stringify(objects);
  await connection.query(
    `insert into disclosure (receiver, item, form, item_version, object, object_type, version, channel, digest, bytes,
       policy_version, tlp, marking, offered_at, served_at, served_times, marking_id)
     select distinct on (o.stix_id, o.version) $1, 'passed-on', 'whole', 1, o.stix_id, o.type, o.version, $6, o.digest, o.bytes,
       $4, m.tlp, jsonb_build_object('tlp', m.tlp, 'releasableTo', m.releasable_to, 'sectors', m.sectors, 'caveats', m.caveats,
         'legalBasis', m.legal_basis, 'originators', m.originators, 'recipients', m.recipients,
         'embargoUntil', m.embargo_until, 'expires', m.expires),
       $3::timestamptz, $3::timestamptz, 1, $5
     from jsonb_to_recordset($2::jsonb) as r("stixId" text, version text, "markingId" int)
     join shared_object o on o.stix_id = r."stixId" and o.version = r.version
     join marking m on m.id = o.marking_id
     order by o.stix_id, o.version, o.marking_id is distinct from r."markingId"
     on conflict (receiver, object, version) do update
       set served_at = coalesce(disclosure.served_at, excluded.served_at), served_times = disclosure.served_times + 1,
         -- The way by which it left the first time.
         channel = case when disclosure.served_at is null then excluded.channel else disclosure.channel end`,
    [receiver, list, at, policyVersion, markingId, channel],
  );
  await connection.query(
    `update disclosure d set withdrawal_served_at = $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as r("stixId" text, version text)
     join shared_object o on o.stix_id = r."stixId" and o.version = r.version and o.revoked
     where d.receiver = $1 and d.object = o.stix_id and d.withdrawn_at is not null and d.withdrawal_served_at is null`,
    [receiver, list, at],
  );
}

/** Whether any of these versions was taken back from the receiver meanwhile. */
export async function isTakenBack(
  connection: Connection,
  { receiver, objects }: Pick<ServedFrame, 'receiver' | 'objects'>,
): Promise<boolean> {
  const rows = await connection.query(
    `select 1 as one from jsonb_to_recordset($2::jsonb) as r("stixId" text, version text)
     join disclosure d on d.receiver = $1 and d.object = r."stixId" and d.version = r.version and d.withdrawn_at is not null
     join shared_object o on o.stix_id = r."stixId" and o.version = r.version and not o.revoked limit 1`,
    [receiver, JSON.stringify(objects)],
  );
  return rows.length > 0;
}

export interface Receipt {
  readonly object: string;
  readonly version: string;
  readonly digest: string;
  /** `accepted`, `quarantined`, `retracted` … as the receiver says. */
  readonly state: string;
}

/** Receipts for what was really given, with the digest that was sent; returns how many were known. */
export async function acknowledge(
  connection: Connection,
  { receiver, receipts, at }: { readonly receiver: string; readonly receipts: readonly Receipt[]; readonly at: string },
): Promise<number> {
  const taken = await connection.query<{ id: number }>(
    `update disclosure d set acknowledged_at = coalesce(d.acknowledged_at, $3::timestamptz), acknowledged_as = r.state
     from jsonb_to_recordset($2::jsonb) as r(object text, version text, digest text, state text)
     where d.receiver = $1 and d.object = r.object and r.version in ('', d.version) and d.digest = r.digest and d.served_at is not null
     returning d.id`,
    [receiver, JSON.stringify(receipts), at],
  );
  const withdrawn = await connection.query<{ id: number }>(
    `update disclosure d set withdrawal_acknowledged_at = $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as r(object text, state text)
     where d.receiver = $1 and r.state = 'retracted' and d.object = r.object and d.withdrawn_at is not null
       and d.withdrawal_acknowledged_at is null
     returning d.id`,
    [receiver, JSON.stringify(receipts), at],
  );
  // What has no versions falls with what names it.
  await connection.query(
    `update disclosure d set withdrawal_acknowledged_at = $2::timestamptz
     where d.receiver = $1 and d.withdrawn_at is not null and d.withdrawal_acknowledged_at is null and d.object_type <> all ($3)
       and not exists (
         select from disclosure o where o.receiver = d.receiver and o.item = d.item and o.form = d.form and o.object_type = any ($3)
           and o.served_at is not null and o.withdrawn_at is not null and o.withdrawal_acknowledged_at is null)`,
    [receiver, at, versionedTypes],
  );
  return new Set([...taken, ...withdrawn].map(({ id }) => id)).size;
}

export interface LastVersion {
  readonly object: string;
  readonly objectType: string;
  readonly version: string;
  readonly digest: string;
  readonly bytes: number;
  readonly content: string;
}

/** Last versions of objects of this node that are for more than one receiver to take back. */
export function readLastVersions(connection: Connection, ids: readonly string[]): Promise<LastVersion[]> {
  return connection.query<LastVersion>(
    `select distinct on (o.stix_id) o.stix_id as object, o.type as "objectType", o.version, o.digest, o.bytes, o.content
     from shared_object o join marking m on m.id = o.marking_id
     where o.stix_id = any ($1) and m.recipients = '{}' order by o.stix_id, o.version_at desc`,
    [ids],
  );
}

/** Moment of the latest version of any of these objects, whomever it is for. */
export async function findLatest(connection: Connection, ids: readonly string[]): Promise<string | undefined> {
  const [row] = await connection.query<{ latest: string | null }>(
    'select max(version_at) as latest from shared_object where stix_id = any ($1)',
    [ids],
  );
  return row?.latest ?? undefined;
}

/** Markings whose embargo or validity ends, with whether it has: another answer means that others may have other things. */
export async function readPassedMoments(connection: Connection, at: string): Promise<string> {
  const [row] = await connection.query<{ passed: string | null }>(
    `select string_agg(id || ':' || (embargo_until is not null and embargo_until <= $1::timestamptz) || ':'
       || (expires is not null and expires <= $1::timestamptz), ',' order by id) as passed
     from marking where embargo_until is not null or expires is not null`,
    [at],
  );
  return row?.passed ?? '';
}
