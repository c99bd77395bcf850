import { VigiaError } from '../../base/index.ts';
import { jointMarking, type Marking, tlpLabels } from '../../model/index.ts';
import type { Connection, SqlValue } from '../store/index.ts';

const columns = `tlp, releasable_to as "releasableTo", sectors, caveats, legal_basis as "legalBasis", originators, recipients,
  embargo_until as "embargoUntil", expires`;

/** Number of a marking in this node, registered at its first use. Nobody stores under a marking what they could not read back. */
export async function registerMarking(connection: Connection, marking: Marking): Promise<number> {
  const known = await findMarking(connection, marking);
  if (known !== undefined) return known;
  await connection.query(
    `insert into marking (tlp, releasable_to, sectors, caveats, legal_basis, originators, recipients, embargo_until, expires, tlp_rank)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [...identityOf(marking), tlpLabels.indexOf(marking.tlp)],
  );
  const added = await findMarking(connection, marking);
  if (added === undefined) throw new VigiaError('access.above-clearance', { tlp: marking.tlp });
  return added;
}

/** The same where it was registered before, as far as the reader may see it. */
export async function findMarking(connection: Connection, marking: Marking): Promise<number | undefined> {
  const [known] = await connection.query<{ id: number }>(
    `select id from marking where tlp = $1 and releasable_to = $2 and sectors = $3 and caveats = $4
       and legal_basis is not distinct from $5 and originators = $6 and recipients = $7
       and embargo_until is not distinct from $8::timestamptz and expires is not distinct from $9::timestamptz`,
    identityOf(marking),
  );
  return known?.id;
}

function identityOf(marking: Marking): SqlValue[] {
  return [
    marking.tlp,
    marking.releasableTo.toSorted(),
    marking.sectors.toSorted(),
    marking.caveats.toSorted(),
    marking.legalBasis,
    marking.originators.toSorted(),
    marking.recipients.toSorted(),
    marking.embargoUntil,
    marking.expires,
  ];
}

/** Number of the marking of what is made from things with these markings: only those see it who may see each of them. */
export async function registerJointMarking(connection: Connection, ids: readonly number[]): Promise<number> {
  const [only, ...others] = new Set(ids);
  if (only !== undefined && others.length === 0) return only;
  const parts = await readMarkings(connection, ids);
  // Without one of them the whole would be marked as if that were not in it.
  if (parts.length !== new Set(ids).size || parts.length === 0) throw new Error('a part whose marking nobody knows');
  return registerMarking(connection, jointMarking(parts));
}

/** The markings with these numbers, as far as the reader may see them. */
export function readMarkings(connection: Connection, ids: readonly number[]): Promise<(Marking & { id: number })[]> {
  return connection.query<Marking & { id: number }>(
    `select id, ${columns} from marking where id = any ($1::int[]) order by id`,
    [ids],
  );
}

/** A marking without its number; whoever sees a row sees its marking. */
export async function readMarking(connection: Connection, id: number): Promise<Marking> {
  const [found] = await readMarkings(connection, [id]);
  if (found === undefined) throw new Error(`marking ${id} is not visible with what it marks`);
  const { id: _, ...marking } = found;
  return marking;
}

/** In a query: whether the marking under an alias is of what everybody may have, now and as long as it is kept. */
export function isPublic(alias: string): string {
  const open = ['releasable_to', 'sectors', 'recipients'].map((list) => `${alias}.${list} = '{}'`);
  return `(${alias}.tlp = 'CLEAR' and ${open.join(' and ')} and ${alias}.embargo_until is null)`;
}

/** Those of the markings that are of what everybody may have. */
export async function listPublicMarkings(connection: Connection, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const found = await connection.query<{ id: number }>(
    `select m.id from marking m where m.id = any ($1::int[]) and ${isPublic('m')}`,
    [[...new Set(ids)]],
  );
  return new Set(found.map(({ id }) => id));
}
