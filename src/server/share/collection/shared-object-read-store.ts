import type { TlpLabel } from '../../../model/index.ts';
import type { Connection, SqlValue } from '../../store/index.ts';

/** Which versions of an object are asked for; with several, any of them. */
export interface VersionChoice {
  readonly every: boolean;
  readonly last: boolean;
  readonly first: boolean;
  /** Moments with six decimals. */
  readonly moments: readonly string[];
}

export interface ObjectQuery {
  readonly collection: string;
  /** Markings that the reader may see and be given. */
  readonly markings: readonly number[];
  /** Country of a peer: what it owns or what came through it is not sent back to it. */
  readonly notFrom?: string | undefined;
  readonly after: number;
  readonly limit: number;
  /** Most bytes of content in a page of several objects. */
  readonly mostBytes: number;
  readonly versions: VersionChoice;
  readonly ids?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly specVersions?: readonly string[] | undefined;
}

export interface ObjectEntry {
  readonly seq: number;
  readonly stixId: string;
  readonly version: string;
  readonly digest: string;
  readonly markingId: number;
  readonly tlp: TlpLabel;
}

export interface ObjectWithContent extends ObjectEntry {
  readonly content: string;
}

export interface ObjectsPage<Entry> {
  readonly entries: readonly Entry[];
  readonly more: boolean;
}

const entryColumns = `s.seq, s.stix_id as "stixId", s.version, s.digest, s.marking_id as "markingId", k.tlp`;

/** A page of objects in the order in which they were added. */
export function readObjects(connection: Connection, query: ObjectQuery): Promise<ObjectsPage<ObjectWithContent>> {
  return readPage<ObjectWithContent>(connection, query, `${entryColumns}, s.content`);
}

/** The same page without contents. */
export function readEntries(connection: Connection, query: ObjectQuery): Promise<ObjectsPage<ObjectEntry>> {
  return readPage<ObjectEntry>(connection, { ...query, mostBytes: Number.MAX_SAFE_INTEGER }, entryColumns);
}

async function readPage<Entry extends ObjectEntry>(
  connection: Connection,
  query: ObjectQuery,
  columns: string,
): Promise<ObjectsPage<Entry>> {
  const { collection, markings, after, limit, mostBytes, notFrom = null } = query;
  const parameters: SqlValue[] = [collection, markings, after, limit, mostBytes, notFrom];
  const versions = versionCondition(query.versions, parameters);
  const shape = shapeOf(query, parameters);
  const strand = (condition: string): string => `
    select s.seq, s.bytes from shared_object s
    where s.collection_id = $1 and s.seq > $3::bigint ${condition}
      and ($6::text is null or (s.owner <> $6 and not $6 = any (s.via)))
      and (${versions})
    order by s.seq limit $4::int + 1`;
  const rows = await connection.query<Entry & { readonly found: number }>(
    `with candidate as (
       select o.seq, o.bytes from ${candidates(shape, strand)} o
       order by o.seq limit $4::int + 1
     ), page as (
       select seq, sum(bytes) over (order by seq) - bytes as before, count(*) over () as found,
         row_number() over (order by seq) as place
       from candidate
     )
     select ${columns}, p.found::int as found from page p join shared_object s on s.collection_id = $1 and s.seq = p.seq
     join marking k on k.id = s.marking_id
     where p.place <= $4::int and (p.before = 0 or p.before < $5::bigint) order by s.seq`,
    parameters,
  );
  return { entries: rows, more: rows.length < (rows[0]?.found ?? 0) };
}

/** What is read along an index: a strand for each condition, or one for each row of a table and its condition. */
type Shape = { readonly strands: readonly string[] } | { readonly each: string; readonly condition: string };

/** So many strands are named in the query; more are read for a table of them. */
const mostStrands = 16;

