import type { Connection } from '../../store/index.ts';
import type { ObjectRow } from './shared-object.ts';

/**
 * Has every other writer of a collection wait until this transaction ends, and gives the last number taken: whoever reads
 * later sees no number come in below one that was there. Undefined: no such collection, or not for who asks.
 */
export async function lockCollection(connection: Connection, id: string): Promise<number | undefined> {
  const [row] = await connection.query<{ lastSeq: number }>(
    'select last_seq as "lastSeq" from collection where id = $1 for update',
    [id],
  );
  return row?.lastSeq;
}

/** An object of the list that is stored in some version. */
export interface HeldVersion {
  /** Place of the row in the list that was asked about, from 1. */
  readonly place: number;
  /** Whether the version of the list is stored with the same content; null: it is not stored. */
  readonly same: boolean | null;
  /** As it is served. */
  readonly version: string | null;
}

/**
 * Which of these objects are stored, and whether in that version; without a version of its own, by content alone. Versions
 * under markings outside `sight` count as none.
 */
export function findHeld(
  connection: Connection,
  { collection, sight }: { readonly collection: string; readonly sight: readonly number[] | undefined },
  rows: readonly ObjectRow[],
): Promise<HeldVersion[]> {
  return connection.query<HeldVersion>(
    `select i.place::int as place, s.digest = i.digest as same, s.version
     from unnest($2::text[], $3::text[], $4::text[], $6::int[]) with ordinality i(stix_id, version_at, digest, beside, place)
     cross join lateral (
       select from shared_object o where o.collection_id = $1 and o.stix_id = i.stix_id limit 1
     ) held
     left join lateral (
       select o.digest, o.version from shared_object o where o.collection_id = $1 and o.stix_id = i.stix_id
         and case when i.version_at is null then o.digest = i.digest else o.version_at = i.version_at::timestamptz end
         and ($5::int[] is null or o.marking_id = any ($5)) and (i.beside is null or o.marking_id = i.beside)
       order by o.digest <> i.digest limit 1
     ) s on true`,
    [
      collection,
      rows.map(({ stixId }) => stixId),
      rows.map(({ versionAt }) => versionAt),
      rows.map(({ digest }) => digest),
      sight ?? null,
      rows.map(({ isBeside, markingId }) => (isBeside ? markingId : null)),
    ],
  );
}

export interface NumberedRow extends ObjectRow {
  /** Whether the object has a version of its own. */
  readonly isDated: boolean;
  readonly seq: number;
  readonly version: string;
  readonly versionAt: string;
  readonly dateAdded: string;
}

/** Adds objects and notes the last number taken; what is there already, to the letter and under the same marking, stays. */
export async function insertObjects(
  connection: Connection,
  collection: string,
  rows: readonly NumberedRow[],
): Promise<void> {
  const last = rows.at(-1);
  if (last === undefined) return;
  await connection.query(
    `with added as (
     insert into shared_object (collection_id, seq, stix_id, type, spec_version, version, version_at, content, bytes, digest,
       date_added, owner, revoked, via, marking_id)
     select $1, i.seq, i.stix_id, i.type, i.spec_version, i.version, i.version_at::timestamptz, i.content,
       octet_length(i.content), i.digest, i.date_added::timestamptz, i.owner, i.revoked,
       string_to_array(i.via, ','), i.marking_id
     from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::text[], $12::boolean[], $13::text[], $14::int[], $17::boolean[])
       i(seq, stix_id, type, spec_version, version, version_at, content, digest, date_added, owner, revoked, via, marking_id,
         is_dated)
     where i.is_dated or not exists (
       select from shared_object o where o.collection_id = $1 and o.stix_id = i.stix_id and o.digest = i.digest
         and o.marking_id = i.marking_id
     )
     on conflict on constraint shared_object_version_once do nothing
     ) update collection set last_seq = $15, last_added = $16::timestamptz where id = $1`,
    [
      collection,
      rows.map(({ seq }) => seq),
      rows.map(({ stixId }) => stixId),
      rows.map(({ type }) => type),
      rows.map(({ specVersion }) => specVersion),
      rows.map(({ version }) => version),
      rows.map(({ versionAt }) => versionAt),
      rows.map(({ content }) => content),
      rows.map(({ digest }) => digest),
      rows.map(({ dateAdded }) => dateAdded),
      rows.map(({ owner }) => owner),
      rows.map(({ revoked }) => revoked),
      rows.map(({ via }) => via.join(',')),
      rows.map(({ markingId }) => markingId),
      last.seq,
      last.dateAdded,
      rows.map(({ isDated }) => isDated),
    ],
  );
}

/**
 * Tells the stored versions of objects which of them come before and after them. A version that another one with the same
 * marking follows is nobody's latest: whoever may see it may see that one.
 */
export async function arrangeVersions(
  connection: Connection,
  collection: string,
  stixIds: readonly string[],
): Promise<void> {
  await connection.query(
    `with place as (
       select seq,
         case when lead(seq) over same is not null then 2 when lead(seq) over every is not null then 1 else 0 end as later,
         case when lag(seq) over same is not null then 2 when lag(seq) over every is not null then 1 else 0 end as earlier
       from shared_object where collection_id = $1 and stix_id = any ($2::text[])
       window same as (partition by stix_id, marking_id order by version_at, seq),
         every as (partition by stix_id order by version_at, seq)
     )
     update shared_object s set later = p.later, earlier = p.earlier from place p
     where s.collection_id = $1 and s.seq = p.seq and (s.later <> p.later or s.earlier <> p.earlier)`,
    [collection, stixIds],
  );
}
