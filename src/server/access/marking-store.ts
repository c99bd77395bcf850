import { jointMarking, type Marking, tlpLabels } from '../../model/index.ts';
import type { Connection } from '../store/index.ts';

/** Number of a marking in this node, registered at its first use. */
export async function registerMarking(connection: Connection, marking: Marking): Promise<number> {
  const parameters = [marking.tlp, marking.releasableTo, marking.sectors, marking.caveats, marking.legalBasis];
  const find = `select id from marking where tlp = $1 and releasable_to = $2 and sectors = $3 and caveats = $4
    and legal_basis is not distinct from $5`;
  const [known] = await connection.query<{ id: number }>(find, parameters);
  if (known !== undefined) return known.id;
  await connection.query(
    `insert into marking (tlp, releasable_to, sectors, caveats, legal_basis, tlp_rank) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [...parameters, tlpLabels.indexOf(marking.tlp)],
  );
  const [added] = await connection.query<{ id: number }>(find, parameters);
  if (added === undefined) throw new Error('a marking was registered that its own registrar may not see');
  return added.id;
}

/** Number of the marking of what is made from things with these markings: only those see it who may see each of them. */
export async function registerJointMarking(connection: Connection, ids: readonly number[]): Promise<number> {
  const [only, ...others] = new Set(ids);
  if (only !== undefined && others.length === 0) return only;
  const markings = await connection.query<Marking>(
    `select tlp, releasable_to as "releasableTo", sectors, caveats, legal_basis as "legalBasis" from marking
     where id = any ($1::int[]) order by id`,
    [ids],
  );
  return registerMarking(connection, jointMarking(markings));
}