/** Reads along the index that fits what is asked, marking by marking. */
function shapeOf({ ids, types, specVersions, markings }: ObjectQuery, parameters: SqlValue[]): Shape {
  const next = (value: SqlValue): string => `$${parameters.push(value)}`;
  const spec = specVersions === undefined ? '' : `and s.spec_version = any (${next(specVersions)}::text[])`;
  const byType = types === undefined ? undefined : next(types);
  if (ids !== undefined) {
    const ofType = byType === undefined ? '' : `and s.type = any (${byType}::text[])`;
    return {
      each: `(select distinct id from unnest(${next(ids)}::text[]) i(id)) i`,
      condition: `and s.stix_id = i.id and s.marking_id = any ($2::int[]) ${ofType} ${spec}`,
    };
  }
  if (byType !== undefined) {
    return {
      each: `unnest($2::int[]) m(id) cross join (select distinct type from unnest(${byType}::text[]) t(type)) t`,
      condition: `and s.marking_id = m.id and s.type = t.type ${spec}`,
    };
  }
  if (markings.length === 0 || markings.length > mostStrands) {
    return { each: 'unnest($2::int[]) m(id)', condition: `and s.marking_id = m.id ${spec}` };
  }
  return { strands: markings.map((_, index) => `and s.marking_id = ($2::int[])[${index + 1}] ${spec}`) };
}

/** Strands that are named are merged as they are read, so that a page reads little more than itself. */
function candidates(shape: Shape, strand: (condition: string) => string): string {
  if ('strands' in shape) return `(${shape.strands.map((condition) => `(${strand(condition)})`).join(' union all ')})`;
  return `(select c.* from ${shape.each} cross join lateral (${strand(shape.condition)}) c)`;
}

/**
 * The latest version is the latest that this reader may see. One that another with the same marking follows is never that;
 * one that others follow under other markings may be, and is looked at by itself.
 */
function versionCondition({ every, last, first, moments }: VersionChoice, parameters: SqlValue[]): string {
  if (every) return 'true';
  const conditions = ['false'];
  if (moments.length > 0) conditions.push(`s.version_at = any ($${parameters.push(moments)}::timestamptz[])`);
  if (last) conditions.push(`(s.later = 0 or (s.later = 1 and ${noVisible('>')}))`);
  if (first) conditions.push(`(s.earlier = 0 or (s.earlier = 1 and ${noVisible('<')}))`);
  return conditions.join(' or ');
}

function noVisible(direction: '<' | '>'): string {
  // A scalar with a limit is looked up for each row that needs it; an anti-join would read the whole table.
  return `(select true from shared_object n where n.collection_id = s.collection_id and n.stix_id = s.stix_id
    and n.version_at ${direction} s.version_at and n.marking_id = any ($2::int[]) limit 1) is null`;
}

/** Whether the reader may see any version of an object. */
export async function holdsObject(
  connection: Connection,
  { collection, markings, notFrom }: Pick<ObjectQuery, 'collection' | 'markings' | 'notFrom'>,
  stixId: string,
): Promise<boolean> {
  const rows = await connection.query(
    `select 1 as one from shared_object where collection_id = $1 and stix_id = $2 and marking_id = any ($3::int[])
       and ($4::text is null or (owner <> $4 and not $4 = any (via))) limit 1`,
    [collection, stixId, markings, notFrom ?? null],
  );
  return rows.length > 0;
}

export interface HeldObject extends ObjectEntry {
  readonly content: string;
  readonly owner: string;
  readonly via: readonly string[];
  readonly revoked: boolean;
}

/** Every stored version of these objects, oldest versions first. */
export function findObjects(
  connection: Connection,
  collection: string,
  stixIds: readonly string[],
): Promise<HeldObject[]> {
  return connection.query<HeldObject>(
    `select ${entryColumns}, s.content, s.owner, s.via, s.revoked
     from (select distinct id from unnest($2::text[]) i(id)) i
     join shared_object s on s.collection_id = $1 and s.stix_id = i.id
     join marking k on k.id = s.marking_id order by s.stix_id, s.version_at`,
    [collection, stixIds],
  );
}

/** Removes versions of an object that the remover may see; how many went. */
export async function deleteVersions(
  connection: Connection,
  { collection, markings, versions }: Pick<ObjectQuery, 'collection' | 'markings' | 'versions'>,
  stixId: string,
): Promise<number> {
  const parameters: SqlValue[] = [collection, markings, stixId];
  const rows = await connection.query(
    `delete from shared_object d using (
       select s.seq from shared_object s where s.collection_id = $1 and s.stix_id = $3 and s.marking_id = any ($2::int[])
         and (${versionCondition(versions, parameters)})
     ) gone where d.collection_id = $1 and d.seq = gone.seq returning d.seq`,
    parameters,
  );
  return rows.length;
}

/** Numbers of the markings that the reader may see. */
export async function visibleMarkings(connection: Connection): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>('select id::int as id from marking order by id');
  return rows.map(({ id }) => id);
}
